// When the tasks of a plan happen: early, planned and latest instants under all fixed dates, days, floats.
import { dayNumber } from '../model/days/iso-date.ts'
import { dayOf, instantOf } from './calendar-days.ts'
import { earliestStart, latestStart, type Days } from './constraints.ts'
import { earlyTimesOf, floats, lateSpans, latestSpan, type EarlyTimes, type Floats, type Latest } from './critical-path.ts'
import { daysOf, finishInstant } from './milestone.ts'
import type { PlanFrame } from './plan-frame.ts'
import type { Span } from './task-work.ts'
import type { Ties } from './ties.ts'

/** Everything that is computed about time, per task in plan order. */
export interface Timing {
  readonly early: readonly Span[]
  /** The early spans, but for tasks that are to be as late as possible. */
  readonly planned: readonly Span[]
  readonly late: readonly Span[]
  /** Floats from the planned spans. */
  readonly floats: readonly Floats[]
  /** Floats from the early spans, by which the critical path is found: the same unless a task is as late as possible. */
  readonly earlyFloats: readonly Floats[]
  /** Which tasks are milestones dated the day that begins at their instant. */
  readonly atDayStart: readonly boolean[]
  /** Working days of the planned spans. */
  readonly days: readonly Days[]
  readonly ties: Ties
}

/** Early instants of all tasks; a finish beyond the horizon is larger than it, or Infinity. */
export function earlyTimes({ network, works, calendar, dates }: PlanFrame): EarlyTimes {
  return earlyTimesOf(network, { works, calendar }, dates.map(earliestStart))
}

/**
 * Completes the early instants. Nothing may finish after the last finish (or the plan's deadline, if that is earlier), nor a task after its own
 * deadline, nor start after its mustStartOn or notAfter: so float is total float, and negative where a fixed date is missed.
 * `mayStart` says whether a task that is to be as late as possible may start at an instant, and is told so by being asked: then it does. Levelled instants are completed in the same way, with the network that levelling made.
 */
export function timing(frame: PlanFrame, { spans: early, atDayStart }: EarlyTimes, mayStart: (number: number, start: number) => boolean = () => true): Timing {
  const { plan, network, calendar, works, dates } = frame
  const ties: Ties = { works, calendar, atDayStart }
  const dayBehind = (span: Span, number: number): number => (works[number]!.inCalendarDays ? dayOf(calendar, span.finish) : calendar.dayAt(daysOf(span, works[number]!.milestone, atDayStart[number]!).last) + 1)
  const lastDay = early.reduce((latest, span, number) => Math.max(latest, dayBehind(span, number) - 1), -Infinity)
  const wanted = plan.deadline === undefined ? lastDay : Math.min(lastDay, dayNumber(plan.deadline))
  // The instant at which a task may finish to be over on a day.
  const finishOn = (day: number, number: number): number => (works[number]!.inCalendarDays ? instantOf(calendar, day + 1) : finishInstant(calendar.firstFrom(day + 1) - 1, atDayStart[number]!))
  const latest = dates.map((own, number): Latest => {
    const start = latestStart(own)
    return { start: works[number]!.milestone && start !== Infinity ? finishInstant(start, atDayStart[number]!) : start, finish: finishOn(Math.min(wanted, own.deadline ?? Infinity), number) }
  })
  const late = lateSpans(network, ties, latest)
  const end = early.map((_, number) => finishOn(lastDay, number))
  const planned = plannedSpans(frame, early, latest, end, { ties, mayStart })
  const days = planned.map((span, number) => daysOf(span, works[number]!.milestone, atDayStart[number]!))
  const earlyFloats = floats(network, ties, early, late, end)
  return { early, planned, late, floats: planned === early ? earlyFloats : floats(network, ties, planned, late, end), earlyFloats, atDayStart, days, ties }
}

// From the last task to the first, so that one as late as possible stands right before another one.
function plannedSpans({ network, dates }: PlanFrame, early: readonly Span[], latest: readonly Latest[], end: readonly number[], { ties, mayStart }: { ties: Ties; mayStart: (number: number, start: number) => boolean }): readonly Span[] {
  if (!network.tasks.some(({ task }) => task.asLateAsPossible)) return early
  const planned = [...early]
  for (const number of network.order.toReversed()) {
    if (!network.tasks[number]!.task.asLateAsPossible || dates[number]!.mustStartOn !== undefined) continue
    const bound = latest[number]!
    const moved = latestSpan(network, planned, { start: bound.start, finish: Math.min(bound.finish, end[number]!) }, number, ties)
    if (moved.start > early[number]!.start && moved.finish >= early[number]!.finish && mayStart(number, moved.start)) planned[number] = moved
  }
  return planned
}
