// The values over time: every day with a status, every end of a month, and the planned finish.
import { fromCents } from '../../model/money/cents.ts'
import type { IsoDate, ValuePoint } from '../../model/file-types.ts'
import { addDays, monthOf } from '../../model/days/iso-date.ts'
import { addMonths } from '../../model/money/payments.ts'
import { statusDays } from '../../model/task-progress.ts'
import type { EvaluationContext } from '../evaluation-input.ts'
import { earnedScheduleDays } from './earned-schedule.ts'
import { shortened } from '../rounded.ts'
import { timeGone } from './time-gone.ts'
import { sumOfValues, valuesOn } from './values-on.ts'

/** The series, oldest first; days after the day of the evaluation have a planned value only. */
export function valueSeries(context: EvaluationContext): ValuePoint[] {
  const { approved, asOf, progress, calendar, items } = context
  const told = new Set(statusDays(progress).filter((day) => day <= asOf))
  const last = asOf > approved.finishDate ? asOf : approved.finishDate
  const days = [...new Set([...told, asOf, approved.finishDate, ...monthEnds(approved.startDate, last)])].sort()
  return days.map((date): ValuePoint => {
    const status = told.has(date) && { status: true as const }
    if (date > asOf) return { date, plannedValue: fromCents(items.reduce((sum, { planned }) => sum + planned.upTo(calendar.onOrBefore(date)), 0)), ...status }
    const total = sumOfValues(valuesOn(date, context))
    return {
      date, plannedValue: fromCents(total.planned), earnedValue: fromCents(total.earned), actualCost: fromCents(total.actual),
      ...(total.budget > 0 && { earnedScheduleDays: shortened(earnedScheduleDays(timeGone(context, total, date))) }), ...status,
    }
  })
}

function monthEnds(from: IsoDate, to: IsoDate): IsoDate[] {
  const ends: IsoDate[] = []
  for (let next = addMonths(`${monthOf(from)}-01`, 1); addDays(next, -1) <= to; next = addMonths(next, 1)) ends.push(addDays(next, -1))
  return ends
}
