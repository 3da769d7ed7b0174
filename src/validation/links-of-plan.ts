// What must be over before a task of a plan, by the links that people have written.
import type { PlacedTask } from './plan-tasks.ts'

/** Everything that a task waits for, by any kind of link and through other tasks, without itself unless it waits for itself. */
export function ancestorsOf(id: string, tasks: ReadonlyMap<string, PlacedTask>): ReadonlySet<string> {
  const reached = new Set<string>((tasks.get(id)?.links ?? []).map(({ task }) => task))
  for (const name of reached) for (const { task } of tasks.get(name)?.links ?? []) reached.add(task)
  return reached
}

/** The tasks by id; of a repeated id, which duplicate-id tells, the first counts. */
export function byId(tasks: readonly PlacedTask[]): ReadonlyMap<string, PlacedTask> {
  const found = new Map<string, PlacedTask>()
  for (const task of tasks) if (!found.has(task.id)) found.set(task.id, task)
  return found
}
