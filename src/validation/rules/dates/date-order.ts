// Dates that contradict each other.
import type { ValuePath } from '../../../model/diagnostic.ts'
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { tasksWrittenIn } from '../../plan/plan-tasks.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt, textsAt } from '../../visit-values.ts'

const RULE = 'date-order'
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/
/** No interview about CRM is older than this. */
const EARLIEST = '1990-01-01'

/** A date of whatever shape, and where it stands. */
interface Day {
  readonly value: unknown
  readonly path: ValuePath
}

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
  const { value: plan } = file as { value: Record<string, unknown> }
  const [start, deadline] = [dayOf(plan, [], 'startDate'), dayOf(plan, [], 'deadline')]
  const ofTasks = tasksWrittenIn(file).filter(({ value: { notBefore, notAfter, mustStartOn, deadline: due } }) => notBefore !== undefined || notAfter !== undefined || mustStartOn !== undefined || due !== undefined).flatMap(({ value, path }) => {
    const day = (key: string) => dayOf(value, path, key)
    return [
      ...ordered(file, 'task-deadline-before-not-before', day('notBefore'), day('deadline')),
      ...ordered(file, 'task-deadline-before-must-start', day('mustStartOn'), day('deadline')),
      ...ordered(file, 'task-deadline-before-start', start, day('deadline')),
      ...ordered(file, 'not-after-before-not-before', day('notBefore'), day('notAfter')),
      ...ordered(file, 'not-after-before-start', start, day('notAfter')),
      ...ordered(file, 'must-start-before-start', start, day('mustStartOn')),
      ...ordered(file, 'not-before-after-deadline', day('notBefore'), deadline, 'first'),
    ]
  })
  return [...ordered(file, 'deadline-before-start', start, deadline), ...ofTasks, ...after(file, 'kpi-before-start', start, 'kpis.*.by')]
}

function inProfile(file: ParsedFile): Finding[] {
  const { settings, constraints } = file.value as { settings?: Record<string, unknown>; constraints?: Record<string, unknown> }
  const start = dayOf(settings, ['settings'], 'startDate')
  return [
    ...ordered(file, 'deadline-before-start', start, dayOf(constraints, ['constraints'], 'deadline')),
    ...after(file, 'kpi-before-start', start, 'goals.*.kpis.*.by'),
    ...after(file, 'waiver-before-start', start, 'settings.waivers.*.expires'),
  ]
}

function inInterview(file: ParsedFile): Finding[] {
  const [date] = textsAt(file.value, 'respondent.date')
  const tooEarly = ({ value, path }: Day): Finding[] => (isDay(value) && value < EARLIEST ? [finding(RULE, file, path, { text: `${RULE}.interview-too-early`, values: { first: EARLIEST, second: value } })] : [])
  return [...(date ? tooEarly(date) : []), ...textsAt(file.value, 'answers.*.date').flatMap(tooEarly)]
}

function inBaseline(file: ParsedFile): Finding[] {
  const { value: baseline } = file as { value: Record<string, unknown> }
  const [start, finish] = [dayOf(baseline, [], 'startDate'), dayOf(baseline, [], 'finishDate')]
  const parts = ['tasks.*', 'phases.*'].flatMap((pattern) => mapsAt(baseline, pattern))
  const whole = ordered(file, 'baseline-finish', start, finish)
  // Against an end that is wrong itself nothing else is held.
  const end = whole.length > 0 ? { ...finish, value: undefined } : finish
  return [
    ...whole,
    ...parts.flatMap(({ value, path }) => [...ordered(file, 'baseline-finish', dayOf(value, path, 'start'), dayOf(value, path, 'finish')), ...ordered(file, 'baseline-after-end', dayOf(value, path, 'finish'), end, 'first')]),
    ...mapsAt(baseline, 'tasks.*.workedIn.*').flatMap(({ value, path }) => ordered(file, 'baseline-finish', dayOf(value, path, 'from'), dayOf(value, path, 'to'))),
  ]
}

function absences(file: ParsedFile): Finding[] {
  const periods = (pattern: string, variant: string): Finding[] => mapsAt(file.value, pattern).flatMap(({ value, path }) => ordered(file, variant, dayOf(value, path, 'from'), dayOf(value, path, 'to')))
  return [...periods('team.*.absences.*', 'absence'), ...periods('team.*.availability.*', 'availability')]
}

function after(file: ParsedFile, variant: string, start: Day, pattern: string): Finding[] {
  return textsAt(file.value, pattern).flatMap((day) => ordered(file, variant, start, day))
}

function dayOf(map: Readonly<Record<string, unknown>> | undefined, path: ValuePath, key: string): Day {
  return { value: map?.[key], path: [...path, key] }
}

// ISO days compare as texts. Told at the second of the two unless said otherwise.
function ordered(file: ParsedFile, variant: string, first: Day, second: Day, at: 'first' | 'second' = 'second'): Finding[] {
  if (!isDay(first.value) || !isDay(second.value) || first.value <= second.value) return []
  const [here, other] = at === 'second' ? [second, first] : [first, second]
  return [finding(RULE, file, here.path, { text: `${RULE}.${variant}`, values: { first: first.value, second: second.value }, other: { file: file.path, path: other.path } })]
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && ISO_DATE.test(value)
}
