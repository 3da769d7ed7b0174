// How far each line of a text is to be indented: two blanks for each level.
import { type Node, type Pair, Scalar, type YAMLMap, isCollection, isMap, isNode, isScalar, isSeq } from 'yaml'
import { placeItems } from '../rewrite/place-items.ts'
import { type SourceLines, beginsLine, columnOf, isEmptyScalar, lineStart } from '../rewrite/source-lines.ts'

const STEP = 2

/** Where lines are to begin. */
export interface Indents {
  /** Blanks at the beginning of a line, by where the line begins. */
  readonly lines: ReadonlyMap<number, number>
  /** Blanks before what holds a list or map in brackets, by where the bracket stands. */
  readonly brackets: ReadonlyMap<number, number>
}

/** Thrown for a shape that has no form of ours, such as a list that begins on the line of another's dash. */
export class NoForm extends Error {}

/** A column of the text, and where it is to be. */
interface Column {
  readonly from: number
  readonly to: number
}

/** The indents of a text; NoForm where it holds something that is written in no form of ours. */
export function indentsOf(source: SourceLines): Indents {
  const lines = new Map<number, number>()
  const brackets = new Map<number, number>()
  /** The columns that begin on a line: of its dash, of its key. */
  const columns = new Map<number, Column[]>()
  const begin = (at: number, to: number): void => {
    const line = lineStart(source, at)
    if (beginsLine(source, at)) lines.set(line, to)
    columns.set(line, [...(columns.get(line) ?? []), { from: at - line, to }])
  }
  const visit = (node: unknown, owner: number, from: number): void => {
    if (!isNode(node) || isEmptyScalar(node)) return
    if (isCollection(node) && node.flow) {
      brackets.set(node.range?.[0] ?? 0, owner)
      if (beginsLine(source, node.range?.[0] ?? 0)) begin(node.range?.[0] ?? 0, owner + STEP)
    } else if (isMap(node)) visitMap(node, owner + STEP)
    else if (isSeq(node)) {
      for (const item of placeItems(source, node) ?? refused()) {
        begin(item.lineStart + item.column, owner + STEP)
        visit(item.node, owner + STEP, item.column)
      }
    } else if (isScalar(node)) for (const [line, to] of linesOfScalar(source, node, { from, to: owner })) lines.set(line, to)
  }
  const visitMap = (map: YAMLMap, column: number): void => {
    for (const { key, value } of map.items as Pair<Node, unknown>[]) {
      if (!isScalar(key) || !key.range || source.text[key.range[0] - 2] === '?') throw new NoForm()
      begin(key.range[0], column)
      visit(value, column, columnOf(source, key.range[0]))
    }
  }
  visitMap(source.doc.contents as YAMLMap, 0)
  for (const [line, to] of commentLines(source, lines, columns)) lines.set(line, to)
  return { lines, brackets }
}

function refused(): never {
  throw new NoForm()
}

function linesOfScalar(source: SourceLines, node: Scalar, owner: Column): [number, number][] {
  const [start, end] = node.range ?? [0, 0]
  if (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED) return linesOfBlock(source, start, end, owner)
  const found: [number, number][] = beginsLine(source, start) ? [[lineStart(source, start), owner.to + STEP]] : []
  for (let line = nextLine(source, start); line < end; line = nextLine(source, line)) if (!isBlank(source, line)) found.push([line, owner.to + STEP])
  return found
}

// The lines of a block keep their distances from one another; blanks on an empty line count only beyond those.
function linesOfBlock(source: SourceLines, start: number, end: number, owner: Column): [number, number][] {
  const first = nextLine(source, start)
  const isCounted = /[1-9]/.test(source.text.slice(start, first).split('#')[0] ?? '')
  const lines: number[] = []
  for (let line = first; line < end; line = nextLine(source, line)) lines.push(line)
  const text = lines.find((line) => !isBlank(source, line))
  if (!isCounted && text === undefined) return []
  const own = isCounted || text === undefined ? owner.from + STEP : indentAt(source, text)
  return lines.map((line) => {
    const indent = indentAt(source, line)
    return [line, isBlank(source, line) && indent <= own ? 0 : owner.to + STEP + indent - own]
  })
}

// A comment stands with what it stood with: the line below it, or the block above that begins in its column.
function commentLines(source: SourceLines, lines: ReadonlyMap<number, number>, columns: ReadonlyMap<number, readonly Column[]>): [number, number][] {
  const found: [number, number][] = []
  let open: Column[] = []
  let waiting: number[] = []
  const settle = (next: Column | undefined): void => {
    for (const line of waiting) {
      const at = indentAt(source, line)
      const exact = open.findLast(({ from }) => from === at)
      const outer = open.findLast(({ from }) => from <= at)
      const within = next && next.from > (open.at(-1)?.from ?? -1) ? next : outer
      found.push([line, (next?.from === at ? next : (exact ?? within ?? next))?.to ?? 0])
    }
    waiting = []
  }
  const alone = new Set(source.comments.filter(({ start }) => beginsLine(source, start)).map(({ start }) => lineStart(source, start)))
  for (let line = 0; line < source.text.length; line = nextLine(source, line)) {
    const here = columns.get(line)
    if (here?.[0]) {
      settle(here[0])
      const [{ from }] = here
      open = [...open.filter((column) => column.from < from), ...here]
    } else if (alone.has(line) && !lines.has(line)) waiting.push(line)
  }
  settle(undefined)
  return found
}

function nextLine({ text }: SourceLines, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

function indentAt({ text }: SourceLines, line: number): number {
  let at = line
  while (text[at] === ' ' || text[at] === '\t') at += 1
  return at - line
}

function isBlank(source: SourceLines, line: number): boolean {
  return source.text.slice(line, nextLine(source, line)).trim() === ''
}
