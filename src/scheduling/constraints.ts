// The dates a plan fixes, as numbers of working days, and which of them are not kept.
import type { ConstraintViolation, Plan } from '../model/file-types.ts'
import type { WorkCalendar } from '../model/workday.ts'
import type { Network } from './network.ts'

/** Dates fixed for one task as numbers of working days; a start that is no working day counts as the next one, a deadline as the one before. */
export interface TaskDates {
  readonly notBefore?: number
  readonly mustStartOn?: number
  readonly deadline?: number
}

/** First and last working day of a task, as numbers of the calendar; for a milestone both are the day it is dated. */
export interface Days {
  readonly first: number
  readonly last: number
}

/** The fixed dates of every task, in plan order. */
export function taskDates(network: Network, calendar: WorkCalendar): TaskDates[] {
  return network.tasks.map(({ task: { notBefore, mustStartOn, deadline } }) => ({
    ...(notBefore !== undefined && { notBefore: calendar.onOrAfter(notBefore) }),
    ...(mustStartOn !== undefined && { mustStartOn: calendar.onOrAfter(mustStartOn) }),
    ...(deadline !== undefined && { deadline: calendar.onOrBefore(deadline) }),
  }))
}

/** The first instant at which its own dates let a task start; never before 0, the beginning of the project. */
export function earliestStart({ notBefore, mustStartOn }: TaskDates): number {
  return Math.max(0, notBefore ?? 0, mustStartOn ?? 0)
}

/** What the violations are computed from. */
export interface Placement {
  readonly plan: Plan
  readonly network: Network
  readonly calendar: WorkCalendar
  readonly dates: readonly TaskDates[]
  readonly days: readonly Days[]
  /** Numbers of the tasks that drive a task, first to last and itself included. */
  readonly chainTo: (number: number) => readonly number[]
  /** The chain that ends with the task finishing last. */
  readonly criticalPath: readonly number[]
}

/** Every date that cannot be kept: fixed starts and deadlines of tasks in plan order, then that of the project; days late in working days. */
export function violations(placement: Placement): ConstraintViolation[] {
  const { plan, network, calendar, days } = placement
  const found = network.tasks.flatMap((_, number) => taskViolations(placement, number))
  if (plan.deadline === undefined || days.length === 0) return found
  const end = Math.max(...days.map(({ last }) => last))
  const late = end - calendar.onOrBefore(plan.deadline)
  if (late <= 0) return found
  const chain = idsOf(network, placement.criticalPath)
  return [...found, { task: 'project', constraint: 'projectDeadline', wanted: plan.deadline, actual: calendar.dateAt(end), days: late, chain }]
}

function taskViolations(placement: Placement, number: number): ConstraintViolation[] {
  const { task } = placement.network.tasks[number]!
  const { first, last } = placement.days[number]!
  const { mustStartOn, deadline } = placement.dates[number]!
  const chain = (): string[] => idsOf(placement.network, placement.chainTo(number))
  const at = placement.calendar.dateAt
  const found: ConstraintViolation[] = []
  if (task.mustStartOn !== undefined && mustStartOn !== undefined && first > mustStartOn) {
    found.push({ task: task.id, constraint: 'mustStartOn', wanted: task.mustStartOn, actual: at(first), days: first - mustStartOn, chain: chain() })
  }
  if (task.deadline !== undefined && deadline !== undefined && last > deadline) {
    found.push({ task: task.id, constraint: 'deadline', wanted: task.deadline, actual: at(last), days: last - deadline, chain: chain() })
  }
  return found
}

function idsOf(network: Network, numbers: readonly number[]): string[] {
  return numbers.map((number) => network.tasks[number]!.task.id)
}
