// A plan without some of its tasks, the order of the others kept.
import type { Dependency, DependencyType, Plan, Task, TypedDependency } from '../model/file-types.ts'
import { forgetTasks, without } from './forget-tasks.ts'

/** The task a dependency names. */
export function predecessorOf(dependency: Dependency): string {
  return typeof dependency === 'string' ? dependency : dependency.task
}

/** All tasks of a plan in order. */
export function tasksOf(plan: Plan): Task[] {
  return plan.phases.flatMap((phase) => phase.tasks)
}

/**
 * The plan without some tasks. What waited for them waits for what they waited for, as `known` or the plan itself tells, from the same ends and with all lags, so that
 * nothing starts later than before; a chain that led backwards through a task (its finish held, its start waited for) falls away. Whatever else named them does so no more.
 */
export function withoutTasks(plan: Plan, gone: ReadonlySet<string>, known: ReadonlyMap<string, Task> = new Map()): Plan {
  if (gone.size === 0) return plan
  const definitions = new Map([...known, ...tasksOf(plan).map((task) => [task.id, task] as const)])
  const forgotten = forgetTasks(plan, gone)
  return { ...forgotten, phases: forgotten.phases.map((phase) => ({ ...phase, tasks: phase.tasks.filter(({ id }) => !gone.has(id)).map((task) => withLinks(task, gone, definitions)) })) }
}

function withLinks(task: Task, gone: ReadonlySet<string>, definitions: ReadonlyMap<string, Task>): Task {
  const links = task.dependsOn ?? []
  if (!links.some((item) => gone.has(predecessorOf(item)))) return task
  const reached = (link: TypedDependency, passed: readonly string[]): TypedDependency[] => {
    if (!gone.has(link.task)) return link.task === task.id ? [] : [link]
    if (passed.includes(link.task)) return []
    return (definitions.get(link.task)?.dependsOn ?? []).flatMap((earlier) => {
      const through = joined(typed(earlier), link)
      return through ? reached(through, [...passed, link.task]) : []
    })
  }
  const bridged = links.flatMap((item) => (gone.has(predecessorOf(item)) ? reached(typed(item), []).map(plain) : [item]))
  const dependsOn = binding(bridged)
  return dependsOn.length > 0 ? { ...task, dependsOn } : without(task, 'dependsOn')
}

function typed(item: Dependency): TypedDependency {
  return typeof item === 'string' ? { task: item } : item
}

function plain({ task, type, ...lag }: TypedDependency): Dependency {
  const rest = { ...(type === undefined || type === 'FS' ? {} : { type }), ...lag }
  return Object.keys(rest).length === 0 ? task : { task, ...rest }
}

// Of links from the same end of one task to the same end of another, in working days, the longest binds alone.
function binding(links: readonly Dependency[]): Dependency[] {
  const longest = new Map<string, number>()
  const keyOf = (link: TypedDependency): string => `${link.task} ${link.type ?? 'FS'}${link.lagCalendarDays ? ` ${link.lagCalendarDays} calendar` : ''}${link.lagPercent ? ` ${link.lagPercent} percent` : ''}`
  for (const link of links.map(typed)) longest.set(keyOf(link), Math.max(longest.get(keyOf(link)) ?? -Infinity, link.lagDays ?? 0))
  const told = new Set<string>()
  return links.filter((item) => {
    const key = keyOf(typed(item))
    if (told.has(key) || (typed(item).lagDays ?? 0) < (longest.get(key) ?? 0)) return false
    told.add(key)
    return true
  })
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
  if (kind === otherKind) {
    const sum = (value ?? 0) + (otherValue ?? 0)
    return sum === 0 ? {} : { [kind]: sum }
  }
  return (value ?? 0) < 0 || (otherValue ?? 0) < 0 ? undefined : {}
}

function lagOf({ lagDays, lagCalendarDays, lagPercent }: TypedDependency): Lag {
  return { ...(lagDays ? { lagDays } : {}), ...(lagCalendarDays ? { lagCalendarDays } : {}), ...(lagPercent ? { lagPercent } : {}) }
}
