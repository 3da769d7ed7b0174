// Which task of a plan is which activity of the packs.
import { rememberLast } from '../last-answer.ts'
import type { PlacedTask } from './plan-tasks.ts'

/** The tasks of a plan by the activity that their ids end with, as plan generation names them; the first of several counts. */
export const tasksByActivity = rememberLast((tasks: readonly PlacedTask[]): ReadonlyMap<string, PlacedTask> => {
  const found = new Map<string, PlacedTask>()
  for (const task of tasks) {
    const activity = task.id.slice(task.id.lastIndexOf('.') + 1)
    if (!found.has(activity)) found.set(activity, task)
  }
  return found
})
