// A line of a file with carets below some words of it, right below them in a terminal whatever the line holds.
import type { Span } from '../../model/diagnostic.ts'
import { withoutUnseen } from '../../model/visible-text.ts'

/** Characters that take two columns in a terminal. Not string-width, which takes 12 ms to load and 20 ms for its first Chinese character: that is a quarter of a run, and block scalars would pay for it even where nothing is wrong. */
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/gu
/** Characters that take none: accents and marks of the one before, and joiners. */
const MARKS = /[\p{Mn}\p{Me}\u200b-\u200d\u2060\ufeff]/gu
const TAB = '    '
/** Characters of a line that are shown, and how many of them before the words that matter. */
const MAX_EXCERPT = 160
const BEFORE = 60
const CUT = '…'

/** The line and the carets below it, indented; nothing for an empty line. Of a long line the part around the words is shown; words that go on beyond the line are marked to its end. */
export function codeFrame(line: string, span: Span): string[] {
  if (line.trim() === '') return []
  const start = Math.min(span.column - 1, line.length)
  const end = Math.max(start, span.endLine > span.line ? line.trimEnd().length : Math.min(span.endColumn - 1, line.length))
  const from = line.length <= MAX_EXCERPT || start <= BEFORE ? 0 : wholeCharacter(line, start - BEFORE)
  const to = wholeCharacter(line, Math.min(line.length, from + MAX_EXCERPT))
  const head = from > 0 ? CUT : ''
  const before = ' '.repeat(widthOf(head + line.slice(from, start)))
  const carets = '^'.repeat(Math.max(1, widthOf(line.slice(start, Math.min(end, to)))))
  return [`    ${head}${withoutUnseen(line.slice(from, to)).replaceAll('\t', TAB)}${to < line.length ? CUT : ''}`, `    ${before}${carets}`]
}

// Not between the two halves of a character.
function wholeCharacter(line: string, at: number): number {
  return /[\udc00-\udfff]/.test(line.charAt(at)) ? at - 1 : at
}

function widthOf(text: string): number {
  return [...withoutUnseen(text).replaceAll('\t', TAB).replace(MARKS, '').replace(WIDE, '  ')].length
}
