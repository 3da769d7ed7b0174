// Dates and durations that no project has: nearly always a slip of the pen, and more than can be scheduled.
import type { FileKind, ParsedFile, Subject } from '../file-group.ts'
import { type Finding, finding } from '../rule.ts'
import { textsAt, visitValues } from '../visit-values.ts'

const RULE = 'beyond-horizon'
const EARLIEST = '1990-01-01'
const LATEST = '2200-12-31'
/** As many working days as can be scheduled, a hundred years of seven-day weeks. */
const MOST_DAYS = 36_525

/** Dates by kind of file. Absences may last "until 9999", and date-order speaks of the days of interviews. */
const DATES: Readonly<Partial<Record<FileKind, readonly string[]>>> = {
  Plan: ['startDate', 'deadline', 'phases.*.tasks.*.notBefore', 'phases.*.tasks.*.notAfter', 'phases.*.tasks.*.mustStartOn', 'phases.*.tasks.*.deadline', 'kpis.*.by', 'calendar.holidays.*', 'calendar.extraWorkdays.*', 'calendar.halfDays.*', 'budget.*.from', 'budget.*.until', 'costOfOwnership.from'],
  Profile: ['settings.startDate', 'settings.method.date', 'constraints.deadline', 'goals.*.kpis.*.by', 'calendar.holidays.*', 'calendar.extraWorkdays.*', 'calendar.halfDays.*'],
}
const DAYS = ['effortDays', 'effortDays.*', 'durationDays', 'durationDays.*', 'calendarDays', 'calendarDays.*', 'dependsOn.*.lagDays', 'dependsOn.*.lagCalendarDays'].map((key) => ['phases', '*', 'tasks', '*', ...key.split('.')])

/** Reports dates outside 1990 to 2200, and efforts, durations and lags of more than a hundred years. */
export function beyondHorizon(subject: Subject): Finding[] {
  return subject.files.flatMap((file) => [...datesIn(file), ...(file.kind === 'Plan' ? daysIn(file) : [])])
}

function datesIn(file: ParsedFile): Finding[] {
  return (DATES[file.kind] ?? []).flatMap((pattern) => textsAt(file.value, pattern))
    .filter(({ value }) => /^\d{4}-\d{2}-\d{2}$/.test(value) && (value < EARLIEST || value > LATEST))
    .map(({ value: date, path }) => finding(RULE, file, path, { text: `${RULE}.date`, values: { date, first: EARLIEST.slice(0, 4), last: LATEST.slice(0, 4) } }))
}

function daysIn(file: ParsedFile): Finding[] {
  const found: Finding[] = []
  for (const pattern of DAYS) {
    visitValues(file.value, pattern, (days, path) => {
      if (typeof days === 'number' && Math.abs(days) > MOST_DAYS) found.push(finding(RULE, file, path, { text: `${RULE}.days`, values: { days, limit: MOST_DAYS } }))
    })
  }
  return found
}
