// What a plan's tasks wait for, when some of them are no longer there.
import type { Dependency, Plan, Task } from '../../model/file-types.ts'

/** The task a dependency names. */
export function predecessorOf(dependency: Dependency): string {
  return typeof dependency === 'string' ? dependency : dependency.task
}

/** All tasks of a plan in order. */
export function tasksOf(plan: Plan): Task[] {
  return plan.phases.flatMap((phase) => phase.tasks)
}

/** The plan without some tasks; what waited for them waits for what they waited for, as `known` or the plan itself tells. A gate whose milestone is gone has none, money that fell due with a task falls due as if nothing were said. */
export function withoutTasks(plan: Plan, gone: ReadonlySet<string>, known: ReadonlyMap<string, Task> = new Map()): Plan {
  if (gone.size === 0) return plan
  const definitions = new Map([...known, ...tasksOf(plan).map((task) => [task.id, task] as const)])
  const due = <T extends { from?: string }>(money: T): T => (money.from !== undefined && gone.has(money.from) ? without(money, 'from') : money)
  return {
    ...plan,
    ...(plan.budget ? { budget: plan.budget.map(due) } : {}),
    ...(plan.costOfOwnership ? { costOfOwnership: due(plan.costOfOwnership) } : {}),
    phases: plan.phases.map((phase) => {
      const tasks = phase.tasks.filter(({ id }) => !gone.has(id)).map((task) => withLinks(task, gone, definitions))
      if (phase.gate?.milestone === undefined || !gone.has(phase.gate.milestone)) return { ...phase, tasks }
      return { ...phase, tasks, gate: without(phase.gate, 'milestone') }
    }),
  }
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

/** A thing without one of the fields it need not have. */
export function without<T extends object>(thing: T, field: keyof T): T {
  return Object.fromEntries(Object.entries(thing).filter(([key]) => key !== field)) as T
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
