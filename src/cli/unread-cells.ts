// What stands in a filled-in form beside what is read of it.
import type { Say } from '../knowledge/sentence.ts'

/** Cells are named up to so many. */
const MOST_NAMED = 10

/** Names the filled cells that were not read; nothing where there are none. */
export function tellUnread(cells: readonly string[], say: Say): string[] {
  return cells.length === 0 ? [] : [say('track.sheetUnread', { cells: cells.slice(0, MOST_NAMED), more: Math.max(0, cells.length - MOST_NAMED) })]
}
