// A YAML file with positions: everything that is wrong with its syntax, and where each value stands. Slower than parse-yaml.ts, so used only once something is wrong.
import { type Document, LineCounter, type Node, isAlias, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml'
import type { ValuePath } from '../model/diagnostic.ts'
import { isOfReasonableSize } from './parse-yaml.ts'
import { isTooLarge } from './parse-yaml-limits.ts'

/** A place in a file, both numbers from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A mistake of syntax; `code` names its kind, `detail` is the parser's own (English) sentence. */
export interface SyntaxProblem extends Position {
  readonly code: string
  readonly detail: string
}

/** A file whose values can be found again in its text. */
export interface SourceFile {
  readonly path: string
  readonly value: unknown
  readonly problems: readonly SyntaxProblem[]
  /** Where a value (or its key) stands; the nearest enclosing value if there is none. */
  locate(path: ValuePath, at?: 'key' | 'value'): Position
  /** The text of a line, from 1. */
  lineText(line: number): string
}

const MAX_ALIASES = 100

/** Reads a text with all its mistakes and positions. */
export function readSource(path: string, text: string): SourceFile {
  const lineCounter = new LineCounter()
  const place = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const lineText = (line: number) => text.slice(lineCounter.lineStarts[line - 1] ?? 0, lineCounter.lineStarts[line]).replace(/[\r\n]+$/, '')
  try {
    if (isTooLarge(text)) throw new RangeError('The file is larger than 5 MB')
    const doc = parseDocument(text, { lineCounter, version: '1.2', schema: 'core', merge: false, uniqueKeys: true, stringKeys: true, prettyErrors: false, resolveKnownTags: false, logLevel: 'error' })
    const found = [...doc.errors, ...doc.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED')]
    const problems = [...directiveProblems(text), ...found.map((error) => ({ code: error.code as string, detail: error.message, ...place(error.pos[0]) }))]
    const value = problems.length > 0 ? undefined : valueOf(doc)
    return { path, value, problems, lineText, locate: (at, part) => place(offsetOf(doc, at, part)) }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    const code = error instanceof RangeError ? 'TOO_DEEP_OR_LARGE' : 'BAD_ALIAS'
    return { path, value: undefined, problems: [{ code, detail, line: 1, column: 1 }], lineText, locate: () => ({ line: 1, column: 1 }) }
  }
}

function directiveProblems(text: string): SyntaxProblem[] {
  const match = /^%[A-Z].*/m.exec(text)
  return match ? [{ code: 'BAD_DIRECTIVE', detail: match[0], line: text.slice(0, match.index).split('\n').length, column: 1 }] : []
}

function valueOf(doc: Document): unknown {
  const value: unknown = doc.toJS({ maxAliasCount: MAX_ALIASES })
  if (!isOfReasonableSize(value)) throw new ReferenceError('Too many aliases')
  return value
}

function offsetOf(doc: Document.Parsed, path: ValuePath, at: 'key' | 'value' = 'value'): number {
  let node: unknown = doc.contents
  let offset = startOf(node) ?? 0
  for (const [index, step] of path.entries()) {
    const { key, value } = stepInto(isAlias(node) ? node.resolve(doc) : node, step)
    if (key === undefined && value === undefined) return offset
    const isLast = index === path.length - 1
    offset = (isLast && at === 'key' ? startOf(key) : undefined) ?? startOf(value) ?? startOf(key) ?? offset
    node = value
  }
  return offset
}

function stepInto(node: unknown, step: string | number): { key?: unknown; value?: unknown } {
  if (isSeq(node)) return { value: node.items[Number(step)] }
  if (!isMap(node)) return {}
  const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(step))
  return pair ? { key: pair.key, value: isEmpty(pair.value) ? undefined : pair.value } : {}
}

// `key:` with nothing after it: the key is what people see.
function isEmpty(value: unknown): boolean {
  return value === null || (isScalar(value) && value.value === null && value.source === '')
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node as Node).range?.[0] : undefined
}
