// The comments of a YAML text with their places.
import { CST, Lexer } from 'yaml'

/** A comment; line and column count from 1. */
export interface Comment {
  readonly line: number
  readonly column: number
  /** What stands behind the `#`. */
  readonly text: string
  /** true: nothing else stands on the line. */
  readonly alone: boolean
}

/** All comments of a text, in order; whatever else is wrong with it. A `#` within a text or block of text begins none. */
export function commentsIn(text: string): Comment[] {
  const found: Comment[] = []
  let [line, start, offset, isContent] = [1, 0, 0, false]
  for (const token of new Lexer().lex(text)) {
    // The lexer puts marks of its own between the pieces of the text.
    if (token === CST.DOCUMENT || token === CST.FLOW_END) continue
    if (token === CST.SCALAR) {
      isContent = true
      continue
    }
    if (!isContent && CST.tokenType(token) === 'comment') found.push({ line, column: offset - start + 1, text: token.slice(1), alone: text.slice(start, offset).trim() === '' })
    isContent = false
    for (let at = token.indexOf('\n'); at !== -1; at = token.indexOf('\n', at + 1)) {
      line += 1
      start = offset + at + 1
    }
    offset += token.length
  }
  return found
}
