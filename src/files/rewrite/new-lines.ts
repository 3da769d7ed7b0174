// Lines that are new in a text, and in them the lines of things that come from elsewhere in it.
import { itemKey, numberedKeys } from '../../model/item-key.ts'
import { isRecord, sameValue } from '../../model/same-value.ts'
import { renderItem, renderPair } from './render-part.ts'
import { type Rewriting, keptComments, withLineEnds } from './rewriting.ts'
import { withEdits } from './edits.ts'

/** Stands for a list until its lines are put there; too long for anything around it to be written on one line. */
const MARK = `crmplan-list-${'x'.repeat(100)}-`
const MARKED = new RegExp(`^(.*): ${MARK}(\\d+)$`)

/** Lines without the last line end; `endsInBlock` where the last belongs to a text block. */
export interface NewLines {
  readonly text: string
  readonly endsInBlock: boolean
}

/** `key: value`, each line but the first indented by a number of blanks. */
export function newPair(rewriting: Rewriting, key: string, value: unknown, indent: number): NewLines {
  return withArrivals(rewriting, { [key]: value }, indent, (rest) => renderPair(key, (rest as Record<string, unknown>)[key], indent))
}

/** `- item`, likewise. */
export function newItem(rewriting: Rewriting, value: unknown, indent: number): NewLines {
  return withArrivals(rewriting, value, indent, (rest) => renderItem(rest, indent))
}

/** The lines of an item that comes into a list whose dashes stand in a column: its own if it moves there, those of the other text if it comes from there, else written anew. Ends in a line end. */
export function arrivingLines(rewriting: Rewriting, name: string, key: string, value: unknown, column: number): string {
  const moved = rewriting.moved.get(`${name}:${key}`)
  const anew = (): string => `${' '.repeat(column)}${newItem(rewriting, value, column).text}${rewriting.eol}`
  const given = rewriting.given.get(`${name}:${key}`)
  if (!moved && given && sameValue(given.value, value)) return withLineEnds(rewriting, shifted(given.lines, column - given.column))
  if (!moved) return anew()
  rewriting.placed.add(`${name}:${key}`)
  const edits = sameValue(moved.current, value) ? [] : rewriting.edits(moved.node, moved.current, value)
  if (!edits) return keptComments({ ...rewriting, moved: new Map() }, moved.start, moved.end, column) + anew()
  return closed(rewriting, shifted(withEdits(rewriting.text, moved.start, moved.end, edits), column - moved.column))
}

/** Lines that end as lines do. */
export function closed({ eol }: Rewriting, lines: string): string {
  return lines.endsWith('\n') ? lines : lines + eol
}

// Lists with things that come from elsewhere are written as a mark first, which their lines then replace.
function withArrivals(rewriting: Rewriting, value: unknown, indent: number, render: (rest: unknown) => NewLines): NewLines {
  const lists: { readonly name: string; readonly items: readonly unknown[] }[] = []
  const marked = (node: unknown, list: string): unknown => {
    if (Array.isArray(node)) {
      if (!node.some((item) => isRecord(item) && rewriting.moved.has(`${list}:${itemKey(item) ?? ''}`))) return node.map((item) => marked(item, list))
      lists.push({ name: list, items: node })
      return `${MARK}${lists.length - 1}`
    }
    return isRecord(node) ? Object.fromEntries(Object.entries(node).map(([key, item]) => [key, marked(item, key)])) : node
  }
  const { text, endsInBlock } = render(rewriting.moved.size > 0 ? marked(value, '') : value)
  const lines = withLineEnds(rewriting, text)
  if (lists.length === 0) return { text: lines, endsInBlock }
  return { endsInBlock: false, text: lines.split(rewriting.eol).map((line, index) => {
    const [, before = '', mark] = MARKED.exec(line) ?? []
    const list = mark === undefined ? undefined : lists[Number(mark)]
    if (!list) return line
    const column = before.search(/[^\s-]/) + 2 + (index === 0 ? indent : 0)
    return `${before}:${rewriting.eol}${linesOf(rewriting, list, column)}`
  }).join(rewriting.eol) }
}

function linesOf(rewriting: Rewriting, { name, items }: { readonly name: string; readonly items: readonly unknown[] }, column: number): string {
  const keys = numberedKeys(items)
  return items.map((item, index) => arrivingLines(rewriting, name, keys[index] ?? '', item, column)).join('').replace(/\r?\n$/, '')
}

function shifted(lines: string, by: number): string {
  if (by === 0) return lines
  return lines.split('\n').map((line) => (line.trim() === '' ? line : by > 0 ? ' '.repeat(by) + line : line.replace(new RegExp(`^ {0,${-by}}`), ''))).join('\n')
}
