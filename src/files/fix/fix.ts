// A safe change of a text that puts a finding right, and the words of a text that a finding speaks of.
import { type Diagnostic, spanOf } from '../../model/diagnostic.ts'
import { type Edit, withEdits } from '../rewrite/edits.ts'

/** Edits of a text that put one finding right. */
export interface Fix {
  readonly rule: string
  readonly edits: readonly Edit[]
}

/** Gives the fix of a finding about a text, if it can be put right. */
export type Fixer = (text: string, finding: Diagnostic) => Fix | undefined

/** Words of a text, by where they begin and end. */
export interface Words {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The words that a finding underlines. */
export function wordsOf(text: string, finding: Diagnostic): Words {
  const { line, column, endLine, endColumn } = spanOf(finding)
  const [start, end] = [lineAt(text, line) + column - 1, lineAt(text, endLine) + endColumn - 1]
  return { start, end, text: text.slice(start, end) }
}

/** The fix that writes something else in the place of some words. */
export function instead(rule: string, { start, end }: Pick<Words, 'start' | 'end'>, text: string): Fix {
  return { rule, edits: [{ start, end, text }] }
}

/** The fix that makes one text of another: what differs, without what both begin and end with. */
export function fixBetween(rule: string, before: string, after: string): Fix {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let tail = 0
  while (tail < before.length - start && tail < after.length - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  return instead(rule, { start, end: before.length - tail }, after.slice(start, after.length - tail))
}

/** A text with fixes made that do not overlap. */
export function withFixes(text: string, fixes: readonly Fix[]): string {
  return withEdits(text, 0, text.length, fixes.flatMap(({ edits }) => edits))
}

/** Where a line begins, lines counting from 1. */
export function lineAt(text: string, line: number): number {
  let at = 0
  for (let count = 1; count < line; count++) at = text.indexOf('\n', at) + 1 || text.length
  return at
}

/** In which line a place stands, from 1. */
export function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}
