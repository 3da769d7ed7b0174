// How a task fills working days: when it ends if it starts on a day, and when it must start to end in time.
import { likelyOf } from '../model/estimate.ts'
import type { Task } from '../model/file-types.ts'
import type { WorkCalendar } from '../model/days/workday.ts'
import type { Assignee } from './assignees.ts'
import { dayOf, instantOf } from './calendar-days.ts'

/**
 * Times are instants: instant n is the beginning of working day n, which is the end of working day n − 1.
 * A task that starts at instant s and finishes at f occupies the days s … f − 1; a milestone has s = f.
 * Only tasks in calendar days lie between working days, at instants that are no whole numbers (see calendar-days.ts).
 */
export interface TaskWork {
  readonly milestone: boolean
  /** Working days it takes when everybody is there and no day is half: what a lag in percent is counted of. Calendar days for a task in those. */
  readonly nominalDays: number
  /** It takes `nominalDays` whenever it starts: so its finish is start + nominalDays. */
  readonly steady: boolean
  /** It is counted in calendar days. */
  readonly inCalendarDays: boolean
  /** First instant from `earliest` on at which it can start. */
  startOnOrAfter(earliest: number): number
  /** Last instant up to `latest` at which it can start. */
  startOnOrBefore(latest: number): number
  /** When it finishes if it starts at `start`; Infinity if not within the horizon. */
  finishFrom(start: number): number
  /** The latest start with which it finishes by `finish`. */
  latestStart(finish: number): number
  /** The earliest start from `earliest` on with which it finishes not before `finish`. */
  startToFinish(earliest: number, finish: number): number
}

/** When a task starts and finishes, in instants. */
export interface Span {
  readonly start: number
  readonly finish: number
}

/** Working days from the start of the project within which everything must end: a hundred years of seven-day weeks. */
export const HORIZON = 36_525

/** Smallest part of a day's work that counts, so that 3 × 0.1 is not more than 0.3. */
const TOLERANCE = 1e-9
/** Nobody who never comes back is looked for longer than this before the project. */
const EARLIEST_INSTANT = -HORIZON

/**
 * The work of a task. `durationDays` (rounded up; 0 is a milestone) counts days on which at least one assignee is present, half days as half;
 * `effortDays` alone is done at the pace of those present and takes at least one day, so with everybody there and no half days
 * ceil(effort ÷ units) days; `calendarDays` (rounded up; 0 is a milestone) pass whoever is there.
 * The estimates are those of the task, in days, or whatever values stand in for them.
 */
export function taskWork(task: Pick<Task, 'effortDays' | 'durationDays' | 'calendarDays'>, assignees: readonly Assignee[], calendar: WorkCalendar): TaskWork {
  if (task.calendarDays !== undefined) return elapsingWork(Math.ceil(likelyOf(task.calendarDays) - TOLERANCE) + 0, calendar)
  const byDuration = task.durationDays !== undefined
  const units = byDuration ? 1 : assignees.reduce((sum, { units }) => sum + units, 0)
  const amount = likelyOf(task.durationDays ?? task.effortDays ?? 0)
  const days = Math.ceil(amount / units - TOLERANCE) + 0
  if (byDuration && days <= 0) return steadyWork(0)
  const atLeastOne = Math.max(1, days)
  const alwaysThere = byDuration ? assignees.some(({ steady }) => steady) : assignees.every(({ steady }) => steady)
  if (alwaysThere && !calendar.hasHalfDays) return steadyWork(atLeastOne)
  const pace = (day: number): number => {
    let present = 0
    for (const assignee of assignees) present += assignee.unitsOn(day)
    return (byDuration ? Number(present > 0) : present) * calendar.lengthAt(day)
  }
  return interruptedWork(atLeastOne, byDuration ? days - TOLERANCE : amount - TOLERANCE * units, pace)
}

function steadyWork(days: number): TaskWork {
  return {
    milestone: days === 0,
    nominalDays: days,
    steady: true,
    inCalendarDays: false,
    startOnOrAfter: (earliest) => Math.ceil(earliest),
    startOnOrBefore: (latest) => Math.floor(latest),
    finishFrom: (start) => start + days,
    latestStart: (finish) => finish - days,
    startToFinish: (earliest, finish) => Math.max(earliest, finish - days),
  }
}

function elapsingWork(days: number, calendar: WorkCalendar): TaskWork {
  if (days === 0) return steadyWork(0)
  const after = (instant: number, more: number): number => instantOf(calendar, dayOf(calendar, instant) + more)
  return {
    milestone: false,
    nominalDays: days,
    steady: false,
    inCalendarDays: true,
    startOnOrAfter: (earliest) => earliest,
    startOnOrBefore: (latest) => latest,
    finishFrom: (start) => (start > HORIZON ? Infinity : after(start, days)),
    latestStart: (finish) => after(finish, -days),
    startToFinish: (earliest, finish) => (finish === -Infinity ? earliest : Math.max(earliest, after(finish, -days))),
  }
}

function interruptedWork(nominalDays: number, amount: number, pace: (day: number) => number): TaskWork {
  const startOnOrAfter = (earliest: number): number => {
    for (let day = Math.ceil(earliest); day <= HORIZON; day++) if (pace(day) > 0) return day
    return Infinity
  }
  const startOnOrBefore = (latest: number): number => {
    let day = Math.floor(latest)
    while (day > EARLIEST_INSTANT && pace(day) <= 0) day--
    return day
  }
  const finishFrom = (start: number): number => {
    let done = 0
    for (let day = start; day <= HORIZON; day++) {
      done += pace(day)
      if (done >= amount) return day + 1
    }
    return Infinity
  }
  const latestStart = (finish: number): number => {
    let done = 0
    for (let day = Math.floor(finish) - 1; day > EARLIEST_INSTANT; day--) {
      const today = pace(day)
      done += today
      if (done >= amount && today > 0) return day
    }
    return EARLIEST_INSTANT
  }
  const startToFinish = (earliest: number, finish: number): number => {
    let start = startOnOrAfter(earliest)
    while (finishFrom(start) < finish) start = startOnOrAfter(start + 1)
    return start
  }
  return { milestone: false, nominalDays, steady: false, inCalendarDays: false, startOnOrAfter, startOnOrBefore, finishFrom, latestStart, startToFinish }
}
