// Gives a list written in lines another value, item by item: each keeps its lines and the comments above them, wherever it goes.
import type { YAMLSeq } from 'yaml'
import { numberedKeys } from '../../model/item-key.ts'
import { sameValue } from '../../model/same-value.ts'
import { arrivingLines, closed, newItem } from './new-lines.ts'
import { type PlacedItem, placeItems } from './place-items.ts'
import { type Rewriting, insertLines, keptComments } from './rewriting.ts'
import { type Edit, withEdits } from './edits.ts'

/** The edits of a block list; undefined where its items have no lines of their own. `name` is that of the list, by which items that move are known. */
export function rewriteList(rewriting: Rewriting, list: YAMLSeq, name: string, current: readonly unknown[], wanted: readonly unknown[]): Edit[] | undefined {
  const items = placeItems(rewriting, list)
  const first = items?.[0]
  const last = items?.at(-1)
  if (!items || !first || !last) return undefined
  const keys = numberedKeys(current)
  const places = new Map(keys.map((key, index) => [key, index]))
  const wantedKeys = numberedKeys(wanted)
  const kept = wantedKeys.flatMap((key) => places.get(key) ?? [])
  const change: ListChange = { rewriting, name, items, keys, current, wanted, wantedKeys, places }
  if (kept.every((place, index) => index === 0 || place > (kept[index - 1] ?? 0))) return inPlace(change)
  return [{ start: first.leadStart, end: last.lineEnd, text: inNewOrder(change, rewriting.text[last.lineEnd - 1] === '\n') }]
}

interface ListChange {
  readonly rewriting: Rewriting
  readonly name: string
  readonly items: readonly PlacedItem[]
  readonly keys: readonly string[]
  readonly current: readonly unknown[]
  readonly wanted: readonly unknown[]
  readonly wantedKeys: readonly string[]
  readonly places: ReadonlyMap<string, number>
}

function inPlace(change: ListChange): Edit[] {
  const { rewriting, items, wanted, wantedKeys, places } = change
  const stays = new Set(wantedKeys)
  const edits = items.flatMap((item, index): Edit[] => (stays.has(change.keys[index] ?? '') ? [] : [removal(change, item, index)]))
  let at = items[0]?.leadStart ?? 0
  const added: Edit[] = []
  for (const [index, key] of wantedKeys.entries()) {
    const place = places.get(key)
    const item = place === undefined ? undefined : items[place]
    if (place !== undefined && item) {
      edits.push(...itemEdits(change, item, change.current[place], wanted[index]))
      at = item.lineEnd
    } else added.push(insertLines(rewriting, at, arriving(change, wanted[index], key).replace(/\r?\n$/, '')))
  }
  return [...edits, ...added]
}

function inNewOrder(change: ListChange, endsLine: boolean): string {
  const { rewriting, items, keys, wanted, wantedKeys, places } = change
  const stays = new Set(wantedKeys)
  const left = new Map<number, string>()
  let carried = ''
  for (const [index, item] of items.entries()) {
    if (stays.has(keys[index] ?? '')) {
      left.set(index, carried)
      carried = ''
    } else if (!isMovedOut(change, keys[index])) carried += keptComments(rewriting, item.leadStart, item.lineEnd, item.column)
  }
  const lines = wantedKeys.map((key, index) => {
    const place = places.get(key)
    const item = place === undefined ? undefined : items[place]
    if (place === undefined || !item) return arriving(change, wanted[index], key)
    return (left.get(place) ?? '') + closed(rewriting, withEdits(rewriting.text, item.leadStart, item.lineEnd, itemEdits(change, item, change.current[place], wanted[index])))
  }).join('') + carried
  return endsLine ? lines : lines.replace(/\r?\n$/, '')
}

function isMovedOut({ rewriting, name }: ListChange, key: string | undefined): boolean {
  return rewriting.moved.has(`${name}:${key ?? ''}`)
}

function removal(change: ListChange, item: PlacedItem, index: number): Edit {
  const isMoved = isMovedOut(change, change.keys[index])
  const start = isMoved ? item.leadStart : item.lineStart
  return { start, end: item.lineEnd, text: isMoved ? '' : keptComments(change.rewriting, start, item.lineEnd, item.column) }
}

function itemEdits({ rewriting }: ListChange, item: PlacedItem, current: unknown, wanted: unknown): Edit[] {
  if (sameValue(current, wanted)) return []
  return rewriting.edits(item.node, current, wanted) ?? [anew(rewriting, item, wanted)]
}

function anew(rewriting: Rewriting, item: PlacedItem, wanted: unknown): Edit {
  const start = item.lineStart + item.column
  const { text, endsInBlock } = newItem(rewriting, wanted, item.column)
  const wholeLines = endsInBlock || text.includes('\n') || rewriting.text.slice(start, item.contentEnd).includes('\n')
  const end = wholeLines ? item.lineEnd : item.contentEnd
  const comments = keptComments(rewriting, start, end, item.column)
  const above = comments === '' ? '' : `${comments.slice(item.column)}${' '.repeat(item.column)}`
  return { start, end, text: `${above}${text}${wholeLines && rewriting.text[end - 1] === '\n' ? rewriting.eol : ''}` }
}

// A new item, or the lines of one that stood in another list.
function arriving({ rewriting, name, items }: ListChange, value: unknown, key: string): string {
  return arrivingLines(rewriting, name, key, value, items[0]?.column ?? 0)
}
