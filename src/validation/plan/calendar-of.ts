// The working calendar that a plan or profile means, as far as its values have the right shape; and which public holidays are needed to judge it.
import type { Calendar } from '../../model/file-types.ts'
import { dayNumber } from '../../model/days/iso-date.ts'
import { workCalendar, type WorkCalendarResult } from '../../model/days/workday.ts'
import type { ParsedFile, Subject } from '../file-group.ts'
import { mapsAt, textsAt, wordsAt } from '../visit-values.ts'

/** Fewer days off cannot fill a year, not even of a week of one working day with the public holidays of any country. */
const DAYS_OFF_WORTH_A_LOOK = 30

/** Whether a calendar lists so many days off that nobody may be left to work. */
export function hasManyDaysOff({ value }: ParsedFile): boolean {
  const days = mapsAt(value, 'calendar')[0]?.value['holidays']
  return Array.isArray(days) && days.length >= DAYS_OFF_WORTH_A_LOOK
}

/** The countries whose public holidays are needed: of calendars with many days off, a region or half days, and of plans that fix a start. */
export function countriesToLookAt(files: readonly ParsedFile[]): string[] {
  return files.filter(needsCalendar).flatMap((file) => textsAt(file.value, 'calendar.country').map(({ value }) => value))
}

function needsCalendar(file: ParsedFile): boolean {
  const calendar = mapsAt(file.value, 'calendar')[0]?.value
  return hasManyDaysOff(file) || calendar?.['region'] !== undefined || calendar?.['halfDays'] !== undefined || wordsAt(file.value, 'phases.*.tasks.*.mustStartOn').length > 0
}

/** The calendar of a file from the day on that `start` leads to; undefined where that is no day. */
export function calendarOf(file: ParsedFile, start: string, { calendars }: Subject): WorkCalendarResult | undefined {
  const first = datesAt(file.value, start)[0]
  if (first === undefined) return undefined
  const [country = '', region] = ['country', 'region'].map((key) => textsAt(file.value, `calendar.${key}`)[0]?.value)
  const week = textsAt(file.value, 'calendar.workweek.*').map(({ value }) => value) as NonNullable<Calendar['workweek']>
  const settings: Calendar = {
    country, holidays: datesAt(file.value, 'calendar.holidays.*'), extraWorkdays: datesAt(file.value, 'calendar.extraWorkdays.*'),
    ...(region === undefined ? {} : { region }), ...(week.length > 0 ? { workweek: week } : {}),
  }
  return workCalendar(settings, calendars.get(country), first)
}

/** The days that a pattern leads to, without what is no day. */
export function datesAt(value: unknown, pattern: string): string[] {
  return textsAt(value, pattern).map(({ value: date }) => date).filter((date) => /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(dayNumber(date)))
}
