// Texts that end sooner than their author meant, since YAML takes the rest for a comment.
import { commentsIn } from './comments.ts'

/** A text that a comment without a blank behind its `#` cuts off; line and columns count from 1, of the comment. */
export interface CutText {
  readonly line: number
  readonly column: number
  readonly endColumn: number
  /** What is lost, from the `#` on. */
  readonly rest: string
}

/** What stands before a text: keys, dashes, and what comes earlier in brackets. */
const BEFORE_TEXT = /^.*(?::[ \t]+|[,[{][ \t]*)|^[ \t]*(?:-[ \t]+)*/
/** What is no text, or one in quotation marks. */
const NO_PLAIN_TEXT = /["'\]}]$|^["'|>&*!]/

/** The texts that are cut off: of several words or Chinese, or before a number, such as `customer #4`; a single word may well have a comment. */
export function cutTexts(text: string): CutText[] {
  const lines = text.split('\n')
  return commentsIn(text).flatMap(({ line, column, text: comment, alone }) => {
    if (alone || !/^[^\s#!]/.test(comment)) return []
    const before = (lines[line - 1] ?? '').slice(0, column - 1).trimEnd().replace(BEFORE_TEXT, '')
    const isText = !NO_PLAIN_TEXT.test(before) && /\p{L}/u.test(before) && (/\s|\p{Script=Han}/u.test(before) || /^\d/.test(comment))
    const rest = `#${comment}`.trimEnd()
    return isText ? [{ line, column, endColumn: column + rest.length, rest }] : []
  })
}
