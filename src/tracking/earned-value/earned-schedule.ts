// Earned schedule: when what is done should have been done, in working days (Lipke, Schedule is Different, 2003).
import type { IsoDate } from '../../model/file-types.ts'
import type { WorkCalendar } from '../../model/days/workday.ts'
import { defined, type Defined, type Figure } from './figures.ts'
import { shortened } from '../rounded.ts'
import type { WorkItem } from './work-items.ts'

/** Planned value at the end of each working day from the planned start on, in cents: number 0 before the first, the last that of the planned finish. */
export type PlannedCurve = readonly number[]

/** A day on the way: planned value, earned value in cents, and how much time has gone. */
export interface TimeGone {
  readonly curve: PlannedCurve
  readonly earned: number
  /** Working days from the planned start. */
  readonly actualTime: number
  /** Everything is done. */
  readonly isDone: boolean
}

const HORIZON = 36_525

/** The planned value of all pieces of work together, day by day. */
export function plannedCurve(items: readonly WorkItem[], plannedDays: number): PlannedCurve {
  const growth = new Array<number>(plannedDays + 1).fill(0)
  for (const { planned } of items) {
    let before = 0
    for (let day = Math.max(0, planned.first); day <= Math.min(planned.last, plannedDays - 1); day += 1) {
      const now = planned.upTo(day)
      growth[day + 1]! += now - before
      before = now
    }
  }
  let sum = 0
  return growth.map((cents) => (sum += cents))
}

/**
 * ES in working days: N + (EV − PV(N)) ÷ (PV(N+1) − PV(N)), N being the last day whose planned value is earned. Where the planned value stands still, every day of the
 * standstill fits; then it is the one nearest to the time that has gone, so that waiting as planned is neither early nor late. All done is the planned duration.
 */
export function earnedScheduleDays({ curve, earned, actualTime, isDone }: TimeGone): number {
  const duration = curve.length - 1
  if (isDone) return duration
  const reached = curve.findLastIndex((planned) => planned <= earned)
  if (reached < 0) return 0
  if (curve[reached]! < earned) return reached === duration ? duration : reached + (earned - curve[reached]!) / (curve[reached + 1]! - curve[reached]!)
  const from = curve.findIndex((planned) => planned >= earned)
  return Math.min(reached, Math.max(from, actualTime))
}

/** The figures of earned schedule; BAC is the last value of the curve. */
export function earnedScheduleFigures(time: TimeGone): Defined {
  const budget = time.curve.at(-1) ?? 0
  const days = earnedScheduleDays(time)
  const of = (value: number): Figure => (budget > 0 ? { value } : { because: 'no-budget' })
  return defined({ earnedScheduleDays: of(days), scheduleVarianceDays: of(days - time.actualTime), timePerformanceIndex: timePerformance(time) })
}

/** SPI(t) = ES ÷ AT. */
export function timePerformance(time: TimeGone): Figure {
  if ((time.curve.at(-1) ?? 0) <= 0) return { because: 'no-budget' }
  return time.actualTime > 0 ? { value: earnedScheduleDays(time) / time.actualTime } : { because: 'not-begun' }
}

/** Duration to be expected, in working days: planned duration ÷ SPI(t), the IEAC(t) of earned schedule. */
export function expectedDuration(time: TimeGone): Figure {
  const index = timePerformance(time)
  if (!('value' in index)) return index
  if (index.value <= 0) return { because: 'no-earned-value' }
  const days = (time.curve.length - 1) / index.value
  return days > HORIZON ? { because: 'too-far' } : { value: days }
}

/** The finish that a duration from the planned start on gives; parts of a day count as a day. */
export function finishAfter(days: number, calendar: WorkCalendar): IsoDate {
  return calendar.dateAt(Math.max(0, Math.ceil(shortened(days)) - 1))
}
