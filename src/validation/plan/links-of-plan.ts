// What must be over before a task of a plan, by the links that people have written.
import { rememberLast } from '../last-answer.ts'
import type { PlacedTask } from './plan-tasks.ts'

/** Everything that a task waits for, by any kind of link and through other tasks, without itself unless it waits for itself. */
export function ancestorsOf(id: string, tasks: ReadonlyMap<string, PlacedTask>): ReadonlySet<string> {
  const reached = new Set<string>((tasks.get(id)?.links ?? []).map(({ task }) => task))
  for (const name of reached) for (const { task } of tasks.get(name)?.links ?? []) reached.add(task)
  return reached
}

/** The tasks by id; of a repeated id, which duplicate-id tells, the first counts. */
export const byId = rememberLast((tasks: readonly PlacedTask[]): ReadonlyMap<string, PlacedTask> => {
  const found = new Map<string, PlacedTask>()
  for (const task of tasks) if (!found.has(task.id)) found.set(task.id, task)
  return found
})

/** Whether each task stands below all that it waits for, as in nearly every plan. */
export const isWrittenInOrder = rememberLast((tasks: readonly PlacedTask[]): boolean => {
  const known = byId(tasks)
  for (const { place, links } of tasks) for (const { task } of links) if ((known.get(task)?.place ?? -1) >= place) return false
  return true
})

/** The places of the tasks in an order in which each comes after all that it waits for, in the order of places; undefined where they wait for each other in a ring. */
export const orderOf = rememberLast((tasks: readonly PlacedTask[]): ReadonlyMap<string, number> | undefined => {
  const known = byId(tasks)
  if (isWrittenInOrder(tasks)) return new Map([...known.values()].map(({ id, place }) => [id, place]))
  const open = new Map<string, number>()
  const followers = new Map<string, string[]>()
  for (const { id, links } of known.values()) {
    const before = links.filter(({ task }) => known.has(task))
    open.set(id, before.length)
    for (const { task } of before) {
      const list = followers.get(task)
      if (list) list.push(id)
      else followers.set(task, [id])
    }
  }
  const ready = [...open].flatMap(([id, count]) => (count === 0 ? [id] : []))
  for (const id of ready) {
    for (const follower of followers.get(id) ?? []) {
      const left = (open.get(follower) ?? 0) - 1
      open.set(follower, left)
      if (left === 0) ready.push(follower)
    }
  }
  return ready.length === known.size ? new Map(ready.map((id, place) => [id, place])) : undefined
})
