// Why a text is not YAML: looks for the mistake that, put right, makes the parser stumble no more, then for the next one. So every mistake is told once, and what follows from it not at all.
import type { YAMLError } from 'yaml'
import type { Span } from '../../model/diagnostic.ts'
import { type ReadDocument, readDocument } from '../read-document.ts'
import { proposeColon, proposeColonBeforeMark, proposeMissingColon } from './colon-repairs.ts'
import { conflictRepairs } from './conflict-marks.ts'
import { type FoundError, NO_SYNTAX, errorsAround } from './errors-around.ts'
import { proposeHash } from './hash-repairs.ts'
import { proposeDash, proposeIndent, proposeOrdinarySpaces, proposeSpaces } from './indent-repairs.ts'
import { oddKeyRepair } from './odd-keys.ts'
import { proposeBackslash, proposeBracket, proposeClosingQuote, proposeQuotes } from './quote-repairs.ts'
import type { Propose, Repair } from './repair.ts'

/** A mistake in a text: what it is, where, and what fills its sentence. */
export interface YamlMistake extends Span {
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
  readonly other?: Span
}

/** The mistakes that were found, and the text without them, with as many lines. */
export interface FoundMistakes {
  readonly mistakes: readonly YamlMistake[]
  readonly text: string
  /** The same as read, where it was read already. */
  readonly read?: ReadDocument
  /** Whether that text holds all that was written: no line was left out for want of a way to put it right. */
  readonly isWhole: boolean
  /** Where words of that text stand in the text as given; undefined on a line that was written otherwise. */
  asGiven(span: Span): Span | undefined
}

/** Nobody puts more right in one go. */
const MOST_MISTAKES = 50
/** Characters that are parsed to find out what was meant; beyond, the parser's own words must do. */
const BUDGET = 3_000_000
/** Lines above the place where the parser stumbled on which a quotation mark or bracket may have been opened. */
const MOST_OPEN = 12

