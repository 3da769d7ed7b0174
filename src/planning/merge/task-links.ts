// What a plan's tasks wait for, when some of them are no longer there.
import type { Dependency, Plan, Task } from '../../model/file-types.ts'
import { forgetTasks, without } from '../forget-tasks.ts'

/** The task a dependency names. */
export function predecessorOf(dependency: Dependency): string {
  return typeof dependency === 'string' ? dependency : dependency.task
}

/** All tasks of a plan in order. */
export function tasksOf(plan: Plan): Task[] {
  return plan.phases.flatMap((phase) => phase.tasks)
}

/** The plan without some tasks; what waited for them waits for what they waited for, as `known` or the plan itself tells. Whatever else named them does so no more. */
export function withoutTasks(plan: Plan, gone: ReadonlySet<string>, known: ReadonlyMap<string, Task> = new Map()): Plan {
  if (gone.size === 0) return plan
  const definitions = new Map([...known, ...tasksOf(plan).map((task) => [task.id, task] as const)])
  const forgotten = forgetTasks(plan, gone)
  return { ...forgotten, phases: forgotten.phases.map((phase) => ({ ...phase, tasks: phase.tasks.filter(({ id }) => !gone.has(id)).map((task) => withLinks(task, gone, definitions)) })) }
}

function withLinks(task: Task, gone: ReadonlySet<string>, definitions: ReadonlyMap<string, Task>): Task {
  if (!(task.dependsOn ?? []).some((item) => gone.has(predecessorOf(item)))) return task
  const own = new Set((task.dependsOn ?? []).map(predecessorOf))
  const seen = new Set<string>()
  const reached = (item: Dependency): Dependency[] => {
    const id = predecessorOf(item)
    if (!gone.has(id)) return [item]
    if (seen.has(id)) return []
    seen.add(id)
    return (definitions.get(id)?.dependsOn ?? []).flatMap((earlier) => reached(predecessorOf(earlier))).filter((earlier) => predecessorOf(earlier) !== task.id && !own.has(predecessorOf(earlier)))
  }
  const links = unique((task.dependsOn ?? []).flatMap(reached))
  return links.length > 0 ? { ...task, dependsOn: links } : without(task, 'dependsOn')
}

function unique(links: readonly Dependency[]): Dependency[] {
  const seen = new Set<string>()
  return links.filter((link) => {
    const id = predecessorOf(link)
    if (seen.has(id)) return false
    seen.add(id)
    return true
  })
}
