// How a mistake in a YAML text may be put right: an explanation with the lines as they would be.
import type { Span } from '../../model/diagnostic.ts'

/** A mistake that may explain why a text is not YAML. */
export interface Repair {
  /** Names its kind. */
  readonly code: string
  /** Where it stands in the lines as given. */
  readonly span: Span
  /** What fills its sentence. */
  readonly values: Readonly<Record<string, string | number>>
  /** A second place that explains it, such as the line it should be aligned with. */
  readonly other?: Span
  /** All lines with the mistake put right, as many as before. */
  readonly lines: readonly string[]
}

/** Proposes repairs of a line, by its index from 0; `column` is where the parser stumbled, from 0, if it was on this line. */
export type Propose = (lines: readonly string[], index: number, column?: number) => Repair[]

/** The words from one column to another (from 0, the second not included) of a line. */
export function spanOn(index: number, start: number, end: number): Span {
  return { line: index + 1, column: start + 1, endLine: index + 1, endColumn: end + 1 }
}

/** Some words of a line: from one column to another (from 0, the second not included). */
export interface Words {
  readonly lines: readonly string[]
  readonly index: number
  readonly start: number
  readonly end: number
}

/** A repair that writes the line of some words otherwise; `write` is what the author has to type. */
export function rewritten(code: string, { lines, index, start, end }: Words, line: string, values: Repair['values'] = {}): Repair {
  return { code, span: spanOn(index, start, end), values: { write: shortened(line.trim().replace(/^(?:- +)+/, '')), ...values }, lines: lines.with(index, line) }
}

/** A text that fits into a sentence. */
export function shortened(text: string): string {
  const characters = [...text]
  return characters.length > 60 ? `${characters.slice(0, 57).join('')}…` : text
}
