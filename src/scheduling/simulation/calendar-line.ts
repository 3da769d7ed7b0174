// Continuous time in working days and in days of the calendar, and from one to the other.
import type { WorkCalendar } from '../../model/days/workday.ts'
import type { CalendarLine } from './simulation-model.ts'

const SAME = 1e-6

/** Both numberings for so many working days. */
export function calendarLine(calendar: WorkCalendar, workingDays: number): CalendarLine {
  const dayOfNumber = Int32Array.from({ length: workingDays + 1 }, (_, number) => calendar.dayAt(number))
  const firstDay = dayOfNumber[0]!
  const numberOfDay = new Int32Array(dayOfNumber[workingDays]! - firstDay + 1)
  for (let number = 0, day = firstDay; number <= workingDays; number++) {
    for (; day <= dayOfNumber[number]!; day++) numberOfDay[day - firstDay] = number
  }
  return { firstDay, dayOfNumber, numberOfDay }
}

/** The calendar instant of a working instant: the end of the day that ends there (`ends`), or the beginning of the next working day. */
export function calendarOf({ dayOfNumber }: CalendarLine, instant: number, ends: boolean): number {
  const whole = Math.round(instant)
  const isWhole = Math.abs(instant - whole) < SAME
  const day = isWhole ? (ends ? whole - 1 : whole) : Math.floor(instant)
  const length = dayOfNumber.length
  const known = Math.max(0, Math.min(length - 1, day))
  const beyond = ((day - known) * (dayOfNumber[length - 1]! - dayOfNumber[0]!)) / Math.max(1, length - 1)
  return dayOfNumber[known]! + beyond + (isWhole ? (ends ? 1 : 0) : instant - day)
}

/** The first working instant at or after a calendar instant. */
export function workingOf({ firstDay, numberOfDay, dayOfNumber }: CalendarLine, day: number): number {
  const whole = Math.floor(day + SAME)
  const place = whole - firstDay
  if (place < 0) return 0
  const last = numberOfDay.length - 1
  if (place > last) return numberOfDay[last]! + ((day - firstDay - last) * numberOfDay[last]!) / Math.max(1, last)
  const number = numberOfDay[place]!
  return dayOfNumber[number] === whole ? number + Math.max(0, day - whole) : number
}
