// How a task fills working days: when it ends if it starts on a day, and when it must start to end in time.
import { likelyOf } from '../model/estimate.ts'
import type { Task } from '../model/file-types.ts'
import { isPresent, type Assignee } from './assignees.ts'

/**
 * Times are instants: instant n is the beginning of working day n, which is the end of working day n − 1.
 * A task that starts at instant s and finishes at f occupies the days s … f − 1; a milestone has s = f.
 */
export interface TaskWork {
  readonly milestone: boolean
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

/** Working days from the start of the project within which everything must end: a hundred years of seven-day weeks. */
export const HORIZON = 36_525

/** Smallest part of a day's work that counts, so that 3 × 0.1 is not more than 0.3. */
const TOLERANCE = 1e-9

/**
 * The work of a task. `durationDays` (rounded up; 0 is a milestone) counts days on which at least one assignee is present;
 * `effortDays` alone is done at the pace of those present and takes at least one day, so without absences
 * ceil(effort ÷ units) days. The estimates are those of the task, in days, or whatever values stand in for them.
 */
export function taskWork(task: Pick<Task, 'effortDays' | 'durationDays'>, assignees: readonly Assignee[]): TaskWork {
  const byDuration = task.durationDays !== undefined
  const units = byDuration ? 1 : assignees.reduce((sum, { units }) => sum + units, 0)
  const amount = likelyOf(task.durationDays ?? task.effortDays ?? 0)
  const days = Math.ceil(amount / units - TOLERANCE) + 0
  if (byDuration && days <= 0) return steadyWork(0)
  if (assignees.every(({ absences }) => absences.length === 0)) return steadyWork(Math.max(1, days))
  const pace = (day: number): number => {
    const present = assignees.filter((assignee) => isPresent(assignee, day))
    return byDuration ? Math.min(1, present.length) : present.reduce((sum, { units }) => sum + units, 0)
  }
  return interruptedWork(byDuration ? days : amount - TOLERANCE * units, pace)
}

function steadyWork(days: number): TaskWork {
  return {
    milestone: days === 0,
    startOnOrAfter: (earliest) => earliest,
    startOnOrBefore: (latest) => latest,
    finishFrom: (start) => start + days,
    latestStart: (finish) => finish - days,
    startToFinish: (earliest, finish) => Math.max(earliest, finish - days),
  }
}

function interruptedWork(amount: number, pace: (day: number) => number): TaskWork {
  const startOnOrAfter = (earliest: number): number => {
    for (let day = earliest; day <= HORIZON; day++) if (pace(day) > 0) return day
    return Infinity
  }
  const startOnOrBefore = (latest: number): number => {
    let day = latest
    while (pace(day) <= 0) day--
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
    for (let day = finish - 1; ; day--) {
      done += pace(day)
      if (done >= amount && pace(day) > 0) return day
    }
  }
  const startToFinish = (earliest: number, finish: number): number => {
    let start = startOnOrAfter(earliest)
    while (finishFrom(start) < finish) start = startOnOrAfter(start + 1)
    return start
  }
  return { milestone: false, startOnOrAfter, startOnOrBefore, finishFrom, latestStart, startToFinish }
}
