// A place in a file that can be broken: a key with its value, and what can be asked of it.
import { type Document, type Node, type Pair, type Scalar, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { ValuePath } from '../../src/model/diagnostic.ts'
import { type Schema, schemasAt } from './schema-at.ts'

/** A file broken at one place. */
export interface Mutation {
  /** The way in which it is broken. */
  readonly way: string
  readonly path: ValuePath
  readonly text: string
  /** Rules of which one must tell it. */
  readonly rules: readonly string[]
  /** Where the offending words stand, from 1; any place on the line, or any column, where left out. */
  readonly line: number
  readonly column?: number
  readonly endColumn?: number
  /** What was meant, if it should be offered. */
  readonly meant?: string
  /** The id that is now another, where all that name it must be told, and not the place itself. */
  readonly renamed?: { readonly from: string; readonly to: string; readonly kind: string; readonly pattern: string }
}

/** A file as it is, with its parts. */
export interface Source {
  readonly text: string
  readonly kind: string
  readonly value: unknown
  /** Where each line begins. */
  readonly starts: readonly number[]
}

/** A key with its value. */
export interface Place extends Source {
  readonly pair: Pair<Scalar, Node>
  readonly path: ValuePath
  /** The path with `*` for each index. */
  readonly pattern: string
  readonly isFirst: boolean
  readonly isFlow: boolean
  readonly parent: Node
  /** What the schema says of the value, and of the map it stands in. */
  readonly schemas: () => readonly Schema[]
  readonly parentSchemas: () => readonly Schema[]
}

/** Gives the ways to break a place; none where it does not apply. */
export type Break = (place: Place) => Omit<Mutation, 'path'>[]

/** All places of a text, in its order. */
export function* placesIn(text: string): Generator<Place> {
  const doc: Document.Parsed = parseDocument(text)
  const value: unknown = doc.toJS()
  const source: Source = { text, value, kind: String((value as { kind?: unknown }).kind), starts: lineStarts(text) }
  function* walk(node: unknown, path: ValuePath): Generator<Place> {
    if (isSeq(node)) for (const [index, item] of node.items.entries()) yield* walk(item, [...path, index])
    if (!isMap(node)) return
    for (const [index, pair] of node.items.entries()) {
      if (!isScalar(pair.key)) continue
      const here = [...path, String(pair.key.value)]
      if (pair.value) yield placeOf(source, { pair: pair as Pair<Scalar, Node>, path: here, isFirst: index === 0, isFlow: Boolean(node.flow), parent: node })
      yield* walk(pair.value, here)
    }
  }
  yield* walk(doc.contents, [])
}

function placeOf(source: Source, rest: Pick<Place, 'pair' | 'path' | 'isFirst' | 'isFlow' | 'parent'>): Place {
  const { kind, value } = source
  let [own, parents]: (readonly Schema[] | undefined)[] = []
  return {
    ...source, ...rest, pattern: rest.path.map((step) => (typeof step === 'number' ? '*' : step)).join('.'),
    schemas: () => (own ??= schemasAt(kind, value, rest.path)),
    parentSchemas: () => (parents ??= schemasAt(kind, value, rest.path.slice(0, -1))),
  }
}

/** What a path leads to. */
export function valueAt({ value, path }: Place): unknown {
  return path.reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], value)
}

export function keyOf({ pair }: Place): string {
  return String(pair.key.value)
}

// Keys of a map that may have any: names that the author gives.
export function isFreeKey(place: Place): boolean {
  const schemas = place.parentSchemas()
  return schemas.length === 0 || !schemas.some((schema) => schema['additionalProperties'] === false || schema['unevaluatedProperties'] === false) || keyOf(place).startsWith('x-') || !schemas.some((schema) => Object.hasOwn((schema['properties'] ?? {}) as object, keyOf(place)))
}

export function range(node: Node): [number, number] {
  const [start = 0, end = 0] = node.range ?? []
  return [start, end]
}

export function valueRange({ pair, text }: Place): [number, number] {
  const value = pair.value as Node
  const [start, end] = range(value)
  return [start, start + text.slice(start, end).trimEnd().length]
}

export function replaced(place: Place, value: string): Pick<Mutation, 'text' | 'line' | 'column' | 'endColumn'> {
  const [start, end] = valueRange(place)
  const source = place.text.slice(start, end)
  const put = /^["']/.test(source) ? source.charAt(0) + value + source.charAt(0) : value
  return { text: splice(place.text, start, end, put), ...at(place, start, put.length) }
}

export function misspelt(word: string): string {
  const middle = Math.max(1, Math.floor(word.length / 2))
  return `${word.slice(0, middle)}q${word.slice(middle)}`
}

export function withoutPair({ text, pair, isFlow, isFirst, parent }: Place): string {
  const [start] = range(pair.key)
  const { items } = parent as unknown as { items: Pair<Scalar, Node>[] }
  const index = items.indexOf(pair)
  const next = items[index + 1]
  const before = items[index - 1]
  if (isFirst || (isFlow && next)) return splice(text, start, next ? range(next.key)[0] : start, '')
  if (isFlow && before) return splice(text, range((before.value ?? before.key) as Node)[1], range(pair.value as Node)[1], '')
  const lineStart = text.lastIndexOf('\n', start) + 1
  return splice(text, lineStart, next ? text.lastIndexOf('\n', range(next.key)[0]) + 1 : endOfBlock(text, range(pair.value as Node)), '')
}

export function endOfBlock(text: string, [start, end]: [number, number]): number {
  const content = start + text.slice(start, end).trimEnd().length
  return Math.min(text.length, endOfLine(text, content) + 1)
}

export function splice(text: string, start: number, end: number, put: string): string {
  return text.slice(0, start) + put + text.slice(end)
}

export function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}

/** Where each line of a text begins. */
export function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
}

/** The line and columns of some characters of a file, from 1. */
export function at({ starts }: Pick<Source, 'starts'>, offset: number, length: number): { line: number; column: number; endColumn: number } {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const column = offset - (starts[low] ?? 0) + 1
  return { line: low + 1, column, endColumn: column + length }
}

export function typeOfText(text: string): string {
  return text.startsWith('[') ? 'list' : text.startsWith('{') ? 'map' : text === 'null' ? 'null' : /^\d/.test(text) ? 'number' : 'text'
}
