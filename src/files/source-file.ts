// A YAML file with positions: everything that is wrong with its syntax, and where each value stands. Slower than parse-yaml.ts, so used only once something is wrong.
import { type Document, LineCounter, parseDocument } from 'yaml'
import type { Span, ValuePath } from '../model/diagnostic.ts'
import { isOfReasonableSize } from './parse-yaml.ts'
import { isTooLarge } from './parse-yaml-limits.ts'
import { type Offsets, offsetsOf } from './yaml-offsets.ts'

/** A mistake of syntax; `code` names its kind, `detail` is the parser's own (English) sentence. */
export interface SyntaxProblem extends Span {
  readonly code: string
  readonly detail: string
}

/** A file whose values can be found again in its text. */
export interface SourceFile {
  readonly path: string
  readonly value: unknown
  readonly problems: readonly SyntaxProblem[]
  /** Where a value (or its key) stands; the nearest enclosing value if there is none. */
  locate(path: ValuePath, at?: 'key' | 'value'): Span
  /** The text of a line, from 1. */
  lineText(line: number): string
}

const MAX_ALIASES = 100
const START: Span = { line: 1, column: 1, endLine: 1, endColumn: 2 }

/** Reads a text with all its mistakes and positions. */
export function readSource(path: string, text: string): SourceFile {
  const lineCounter = new LineCounter()
  const place = ([start, end]: Offsets): Span => {
    const [first, last] = [lineCounter.linePos(start), lineCounter.linePos(Math.max(start, end))]
    return { line: Math.max(1, first.line), column: Math.max(1, first.col), endLine: Math.max(1, last.line), endColumn: Math.max(1, last.col) }
  }
  const lineText = (line: number) => text.slice(lineCounter.lineStarts[line - 1] ?? 0, lineCounter.lineStarts[line]).replace(/[\r\n]+$/, '')
  try {
    if (isTooLarge(text)) throw new RangeError('The file is larger than 5 MB')
    const doc = parseDocument(text, { lineCounter, version: '1.2', schema: 'core', merge: false, uniqueKeys: true, stringKeys: true, prettyErrors: false, resolveKnownTags: false, logLevel: 'error' })
    const found = [...doc.errors, ...doc.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED')]
    const problems = [...directiveProblems(text), ...found.map((error) => ({ code: error.code as string, detail: error.message, ...place(error.pos) }))]
    const value = problems.length > 0 ? undefined : valueOf(doc)
    return { path, value, problems, lineText, locate: (at, part) => place(offsetsOf(doc, text, at, part)) }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    const code = error instanceof RangeError ? 'TOO_DEEP_OR_LARGE' : 'BAD_ALIAS'
    return { path, value: undefined, problems: [{ code, detail, ...START }], lineText, locate: () => START }
  }
}

function directiveProblems(text: string): SyntaxProblem[] {
  const match = /^%[A-Z].*/m.exec(text)
  return match ? [{ code: 'BAD_DIRECTIVE', detail: match[0], ...lineSpan(text.slice(0, match.index).split('\n').length, match[0]) }] : []
}

function valueOf(doc: Document): unknown {
  const value: unknown = doc.toJS({ maxAliasCount: MAX_ALIASES })
  if (!isOfReasonableSize(value)) throw new ReferenceError('Too many aliases')
  return value
}

function lineSpan(line: number, text: string): Span {
  return { line, column: 1, endLine: line, endColumn: text.trimEnd().length + 1 }
}
