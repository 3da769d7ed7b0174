// A plan without one of its tasks, the order of the others kept.
import type { Dependency, DependencyType, Plan, Task, TypedDependency } from '../model/file-types.ts'
import { forgetTasks } from './forget-tasks.ts'

/**
 * The plan without the task. What waited for it waits for what it waited for, from the same ends and with both lags, so that
 * nothing starts later than before; a chain that led backwards through the task (its finish held, its start waited for) falls away.
 */
export function withoutTask(plan: Plan, id: string): Plan {
  const dropped = plan.phases.flatMap((phase) => phase.tasks).find((task) => task.id === id)
  if (!dropped) return plan
  const before = (dropped.dependsOn ?? []).map(typed).filter(({ task }) => task !== id)
  const forgotten = forgetTasks(plan, new Set([id]))
  return { ...forgotten, phases: forgotten.phases.map((phase) => ({ ...phase, tasks: phase.tasks.filter((task) => task.id !== id).map((task) => bridged(task, id, before)) })) }
}

function typed(item: Dependency): TypedDependency {
  return typeof item === 'string' ? { task: item } : item
}

function bridged(task: Task, id: string, before: readonly TypedDependency[]): Task {
  if (!(task.dependsOn ?? []).some((item) => typed(item).task === id)) return task
  const dependsOn = (task.dependsOn ?? []).flatMap((item): Dependency[] => {
    const link = typed(item)
    if (link.task !== id) return [item]
    return before.flatMap((earlier) => joined(earlier, link) ?? []).filter((dependency) => dependency.task !== task.id)
  })
  return { ...task, dependsOn }
}

function joined(first: TypedDependency, second: TypedDependency): TypedDependency | undefined {
  const [into, out] = [first.type ?? 'FS', second.type ?? 'FS']
  const lag = summed(first, second)
  if ((into.endsWith('F') && out.startsWith('S')) || lag === undefined) return undefined
  return { task: first.task, type: `${into.charAt(0)}${out.charAt(1)}` as DependencyType, ...lag }
}

type Lag = Pick<TypedDependency, 'lagDays' | 'lagCalendarDays' | 'lagPercent'>

// A percentage of what is dropped is nothing. Lags of two kinds cannot be added: waiting times are then left out, and with a lead the whole link.
function summed(first: TypedDependency, second: TypedDependency): Lag | undefined {
  const [a, b] = [lagOf(first), lagOf(second)].map(({ lagPercent, ...rest }, place) => (place === 0 && lagPercent !== undefined ? { lagPercent } : rest)) as [Lag, Lag]
  const [[kind, value] = [], [otherKind, otherValue] = []] = [Object.entries(a)[0], Object.entries(b)[0]]
  if (kind === undefined) return b
  if (otherKind === undefined) return a
  if (kind === otherKind) return { [kind]: (value ?? 0) + (otherValue ?? 0) }
  return (value ?? 0) < 0 || (otherValue ?? 0) < 0 ? undefined : {}
}

function lagOf({ lagDays, lagCalendarDays, lagPercent }: TypedDependency): Lag {
  return { ...(lagDays ? { lagDays } : {}), ...(lagCalendarDays ? { lagCalendarDays } : {}), ...(lagPercent ? { lagPercent } : {}) }
}
