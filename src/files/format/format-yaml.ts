// A YAML text → the same in our form: two blanks for a level, keys in the order of the schema, double quotation marks, no blanks at the ends of lines. It says exactly what it said before.
import { isMap } from 'yaml'
import { sameValue } from '../../model/same-value.ts'
import { valueOrNothing } from '../yaml/parse-yaml.ts'
import { withEdits } from '../rewrite/edits.ts'
import { commentsOf, openYaml } from '../rewrite/source-lines.ts'
import { NoForm, indentsOf } from './indents.ts'
import type { KeyOrder } from './key-order.ts'
import { keyOrderEdits } from './order-keys.ts'
import { tokenEdits } from './tidy-tokens.ts'

/** The text in our form, or why it is left as it is: it is no YAML, or holds something that has no form of ours. */
export type FormattedText = { readonly state: 'formatted'; readonly text: string } | { readonly state: 'broken' } | { readonly state: 'left' }

/**
 * Formats a text; one that is in our form already comes back as it is. Comments stay where they were, blocks of text and line breaks within brackets are kept, as are line ends (the more frequent kind of two).
 * For an editor: a whole new text for `textDocument/formatting`. Without an order keys stay where they are.
 */
export function formatYaml(text: string, order?: KeyOrder): FormattedText {
  const value = valueOrNothing(text)
  if (value === undefined) return { state: 'broken' }
  const source = openYaml(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'))
  if (source.doc.errors.length > 0 || !isMap(source.doc.contents)) return { state: source.doc.errors.length > 0 ? 'broken' : 'left' }
  try {
    const ordered = order ? withEdits(source.text, 0, source.text.length, keyOrderEdits(source, order)) : source.text
    const placed = ordered === source.text ? source : openYaml(ordered)
    const tidy = withEdits(ordered, 0, ordered.length, tokenEdits(ordered, indentsOf(placed)))
    const crlf = text.split('\r\n').length - 1
    const result = crlf * 2 > text.split('\n').length - 1 ? tidy.replaceAll('\n', '\r\n') : tidy
    return isSame(text, value, result) ? { state: 'formatted', text: result } : { state: 'left' }
  } catch (error) {
    if (error instanceof NoForm) return { state: 'left' }
    throw error
  }
}

function isSame(text: string, value: unknown, result: string): boolean {
  return sameValue(valueOrNothing(result), value) && sameValue(sortedComments(result), sortedComments(text))
}

function sortedComments(text: string): string[] {
  return commentsOf(text).map((comment) => comment.text).sort()
}
