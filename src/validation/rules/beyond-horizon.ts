// Dates and durations that no project has: nearly always a slip of the pen, and more than can be scheduled.
import type { ValuePath } from '../../model/diagnostic.ts'
import type { FileKind, ParsedFile, Subject } from '../file-group.ts'
import { type Finding, finding } from '../rule.ts'
import { patternTree, visitTree } from '../visit-tree.ts'

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
const DAYS = ['effortDays', 'effortDays.*', 'durationDays', 'durationDays.*', 'calendarDays', 'calendarDays.*', 'dependsOn.*.lagDays', 'dependsOn.*.lagCalendarDays'].map((key) => `phases.*.tasks.*.${key}`)
const TREES = new Map(Object.entries(DATES).map(([kind, dates]) => [kind, patternTree([...dates.map((pattern) => [pattern, 'date'] as const), ...(kind === 'Plan' ? DAYS : []).map((pattern) => [pattern, 'days'] as const)])]))

/** Reports dates outside 1990 to 2200, and efforts, durations and lags of more than a hundred years. */
export function beyondHorizon(subject: Subject): Finding[] {
  return subject.files.flatMap((file) => {
    const found: Finding[] = []
    const tree = TREES.get(file.kind)
    if (tree) visitTree(file.value, tree, (value, path, sort) => found.push(...(sort === 'date' ? beyondDate(file, value, path) : beyondDays(file, value, path))))
    return found
  })
}

function beyondDate(file: ParsedFile, date: unknown, path: ValuePath): Finding[] {
  if (typeof date !== 'string' || (date >= EARLIEST && date <= LATEST) || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return []
  return [finding(RULE, file, path, { text: `${RULE}.date`, values: { date, first: EARLIEST.slice(0, 4), last: LATEST.slice(0, 4) } })]
}

function beyondDays(file: ParsedFile, days: unknown, path: ValuePath): Finding[] {
  if (typeof days !== 'number' || Math.abs(days) <= MOST_DAYS) return []
  return [finding(RULE, file, path, { text: `${RULE}.days`, values: { days, limit: MOST_DAYS } })]
}
