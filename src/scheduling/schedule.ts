// Plan → Schedule: when every task happens, what is critical, what it costs.
import type { CalendarData, IsoDate, Plan, Schedule, ScheduledTask, SchedulePhase } from '../model/file-types.ts'
import { addDays, isoDate } from '../model/days/iso-date.ts'
import { fromCents } from '../model/money/cents.ts'
import { scheduledCase } from './business-case/business-case.ts'
import { violations, type DatedDays } from './constraints.ts'
import { scheduleCost } from './cost.ts'
import { criticalPath, driversOf, drivingChain, waitsFor } from './drivers.ts'
import { dayOf } from './calendar-days.ts'
import { datedPlan, type DatedPlan } from './dated-plan.ts'
import { daysOf } from './milestone.ts'
import { levellingSummary } from './levelling/levelling-summary.ts'
import type { PlanFrame } from './plan-frame.ts'
import type { ScheduleProblem } from './schedule-problem.ts'
import { drawPlan, type SimulationOptions, simulationOf } from './simulation/simulate.ts'
import { taskCost, type TaskCost } from './task-cost.ts'
import type { Span } from './task-work.ts'
import type { Timing } from './timing.ts'
import { workedStretches } from './worked-stretches.ts'

/** A schedule, or everything in the plan that stands in the way of one. */
export type ScheduleResult = { readonly schedule: Schedule } | { readonly problems: readonly ScheduleProblem[] }

/**
 * Schedules a plan on whole working days with the likely value of every estimate: by the critical path method and, where it has people, levelled so that nobody
 * has more to do on a day than he can, unless `levelling.off` of the plan says no. Start and finish of a task are its levelled dates (else its early ones), or the
 * latest that delay nothing where it is to be as late as possible; `calendarData` are the public holidays of the plan's country, undefined if none are known.
 * With `simulation` the plan is also played through with drawn estimates, drivers and risks, people keeping the order that levelling found; without, it is not.
 * Fails with problems, never by an exception: cycles, unknown or repeated ids, tasks without estimate, no working days, an end beyond 36,525 working days.
 */
export function schedule(plan: Plan, calendarData: CalendarData | undefined, simulation: SimulationOptions = { iterations: 0 }): ScheduleResult {
  const dated = datedPlan(plan, calendarData)
  return 'problems' in dated ? dated : { schedule: scheduleOf(dated, simulation) }
}

function scheduleOf(dates: DatedPlan, options: SimulationOptions): Schedule {
  const { frame, times } = dates
  const { plan, network, calendar, assignees, works } = frame
  const { planned, early, earlyFloats, days, ties } = times
  const costs = network.tasks.map(({ task }, number) => taskCost(task, assignees[number]!, days[number]!, works[number]!.milestone, calendar))
  const dated = planned.map((span, number) => datesOf(span, number, frame, times))
  const drawn = drawPlan({ frame, times, dated, costs: costs.map(({ cents }) => fromCents(cents)) }, options)
  const costed = { plan, tasks: network.tasks, costs, finishes: dated.map(({ finish }) => finish) }
  const business = scheduledCase(costed, drawn)
  const within = { network, ties }
  const path = criticalPath(within, early, earlyFloats, days.map(({ last }) => last))
  const chainTo = (number: number): readonly number[] => drivingChain(within, early, earlyFloats, number)
  const missed = violations({ plan, network, calendar, works, dated, chainTo, criticalPath: path })
  const startDate = dated.length === 0 ? calendar.dateAt(0) : earliest(dated)
  const finishDate = dated.length === 0 ? startDate : latest(dated)
  const assumedFrom = firstAssumedDay(plan, calendar.holidayDataUntil, startDate, finishDate)
  return {
    kind: 'Schedule',
    schemaVersion: 1,
    startDate,
    finishDate,
    workingDays: dated.length === 0 ? 0 : calendar.workdaysBetween(startDate, finishDate),
    ...(plan.currency !== undefined && { currency: plan.currency }),
    ...(calendar.holidayDataUntil !== undefined && { holidayDataUntil: calendar.holidayDataUntil }),
    ...(assumedFrom !== undefined && { assumedFrom }),
    criticalPath: path.map((number) => network.tasks[number]!.task.id),
    ...(dates.levelled && { levelling: levellingSummary(dates.levelled, dates.byNetwork, times) }),
    phases: schedulePhases(frame, times, dated, costs),
    tasks: network.tasks.map((_, number) => scheduledTask(dates, dated[number]!, costs[number]!, number)),
    ...(missed.length > 0 && { violations: missed }),
    cost: scheduleCost(costed),
    ...(business && { businessCase: business }),
    ...(drawn && { simulation: simulationOf(drawn) }),
  }
}

