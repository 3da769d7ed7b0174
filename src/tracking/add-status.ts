// A new status goes into the progress of a project: behind what was entered before, never over it.
import { lastApproved } from '../model/approval.ts'
import type { LineCost, Progress, StatusEntry, TaskStatus } from '../model/file-types.ts'
import { sameValue } from '../model/same-value.ts'
import { UserError } from '../model/user-error.ts'

/** What is told for a day. */
export type NewStatus = Pick<StatusEntry, 'date' | 'enteredBy' | 'corrects' | 'reason' | 'note' | 'tasks' | 'costs'>

/** The progress with the status in it; `entry` is where it went: into one of the same day, or a new one. */
export interface AddedStatus {
  readonly progress: Progress
  readonly entry: StatusEntry
  readonly outcome: 'added' | 'merged' | 'same'
}

/** A progress file before anything is told. */
export const NO_PROGRESS: Progress = { kind: 'Progress', schemaVersion: 1 }

/**
 * Adds a status in the order of days. One of the same day that nobody has approved takes it in: what is told anew replaces what was told for the same task or line that day.
 * Fails with `statusApproved` for a day up to which the status is approved, and with `nothingToCorrect` where a correction names a day without status.
 */
export function addStatus(progress: Progress, told: NewStatus): AddedStatus {
  const entries = progress.status ?? []
  const approved = entries[lastApproved(progress)]
  if (told.corrects !== undefined && !entries.some(({ date, corrects }) => corrects === undefined && date === told.corrects)) {
    throw new UserError('nothingToCorrect', { date: told.corrects, known: entries.map(({ date }) => date) }, 2)
  }
  const place = entries.findLastIndex((entry) => entry.date === told.date && entry.corrects === told.corrects && entry.approved === undefined)
  const isSealed = place >= 0 ? place < lastApproved(progress) : approved !== undefined && told.date < approved.date
  if (isSealed || (place < 0 && told.corrects === undefined && approved?.date === told.date)) {
    throw new UserError('statusApproved', { date: told.date, until: approved?.date ?? '', by: approved?.approved?.by ?? '' }, 1)
  }
  const before = entries[place]
  const entry = before ? merged(before, told) : tidy(told)
  if (before && sameValue(before, entry)) return { progress, entry, outcome: 'same' }
  const at = place >= 0 ? place : entries.findLastIndex(({ date }) => date <= told.date) + 1
  const status = before ? entries.with(place, entry) : entries.toSpliced(at, 0, entry)
  return { progress: { ...progress, status }, entry, outcome: before ? 'merged' : 'added' }
}

/** Whether a status says anything. */
export function saysAnything({ tasks, costs, note }: Pick<NewStatus, 'tasks' | 'costs' | 'note'>): boolean {
  return tasks.length > 0 || (costs?.length ?? 0) > 0 || note !== undefined
}

function merged(before: StatusEntry, told: NewStatus): StatusEntry {
  const costs = byName<LineCost>(before.costs ?? [], told.costs ?? [], ({ line }) => line)
  const { enteredBy = before.enteredBy, reason = before.reason, note = before.note } = told
  return tidy({ ...before, ...(enteredBy === undefined ? {} : { enteredBy }), ...(reason === undefined ? {} : { reason }), ...(note === undefined ? {} : { note }), tasks: byName<TaskStatus>(before.tasks, told.tasks, ({ task }) => task), costs })
}

function byName<T extends object>(before: readonly T[], told: readonly T[], nameOf: (item: T) => string): T[] {
  const fresh = new Map(told.map((item) => [nameOf(item), item]))
  const kept = before.map((item) => ({ ...item, ...fresh.get(nameOf(item)) }))
  const known = new Set(before.map(nameOf))
  return [...kept, ...told.filter((item) => !known.has(nameOf(item)))]
}

function tidy<T extends NewStatus>({ costs, ...rest }: T): T {
  return { ...rest, ...(costs && costs.length > 0 ? { costs } : {}) } as T
}
