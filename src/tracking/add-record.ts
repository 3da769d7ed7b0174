// Decisions, gates, impediments, measurements, benefits and lessons go into the progress of a project.
import type { Progress, ProjectEnd } from '../model/file-types.ts'
import { UserError } from '../model/user-error.ts'
import { nearest } from '../model/nearest.ts'
import { isRecord } from '../model/same-value.ts'

/** The lists of progress.yaml that records go to. */
export type RecordListName = 'decisions' | 'gates' | 'impediments' | 'measurements' | 'benefits' | 'lessons'

/** The progress with a record behind those of its list. `recordExists` where its id is taken. */
export function addRecord<T extends object>(progress: Progress, list: RecordListName, item: T): { progress: Progress; item: T } {
  const items: readonly object[] = progress[list] ?? []
  const id = (item as { id?: string }).id
  if (id !== undefined && items.some((other) => (other as { id?: string }).id === id)) throw new UserError('recordExists', { id, list }, 2)
  return { progress: withList(progress, list, [...items, item]), item }
}

/** The progress with more told of the record of this id; maps are taken together, everything else is as told now. `noRecord` where there is none. */
export function changeRecord(progress: Progress, list: RecordListName, id: string, told: Readonly<Record<string, unknown>>): { progress: Progress; item: object } {
  const items: readonly object[] = progress[list] ?? []
  const index = items.findIndex((item) => (item as { id?: string }).id === id)
  const before = items[index]
  const known = items.flatMap((item) => (item as { id?: string }).id ?? [])
  if (!before) throw new UserError('noRecord', { id, list, nearest: nearest(id, known) ?? 'none', known }, 2)
  const item = merged(before as Record<string, unknown>, told)
  return { progress: withList(progress, list, items.with(index, item)), item }
}

/** The progress of a project that is over. `alreadyFinished` where it is already. */
export function finishProject(progress: Progress, end: ProjectEnd): { progress: Progress; item: ProjectEnd } {
  if (progress.finished) throw new UserError('alreadyFinished', { date: progress.finished.date }, 1)
  return { progress: { ...progress, finished: end }, item: end }
}

/** The first id of a prefix and a number that no record has: D1, D2 … */
export function freeId(items: readonly object[], prefix: string): string {
  const taken = new Set(items.map((item) => (item as { id?: unknown }).id))
  let number = items.length + 1
  while (taken.has(`${prefix}${number}`)) number += 1
  return `${prefix}${number}`
}

// What the forms make is checked by the schema before it is written.
function withList(progress: Progress, list: RecordListName, items: readonly object[]): Progress {
  return { ...progress, [list]: items } as Progress
}

function merged(before: Readonly<Record<string, unknown>>, told: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const changed = Object.entries(told).map(([key, value]) => {
    const was = before[key]
    return [key, isRecord(was) && isRecord(value) ? merged(was, value) : value]
  })
  return { ...before, ...Object.fromEntries(changed) }
}
