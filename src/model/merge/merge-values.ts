// Three versions of a value → one: what both were made from, mine, and theirs. By id and field; where both have changed the same, mine stays and the conflict is told.
import { isListOfThings, itemKey, listKeys } from '../item-key.ts'
import { mergeOrder, withMissing } from './merge-order.ts'
import { isRecord, sameValue } from '../same-value.ts'

/** Steps from the whole to a value: names of fields, keys of items. */
export type MergePath = readonly string[]

/** Something that is otherwise in the result than in mine, or that mine has kept against theirs. */
export interface MergeEvent {
  /** `came`, `went` and `kept` are about a whole item, `changed` and `conflict` about a field. */
  readonly kind: 'came' | 'went' | 'kept' | 'changed' | 'conflict'
  readonly path: MergePath
  readonly base: unknown
  readonly mine: unknown
  readonly theirs: unknown
  /** Why an item is kept. */
  readonly why?: string
  /** The fields that hang together with this one and share its fate. */
  readonly group?: readonly string[]
}

/** What is known of particular values beyond their form. */
export interface MergeRules {
  /** Whether a value is taken as a whole, though it is a list or a map. */
  isWhole(path: MergePath): boolean
  /** Whether a list of names must not become empty when each version has struck out what the other has left; then it is taken as a whole. */
  isNeverEmpty(path: MergePath): boolean
  /** Whether an item of a list is a thing whose fields are merged singly, beside those with an id or a question. */
  isThing?(item: unknown): boolean
  /** Fields of a map that hang together, so that they come from one version. */
  groups(path: MergePath, versions: readonly Fields[]): readonly (readonly string[])[]
  /** Why an item is kept though nobody has changed it; undefined where it may go. */
  held(path: MergePath): string | undefined
  /** Whether an item stays as it is in every field. */
  isFrozen(path: MergePath): boolean
  /** What somebody has decided on a value. */
  taken(path: MergePath): 'mine' | 'theirs' | undefined
}

/** A map with its fields. */
export type Fields = Readonly<Record<string, unknown>>

/** Merges three versions of a map. */
export function mergeValues(base: Fields, mine: Fields, theirs: Fields, rules: MergeRules): { readonly value: Fields; readonly events: readonly MergeEvent[] } {
  const events: MergeEvent[] = []
  const value = mergeFields({ base, mine, theirs }, [], { rules, events })
  return { value, events }
}

interface Versions<T> {
  readonly base: T
  readonly mine: T
  readonly theirs: T
}

interface Merging {
  readonly rules: MergeRules
  readonly events: MergeEvent[]
}

function mergeFields({ base, mine, theirs }: Versions<Fields>, path: MergePath, merging: Merging): Fields {
  // A map, since a key may be called `__proto__`.
  const values = new Map<string, unknown>()
  const groups = merging.rules.groups(path, [base, mine, theirs])
  const grouped = new Set(groups.flat())
  for (const group of groups) {
    const merged = mergeGroup({ base: pick(base, group), mine: pick(mine, group), theirs: pick(theirs, group) }, path, group, merging)
    for (const [key, value] of Object.entries(merged)) values.set(key, value)
  }
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    if (!grouped.has(key)) values.set(key, mergeValue({ base: own(base, key), mine: own(mine, key), theirs: own(theirs, key) }, [...path, key], merging))
  }
  const there = new Set([...values.keys()].filter((key) => values.get(key) !== undefined))
  return Object.fromEntries(withMissing(Object.keys(mine), Object.keys(theirs), there).map((key) => [key, values.get(key)]))
}

function own(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined
}

function pick(fields: Fields, keys: readonly string[]): Fields {
  return Object.fromEntries(keys.filter((key) => own(fields, key) !== undefined).map((key) => [key, fields[key]]))
}

function mergeGroup(versions: Versions<Fields>, path: MergePath, group: readonly string[], merging: Merging): Fields {
  const field = [...Object.keys(versions.mine), ...Object.keys(versions.theirs)].find((key) => !sameValue(own(versions.mine, key), own(versions.theirs, key)))
  if (field === undefined) return versions.mine
  const { base, mine, theirs } = versions
  const isTheirsTaken = merging.rules.taken([...path, field]) === 'theirs'
  const at = { path: [...path, field], base: own(base, field), mine: own(mine, field), theirs: own(theirs, field), group }
  if (isTheirsTaken || sameValue(base, mine)) {
    merging.events.push({ kind: 'changed', ...at })
    return theirs
  }
  if (!sameValue(base, theirs) && merging.rules.taken([...path, field]) !== 'mine') merging.events.push({ kind: 'conflict', ...at })
  return mine
}

function mergeValue(versions: Versions<unknown>, path: MergePath, merging: Merging): unknown {
  const { base, mine, theirs } = versions
  if (sameValue(mine, theirs)) return mine
  const isWhole = merging.rules.isWhole(path)
  if (!isWhole && merging.rules.taken(path) === undefined) {
    if (isRecord(mine) && isRecord(theirs) && (base === undefined || isRecord(base))) return mergeFields({ base: base ?? {}, mine, theirs }, path, merging)
    const isThere = mine !== undefined && theirs !== undefined
    const lists = { base: base ?? [], mine: mine ?? [], theirs: theirs ?? [] }
    if (areKeyed(lists) && (isThere || !areThings(lists, merging.rules))) {
      const merged = areThings(lists, merging.rules) ? mergeThings(lists, path, merging) : mergeNames(lists, path, merging)
      // A list of names that is not there and one that is empty say the same.
      return merged.length === 0 && !isThere ? undefined : merged
    }
  }
  return mergeWhole(versions, path, merging)
}

