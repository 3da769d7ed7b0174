// What is wrong with a file, as data: found by rules, placed by positions, put into words by a text catalogue.
import type { TextValues } from './text-values.ts'
import type { LocalizedText } from './file-types.ts'

/** How much a finding matters, worst first: wrong; probably not meant; good to know. */
export const SEVERITIES = ['error', 'warning', 'info'] as const

export type Severity = (typeof SEVERITIES)[number]

/** Path of keys and list indexes to a place in a file's value. */
export type ValuePath = readonly (string | number)[]

/** A stretch of a file's text, such as one word: lines and columns from 1 (UTF-16 units), the end just behind its last character. */
export interface Span {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** A line told below a finding: a cause, or what would have to be otherwise; `text` is a key of the text catalogue, `values` fill it. */
export interface DiagnosticNote {
  readonly text: string
  /** true: it belongs to the note above. */
  readonly under?: boolean
  readonly values: TextValues
}

/** One finding about one place of one file; `values` fill the sentence that belongs to `text` (a key of the text catalogue, by default the rule). */
export interface Diagnostic {
  readonly rule: string
  readonly severity: Severity
  readonly file: string
  readonly path: ValuePath
  /** Whether the key or its value is the offending thing; the value if left out. */
  readonly at?: 'key' | 'value'
  readonly text?: string
  readonly values: TextValues
  /** What some of the values are called, told beside their ids: `role` becomes `roleTitled` in the sentence. */
  readonly titles?: Readonly<Record<string, LocalizedText>>
  /** The sentence itself, where a pack has it and not the text catalogue. */
  readonly sentences?: LocalizedText
  readonly line?: number
  readonly column?: number
  /** Line of the end of the offending words. */
  readonly endLine?: number
  /** Column just behind the offending words. */
  readonly endColumn?: number
  /** The second place that the sentence speaks of, such as where an id was given first. */
  readonly other?: OtherPlace
  readonly notes?: readonly DiagnosticNote[]
}

/** A place in one of the files. */
export interface OtherPlace extends Span {
  readonly file: string
}

/** Where a finding stands; one without a place at the beginning of its file, one without an end on one character. */
export function spanOf({ line = 1, column = 1, endLine = line, endColumn = column + 1 }: Partial<Span>): Span {
  return { line, column, endLine, endColumn }
}

/** Order of output: by file, place and rule, so that the same files give the same list. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
    || compareText(a.rule, b.rule) || compareText(told(a), told(b))
}

// Not localeCompare: the order must not depend on the machine.
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function told({ values, sentences }: Diagnostic): string {
  return JSON.stringify(sentences ? [values, sentences] : values)
}