/** Keys behind a space that is none that are put right; more are a file of another sort. */
const MOST_ODD = 20
/** A line of blanks or with a comment. */
const NO_CONTENT = /^\s*(?:#|$)/
/** Longer lines are not looked at: nobody has written them by hand. */
const LONGEST_LINE = 2000

/** In the order in which they are believed where several would do. */
const NEARBY: readonly Propose[] = [proposeSpaces, proposeColon, proposeColonBeforeMark, proposeClosingQuote, proposeHash, proposeBracket, proposeBackslash, proposeQuotes, proposeDash, proposeMissingColon, proposeIndent]
const FURTHER_UP: readonly Propose[] = [proposeClosingQuote, proposeHash, proposeBracket]

/** The mistakes of syntax of a text; those that only its values show (keys given twice, tags, aliases) are not looked for. `given`: the text as read already. Throws a RangeError where there is too much of it. */
export function findMistakes(text: string, given?: ReadDocument): FoundMistakes {
  const ending = text.includes('\r\n') ? /\r?\n/ : /\n/
  const written = text.split(ending)
  let lines: readonly string[] = written
  const mistakes: YamlMistake[] = []
  for (const { lines: kept, ...conflict } of conflictRepairs(lines)) {
    mistakes.push(told(conflict))
    lines = kept
  }
  const edited = new Set<number>()
  const readAgain = (before: ReadDocument | undefined) => {
    const all = lines.join('\n')
    return before?.text === all ? before : readDocument(all)
  }
  const put = (repair: Repair) => {
    // A line on which something was put right already is told again only when that is done: its columns are no longer those of the file.
    if (!edited.has(repair.span.line)) mistakes.push(told(repair))
    for (const [at, other] of repair.lines.entries()) if (other !== lines[at]) edited.add(at + 1)
    lines = repair.lines
  }
  let read = readAgain(given)
  for (let nth = 0, odd = oddKeyRepair(read, lines); odd && nth < MOST_ODD; nth++, odd = oddKeyRepair(read, lines)) {
    put(odd)
    read = readAgain(read)
  }
  let spent = 0
  let isWhole = true
  for (let round = 0; round < MOST_MISTAKES; round++) {
    read = readAgain(read)
    const [first, place] = [firstError(read), read.place]
    spent += read.text.length
    if (!first) break
    const { line, column } = place([first.pos[0], first.pos[0]])
    const index = line - 1
    const repair = spent < BUDGET ? bestRepair(lines, first.message, { index, column: column - 1 }) : undefined
    if (first.code === 'MULTIPLE_DOCS') {
      mistakes.push({ code: first.code, values: {}, ...place(first.pos) })
      lines = lines.map((other, at) => (at >= index ? '' : other))
      isWhole = false
    } else if (repair) {
      put(repair)
    } else {
      // A tab of which nobody can say what it stands for: how many spaces it should be is left open.
      const already = edited.has(line) ? mistakes.findIndex((mistake) => mistake.line === line) : -1
      if (already < 0) mistakes.push({ code: first.code, values: { detail: first.message, spaces: -1, more: 0 }, ...place(first.pos) })
      else mistakes[already] = leftOpen(mistakes[already] as YamlMistake)
      isWhole = false
      const without = lines.with(index, '')
      if (spent >= BUDGET || errorsAround(without, index).length >= errorsAround(lines, index).length) break
      lines = without
    }
  }
  const mended = lines.join('\n')
  return { mistakes: mistakes.map((mistake) => withinLine(mistake, written)), text: mended, isWhole, asGiven: (span) => asGiven(span, lines, written), ...(read.text === mended && { read }) }
}

// Spaces that put right one mistake of a line, but not what else is wrong with it, may be others.
function leftOpen({ values, ...mistake }: YamlMistake): YamlMistake {
  return { ...mistake, values: { ...values, ...('spaces' in values && { spaces: -1 }) } }
}

// The parser counts words that go on below the line on which it gave up as if they stood there; and a line that was put right on trial may be longer than it is.
function withinLine(mistake: YamlMistake, given: readonly string[]): YamlMistake {
  const [ofStart, ofEnd] = [mistake.line, mistake.endLine].map((line) => (given[line - 1] ?? '').length + 1) as [number, number]
  const column = Math.min(mistake.column, ofStart)
  const first = mistake.endLine === mistake.line ? column + 1 : 1
  return { ...mistake, column, endColumn: mistake.endColumn <= ofEnd ? mistake.endColumn : Math.max(first, ofEnd) }
}

function asGiven(span: Span, lines: readonly string[], given: readonly string[]): Span | undefined {
  const shifts = [span.line, span.endLine].map((line) => {
    const [was = '', is = ''] = [given[line - 1], lines[line - 1]]
    return was === is || was.trimStart() === is.trimStart() ? was.length - is.length : undefined
  })
  const [start, end] = shifts
  return start === undefined || end === undefined ? undefined : { ...span, column: Math.max(1, span.column + start), endColumn: Math.max(1, span.endColumn + end) }
}

function told({ code, values, span, other }: Omit<Repair, 'lines'>): YamlMistake {
  return { code, values, ...span, ...(other && { other }) }
}

function firstError({ doc }: ReadDocument): YAMLError | undefined {
  return doc.errors.filter(({ code }) => !NO_SYNTAX.has(code)).sort((a, b) => a.pos[0] - b.pos[0])[0]
}

/** The repair after which the fewest errors are left around it, or as many but not the one that was met; undefined if none helps. */
function bestRepair(lines: readonly string[], met: string, { index, column }: { index: number; column: number }): Repair | undefined {
  const near = [index, nextContent(lines, index), lastContent(lines, index)].filter((at, nth, all) => isReadable(lines[at]) && !NO_CONTENT.test(lines[at] ?? '') && all.indexOf(at) === nth)
  const above = Array.from({ length: index }, (_, up) => index - 1 - up).filter((at) => isReadable(lines[at]) && FURTHER_UP.some((propose) => propose(lines, at).length > 0)).slice(0, MOST_OPEN)
  // A key behind such a space stands at the very left, and it is the lines below it that do not fit.
  const odd = Array.from({ length: Math.min(index, MOST_OPEN) }, (_, up) => index - 1 - up).filter((at) => isReadable(lines[at]))
  const proposed = [
    ...odd.flatMap((at) => proposeOrdinarySpaces(lines, at)),
    ...NEARBY.flatMap((propose) => near.flatMap((at) => propose(lines, at, at === index ? column : undefined))),
    ...FURTHER_UP.flatMap((propose) => above.filter((at) => !near.includes(at)).flatMap((at) => propose(lines, at))),
  ]
  const before = new Map<number, FoundError[]>()
  const errorsBefore = (at: number) => {
    const known = before.get(at) ?? errorsAround(lines, at)
    before.set(at, known)
    return known
  }
  let best: { repair: Repair; left: number } | undefined
  for (const repair of proposed) {
    const at = repair.span.line - 1
    const left = leftAfter(errorsBefore(at), errorsAround(repair.lines, at), met)
    if (left < (best?.left ?? Infinity)) best = { repair, left }
    if (best?.left === 0) break
  }
  return best?.repair
}

// What is open to the end of the file hides other mistakes, so that more may be left once it is closed. A mistake that is made on one line after another moves on.
function leftAfter(had: readonly FoundError[], has: readonly FoundError[], met: string): number {
  if (has.length < had.length) return has.length
  const [before, after] = [had.filter(({ message }) => message === met), has.filter(({ message }) => message === met)]
  const isGone = after.length < before.length
  if (has.length === had.length && isGone) return has.length + 0.5
  if (has.length === had.length && (after[0]?.line ?? 0) > (before[0]?.line ?? Infinity)) return has.length + 0.75
  return isGone && met.startsWith('Missing closing') ? 1000 + has.length : Infinity
}

function isReadable(line: string | undefined): boolean {
  return line !== undefined && line.length <= LONGEST_LINE
}

function nextContent(lines: readonly string[], index: number): number {
  return lines.findIndex((line, at) => at > index && !NO_CONTENT.test(line))
}

function lastContent(lines: readonly string[], index: number): number {
  return lines.findLastIndex((line, at) => at < index && !NO_CONTENT.test(line))
}
