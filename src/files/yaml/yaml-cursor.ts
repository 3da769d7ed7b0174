// Where in a YAML text somebody is writing, though what stands there is not finished.
import type { ValuePath } from '../../model/diagnostic.ts'
import { type TextSpan, yamlPlaces } from './yaml-places.ts'

/** A place where something is being written. */
export interface YamlCursor {
  /** Path of the value that is being written, or of the key. */
  readonly path: ValuePath
  readonly at: 'key' | 'value'
  /** The word that is begun there, to be replaced; empty where there is none. */
  readonly span: TextSpan
  /** true: nothing but spaces and dashes stands before it on its line, so that a map may begin there. */
  readonly beginsLine: boolean
  /** The value of the text without that word, as far as it can be read. */
  readonly value: unknown
}

const MARK = 'crmplan-cursor-7f3a'
const WORD = /[\p{L}\p{N}_.-]/u

/** The place at an offset of a text; undefined where nothing can be written that crmplan knows of: in a comment, within a longer text. */
export function yamlCursor(text: string, offset: number): YamlCursor | undefined {
  const span = wordAt(text, offset)
  const beginsLine = /^[ -]*$/.test(text.slice(lineStart(text, span.start), span.start))
  // A key whose colon is not written yet would be taken together with the line below it.
  for (const mark of [MARK, `${MARK}:`]) {
    const places = yamlPlaces(`${text.slice(0, span.start)}${mark}${text.slice(span.end)}`)
    const found = places.find(MARK)
    if (found) return { path: found.path, at: found.at, span, beginsLine, value: places.value }
  }
  return undefined
}

function lineStart(text: string, offset: number): number {
  return text.slice(0, offset).lastIndexOf('\n') + 1
}

function wordAt(text: string, offset: number): TextSpan {
  let [start, end] = [offset, offset]
  while (start > 0 && WORD.test(text[start - 1] ?? '')) start -= 1
  while (end < text.length && WORD.test(text[end] ?? '')) end += 1
  return { start, end }
}
