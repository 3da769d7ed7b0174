// The dates a plan fixes, as numbers of working days, and which of them are not kept.
import type { ConstraintViolation, IsoDate, Plan, Task } from '../model/file-types.ts'
import { dayNumber } from '../model/days/iso-date.ts'
import type { WorkCalendar } from '../model/days/workday.ts'
import { instantOf } from './calendar-days.ts'
import type { Network } from './network.ts'
import type { TaskWork } from './task-work.ts'

/**
 * Dates fixed for one task as instants of its start; a start that is no working day counts as the next one, a latest start as the one before.
 * Tasks in calendar days start on any day. The deadline is the last day, as days since 1970-01-01.
 */
export interface TaskDates {
  readonly notBefore?: number
  readonly mustStartOn?: number
  readonly notAfter?: number
  readonly deadline?: number
}

/** First and last working day of a task, as numbers of the calendar; for a milestone both are the day it is dated. */
export interface Days {
  readonly first: number
  readonly last: number
}

/** First and last day of a task as dates. */
export interface DatedDays {
  readonly start: IsoDate
  readonly finish: IsoDate
}

/** The fixed dates of every task, in plan order. */
export function taskDates(tasks: readonly { readonly task: Task }[], works: readonly TaskWork[], calendar: WorkCalendar): TaskDates[] {
  return tasks.map(({ task: { notBefore, mustStartOn, notAfter, deadline } }, number) => {
    if (notBefore === undefined && mustStartOn === undefined && notAfter === undefined && deadline === undefined) return {}
    const { inCalendarDays } = works[number]!
    const from = (date: IsoDate): number => (inCalendarDays ? instantOf(calendar, dayNumber(date)) : calendar.onOrAfter(date))
    return {
      ...(notBefore !== undefined && { notBefore: from(notBefore) }),
      ...(mustStartOn !== undefined && { mustStartOn: from(mustStartOn) }),
      ...(notAfter !== undefined && { notAfter: inCalendarDays ? from(notAfter) : calendar.onOrBefore(notAfter) }),
      ...(deadline !== undefined && { deadline: dayNumber(deadline) }),
    }
  })
}

/** The first instant at which its own dates let a task start; never before 0, the beginning of the project. */
export function earliestStart({ notBefore, mustStartOn }: TaskDates): number {
  return Math.max(0, notBefore ?? 0, mustStartOn ?? 0)
}

/** The last instant at which its own dates want a task to start; Infinity if none does. */
export function latestStart({ notAfter, mustStartOn }: TaskDates): number {
  return Math.min(notAfter ?? Infinity, mustStartOn ?? Infinity)
}

/** What the violations are computed from. */
export interface Placement {
  readonly plan: Plan
  readonly network: Network
  readonly calendar: WorkCalendar
  readonly works: readonly TaskWork[]
  /** Days on which each task is scheduled. */
  readonly dated: readonly DatedDays[]
  /** Numbers of the tasks that drive a task, first to last and itself included. */
  readonly chainTo: (number: number) => readonly number[]
  /** The chain that ends with the task finishing last. */
  readonly criticalPath: readonly number[]
}

/** Every date that cannot be kept: fixed starts, latest starts and deadlines of tasks in plan order, then that of the project; days late in working days. */
export function violations(placement: Placement): ConstraintViolation[] {
  const { plan, network, calendar, dated } = placement
  const found = network.tasks.flatMap((_, number) => taskViolations(placement, number))
  if (plan.deadline === undefined || dated.length === 0) return found
  const end = dated.reduce((latest, { finish }) => (finish > latest ? finish : latest), '')
  if (end <= plan.deadline) return found
  const chain = idsOf(network, placement.criticalPath)
  return [...found, { task: 'project', constraint: 'projectDeadline', wanted: plan.deadline, actual: end, days: daysLate(plan.deadline, end, calendar), chain }]
}

function taskViolations(placement: Placement, number: number): ConstraintViolation[] {
  const { task } = placement.network.tasks[number]!
  const { mustStartOn, notAfter, deadline } = task
  if (mustStartOn === undefined && notAfter === undefined && deadline === undefined) return []
  const { calendar } = placement
  const { start, finish } = placement.dated[number]!
  const told = (constraint: ConstraintViolation['constraint'], wanted: IsoDate | undefined, actual: IsoDate): ConstraintViolation[] => (wanted === undefined || actual <= wanted ? []
    : [{ task: task.id, constraint, wanted, actual, days: daysLate(wanted, actual, calendar, constraint === 'mustStartOn'), chain: idsOf(placement.network, placement.chainTo(number)) }])
  return [...told('mustStartOn', mustStartOn, start), ...told('notAfter', notAfter, start), ...told('deadline', deadline, finish)]
}

// From the working day on which the date could have been kept; a fixed start on a day off could on the next one.
function daysLate(wanted: IsoDate, actual: IsoDate, calendar: WorkCalendar, next = false): number {
  return Math.max(0, calendar.onOrBefore(actual) - (next ? calendar.onOrAfter(wanted) : calendar.onOrBefore(wanted)))
}

function idsOf(network: Network, numbers: readonly number[]): string[] {
  return numbers.map((number) => network.tasks[number]!.task.id)
}
