// Lines that do not begin where they should: tabs, spaces that are none, a wrong column, a missing dash.
import { type Propose, type Repair, rewritten, shortened, spanOn } from './repair.ts'

const TABS = /^ *\t[ \t]*/
const OTHER_SPACES = /^[ \t]*[\u00a0\u2000-\u200b\u202f\u3000][\s\u200b]*/u

/** Tabs at the beginning of lines: this line alone, or all lines that have them. */
export const proposeSpaces: Propose = (lines, index) => {
  const line = lines[index] ?? ''
  const [tabs] = TABS.exec(line) ?? []
  if (tabs === undefined) return proposeOrdinarySpaces(lines, index)
  const more = lines.filter((other) => TABS.test(other)).length - 1
  const repair = (to: readonly string[]): Repair => ({ code: 'TAB_AS_INDENT', span: spanOn(index, 0, tabs.length), values: { spaces: indentOf(to[index] ?? ''), more }, lines: to })
  const everywhere = [2, 4].map((width) => lines.map((other) => other.replace(TABS, (head) => head.replaceAll('\t', ' '.repeat(width)))))
  const aligned = columnsAbove(lines, index).map(({ column }) => lines.with(index, ' '.repeat(column) + line.trimStart()))
  const isBelowKey = /:\s*$/.test(lines[lines.findLastIndex((other, at) => at < index && other.trim() !== '')] ?? '')
  // One line with a tab among lines with spaces goes on with what is above it.
  return (more === 0 && !isBelowKey ? [...aligned, ...everywhere] : [...everywhere, ...aligned]).map(repair)
}

/** Spaces of other sorts at the beginning of lines, which the parser takes for letters: this line alone, or all lines that have them. */
export const proposeOrdinarySpaces: Propose = (lines, index) => {
  const line = lines[index] ?? ''
  const [head] = OTHER_SPACES.exec(line) ?? []
  if (head === undefined) return []
  const more = lines.filter((other) => OTHER_SPACES.test(other)).length - 1
  const repair = (to: readonly string[]): Repair => ({ code: 'OTHER_SPACE_AS_INDENT', span: spanOn(index, 0, head.length), values: { spaces: indentOf(to[index] ?? ''), more }, lines: to })
  const everywhere = [1, 2].map((width) => lines.map((other) => other.replace(OTHER_SPACES, (spaces) => spaces.replaceAll(/[^ ]/g, () => ' '.repeat(width)))))
  return [...everywhere, ...columnsAbove(lines, index).map(({ column }) => lines.with(index, ' '.repeat(column) + line.trimStart()))].map(repair)
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
    const alone = repair(lines.with(index, ' '.repeat(column) + line.trimStart()))
    return end > index ? [repair(lines.map(moved)), alone] : [alone]
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
