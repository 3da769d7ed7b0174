// Puts the keys of maps into order, each with its lines and the comments above it.
import { type Pair, type YAMLMap, isAlias, isMap, isNode, isScalar, isSeq, visit } from 'yaml'
import { type Edit, withEdits } from '../rewrite/edits.ts'
import { type SourceLines, beginsLine, columnOf, commentsIn, contentEnd, isEmptyScalar, isPlainPair, lineEnd, lineStart } from '../rewrite/source-lines.ts'
import type { KeyOrder } from './key-order.ts'

/** The edits that put all keys of a document into order; keys that no schema knows stay behind those they stand behind. None where values are shared by names, since those must stand first. */
export function keyOrderEdits(source: SourceLines, order: KeyOrder): Edit[] {
  let isShared = false
  visit(source.doc, { Node(_, node) { isShared ||= isAlias(node) } })
  return isShared ? [] : editsIn(source, source.doc.contents, order)
}

function editsIn(source: SourceLines, node: unknown, order: KeyOrder): Edit[] {
  if (isSeq(node)) return node.items.flatMap((item) => editsIn(source, item, order.below()))
  if (!isMap(node)) return []
  const within = node.items.flatMap(({ key, value }) => (isScalar(key) ? editsIn(source, value, order.below(String(key.value))) : []))
  if (!node.items.every(isPlainPair)) return within
  const wanted = inOrder(node.items.map(({ key }) => String((key as { value?: unknown }).value)), order)
  if (wanted.every((place, index) => place === index)) return within
  return (node.flow ? flowMoves(source, node, wanted, within) : blockMoves(source, node, wanted, within)) ?? within
}

// The places of the keys in their order.
function inOrder(keys: readonly string[], { places }: KeyOrder): number[] {
  let last = -1
  const ranks = keys.map((key) => (last = places.get(key) ?? last))
  return keys.map((_, index) => index).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b)
}

function flowMoves(source: SourceLines, map: YAMLMap, wanted: readonly number[], within: readonly Edit[]): Edit[] | undefined {
  const [start, end] = map.range ?? [0, 0]
  if (commentsIn(source, start, end).length > 0 || map.items.some(({ value }) => isEmptyScalar(value))) return undefined
  const parts = map.items.map((pair) => ({ start: startOf(pair as Pair), end: contentEnd(pair, 0) }))
  return wanted.map((place, index) => ({ ...(parts[index] as Part), text: partText(source, parts[place] as Part, within) }))
}

interface Part {
  readonly start: number
  readonly end: number
}

function blockMoves(source: SourceLines, map: YAMLMap, wanted: readonly number[], within: readonly Edit[]): Edit[] | undefined {
  const first = startOf(map.items[0] as Pair)
  const column = columnOf(source, first)
  const ownLine = beginsLine(source, first)
  let at = ownLine ? lineStart(source, first) : first
  const parts = map.items.map((pair): Part => {
    const start = at
    at = behindComments(source, lineEnd(source, contentEnd(pair, startOf(pair as Pair))), column)
    return { start, end: at }
  })
  const begin = parts[wanted[0] ?? 0] as Part
  const isBare = startOf(map.items[wanted[0] ?? 0] as Pair) === begin.start + column
  // Behind a dash there is no line for a comment above the key.
  if (!ownLine && !isBare) return undefined
  const lines = wanted.map((place) => {
    const text = partText(source, parts[place] as Part, within)
    const whole = text.endsWith('\n') ? text : text + source.eol
    return !ownLine && place === 0 ? ' '.repeat(column) + whole : whole
  }).join('')
  const isOpenEnd = source.text[at - 1] !== '\n'
  const text = isOpenEnd ? lines.replace(/\r?\n$/, '') : lines
  return [{ start: parts[0]?.start ?? 0, end: at, text: ownLine ? text : text.slice(column) }]
}

// Comments further in than the key belong to what it holds.
function behindComments({ text }: SourceLines, from: number, column: number): number {
  let end = from
  for (let at = from; at < text.length;) {
    const next = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at) + 1
    const line = text.slice(at, next)
    if (line.trim() !== '' && !(line.trim().startsWith('#') && line.search(/\S/) > column)) return end
    if (line.trim() !== '') end = next
    at = next
  }
  return end
}

function partText({ text }: SourceLines, { start, end }: Part, within: readonly Edit[]): string {
  return withEdits(text, start, end, within.filter((edit) => edit.start >= start && edit.end <= end))
}

function startOf({ key }: Pair): number {
  return isNode(key) ? (key.range?.[0] ?? 0) : 0
}
