// Days as text and as numbers: arithmetic on ISO days without clock or time zone.
import type { IsoDate } from '../file-types.ts'

/** The days of the week as calendars name them, from Monday. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** A day of the week, as plans write it. */
export type Weekday = (typeof WEEKDAYS)[number]

const DAY_MS = 86_400_000
// 1970-01-01, day 0, was a Thursday.
const WEEKDAY_OF_DAY_0 = 3

/** Days since 1970-01-01 (negative before) of a YYYY-MM-DD day; NaN if the text is no day. */
export function dayNumber(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS
}

/** The day as YYYY-MM-DD, from days since 1970-01-01; for years 0000 to 9999. */
export function isoDate(day: number): IsoDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** Day of the week of a day given as days since 1970-01-01. */
export function weekdayOf(day: number): Weekday {
  return WEEKDAYS[(((day + WEEKDAY_OF_DAY_0) % 7) + 7) % 7] ?? 'mon'
}

/** The day `days` calendar days later, or earlier if negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return isoDate(dayNumber(date) + days)
}

/** The month of a day, as YYYY-MM. */
export function monthOf(date: IsoDate): string {
  return date.slice(0, 7)
}
