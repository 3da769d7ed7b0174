// Two versions of a file → everything in which they differ, each once.
import { itemKey, listKeys } from '../model/item-key.ts'
import { isRecord } from '../model/same-value.ts'
import { saysTheSame } from './content-of.ts'
import { type Fields, type FileKind, type KindRule, ruleOf } from './kinds.ts'

/** A field that differs; a side that has none is undefined. */
export interface FieldDifference {
  readonly field: string
  readonly from: unknown
  readonly to: unknown
}

/** A fact of a file ('' as list, its path as item) or an item of a list, nested ones as parent/item. */
export interface Difference {
  readonly list: string
  readonly item: string
  readonly title?: string | undefined
  readonly change: 'added' | 'removed' | 'changed'
  /** What differs, where both have it. */
  readonly fields: readonly FieldDifference[]
}

/** Fields that say nothing about what the file is about. */
const HEAD = new Set(['kind', 'schemaVersion', 'derivedFrom'])
/** Three points, or two ends, are one value. */
const ONE_VALUE = [new Set(['optimistic', 'likely', 'pessimistic']), new Set(['from', 'to'])]

interface Place {
  readonly rule: KindRule
  /** The list and item that the fields belong to; undefined for facts of the file. */
  readonly within?: { readonly list: string; readonly item: string } | undefined
  readonly prefix: string
  readonly found: Difference[]
}

/** Compares two files of one kind. */
export function compareValues(kind: FileKind, before: Fields, after: Fields): Difference[] {
  const rule = ruleOf(kind)
  const found: Difference[] = []
  const [from, to] = [withoutHead(rule.prepare?.(before) ?? before), withoutHead(rule.prepare?.(after) ?? after)]
  const facts = compareFields(from, to, { rule, prefix: '', found })
  return [...facts.map(asFact), ...found]
}

function withoutHead(file: Fields): Fields {
  return Object.fromEntries(Object.entries(file).filter(([key]) => !HEAD.has(key)))
}

function asFact(field: FieldDifference): Difference {
  return { list: '', item: field.field, change: field.from === undefined ? 'added' : field.to === undefined ? 'removed' : 'changed', fields: [field] }
}

function compareFields(before: Fields, after: Fields, place: Place): FieldDifference[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys.flatMap((key): FieldDifference[] => {
    const [from, to] = [own(before, key), own(after, key)]
    const path = place.prefix === '' ? key : `${place.prefix}.${key}`
    const list = place.within ? `${place.within.list}.${path}` : path
    const order = place.rule.ordered?.includes(list) ? orderChange(path, from, to) : []
    if (saysTheSame(from, to, key)) return order
    if (areThings(from, to, list, place)) {
      compareThings(from ?? [], to ?? [], list, place)
      return order
    }
    if (isMap(from) && isMap(to) && (from ?? to) !== undefined && !isOneValue(from ?? to)) return compareFields(from ?? {}, to ?? {}, { ...place, prefix: path })
    return [{ field: path, from, to }]
  })
}

function own(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined
}

function isMap(value: unknown): value is Fields | undefined {
  return value === undefined || isRecord(value)
}

function isOneValue(value: unknown): boolean {
  return isRecord(value) && ONE_VALUE.some((names) => Object.keys(value).every((key) => names.has(key)))
}

// Within an item only the lists that the rule names: evidence, absences and the like belong to the item as a whole.
function areThings(from: unknown, to: unknown, list: string, { rule, within }: Place): boolean {
  const lists = [from ?? [], to ?? []]
  if (within && !rule.nested?.includes(list)) return false
  return lists.every((items) => Array.isArray(items) && items.every(isRecord) && listKeys(items) !== undefined) && lists.some((items) => (items as unknown[]).length > 0)
}

function compareThings(from: unknown, to: unknown, list: string, place: Place): void {
  const [before, after] = [byKey(from as Fields[]), byKey(to as Fields[])]
  for (const [key, thing] of [...after, ...[...before].filter(([name]) => !after.has(name))]) {
    const was = before.get(key)
    const now = after.get(key)
    const item = place.within ? `${place.within.item}/${key}` : key
    const at = { list, item, title: titleOf(thing) }
    if (!was || !now) {
      place.found.push({ ...at, change: was ? 'removed' : 'added', fields: [] })
      continue
    }
    const fields = compareFields(was, now, { rule: place.rule, within: { list, item }, prefix: '', found: place.found })
    if (fields.length > 0) place.found.push({ ...at, change: 'changed', fields })
  }
}

function byKey(things: readonly Fields[]): Map<string, Fields> {
  return new Map(things.map((thing) => [itemKey(thing) ?? '', thing]))
}

function titleOf({ title, name, text }: Fields): string | undefined {
  return [title, name, text].find((value): value is string => typeof value === 'string')
}

// What both have stands in another order.
function orderChange(field: string, from: unknown, to: unknown): FieldDifference[] {
  const [before, after] = [keysOf(from), keysOf(to)]
  const [a, b] = [before.filter((key) => after.includes(key)), after.filter((key) => before.includes(key))]
  return a.join('\0') === b.join('\0') ? [] : [{ field: `${field}.order`, from: before, to: after }]
}

function keysOf(list: unknown): string[] {
  return Array.isArray(list) ? (listKeys(list) ?? []) : []
}
