// Pieces of a text as editors count them: lines from 0, and in a line UTF-16 units from 0.
import type { Range } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { TextSpan } from '../../files/yaml/yaml-places.ts'
import type { Span } from '../../model/diagnostic.ts'

/** A text that can be counted. */
export function asDocument(text: string): TextDocument {
  // A byte order mark is none of the characters an editor counts.
  return TextDocument.create('', 'yaml', 0, text.replace(/^\uFEFF/, ''))
}

/** The range of a piece of a text. */
export function rangeOf(document: TextDocument, { start, end }: TextSpan): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) }
}

/** The range of a place of a finding; only `\n` ends its lines, while for an editor `\r` alone does too. */
export function rangeOfSpan(document: TextDocument, { line, column, endLine, endColumn }: Span): Range {
  const starts = lineStarts(document)
  const offset = (at: number, unit: number) => (starts[at - 1] ?? document.getText().length) + unit - 1
  return rangeOf(document, { start: offset(line, column), end: offset(endLine, endColumn) })
}

const counted = new WeakMap<TextDocument, readonly number[]>()

// A file may have hundreds of findings; its lines are counted once.
function lineStarts(document: TextDocument): readonly number[] {
  const text = document.getText()
  const starts = counted.get(document) ?? [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  counted.set(document, starts)
  return starts
}
