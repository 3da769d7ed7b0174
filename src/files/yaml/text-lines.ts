// The lines of a text: in which of them something stands, and how they read.
import type { Span } from '../../model/diagnostic.ts'

/** Offsets of the first character and of the one behind the last. */
export type Offsets = readonly [start: number, end: number]

/** A text by its lines. */
export interface TextLines {
  readonly text: string
  /** Line and column of some characters. */
  spanOf(offsets: Offsets): Span
  /** The text of a line, from 1, without its end; empty where there is none. */
  textOf(line: number): string
}

/** The lines of a text. They are looked for once, when first asked for. */
export function linesOf(text: string): TextLines {
  let found: number[] | undefined
  const starts = () => (found ??= startsOf(text))
  return {
    text,
    spanOf([start, end]) {
      const [line, endLine] = [lineAt(starts(), start), lineAt(starts(), Math.max(start, end))]
      return { line, column: start - (starts()[line - 1] ?? 0) + 1, endLine, endColumn: Math.max(start, end) - (starts()[endLine - 1] ?? 0) + 1 }
    },
    textOf: (line) => withoutEnd(text.slice(starts()[line - 1] ?? text.length, starts()[line])),
  }
}

function startsOf(text: string): number[] {
  const starts = [0]
  for (let newline = text.indexOf('\n'); newline >= 0; newline = text.indexOf('\n', newline + 1)) starts.push(newline + 1)
  return starts
}

// The last line that begins no later, from 1.
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low + 1
}

// Not by a pattern, which looks through all of a line for each finding in it.
function withoutEnd(line: string): string {
  let end = line.length
  while (end > 0 && (line[end - 1] === '\n' || line[end - 1] === '\r')) end -= 1
  return line.slice(0, end)
}
