// How much later one day is than another, as people of a project count.
import type { Calendar, CalendarData, IsoDate } from '../file-types.ts'
import { dayNumber } from './iso-date.ts'
import { workCalendar } from './workday.ts'

/** Working days from one day to another, negative to an earlier one; 0 also between days off with no work between them. */
export type WorkingDaysLater = (from: IsoDate, to: IsoDate) => number

/** Counts in the working days of a plan; in calendar days where there are none. */
export function workingDaysLater({ calendar, startDate }: { readonly calendar?: Calendar; readonly startDate: IsoDate }, data: CalendarData | undefined): WorkingDaysLater {
  const found = workCalendar(calendar, data, startDate)
  if (!('calendar' in found)) return (from, to) => dayNumber(to) - dayNumber(from)
  const { isWorkday, workdaysBetween } = found.calendar
  const forward = (from: IsoDate, to: IsoDate) => workdaysBetween(from, to) - (isWorkday(from) ? 1 : 0)
  return (from, to) => (from === to ? 0 : from < to ? forward(from, to) : 0 - forward(to, from))
}
