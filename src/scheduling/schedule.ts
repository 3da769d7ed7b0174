// Plan → Schedule: when every task happens, what is critical, what it costs.
import type { CalendarData, Plan, Schedule, ScheduledTask, SchedulePhase } from '../model/file-types.ts'
import { fromCents } from './cents.ts'
import { violations } from './constraints.ts'
import { scheduleCost } from './cost.ts'
import { criticalPath, driversOf, drivingChain } from './drivers.ts'
import { daysOf } from './milestone.ts'
import { planFrame, type PlanFrame } from './plan-frame.ts'
import { scheduleProblem, type ScheduleProblem } from './schedule-problem.ts'
import { taskCost, type TaskCost } from './task-cost.ts'
import { HORIZON } from './task-work.ts'
import { earlyTimes, timing, type Timing } from './timing.ts'

/** A schedule, or everything in the plan that stands in the way of one. */
export type ScheduleResult = { readonly schedule: Schedule } | { readonly problems: readonly ScheduleProblem[] }

/**
 * Schedules a plan on whole working days by the critical path method, with the likely value of every estimate and without levelling.
 * Start and finish of a task are its early dates; `calendarData` are the public holidays of the plan's country, undefined if none are known.
 * Fails with problems, never by an exception: cycles, unknown or repeated ids, tasks without estimate, no working days, an end beyond 36,525 working days.
 */
export function schedule(plan: Plan, calendarData: CalendarData | undefined): ScheduleResult {
  const made = planFrame(plan, calendarData)
  if ('problems' in made) return made
  const { frame } = made
  const early = earlyTimes(frame)
  const endless = frame.network.order.find((number) => early[number]!.finish > HORIZON)
  if (endless !== undefined) {
    const { task, path } = frame.network.tasks[endless]!
    return { problems: [scheduleProblem('beyond-horizon', path, { task: task.id, days: HORIZON })] }
  }
  return { schedule: scheduleOf(frame, timing(frame, early)) }
}

function scheduleOf(frame: PlanFrame, times: Timing): Schedule {
  const { plan, network, calendar, assignees, works, dates } = frame
  const { early, floats: slack, days } = times
  const costs = network.tasks.map(({ task }, number) => taskCost(task, assignees[number]!, days[number]!, works[number]!.milestone, calendar))
  const path = criticalPath(network, early, slack, days.map(({ last }) => last))
  const chainTo = (number: number): readonly number[] => drivingChain(network, early, slack, number)
  const missed = violations({ plan, network, calendar, dates, days, chainTo, criticalPath: path })
  const [first, last] = days.length === 0 ? [0, 0] : [Math.min(...days.map((day) => day.first)), Math.max(...days.map((day) => day.last))]
  return {
    kind: 'Schedule',
    schemaVersion: 1,
    startDate: calendar.dateAt(first),
    finishDate: calendar.dateAt(last),
    workingDays: days.length === 0 ? 0 : last - first + 1,
    ...(plan.currency !== undefined && { currency: plan.currency }),
    ...(calendar.holidayDataUntil !== undefined && { holidayDataUntil: calendar.holidayDataUntil }),
    criticalPath: path.map((number) => network.tasks[number]!.task.id),
    phases: schedulePhases(frame, times, costs),
    tasks: network.tasks.map((_, number) => scheduledTask(frame, times, costs, number)),
    ...(missed.length > 0 && { violations: missed }),
    cost: scheduleCost({ plan, tasks: network.tasks, costs, finishes: days.map(({ last: day }) => calendar.dateAt(day)) }),
  }
}

function scheduledTask(frame: PlanFrame, times: Timing, costs: readonly TaskCost[], number: number): ScheduledTask {
  const { network, calendar, works, dates } = frame
  const { first, last } = times.days[number]!
  const late = daysOf(times.late[number]!, works[number]!.milestone, times.atDayStart[number]!)
  const { total, free } = times.floats[number]!
  const [start, finish] = [calendar.dateAt(first), calendar.dateAt(last)]
  return {
    id: network.tasks[number]!.task.id,
    start,
    finish,
    durationDays: times.early[number]!.finish - times.early[number]!.start,
    earlyStart: start,
    earlyFinish: finish,
    lateStart: calendar.dateAt(late.first),
    lateFinish: calendar.dateAt(late.last),
    totalFloatDays: total,
    freeFloatDays: free,
    critical: total <= 0,
    cost: fromCents(costs[number]!.cents),
    drivenBy: driversOf(network, times.early, dates[number]!, number),
  }
}

// A phase without tasks has no dates and is left out.
function schedulePhases({ plan, network, calendar }: PlanFrame, { days }: Timing, costs: readonly TaskCost[]): SchedulePhase[] {
  return plan.phases.flatMap(({ id }) => {
    const members = network.tasks.flatMap(({ phase }, number) => (phase === id ? [number] : []))
    if (members.length === 0) return []
    return [{
      id,
      start: calendar.dateAt(Math.min(...members.map((number) => days[number]!.first))),
      finish: calendar.dateAt(Math.max(...members.map((number) => days[number]!.last))),
      cost: fromCents(members.reduce((sum, number) => sum + costs[number]!.cents, 0)),
    }]
  })
}
