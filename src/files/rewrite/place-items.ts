// Where the items of a list written in lines stand.
import type { YAMLSeq } from 'yaml'
import { type SourceLines, beginsLine, columnOf, contentEnd, isEmptyScalar, lineEnd, lineStart } from './source-lines.ts'

/** An item of a block list in its text. */
export interface PlacedItem {
  readonly node: unknown
  /** Where the comments and blank lines above it begin. */
  readonly leadStart: number
  /** Where the line of its dash begins. */
  readonly lineStart: number
  readonly contentEnd: number
  readonly lineEnd: number
  /** Column of its dash. */
  readonly column: number
}

/** The items of a block list; undefined for a list in brackets, an empty one, or one whose first dash stands behind something else. */
export function placeItems(source: SourceLines, list: YAMLSeq): PlacedItem[] | undefined {
  const first = list.range?.[0]
  if (list.flow || first === undefined || list.items.length === 0 || !beginsLine(source, first)) return undefined
  const column = columnOf(source, first)
  const items: PlacedItem[] = []
  for (const node of list.items) {
    const before = items.at(-1)?.lineEnd
    const start = before === undefined ? lineStart(source, first) : dashLine(source, before)
    const end = isEmptyScalar(node) ? start + column + 1 : contentEnd(node, start + column + 1)
    items.push({ node, leadStart: before ?? leadStart(source, start), lineStart: start, contentEnd: end, lineEnd: lineEnd(source, end), column })
  }
  return items
}

function dashLine({ text }: SourceLines, from: number): number {
  for (let at = from; at < text.length;) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end < 0 ? text.length : end).trim()
    if (line !== '' && !line.startsWith('#')) return at
    if (end < 0) break
    at = end + 1
  }
  return from
}

// Upwards over comments and blank lines.
function leadStart(source: SourceLines, start: number): number {
  let at = start
  while (at > 0) {
    const above = lineStart(source, at - 1)
    const line = source.text.slice(above, at).trim()
    if (line !== '' && !line.startsWith('#')) return at
    at = above
  }
  return at
}
