// A file in the form of `crmplan fmt`, as an editor takes it.
import type { TextEdit } from 'vscode-languageserver/node'
import { formatText } from '../save/format-files.ts'
import { asDocument, rangeOf } from './editor-range.ts'
import type { Session } from './session.ts'

/** The one edit that brings a file into form; none where it is in form already, is no YAML, or would not say the same any more. */
export function formattingOf({ texts }: Session, location: string): TextEdit[] {
  const document = asDocument(texts.read(location))
  const before = document.getText()
  const { state, text } = formatText(before)
  if (state !== 'changed') return []
  // What stays at both ends is left out, so that the cursor stays where it is.
  const shorter = Math.min(before.length, text.length)
  let start = 0
  while (start < shorter && before[start] === text[start]) start++
  let same = 0
  while (same < shorter - start && before.at(-1 - same) === text.at(-1 - same)) same++
  return [{ range: rangeOf(document, { start, end: before.length - same }), newText: text.slice(start, text.length - same) }]
}
