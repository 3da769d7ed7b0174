// Lines of a report that nobody but a person can have written, though they stand outside all regions.
import { type MarkedText, isRegion } from '../../model/marked-text.ts'
import type { IsGenerated } from './kept-report.ts'

/** Lines that belong together, with the heading they stood under. */
export interface HandWritten {
  readonly place: string
  readonly lines: readonly string[]
}

const WORDS = /[\p{L}\p{N}]/u

/** The hand-written lines by the heading they stand under; what stood apart stays apart by a blank line. */
export function handWritten({ parts }: MarkedText, isGenerated: IsGenerated): HandWritten[] {
  const found = new Map<string, string[]>()
  let run: string[] = []
  let place = ''
  const finish = (): void => {
    const lines = trimmed(run)
    const before = found.get(place)
    if (lines.length > 0) found.set(place, before ? [...before, '', ...lines] : lines)
    run = []
  }
  for (const part of parts) {
    if (isRegion(part)) {
      finish()
      continue
    }
    // A fence or a blank line belongs to the hand that wrote the line before it.
    const isTheirs = !isGenerated(part.text) || (run.length > 0 && !WORDS.test(part.text))
    if (!isTheirs) finish()
    else {
      if (run.length === 0) place = part.place
      run.push(part.text)
    }
  }
  finish()
  return [...found].map(([heading, lines]) => ({ place: heading, lines }))
}

function trimmed(lines: readonly string[]): string[] {
  const isText = (line: string): boolean => line.trim() !== ''
  return lines.slice(lines.findIndex(isText), lines.findLastIndex(isText) + 1)
}
