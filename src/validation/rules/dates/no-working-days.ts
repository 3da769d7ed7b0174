// A calendar in which nobody ever works.
import { calendarOf, hasManyDaysOff } from '../../plan/calendar-of.ts'
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'

/** Reports calendars whose days off leave no working day for a year from the start, with which nothing can be scheduled. */
export function noWorkingDays(subject: Subject): Finding[] {
  return [
    ...filesOf(subject, 'Plan').flatMap((file) => restIn(file, 'startDate', subject)),
    ...filesOf(subject, 'Profile').flatMap((file) => restIn(file, 'settings.startDate', subject)),
  ]
}

function restIn(file: ParsedFile, start: string, subject: Subject): Finding[] {
  const result = hasManyDaysOff(file) ? calendarOf(file, start, subject) : undefined
  return result && 'restFrom' in result ? [finding('no-working-days', file, ['calendar', 'holidays'], { at: 'key', values: { from: result.restFrom } })] : []
}
