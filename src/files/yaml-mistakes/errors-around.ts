// What the parser has against a line with its neighbours, to see whether a repair helps.
import { LineCounter } from 'yaml'
import { boundedDocument } from '../yaml/bounded-document.ts'
import { columnsAbove } from './indent-repairs.ts'
import { PARSER_OPTIONS } from './parser-options.ts'

/** Lines around a line that are parsed to try a repair. */
const AROUND = 40
/** What is wrong with a text that could be read all the same. */
export const NO_SYNTAX: ReadonlySet<string> = new Set(['DUPLICATE_KEY', 'TAG_RESOLVE_FAILED', 'BAD_ALIAS'])

/** An error in the parser's words, on a line of those that were parsed. */
export interface FoundError {
  readonly message: string
  readonly line: number
}

/** The errors that the parser finds in a line with its neighbours, below the lines that all of them belong to. */
export function errorsAround(lines: readonly string[], index: number): FoundError[] {
  const from = Math.max(0, index - AROUND)
  const heads = new Set(columnsAbove(lines, from).map(({ line }) => line))
  const part = [...[...heads].sort((a, b) => a - b).map((at) => lines[at] ?? ''), ...lines.slice(from, index + AROUND)]
  const counter = new LineCounter()
  const { errors } = boundedDocument(part.join('\n'), { ...PARSER_OPTIONS, lineCounter: counter })
  return errors.filter(({ code }) => !NO_SYNTAX.has(code)).map(({ message, pos }) => ({ message, line: counter.linePos(pos[0]).line }))
}
