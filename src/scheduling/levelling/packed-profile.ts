// Several resources side by side in one 32-bit word, so that one subtraction tells whether all of them are free.
import { compactLists } from './compact-lists.ts'
import type { ProjectInstance } from './project-instance.ts'

/**
 * Every resource has a field wide enough for its capacity and above it a guard bit that is set while it is free. Taking a demand from a word leaves
 * every guard bit set exactly where each field holds at least what is asked.
 */
export interface PackedResources {
  /** Number of words. */
  readonly words: number
  /** Per word: all capacities, guard bits set. */
  readonly full: Int32Array
  /** Per word: the guard bits. */
  readonly guards: Int32Array
  /** Words that an activity needs, from `first[activity]` on: which one, and its demands packed. */
  readonly first: Int32Array
  readonly word: Int32Array
  readonly demand: Int32Array
}

const WORD_BITS = 32

/** Packs the resources of an instance, in their order, into as few words as that order allows. Throws a RangeError for a capacity above 2,147,483,647. */
export function packResources({ capacities, demands }: ProjectInstance): PackedResources {
  const places = fieldPlaces(capacities)
  const words = places.reduce((most, { word }) => Math.max(most, word + 1), 1)
  const full = new Int32Array(words)
  const guards = new Int32Array(words)
  places.forEach(({ word, shift, width }, resource) => {
    guards[word]! |= 1 << (shift + width)
    full[word]! |= (capacities[resource]! << shift) | (1 << (shift + width))
  })
  const needs = demands.map((row) => {
    const packed = new Int32Array(words)
    row.forEach((demand, resource) => { packed[places[resource]!.word]! |= demand << places[resource]!.shift })
    return [...packed.entries()].filter(([, value]) => value !== 0)
  })
  const { first, values: word } = compactLists(needs.map((list) => list.map(([place]) => place)))
  return { words, full, guards, first, word, demand: Int32Array.from(needs.flat(), ([, demand]) => demand) }
}

interface FieldPlace {
  readonly word: number
  readonly shift: number
  readonly width: number
}

function fieldPlaces(capacities: readonly number[]): FieldPlace[] {
  let [word, shift] = [0, 0]
  return capacities.map((capacity) => {
    const width = WORD_BITS - Math.clz32(capacity)
    if (capacity > 0x7fffffff) throw new RangeError(`capacity ${capacity} is too large`)
    if (shift + width + 1 > WORD_BITS) [word, shift] = [word + 1, 0]
    const place = { word, shift, width }
    shift += width + 1
    return place
  })
}