// Of a country without data nothing is known; without a country there are no public holidays to know.
function firstAssumedDay(plan: Plan, knownUntil: IsoDate | undefined, startDate: IsoDate, finishDate: IsoDate): IsoDate | undefined {
  if (plan.calendar?.country === undefined) return undefined
  if (knownUntil === undefined || knownUntil < startDate) return startDate
  return knownUntil < finishDate ? addDays(knownUntil, 1) : undefined
}

// A task in calendar days is dated by them; all others by their first and last working day.
function datesOf(span: Span, number: number, { calendar, works }: PlanFrame, { atDayStart }: Timing): DatedDays {
  const { inCalendarDays, milestone } = works[number]!
  if (inCalendarDays) return { start: isoDate(dayOf(calendar, span.start)), finish: isoDate(dayOf(calendar, span.finish) - 1) }
  const { first, last } = daysOf(span, milestone, atDayStart[number]!)
  return { start: calendar.dateAt(first), finish: calendar.dateAt(last) }
}

function earliest(dated: readonly DatedDays[]): IsoDate {
  return dated.reduce((first, { start }) => (start < first ? start : first), '9999-12-31')
}

function latest(dated: readonly DatedDays[]): IsoDate {
  return dated.reduce((last, { finish }) => (finish > last ? finish : last), '')
}

function scheduledTask({ frame, times, byNetwork, levelled }: DatedPlan, { start, finish }: DatedDays, { cents }: TaskCost, number: number): ScheduledTask {
  const { network, calendar, works, dates } = frame
  const { early, planned, ties } = times
  const { total, free } = byNetwork.floats[number]!
  const isMoved = planned[number] !== early[number]
  const own = isMoved || levelled ? datesOf(byNetwork.early[number]!, number, frame, byNetwork) : { start, finish }
  const late = datesOf(byNetwork.late[number]!, number, frame, byNetwork)
  const { inCalendarDays, nominalDays, milestone } = works[number]!
  const { first, last } = times.days[number]!
  const worked = milestone ? undefined : workedStretches(frame.assignees[number]!, { first, last }, calendar)
  const waits = isMoved ? [] : waitsFor(network, early, number, ties)
  return {
    id: network.tasks[number]!.task.id,
    start,
    finish,
    durationDays: inCalendarDays ? calendar.workdaysBetween(start, finish) : milestone ? 0 : last - first + 1,
    ...(inCalendarDays && { calendarDays: nominalDays }),
    ...(worked && { workedIn: worked }),
    earlyStart: own.start,
    earlyFinish: own.finish,
    lateStart: late.start,
    lateFinish: late.finish,
    totalFloatDays: total,
    freeFloatDays: free,
    ...(levelled && {
      levelledFloatDays: times.floats[number]!.total,
      levellingDelayDays: Math.max(0, Math.floor(early[number]!.start - byNetwork.early[number]!.start + 1e-9)),
      ...(levelled.isChosen[number] && { assigned: frame.assignees[number]!.flatMap(({ member }) => member ?? []) }),
    }),
    critical: times.floats[number]!.critical,
    cost: fromCents(cents),
    ...(waits.length > 0 && { waitsFor: waits }),
    drivenBy: isMoved ? ['asLateAsPossible'] : driversOf(network, early, dates[number]!, number, ties),
  }
}

// A phase without tasks has no dates and is left out.
function schedulePhases({ plan, network }: PlanFrame, { floats }: Timing, dated: readonly DatedDays[], costs: readonly TaskCost[]): SchedulePhase[] {
  const membersOf = new Map<string, number[]>(plan.phases.map(({ id }) => [id, []]))
  network.tasks.forEach(({ phase }, number) => membersOf.get(phase)?.push(number))
  return [...membersOf].filter(([, members]) => members.length > 0).map(([id, members]) => ({
    id,
    start: earliest(members.map((number) => dated[number]!)),
    finish: latest(members.map((number) => dated[number]!)),
    totalFloatDays: members.reduce((least, number) => Math.min(least, floats[number]!.total), Infinity),
    cost: fromCents(members.reduce((sum, number) => sum + costs[number]!.cents, 0)),
  }))
}
