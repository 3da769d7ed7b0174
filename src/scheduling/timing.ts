// When the tasks of a plan happen: early and latest instants under all fixed dates, days, floats.
import { earliestStart, type Days } from './constraints.ts'
import { earlySpans, floats, lateSpans, type Floats, type Latest, type Span } from './critical-path.ts'
import { daysOf, finishInstant, milestonesAtDayStart } from './milestone.ts'
import type { PlanFrame } from './plan-frame.ts'

/** Everything that is computed about time, per task in plan order. */
export interface Timing {
  readonly early: readonly Span[]
  readonly late: readonly Span[]
  readonly floats: readonly Floats[]
  /** Which tasks are milestones dated the day that begins at their instant. */
  readonly atDayStart: readonly boolean[]
  readonly days: readonly Days[]
}

/** Early instants of all tasks; a finish beyond the horizon is larger than it, or Infinity. */
export function earlyTimes({ network, works, dates }: PlanFrame): Span[] {
  return earlySpans(network, works, dates.map(earliestStart))
}

/**
 * Completes the early instants. Nothing may finish after the last finish (or the plan's deadline, if that is earlier), nor a task after its own
 * deadline, nor start after its mustStartOn: so float is total float, and negative where a fixed date is missed.
 */
export function timing({ plan, network, calendar, works, dates }: PlanFrame, early: readonly Span[]): Timing {
  const atDayStart = milestonesAtDayStart(network, works, early, dates)
  const days = early.map((span, number) => daysOf(span, works[number]!.milestone, atDayStart[number]!))
  const lastDay = Math.max(...days.map(({ last }) => last))
  const wantedDay = plan.deadline === undefined ? lastDay : Math.min(lastDay, calendar.onOrBefore(plan.deadline))
  const latest = dates.map(({ mustStartOn, deadline }, number): Latest => {
    const finish = finishInstant(Math.min(wantedDay, deadline ?? Infinity), atDayStart[number]!)
    if (mustStartOn === undefined) return { start: Infinity, finish }
    return { start: works[number]!.milestone ? finishInstant(mustStartOn, atDayStart[number]!) : mustStartOn, finish }
  })
  const late = lateSpans(network, works, latest)
  const end = atDayStart.map((atStart) => finishInstant(lastDay, atStart))
  return { early, late, floats: floats(network, early, late, end), atDayStart, days }
}
