// Calendar days among working days: instants between working days, for what weekends and holidays do not stop.
import type { WorkCalendar } from '../model/days/workday.ts'

/** Instants closer than this are the same. */
export const SAME = 1e-9

/**
 * The instant at which a day begins, given as days since 1970-01-01. A working day begins at its number; the days off before working day n
 * begin at n − k ÷ (g + 1), where g is how many there are and k how many of them are still to pass: Saturday before Monday n at n − 2/3.
 */
export function instantOf(calendar: WorkCalendar, day: number): number {
  const next = calendar.firstFrom(day)
  const left = calendar.dayAt(next) - day
  return left === 0 ? next : next - left / (daysOffBefore(calendar, next) + 1)
}

/** The day that begins at an instant, as days since 1970-01-01; the inverse of `instantOf`. */
export function dayOf(calendar: WorkCalendar, instant: number): number {
  const next = Math.ceil(instant - SAME)
  return next - instant < SAME ? calendar.dayAt(next) : calendar.dayAt(next) - Math.round((next - instant) * (daysOffBefore(calendar, next) + 1))
}

function daysOffBefore(calendar: WorkCalendar, index: number): number {
  return calendar.dayAt(index) - calendar.dayAt(index - 1) - 1
}
