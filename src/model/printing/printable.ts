// What may be printed: no text of a stranger can command the terminal it is shown in, nor the CI that reads its log.
import { CONTROL, HIDDEN } from './visible-text.ts'

/** Bold, dim, green, yellow and red with their ends: the only sequences that we print. */
const COLOUR = '\\u001b\\[(?:[0-2]|22|3[1-39])m'
const UNSEEN = new RegExp(`(${COLOUR})|${CONTROL.source}|${HIDDEN.source}|[\\u0085\\u2028\\u2029]|\\r(?!\\n)`, 'g')
/** GitHub Actions obeys lines that begin so, behind spaces too. */
const LINE_COMMAND = /^([ \t]*):(?=:)/gm
/** Older ones, those of Azure Pipelines (`##vso[`) and TeamCity count anywhere in a line. */
const MARKED_COMMAND = /##(?=\w*\[)/g

/** The text with line ends and tabs, in which all else that cannot be seen is written as in JSON (`\u001b`), so that JSON stays what it is; our own colours stay where there are any. */
export function printable(text: string, isColoured = false): string {
  return text.replace(UNSEEN, (unseen, colour: string | undefined) => (isColoured && colour !== undefined ? unseen : escaped(unseen)))
}

/** The same, in which nothing is a command of GitHub Actions, Azure Pipelines or TeamCity either. */
export function printableInLog(text: string, isColoured = false): string {
  return printable(text, isColoured).replace(LINE_COMMAND, '$1\\u003a').replace(MARKED_COMMAND, '#\\u0023')
}

// By units of UTF-16, as JSON does.
function escaped(unseen: string): string {
  return unseen.replace(/[^]/g, (unit) => (unit >= ' ' && unit < '\u007f' ? unit : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`))
}
