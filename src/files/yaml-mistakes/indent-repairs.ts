// Lines that do not begin where they should: tabs, spaces that are none, a wrong column, a missing dash.
import { type Propose, type Repair, type Words, rewritten, shortened, spanOn } from './repair.ts'

const TABS = /^ *\t[ \t]*/
/** Neither empty nor a comment. */
const CONTENT = /^\s*[^\s#]/
const OTHER_SPACES = /^[ \t]*[\u00a0\u2000-\u200b\u202f\u3000][\s\u200b]*/u

/** Tabs at the beginning of lines: this line alone, or all lines that have them. */
export const proposeSpaces: Propose = (lines, index) => {
  const line = lines[index] ?? ''
  const [tabs] = TABS.exec(line) ?? []
  return tabs === undefined ? proposeOrdinarySpaces(lines, index) : ofOtherSigns('TAB_AS_INDENT', { lines, index, start: 0, end: tabs.length }, TABS, [2, 4])
}

/** Spaces of other sorts at the beginning of lines, which the parser takes for letters: this line alone, or all lines that have them. */
export const proposeOrdinarySpaces: Propose = (lines, index) => {
  const [head] = OTHER_SPACES.exec(lines[index] ?? '') ?? []
  return head === undefined ? [] : ofOtherSigns('OTHER_SPACE_AS_INDENT', { lines, index, start: 0, end: head.length }, OTHER_SPACES, [1, 2])
}

function ofOtherSigns(code: string, { lines, index, start, end }: Words, signs: RegExp, widths: readonly number[]): Repair[] {
  const more = lines.filter((other) => signs.test(other)).length - 1
  const repair = (to: readonly string[], others: number): Repair => ({ code, span: spanOn(index, start, end), values: { spaces: indentOf(to[index] ?? ''), more: others }, lines: to })
  const content = (lines[index] ?? '').trimStart()
  const everywhere = widths.map((width) => lines.map((other) => other.replace(signs, (head) => head.replaceAll(/[^ ]/g, ' '.repeat(width)))))
  const aligned = columnsFor(lines, index).map((column) => lines.with(index, ' '.repeat(column) + content))
  // One such line among lines with spaces goes on with what is around it.
  if (more > 0) return [...everywhere.map((to) => repair(to, more)), ...aligned.map((to) => repair(to, 0))]
  const [fitting, others] = [true, false].map((wanted) => [...aligned, ...everywhere].filter((to) => fitsAround(to, index) === wanted)) as [string[][], string[][]]
  return [...fitting, ...others].map((to) => repair(to, 0))
}

// Columns in which a line may have been meant to begin: those open above it, one below a key that is open, and that of the next line.
function columnsFor(lines: readonly string[], index: number): number[] {
  const above = columnsAbove(lines, index).map(({ column }) => column)
  const [before, after] = [contentBefore(lines, index), contentAfter(lines, index)]
  return [...new Set([...above, ...(isOpen(before) ? [(startsOf(before).at(-1) ?? 0) + 2] : []), ...(after === '' ? [] : [indentOf(after)])])]
}

// Whether a line is deeper than the one above it if that is a key without a value, and not deeper if not; and the same for the line below it.
function fitsAround(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? ''
  return follows(line, contentBefore(lines, index)) && follows(contentAfter(lines, index), line)
}

function follows(line: string, before: string): boolean {
  const [here, there] = [indentOf(line), startsOf(before).at(-1) ?? 0]
  if (line === '' || before === '') return true
  return isOpen(before) ? here > there || (here === there && /^\s*-(?:\s|$)/.test(line)) : here <= there
}

function isOpen(line: string): boolean {
  return /:(?:\s*#.*|\s+[|>][\d+-]*)?\s*$/.test(line)
}

function contentBefore(lines: readonly string[], index: number): string {
  return lines[lines.findLastIndex((line, at) => at < index && CONTENT.test(line))] ?? ''
}

function contentAfter(lines: readonly string[], index: number): string {
  return lines.find((line, at) => at > index && CONTENT.test(line)) ?? ''
}

/** A line (with what belongs to it) in a column where others begin. */
export const proposeIndent: Propose = (lines, index) => {
  const line = lines[index] ?? ''
  const here = indentOf(line)
  if (line.trim() === '' || TABS.test(line)) return []
  const end = blockEnd(lines, index)
  return columnsAbove(lines, index).filter(({ column }) => column !== here).sort((a, b) => Math.abs(a.column - here) - Math.abs(b.column - here)).flatMap(({ column, line: sibling }) => {
    const moved = (from: string, at: number) => (at < index || at > end || from.trim() === '' ? from : ' '.repeat(Math.max(0, indentOf(from) + column - here)) + from.trimStart())
    const first = contentOf(line)
    const repair = (to: readonly string[]): Repair => ({
      code: 'WRONG_INDENT', span: spanOn(index, here, wordEnd(line, here)), other: spanOn(sibling, column, wordEnd(lines[sibling] ?? '', column)),
      values: { spaces: column, have: here, line: sibling + 1, word: first }, lines: to,
    })
    const alone = ' '.repeat(column) + line.trimStart()
    const [only, whole] = [repair(lines.with(index, alone)), repair(lines.map(moved))]
    // What is below stands right already, or has gone along.
    return end === index ? [only] : follows(contentAfter(lines, index), alone) ? [only, whole] : [whole, only]
  })
}

/** An item of a list without its dash, or with a dash behind a key. */
export const proposeDash: Propose = (lines, index) => {
  const line = lines[index] ?? ''
  const here = indentOf(line)
  const inLine = /^(\s*(?:-\s+)*[^\s:#"']+:\s+)-\s+([^:]*?)\s*$/.exec(line)
  if (inLine) return [rewritten('DASH_IN_LINE', { lines, index, start: inLine[1]?.length ?? 0, end: (inLine[1]?.length ?? 0) + 1 }, `${inLine[1]}[${inLine[2]}]`)]
  if (line.trim() === '' || /^\s*-(?:\s|$)/.test(line)) return []
  const sibling = lines.findLastIndex((other, at) => at < index && indentOf(other) === here && /^\s*-(?:\s|$)/.test(other))
  if (sibling < 0) return []
  const content = line.trimStart()
  return [{ ...rewritten('MISSING_DASH', { lines, index, start: here, end: line.trimEnd().length }, `${' '.repeat(here)}- ${content}`, { write: `- ${content.length > 50 ? contentOf(line) : content.trimEnd()}` }), other: spanOn(sibling, here, here + 1) }]
}

/** Columns in which something begins above a line and is still open there, each with the index of its nearest line. */
export function columnsAbove(lines: readonly string[], index: number): { column: number; line: number }[] {
  const found = new Map<number, number>()
  let limit = Infinity
  for (let at = index - 1; at >= 0 && limit > 0; at--) {
    const line = lines[at] ?? ''
    if (/^\s*(?:#|$)/.test(line)) continue
    const indent = indentOf(line)
    // Nothing deeper than a line passed on the way up is open any more; what is a little off may be the mistake itself.
    if (indent > limit) continue
    for (const column of startsOf(line)) if (!found.has(column)) found.set(column, at)
    limit = Math.min(limit, indent)
  }
  return [...found].map(([column, line]) => ({ column, line }))
}

// Where a line begins, and where what stands behind its dashes does.
function startsOf(line: string): number[] {
  const starts = [indentOf(line)]
  for (let match = /^\s*-\s+/.exec(line); match; match = /^\s*-\s+/.exec(line.slice(starts.at(-1)))) {
    const next = (starts.length === 1 ? 0 : (starts.at(-1) ?? 0)) + match[0].length
    if (next <= (starts.at(-1) ?? 0)) break
    starts.push(next)
  }
  return starts
}

/** How many spaces a line begins with. */
export function indentOf(line: string): number {
  return line.search(/[^ ]|$/)
}

function blockEnd(lines: readonly string[], index: number): number {
  const here = indentOf(lines[index] ?? '')
  let end = index
  for (let at = index + 1; at < lines.length; at++) {
    if ((lines[at] ?? '').trim() === '') continue
    if (indentOf(lines[at] ?? '') <= here) break
    end = at
  }
  return end
}

function contentOf(line: string): string {
  const content = line.trim().replace(/^(?:-\s+)+/, '').replace(/:\s.*$/, '').replace(/:$/, '')
  return /^["'[{]/.test(content) ? '-' : shortened(content)
}

function wordEnd(line: string, start: number): number {
  const rest = line.slice(start)
  const length = /^-(?=\s)/.test(rest) ? 1 : rest.search(/:(?:\s|$)/)
  return length < 0 ? line.trimEnd().length : start + Math.max(1, length)
}
