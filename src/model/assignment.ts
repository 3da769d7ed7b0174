// Whom an item of a task's assign list means.
import type { Assignment } from './file-types.ts'

/** Team ids of which one does it, never none, and the share of his availability in percent. */
export interface Candidates {
  readonly ids: readonly string[]
  readonly percent: number
}

/** Reads an item of `assign`: an id, an id with a share, or several ids to choose from. */
export function candidatesOf(item: Assignment): Candidates {
  if (typeof item === 'string') return { ids: [item], percent: 100 }
  return { ids: 'anyOf' in item ? item.anyOf : [item.id], percent: item.percent ?? 100 }
}
