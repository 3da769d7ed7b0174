// Dates and durations that no project has: nearly always a slip of the pen, and more than can be scheduled.
import { EARLIEST, LATEST, isBeyondHorizon } from '../../../model/days/horizon.ts'
import type { ValuePath } from '../../../model/diagnostic.ts'
import type { FileKind, ParsedFile, Subject } from '../../file-group.ts'
import { type PlacedTask, tasksWrittenIn } from '../../plan/plan-tasks.ts'
import { type Finding, finding } from '../../rule.ts'
import { patternTree, visitTree } from '../../visit-tree.ts'

const RULE = 'beyond-horizon'
/** As many working days as can be scheduled, a hundred years of seven-day weeks. */
const MOST_DAYS = 36_525

/** Dates by kind of file, but for those of tasks. Absences may last "until 9999", and date-order speaks of the days of interviews. */
const DATES: Readonly<Partial<Record<FileKind, readonly string[]>>> = {
  Plan: ['startDate', 'deadline', 'kpis.*.by', 'calendar.holidays.*', 'calendar.extraWorkdays.*', 'calendar.halfDays.*', 'budget.*.from', 'budget.*.until', 'costOfOwnership.from'],
  Profile: ['settings.startDate', 'settings.method.date', 'constraints.deadline', 'goals.*.kpis.*.by', 'calendar.holidays.*', 'calendar.extraWorkdays.*', 'calendar.halfDays.*'],
}
const DATES_OF_TASK = ['notBefore', 'notAfter', 'mustStartOn', 'deadline']
const DAYS_OF_TASK = ['effortDays', 'effortDays.*', 'durationDays', 'durationDays.*', 'calendarDays', 'calendarDays.*', 'dependsOn.*.lagDays', 'dependsOn.*.lagCalendarDays']
const TREES = new Map(Object.entries(DATES).map(([kind, dates]) => [kind, patternTree(dates.map((pattern) => [pattern, 'date' as const]))]))
const OF_TASK = patternTree([...DATES_OF_TASK.map((pattern) => [pattern, 'date'] as const), ...DAYS_OF_TASK.map((pattern) => [pattern, 'days'] as const)])

/** Reports dates outside 1990 to 2200, and efforts, durations and lags of more than a hundred years. */
export function beyondHorizon(subject: Subject): Finding[] {
  return subject.files.flatMap((file) => {
    const found: Finding[] = []
    const tree = TREES.get(file.kind)
    if (tree) visitTree(file.value, tree, (value, path) => {
      if (isBeyondDate(value)) found.push(told(file, value, path, 'date'))
    })
    return file.kind === 'Plan' ? [...found, ...tasksWrittenIn(file).filter(isBeyond).flatMap((task) => inTask(file, task))] : found
  })
}

// Asked of every task of every plan, so it names what it looks at.
function isBeyond({ value: { notBefore, notAfter, mustStartOn, deadline, effortDays, durationDays, calendarDays, dependsOn } }: PlacedTask): boolean {
  return isBeyondDays(effortDays) || isBeyondDays(durationDays) || isBeyondDays(calendarDays)
    || isBeyondDate(notBefore) || isBeyondDate(notAfter) || isBeyondDate(mustStartOn) || isBeyondDate(deadline)
    || (Array.isArray(dependsOn) && dependsOn.some((link) => typeof link === 'object' && isBeyondDays(link)))
}

function inTask(file: ParsedFile, { value: task, path: at }: PlacedTask): Finding[] {
  const found: Finding[] = []
  visitTree(task, OF_TASK, (value, path, sort) => {
    if (sort === 'date' ? isBeyondDate(value) : isBeyondNumber(value)) found.push(told(file, value, [...at, ...path], sort))
  })
  return found
}

function isBeyondDate(date: unknown): boolean {
  return typeof date === 'string' && isBeyondHorizon(date) && /^\d{4}-\d{2}-\d{2}$/.test(date)
}

// A number, or numbers of a three-point estimate or a link.
function isBeyondDays(days: unknown): boolean {
  return typeof days === 'object' && days !== null ? Object.values(days).some(isBeyondNumber) : isBeyondNumber(days)
}

function isBeyondNumber(days: unknown): boolean {
  return typeof days === 'number' && Math.abs(days) > MOST_DAYS
}

function told(file: ParsedFile, value: unknown, path: ValuePath, sort: 'date' | 'days'): Finding {
  return finding(RULE, file, path, sort === 'date' ? { text: `${RULE}.date`, values: { date: String(value), first: EARLIEST.slice(0, 4), last: LATEST.slice(0, 4) } } : { text: `${RULE}.days`, values: { days: Number(value), limit: MOST_DAYS } })
}
