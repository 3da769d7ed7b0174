// What fixes the start of a task, and the chain of tasks that leads to it.
import { earliestStart, type TaskDates } from './constraints.ts'
import type { Floats } from './critical-path.ts'
import type { Network } from './network.ts'
import type { Span } from './task-work.ts'
import { drivingLinks, type Ties } from './ties.ts'

/** What a task waits for besides its predecessors; `absence`: nobody assigned is there earlier; `asLateAsPossible`: it could start earlier. */
export type Driver = 'notBefore' | 'mustStartOn' | 'startDate' | 'absence' | 'asLateAsPossible'

/** Ids of the predecessors that fix the start of a task, in plan order, the people who are busy until then (`person:` and id), and its own dates that do; else the start of the project or absences. */
export function driversOf(network: Network, early: readonly Span[], dates: TaskDates, number: number, ties: Ties): string[] {
  const { start } = early[number]!
  const driving = drivingLinks(network, early, number, ties)
  const from = new Set(driving.filter(({ member }) => member === undefined).map((link) => link.from))
  const people = new Set(driving.flatMap(({ member }) => (member === undefined ? [] : `person:${member}`)))
  const ids = [...[...from].sort((a, b) => a - b).map((place) => network.tasks[place]!.task.id), ...people]
  const own: Driver[] = []
  if (dates.notBefore === start) own.push('notBefore')
  if (dates.mustStartOn === start) own.push('mustStartOn')
  if (ids.length + own.length > 0) return [...ids, ...own]
  return [start > earliestStart(dates) ? 'absence' : 'startDate']
}

/** The people for whom a task waits and what they work on until then, in plan order. */
export function waitsFor(network: Network, early: readonly Span[], number: number, ties: Ties): { member: string; task: string }[] {
  return drivingLinks(network, early, number, ties).flatMap(({ from, member }) => (member === undefined ? [] : [{ from, member }]))
    .sort((a, b) => a.from - b.from || (a.member < b.member ? -1 : 1)).map(({ from, member }) => ({ member, task: network.tasks[from]!.task.id }))
}

/**
 * The driving chain that ends with a task, first to last, as numbers: back from it through the driving predecessor with the least
 * total float (the first in the plan among equals), as long as one is `accepted`.
 */
export function drivingChain(
  { network, ties }: { readonly network: Network; readonly ties: Ties }, early: readonly Span[], floats: readonly Floats[], last: number, accepted: (number: number) => boolean = () => true,
): number[] {
  const driverOf = (number: number): number | undefined => drivingLinks(network, early, number, ties).map(({ from }) => from).filter(accepted)
    .sort((a, b) => floats[a]!.total - floats[b]!.total || a - b)[0]
  const chain: number[] = []
  for (let number: number | undefined = last; number !== undefined; number = driverOf(number)) chain.push(number)
  return chain.reverse()
}

/**
 * The critical path: the driving chain of critical tasks that ends with the task finishing last,
 * of several the one that comes after the others.
 */
export function criticalPath(within: { readonly network: Network; readonly ties: Ties }, early: readonly Span[], floats: readonly Floats[], lastDays: readonly number[]): number[] {
  const isCritical = (number: number): boolean => floats[number]!.critical
  const candidates = within.network.order.filter(isCritical)
  const end = candidates.reduce((latest, number) => Math.max(latest, lastDays[number]!), -Infinity)
  const last = candidates.findLast((number) => lastDays[number] === end)
  return last === undefined ? [] : drivingChain(within, early, floats, last, isCritical)
}
