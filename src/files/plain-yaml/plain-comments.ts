// The comments of a text of plain YAML (see read-plain-yaml.ts), without the lexer.
import type { Comment } from '../yaml/comments.ts'
import { beginsFlow, behindSpaces, endOfFlow, endOfWords, isDash, isEmptyFrom, isPair } from './line-content.ts'

/** All comments of a text that the plain reader has accepted, in order. */
export function plainComments(text: string): Comment[] {
  const found: Comment[] = []
  for (let start = 0, line = 1; start < text.length; line++) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const at = behindValue(text, behindSpaces(text, start), end)
    if (at < end) found.push({ line, column: at - start + 1, text: text.slice(at + 1, end), alone: behindSpaces(text, start) === at })
    start = end + 1
  }
  return found
}

// The comment of a line, or its end.
function behindValue(text: string, start: number, end: number): number {
  const item = isDash(text, start, end) ? behindSpaces(text, start + 1) : start
  const value = !isEmptyFrom(text, item, end) && isPair(text, item, end) ? behindSpaces(text, text.indexOf(':', item) + 1) : item
  if (isEmptyFrom(text, value, end)) return value
  return behindSpaces(text, beginsFlow(text, value) ? endOfFlow(text, value, end) : endOfWords(text, value, end))
}
