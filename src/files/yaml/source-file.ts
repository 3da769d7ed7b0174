// A YAML file with positions: everything that is wrong with its syntax, and where each value stands. Slower than parse-yaml.ts, so used only once something is wrong.
import type { Span, ValuePath } from '../../model/diagnostic.ts'
import { BeyondBounds } from './bounded-document.ts'
import { valueOf } from './document-value.ts'
import { type ReadDocument, readDocument } from '../read-document.ts'
import { findMistakes, type YamlMistake } from '../yaml-mistakes/find-mistakes.ts'
import { oddKeyOffset } from '../yaml-mistakes/odd-keys.ts'
import { valueMistakes } from '../yaml-mistakes/value-mistakes.ts'
import { controlMistakes } from '../yaml-mistakes/control-mistakes.ts'
import { linesOf } from './text-lines.ts'
import { offsetsOf } from './yaml-offsets.ts'

/** A file whose values can be found again in its text. */
export interface SourceFile {
  readonly path: string
  readonly value: unknown
  /** All mistakes of syntax, each once, in the order of the text. */
  readonly problems: readonly YamlMistake[]
  /** Where the words of a value (or its key) stand; those of the nearest enclosing value if there is none. */
  locate(path: ValuePath, at?: 'key' | 'value'): Span
  /** The text of a line, from 1. */
  lineText(line: number): string
}

/** Mistakes of one text that are told; nobody reads more. */
const MOST_TOLD = 1000
const START: Span = { line: 1, column: 1, endLine: 1, endColumn: 2 }

/** Reads a text with all its mistakes and positions. */
export function readSource(path: string, text: string): SourceFile {
  const { textOf: lineText } = linesOf(text)
  const read = safely(() => readDocument(text), (error) => beyondBounds(text, error))
  if ('code' in read) return { path, value: undefined, problems: [read], lineText, locate: () => START }
  const { doc, place } = read
  const problems = safely(() => problemsOf(read), (error) => [beyondBounds(text, error)])
  const value = problems.length > 0 ? undefined : safely(() => valueOf(doc), () => undefined)
  const tooMany: YamlMistake[] = problems.length === 0 && value === undefined ? [{ code: 'BAD_ALIAS', values: {}, ...START }] : []
  return { path, value, problems: [...problems.slice(0, MOST_TOLD), ...tooMany], lineText, locate: (at, part) => place(offsetsOf(doc, text, at, part)) }
}

function problemsOf(read: ReadDocument): YamlMistake[] {
  const { doc, text, place } = read
  const directives = directiveProblems(text)
  if (directives.length > 0) return directives
  const controls = controlMistakes(text, place)
  if (controls.length > 0) return controls
  const isBroken = doc.errors.some(({ code }) => code !== 'DUPLICATE_KEY' && code !== 'TAG_RESOLVE_FAILED')
  const syntax = isBroken || oddKeyOffset(read) !== undefined ? findMistakes(text, read) : undefined
  if (!syntax) return valueMistakes(doc, text, place)
  const again = syntax.read ?? readDocument(syntax.text)
  const further = valueMistakes(again.doc, syntax.text, again.place).flatMap(({ other, ...mistake }): YamlMistake[] => {
    const [here, there] = [syntax.asGiven(mistake), other && syntax.asGiven(other)]
    return here && !syntax.mistakes.some(({ line }) => line === here.line) ? [{ ...mistake, ...here, ...(there && { other: there }) }] : []
  })
  return [...syntax.mistakes, ...further].sort((a, b) => a.line - b.line || a.column - b.column)
}

// What there is too much of, at the place where reading stopped.
function beyondBounds(text: string, error: Error): YamlMistake {
  if (!(error instanceof BeyondBounds)) return { code: 'TOO_DEEP_OR_LARGE', values: {}, ...START }
  const before = text.slice(0, error.offset)
  const [line, column] = [before.split('\n').length, before.length - before.lastIndexOf('\n')]
  return { code: error.code, values: { write: JSON.stringify(text.slice(error.offset, error.offset + 20).trim()) }, line, column, endLine: line, endColumn: column + 1 }
}

function directiveProblems(text: string): YamlMistake[] {
  const match = /^%[A-Z].*/m.exec(text)
  if (!match) return []
  const line = text.slice(0, match.index).split('\n').length
  return [{ code: 'BAD_DIRECTIVE', values: {}, line, column: 1, endLine: line, endColumn: match[0].trimEnd().length + 1 }]
}

// Both parser and walk refuse what is nested too deeply or refers to itself too often by throwing.
function safely<T, U>(work: () => T, otherwise: (error: Error) => U): T | U {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError || error instanceof ReferenceError) return otherwise(error)
    throw error
  }
}
