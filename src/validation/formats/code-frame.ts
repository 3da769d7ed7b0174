// A line of a file with carets below some words of it, right below them in a terminal whatever the line holds.
import type { Span } from '../../model/diagnostic.ts'
import { withoutUnseen } from '../../model/printing/visible-text.ts'

/** Characters that take two columns in a terminal. Not string-width, which takes 12 ms to load and 20 ms for its first Chinese character: that is a quarter of a run, and block scalars would pay for it even where nothing is wrong. */
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/gu
/** Flags: two characters in two columns. */
const FLAGS = /\p{Regional_Indicator}{2}/gu
/** Characters that take none: accents and marks of the one before, and joiners. */
const MARKS = /[\p{Mn}\p{Me}\u200b-\u200d\u2060\ufeff]/gu
const TAB = '    '
const INDENT = '    '
/** Characters of a line that are shown, and how many of them before the words that matter. */
const MAX_EXCERPT = 160
const BEFORE = 60
const CUT = '…'
/** Narrower than this nothing can be shown; the line wraps then. */
const LEAST_ROOM = 20

/** The line and the carets below it, indented; nothing for an empty line. Of a long line the part around the words is shown, so much of it as has room in so many columns; words that go on beyond the line are marked to its end. */
export function codeFrame(line: string, span: Span, columns = Infinity): string[] {
  if (line.trim() === '') return []
  const room = Math.max(LEAST_ROOM, columns - INDENT.length)
  const start = Math.min(span.column - 1, line.length)
  const end = Math.max(start, span.endLine > span.line ? line.trimEnd().length : Math.min(span.endColumn - 1, line.length))
  const [from, to] = excerptOf(line, start, room)
  const head = from > 0 ? CUT : ''
  const before = ' '.repeat(widthOf(head + line.slice(from, start)))
  const carets = '^'.repeat(Math.max(1, widthOf(line.slice(start, Math.min(end, to)))))
  return [`${INDENT}${head}${withoutUnseen(line.slice(from, to)).replaceAll('\t', TAB)}${to < line.length ? CUT : ''}`, `${INDENT}${before}${carets}`]
}

// Where the part that is shown begins and ends.
function excerptOf(line: string, start: number, room: number): [number, number] {
  if (line.length <= MAX_EXCERPT && widthOf(line) <= room) return [0, line.length]
  const isNear = start <= BEFORE && widthOf(line.slice(0, start)) <= room / 2
  let from = isNear ? 0 : start
  while (from > 0 && start - from < BEFORE && widthOf(line.slice(from - 1, start)) <= room / 3) from -= 1
  from = wholeCharacter(line, from)
  const free = room - (from > 0 ? 1 : 0)
  let to = Math.min(line.length, from + MAX_EXCERPT)
  while (to > start && widthOf(line.slice(from, to)) + (to < line.length ? 1 : 0) > free) to -= 1
  return [from, wholeCharacter(line, to)]
}

// Not between the two halves of a character.
function wholeCharacter(line: string, at: number): number {
  return /[\udc00-\udfff]/.test(line.charAt(at)) ? at - 1 : at
}

function widthOf(text: string): number {
  return [...withoutUnseen(text).replaceAll('\t', TAB).replace(FLAGS, '  ').replace(MARKS, '').replace(WIDE, '  ')].length
}
