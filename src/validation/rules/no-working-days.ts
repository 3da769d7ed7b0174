// A calendar in which nobody ever works.
import type { Calendar } from '../../model/file-types.ts'
import { dayNumber } from '../../model/iso-date.ts'
import { workCalendar } from '../../model/workday.ts'
import { type ParsedFile, type Subject, filesOf } from '../file-group.ts'
import { type Finding, finding } from '../rule.ts'
import { mapsAt, textsAt } from '../visit-values.ts'

/** Fewer days off cannot fill a year, not even of a week of one working day with the public holidays of any country. */
const DAYS_OFF_WORTH_A_LOOK = 30

/** Reports calendars whose days off leave no working day for a year from the start, with which nothing can be scheduled. */
export function noWorkingDays(subject: Subject): Finding[] {
  return [
    ...filesOf(subject, 'Plan').flatMap((file) => restIn(file, 'startDate', subject)),
    ...filesOf(subject, 'Profile').flatMap((file) => restIn(file, 'settings.startDate', subject)),
  ]
}

/** The countries of calendars that list so many days off that their public holidays matter. */
export function countriesToLookAt(files: readonly ParsedFile[]): string[] {
  return files.filter(hasManyDaysOff).flatMap((file) => textsAt(file.value, 'calendar.country').map(({ value }) => value))
}

function hasManyDaysOff({ value }: ParsedFile): boolean {
  const days = mapsAt(value, 'calendar')[0]?.value['holidays']
  return Array.isArray(days) && days.length >= DAYS_OFF_WORTH_A_LOOK
}

function restIn(file: ParsedFile, start: string, { calendars }: Subject): Finding[] {
  if (!hasManyDaysOff(file)) return []
  const first = datesAt(file.value, start)[0]
  if (first === undefined) return []
  const country = textsAt(file.value, 'calendar.country')[0]?.value ?? ''
  const week = textsAt(file.value, 'calendar.workweek.*').map(({ value }) => value) as NonNullable<Calendar['workweek']>
  const settings: Calendar = {
    country, holidays: datesAt(file.value, 'calendar.holidays.*'), extraWorkdays: datesAt(file.value, 'calendar.extraWorkdays.*'), ...(week.length > 0 ? { workweek: week } : {}),
  }
  const result = workCalendar(settings, calendars.get(country), first)
  return 'restFrom' in result ? [finding('no-working-days', file, ['calendar', 'holidays'], { at: 'key', values: { from: result.restFrom } })] : []
}

function datesAt(value: unknown, pattern: string): string[] {
  return textsAt(value, pattern).map(({ value: date }) => date).filter((date) => /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(dayNumber(date)))
}
