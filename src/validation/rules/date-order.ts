// Dates that contradict each other.
import type { ValuePath } from '../../model/diagnostic.ts'
import { type ParsedFile, type Subject, filesOf } from '../file-group.ts'
import { tasksWrittenIn } from '../plan-tasks.ts'
import { type Finding, finding } from '../rule.ts'
import { mapsAt, textsAt } from '../visit-values.ts'

const RULE = 'date-order'
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/
/** No interview about CRM is older than this. */
const EARLIEST = '1990-01-01'

/** The dates that a task may have. */
const DATES = ['notBefore', 'notAfter', 'mustStartOn', 'deadline']

/** Reports pairs of dates of which the second may not come before the first. */
export function dateOrder(subject: Subject): Finding[] {
  return [
    ...filesOf(subject, 'Plan').flatMap((file) => [...inPlan(file), ...absences(file)]),
    ...filesOf(subject, 'Profile').flatMap((file) => [...inProfile(file), ...absences(file)]),
    ...filesOf(subject, 'Interview').flatMap(inInterview),
    ...filesOf(subject, 'Baseline').flatMap(inBaseline),
  ]
}

function inPlan(file: ParsedFile): Finding[] {
  const { startDate, deadline } = file.value as Record<string, unknown>
  const ofTasks = tasksWrittenIn(file).filter(({ value }) => DATES.some((key) => value[key] !== undefined)).flatMap(({ value, path }) => [
    ...ordered(file, value['notBefore'], value['deadline'], [...path, 'deadline'], 'task-deadline-before-not-before'),
    ...ordered(file, value['mustStartOn'], value['deadline'], [...path, 'deadline'], 'task-deadline-before-must-start'),
    ...ordered(file, startDate, value['deadline'], [...path, 'deadline'], 'task-deadline-before-start'),
    ...ordered(file, value['notBefore'], value['notAfter'], [...path, 'notAfter'], 'not-after-before-not-before'),
    ...ordered(file, startDate, value['notAfter'], [...path, 'notAfter'], 'not-after-before-start'),
    ...ordered(file, startDate, value['mustStartOn'], [...path, 'mustStartOn'], 'must-start-before-start'),
    ...ordered(file, value['notBefore'], deadline, [...path, 'notBefore'], 'not-before-after-deadline'),
  ])
  const ofKpis = textsAt(file.value, 'kpis.*.by').flatMap(({ value, path }) => ordered(file, startDate, value, path, 'kpi-before-start'))
  return [...ordered(file, startDate, deadline, ['deadline'], 'deadline-before-start'), ...ofTasks, ...ofKpis]
}

function inProfile(file: ParsedFile): Finding[] {
  const { settings, constraints } = file.value as { settings?: Record<string, unknown>; constraints?: Record<string, unknown> }
  const startDate = settings?.['startDate']
  return [
    ...ordered(file, startDate, constraints?.['deadline'], ['constraints', 'deadline'], 'deadline-before-start'),
    ...textsAt(file.value, 'goals.*.kpis.*.by').flatMap(({ value, path }) => ordered(file, startDate, value, path, 'kpi-before-start')),
    ...textsAt(file.value, 'settings.waivers.*.expires').flatMap(({ value, path }) => ordered(file, startDate, value, path, 'waiver-before-start')),
  ]
}

function inInterview(file: ParsedFile): Finding[] {
  const date = textsAt(file.value, 'respondent.date')[0]?.value
  return [
    ...ordered(file, EARLIEST, date, ['respondent', 'date'], 'interview-too-early'),
    ...textsAt(file.value, 'answers.*.date').flatMap(({ value, path }) => ordered(file, EARLIEST, value, path, 'interview-too-early')),
  ]
}

function inBaseline(file: ParsedFile): Finding[] {
  const { startDate, finishDate } = file.value as Record<string, unknown>
  const parts = ['tasks.*', 'phases.*'].flatMap((pattern) => mapsAt(file.value, pattern))
  return [
    ...ordered(file, startDate, finishDate, ['finishDate'], 'baseline-finish'),
    ...parts.flatMap(({ value, path }) => [...ordered(file, value['start'], value['finish'], [...path, 'finish'], 'baseline-finish'), ...ordered(file, value['finish'], finishDate, [...path, 'finish'], 'baseline-after-end')]),
    ...mapsAt(file.value, 'tasks.*.workedIn.*').flatMap(({ value, path }) => ordered(file, value['from'], value['to'], [...path, 'to'], 'baseline-finish')),
  ]
}

function absences(file: ParsedFile): Finding[] {
  const periods = (pattern: string, variant: string): Finding[] => mapsAt(file.value, pattern).flatMap(({ value, path }) => ordered(file, value['from'], value['to'], [...path, 'to'], variant))
  return [...periods('team.*.absences.*', 'absence'), ...periods('team.*.availability.*', 'availability')]
}

// ISO days compare as texts.
function ordered(file: ParsedFile, first: unknown, second: unknown, path: ValuePath, variant: string): Finding[] {
  if (typeof first !== 'string' || typeof second !== 'string' || !ISO_DATE.test(first) || !ISO_DATE.test(second) || first <= second) return []
  return [finding(RULE, file, path, { text: `${RULE}.${variant}`, values: { first, second } })]
}
