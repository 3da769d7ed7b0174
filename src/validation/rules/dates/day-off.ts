// Days that are to be worked, wholly or half, but are days off.
import { WEEKDAYS, dayNumber } from '../../../model/days/iso-date.ts'
import type { WorkCalendar } from '../../../model/days/workday.ts'
import { calendarOf } from '../../plan/calendar-of.ts'
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { type Placed, textsAt } from '../../visit-values.ts'

const RULE = 'day-off'
const DEFAULT_WEEK = WEEKDAYS.slice(0, 5)

/** Warns of fixed starts and half days on which nobody works. A task in calendar days may start on any day. */
export function dayOff(subject: Subject): Finding[] {
  return [
    ...filesOf(subject, 'Plan').flatMap((file) => inFile(file, 'startDate', subject)),
    ...filesOf(subject, 'Profile').flatMap((file) => inFile(file, 'settings.startDate', subject)),
  ]
}

function inFile(file: ParsedFile, start: string, subject: Subject): Finding[] {
  const starts = textsAt(file.value, 'phases.*.tasks.*.mustStartOn').filter(({ path }) => taskAt(file.value, path)['calendarDays'] === undefined)
  const halves = textsAt(file.value, 'calendar.halfDays.*')
  if (starts.length + halves.length === 0) return []
  const made = calendarOf(file, start, subject)
  if (!made || !('calendar' in made)) return []
  const { calendar } = made
  const told = (text: string, { value: day, path }: Placed<string>): Finding => finding(RULE, file, path, { severity: 'warning', text: `${RULE}.${text}`, values: { day, next: nextWorkday(day, calendar) } })
  const week = textsAt(file.value, 'calendar.workweek.*').map(({ value }) => value)
  return [
    ...starts.filter(({ value }) => isDayOff(value, calendar)).map((item) => told('must-start', item)),
    ...halves.filter(({ value }) => isDayOff(value, calendar)).map((item) => told('half-day', item)),
    ...halves.filter(({ value }) => (WEEKDAYS as readonly string[]).includes(value) && !(week.length > 0 ? week : DEFAULT_WEEK).includes(value)).map((item) => told('half-weekday', item)),
  ]
}

function isDayOff(day: string, calendar: WorkCalendar): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(dayNumber(day)) && !calendar.isWorkday(day)
}

function nextWorkday(day: string, calendar: WorkCalendar): string {
  return Number.isNaN(dayNumber(day)) ? '' : calendar.dateAt(calendar.onOrAfter(day))
}

function taskAt(value: unknown, path: Placed<string>['path']): Readonly<Record<string, unknown>> {
  return path.slice(0, -1).reduce<unknown>((node, step) => (node as Record<string | number, unknown>)[step], value) as Record<string, unknown>
}