function mergeWhole({ base, mine, theirs }: Versions<unknown>, path: MergePath, { rules, events }: Merging): unknown {
  if (sameValue(mine, theirs)) return mine
  const taken = rules.taken(path)
  // What only mine has is nobody else's to take.
  if (taken === 'theirs' && theirs === undefined && base === undefined) return mine
  if (taken === 'theirs' || sameValue(base, mine)) {
    events.push({ kind: 'changed', path, base, mine, theirs })
    return theirs
  }
  if (taken !== 'mine' && !sameValue(base, theirs)) events.push({ kind: 'conflict', path, base, mine, theirs })
  return mine
}

function areKeyed(versions: Versions<unknown>): versions is Versions<readonly unknown[]> {
  return [versions.base, versions.mine, versions.theirs].every((list) => Array.isArray(list) && listKeys(list) !== undefined)
}

function areThings({ base, mine, theirs }: Versions<readonly unknown[]>, { isThing = () => false }: MergeRules): boolean {
  return [base, mine, theirs].every((list) => list.length === 0 || isListOfThings(list) || list.every((item) => isThing(item) || (isRecord(item) && typeof item['question'] === 'string')))
}

function byKey(list: readonly unknown[]): Map<string, unknown> {
  return new Map(list.map((item) => [itemKey(item) ?? '', item]))
}

function mergeThings(versions: Versions<readonly unknown[]>, path: MergePath, merging: Merging): unknown[] {
  const [base, mine, theirs] = [byKey(versions.base), byKey(versions.mine), byKey(versions.theirs)]
  const result = new Map<string, unknown>()
  for (const key of new Set([...mine.keys(), ...theirs.keys()])) {
    const value = mergeThing({ base: base.get(key), mine: mine.get(key), theirs: theirs.get(key) }, [...path, key], merging)
    if (value !== undefined) result.set(key, value)
  }
  return mergeOrder([...base.keys()], [...mine.keys()], [...theirs.keys()], new Set(result.keys())).map((key) => result.get(key))
}

function mergeThing({ base, mine, theirs }: Versions<unknown>, path: MergePath, merging: Merging): unknown {
  const { rules, events } = merging
  const taken = rules.taken(path)
  const at = { path, base, mine, theirs }
  if (isRecord(mine) && isRecord(theirs)) {
    if (taken === undefined && rules.isFrozen(path)) return mine
    if (isRecord(base)) return mergeFields({ base, mine, theirs }, path, merging)
    // What both came to have apart from each other: lists that differ count as mine, as if they had been theirs before.
    const lists = Object.fromEntries(Object.entries(theirs).filter(([, value]) => Array.isArray(value)))
    return mergeFields({ base: lists, mine, theirs }, path, merging)
  }
  if (theirs !== undefined) {
    if (base !== undefined && taken !== 'theirs') return undefined
    events.push({ kind: 'came', ...at })
    return theirs
  }
  if (base === undefined) return taken === 'theirs' ? undefined : mine
  const why = taken === 'theirs' ? undefined : sameValue(base, mine) ? rules.held(path) : 'edited'
  events.push(why === undefined ? { kind: 'went', ...at } : { kind: 'kept', ...at, why })
  return why === undefined ? undefined : mine
}

function mergeNames(versions: Versions<readonly unknown[]>, path: MergePath, merging: Merging): readonly unknown[] {
  const [base, mine, theirs] = [byKey(versions.base), byKey(versions.mine), byKey(versions.theirs)]
  const result = new Map<string, unknown>()
  const inner: Merging = { ...merging, events: [] }
  for (const key of new Set([...mine.keys(), ...theirs.keys()])) {
    const name = mergeName({ base: base.get(key), mine: mine.get(key), theirs: theirs.get(key) }, [...path, key], inner)
    if (name !== undefined) result.set(key, name)
  }
  const value = mergeOrder([...base.keys()], [...mine.keys()], [...theirs.keys()], new Set(result.keys())).map((key) => result.get(key))
  if (value.length === 0 && merging.rules.isNeverEmpty(path) && versions.mine.length > 0 && versions.theirs.length > 0) return mergeWhole(versions, path, merging) as readonly unknown[]
  merging.events.push(...inner.events.filter(({ kind }) => kind !== 'changed'))
  if (!sameValue(value, versions.mine)) merging.events.push({ kind: 'changed', path, base: versions.base, mine: versions.mine, theirs: value })
  return value
}

// A name that either has struck out is out, unless the other has said more about it since; one that either has added is in.
function mergeName({ base, mine, theirs }: Versions<unknown>, path: MergePath, merging: Merging): unknown {
  if (mine !== undefined && theirs !== undefined) return mergeWhole({ base, mine, theirs }, path, merging)
  if (base === undefined) return mine ?? theirs
  const taken = merging.rules.taken(path)
  if (mine === undefined) return taken === 'theirs' ? theirs : undefined
  if (taken === 'theirs' || sameValue(base, mine)) return undefined
  merging.events.push({ kind: 'kept', path, base, mine, theirs, why: 'edited' })
  return mine
}
