// YAML text → document of the yaml library, with the line and column of each character.
import { type Document, LineCounter } from 'yaml'
import type { Span } from '../model/diagnostic.ts'
import { boundedDocument } from './yaml/bounded-document.ts'
import { isTooLarge } from './yaml/parse-yaml-limits.ts'
import { PARSER_OPTIONS } from './yaml-mistakes/parser-options.ts'

/** Gives the place of some characters of the text. */
export type Place = (offsets: readonly [number, number]) => Span

/** A text as the library reads it, right or broken. */
export interface ReadDocument {
  readonly text: string
  readonly doc: Document.Parsed
  readonly place: Place
}

/** Reads a text; throws a RangeError, BeyondBounds among them, where there is too much of it. */
export function readDocument(text: string): ReadDocument {
  if (isTooLarge(text)) throw new RangeError('The file is larger than 5 MB')
  const lineCounter = new LineCounter()
  const doc = boundedDocument(text, { ...PARSER_OPTIONS, lineCounter })
  return {
    text, doc,
    place: ([start, end]) => {
      const [first, last] = [lineCounter.linePos(start), lineCounter.linePos(Math.max(start, end))]
      return { line: Math.max(1, first.line), column: Math.max(1, first.col), endLine: Math.max(1, last.line), endColumn: Math.max(1, last.col) }
    },
  }
}
