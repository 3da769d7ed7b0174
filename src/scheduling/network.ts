// The tasks of a plan as a network: numbered in plan order, linked by dependencies, sorted so that predecessors come first.
import type { DependencyType, Plan, Task } from '../model/file-types.ts'
import type { ValuePath } from '../model/diagnostic.ts'
import { dependencyCycles } from '../model/graph.ts'
import { scheduleProblem, type ScheduleProblem } from './schedule-problem.ts'

/** A task with its place in the plan. */
export interface PlannedTask {
  readonly task: Task
  readonly phase: string
  readonly path: ValuePath
}

/** A dependency between two tasks given by their numbers; lag in whole working days, negative is a lead. */
export interface Link {
  readonly from: number
  readonly to: number
  readonly type: DependencyType
  readonly lag: number
}

/** Tasks in plan order; `order` lists their numbers with every task after its predecessors; `into` and `outOf` hold their links. */
export interface Network {
  readonly tasks: readonly PlannedTask[]
  readonly order: readonly number[]
  readonly into: readonly (readonly Link[])[]
  readonly outOf: readonly (readonly Link[])[]
}

/** Whether a dependency waits for the finish of the predecessor (FS, FF) or for its start (SS, SF). */
export function waitsForFinish(link: Link): boolean {
  return link.type === 'FS' || link.type === 'FF'
}

/** Whether a dependency holds back the start of the successor (FS, SS) or its finish (FF, SF). */
export function holdsStart(link: Link): boolean {
  return link.type === 'FS' || link.type === 'SS'
}

/** The tasks of all phases, in plan order. */
export function plannedTasks(plan: Plan): PlannedTask[] {
  return plan.phases.flatMap((phase, p) => phase.tasks.map((task, t) => ({ task, phase: phase.id, path: ['phases', p, 'tasks', t] })))
}

/** Builds the network of a plan, or tells every unknown predecessor, repeated task id and cycle. A lag that is no whole number is rounded up. */
export function buildNetwork(plan: Plan): { readonly network: Network } | { readonly problems: readonly ScheduleProblem[] } {
  const tasks = plannedTasks(plan)
  const numbers = new Map(tasks.map(({ task }, number) => [task.id, number] as const).reverse())
  const repeated = tasks.filter(({ task }, number) => numbers.get(task.id) !== number)
    .map(({ task, path }) => scheduleProblem('duplicate-id', [...path, 'id'], { id: task.id }))
  const { links, unknown } = linksOf(tasks, numbers)
  if (repeated.length + unknown.length > 0) return { problems: [...repeated, ...unknown] }
  const into = tasks.map((): Link[] => [])
  const outOf = tasks.map((): Link[] => [])
  for (const link of links) {
    into[link.to]?.push(link)
    outOf[link.from]?.push(link)
  }
  const order = sorted(into, outOf)
  if (order.length < tasks.length) return { problems: cycleProblems(tasks, links, order) }
  return { network: { tasks, order, into, outOf } }
}

function linksOf(tasks: readonly PlannedTask[], numbers: ReadonlyMap<string, number>): { links: Link[]; unknown: ScheduleProblem[] } {
  const links: Link[] = []
  const unknown: ScheduleProblem[] = []
  tasks.forEach(({ task, path }, to) => {
    for (const [place, item] of (task.dependsOn ?? []).entries()) {
      const dependency = typeof item === 'string' ? { task: item } : item
      const from = numbers.get(dependency.task)
      if (from === undefined) {
        unknown.push(scheduleProblem('unknown-reference', [...path, 'dependsOn', place], { name: dependency.task, task: task.id, expected: 'task' }))
      } else {
        links.push({ from, to, type: dependency.type ?? 'FS', lag: wholeLag(dependency.lagDays ?? 0) })
      }
    }
  })
  return { links, unknown }
}

function wholeLag(days: number): number {
  // + 0 turns -0, which would show in comparisons, into 0.
  return Math.ceil(days - 1e-9) + 0
}

// Kahn's algorithm, first in first out: no recursion, so a chain of any length is fine, and always the same order.
function sorted(into: readonly (readonly Link[])[], outOf: readonly (readonly Link[])[]): number[] {
  const waiting = into.map((links) => links.length)
  const order = [...waiting.keys()].filter((number) => waiting[number] === 0)
  for (const number of order) {
    for (const { to } of outOf[number] ?? []) {
      const left = (waiting[to] ?? 0) - 1
      waiting[to] = left
      if (left === 0) order.push(to)
    }
  }
  return order
}

function cycleProblems(tasks: readonly PlannedTask[], links: readonly Link[], order: readonly number[]): ScheduleProblem[] {
  const done = new Set(order)
  return dependencyCycles(links.filter(({ from }) => !done.has(from))).map((cycle) => {
    const ids = cycle.map((number) => tasks[number]?.task.id ?? '')
    const first = tasks[cycle[0] ?? 0]
    return scheduleProblem('dependency-cycle', [...(first?.path ?? []), 'dependsOn'], { cycle: ids.join(' → '), task: ids[0] ?? '' })
  })
}
