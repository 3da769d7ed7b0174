// Tasks that somebody has struck out: they stay out, and the plan says so.
import type { Plan, TailoredOut, Task } from '../../model/file-types.ts'
import { tasksOf } from '../without-tasks.ts'

/** Stands for the reason of a deletion until somebody has given one; `crmplan validate` warns of it. */
export const NO_REASON = '?'

/** What is struck out. */
export interface Deletions {
  /** Ids of all tasks that the plan has done without, now or earlier. */
  readonly ids: ReadonlySet<string>
  /** Those that the plan does not list yet though the generator would still plan them. */
  readonly unlisted: readonly Task[]
}

/** Finds what the generator knows and the plan does not: tasks it wrote the last time, and those listed as left out by somebody. `restored` are to come back. */
export function deletionsIn(base: Plan, mine: Plan, generated: Plan, restored: (id: string) => boolean): Deletions {
  const here = new Set(tasksOf(mine).map(({ id }) => id))
  const listed = new Set(leftOutByPeople(mine, base).map(({ id }) => id))
  const struck = tasksOf(base).filter(({ id }) => !here.has(id)).map(({ id }) => id)
  const ids = new Set([...struck, ...listed].filter((id) => !here.has(id) && !restored(id)))
  return { ids, unlisted: tasksOf(generated).filter(({ id }) => ids.has(id) && !listed.has(id)) }
}

/** Entries of the plan's list of what is left out that the generator has not written. */
export function leftOutByPeople(mine: Plan, base: Plan): TailoredOut[] {
  const generated = new Set((base.tailoredOut ?? []).map(({ id }) => id))
  return (mine.tailoredOut ?? []).filter((item) => item.by === 'manager' || !generated.has(item.id))
}

/** A struck-out task as an entry of the list of what is left out. */
export function asLeftOut(task: Task, reason: string | undefined): TailoredOut {
  return { id: task.id, title: task.title, reason: reason ?? NO_REASON, by: 'manager', ...(task.because && task.because.length > 0 ? { because: [...task.because] } : {}) }
}
