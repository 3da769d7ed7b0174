// From the dependencies and gates of a plan to its network, sorted so that predecessors come first.
import type { Plan, TypedDependency } from '../model/file-types.ts'
import { dependencyCycles } from '../model/graph.ts'
import { gateLinks } from './gate-links.ts'
import { plannedTasks, type Link, type Network, type PlannedTask } from './network.ts'
import { scheduleProblem, type ScheduleProblem } from './schedule-problem.ts'

/** What a lag in percent is counted of: the days a task takes by its estimate, and whether they are calendar days. */
export interface NominalSpan {
  readonly nominalDays: number
  readonly inCalendarDays: boolean
}

/**
 * Builds the network of a plan, or tells every unknown predecessor, repeated task id and ring. Any ring is refused, whatever its types and lags.
 * A lag that is no whole number is rounded up; one in percent is of `spans` (per task in plan order). Gates that hold the next phase add links of their own.
 */
export function buildNetwork(plan: Plan, spans: readonly NominalSpan[]): { readonly network: Network } | { readonly problems: readonly ScheduleProblem[] } {
  const tasks = plannedTasks(plan)
  const numbers = new Map<string, number>()
  tasks.forEach(({ task: { id } }, number) => numbers.set(id, numbers.get(id) ?? number))
  const repeated = tasks.filter(({ task }, number) => numbers.get(task.id) !== number)
    .map(({ task, path }) => scheduleProblem('duplicate-id', [...path, 'id'], { id: task.id }))
  const { links, unknown } = linksOf(tasks, numbers, spans)
  if (repeated.length + unknown.length > 0) return { problems: [...repeated, ...unknown] }
  const written = adjacent(tasks.length, links)
  const order = sorted(written)
  if (order.length < tasks.length) return { problems: cycleProblems(tasks, links, order) }
  const held = gateLinks(plan, tasks, numbers, { order, ...written })
  if (held.length === 0) return { network: { tasks, order, ...written } }
  const all = adjacent(tasks.length, [...links, ...held])
  return { network: { tasks, order: sorted(all), ...all } }
}

/** Adds links to a network; of those that are part of a ring, as leads may close one, the first are left out until there is none. What only comes after a ring is kept. */
export function withLinks({ tasks, into }: Network, added: readonly Link[]): Network {
  const kept = [...added]
  for (;;) {
    const links = [...into.flat(), ...kept]
    const all = adjacent(tasks.length, links)
    const order = sorted(all)
    if (order.length === tasks.length) return { tasks, order, ...all }
    const inRing = new Set(dependencyCycles(links).flatMap((ring) => ring.slice(1).map((to, place) => `${ring[place]} ${to}`)))
    kept.splice(kept.findIndex(({ from, to }) => inRing.has(`${from} ${to}`)), 1)
  }
}

function linksOf(tasks: readonly PlannedTask[], numbers: ReadonlyMap<string, number>, spans: readonly NominalSpan[]): { links: Link[]; unknown: ScheduleProblem[] } {
  const links: Link[] = []
  const unknown: ScheduleProblem[] = []
  tasks.forEach(({ task, path }, to) => {
    for (const [place, item] of (task.dependsOn ?? []).entries()) {
      const dependency: TypedDependency = typeof item === 'string' ? { task: item } : item
      const from = numbers.get(dependency.task)
      if (from === undefined) {
        unknown.push(scheduleProblem('unknown-reference', [...path, 'dependsOn', place], { name: dependency.task, task: task.id, expected: 'task' }))
      } else {
        links.push({ from, to, type: dependency.type ?? 'FS', ...lagOf(dependency, spans[from]) })
      }
    }
  })
  return { links, unknown }
}

function lagOf({ lagDays = 0, lagCalendarDays, lagPercent }: TypedDependency, predecessor: NominalSpan | undefined): Pick<Link, 'lag' | 'calendarLag' | 'percent'> {
  if (lagCalendarDays !== undefined) return { lag: 0, calendarLag: wholeLag(lagCalendarDays) }
  if (lagPercent === undefined) return { lag: wholeLag(lagDays) }
  const days = wholeLag((lagPercent / 100) * (predecessor?.nominalDays ?? 0))
  return predecessor?.inCalendarDays ? { lag: 0, calendarLag: days, percent: lagPercent } : { lag: days, percent: lagPercent }
}

function wholeLag(days: number): number {
  // + 0 turns -0, which would show in comparisons, into 0.
  return Math.ceil(days - 1e-9) + 0
}

function adjacent(count: number, links: readonly Link[]): Pick<Network, 'into' | 'outOf'> {
  const into = Array.from({ length: count }, (): Link[] => [])
  const outOf = Array.from({ length: count }, (): Link[] => [])
  for (const link of links) {
    into[link.to]!.push(link)
    outOf[link.from]!.push(link)
  }
  return { into, outOf }
}

// Kahn's algorithm, first in first out: no recursion, so a chain of any length is fine, and always the same order.
function sorted({ into, outOf }: Pick<Network, 'into' | 'outOf'>): number[] {
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
