// Plans as projects of TaskJuggler 3, and its dates in our terms: whatever both can express.
import { candidatesOf } from '../../src/model/assignment.ts'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Calendar, Plan, Task, TeamMember, TypedDependency } from '../../src/model/file-types.ts'
import { addDays } from '../../src/model/days/iso-date.ts'
import { workCalendar } from '../../src/model/days/workday.ts'

/** First and last day of a task. A milestone lies between two: the day that ends there, and the one that begins. */
export interface DayPair {
  readonly start: string
  readonly finish: string
}

/** Whether TaskJuggler is installed (Debian: apt-get install tj3). */
export function hasTaskJuggler(): boolean {
  return spawnSync('tj3', ['--version'], { stdio: 'ignore' }).status === 0
}

/**
 * The text of one project that holds every plan as a container task of its own; all plans have the calendar and the start of the first, and start on a working day.
 * Expressed are effort of one person each, durations, calendar days, FS and SS with lags not below 0, notBefore, absences, part-time weeks, and weeks of half days only.
 * People named by several tasks are levelled by TaskJuggler.
 */
export function taskJugglerProject(plans: readonly Plan[], horizon = '+4y'): string {
  const [{ startDate, calendar = {} }] = plans as [Plan]
  const week = calendar.workweek ?? ['mon', 'tue', 'wed', 'thu', 'fri']
  const hours = isAllHalf(calendar) ? '13:00 - 17:00' : '9:00 - 17:00'
  const off = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].filter((day) => !week.some((item) => item === day))
  return [
    `project p "Plans" ${startDate} ${horizon} {`, '  timezone "UTC"', '  timingresolution 60 min', '  dailyworkinghours 8', '  yearlyworkingdays 260',
    ...week.map((day) => `  workinghours ${day} ${hours}`), ...off.map((day) => `  workinghours ${day} off`), '}',
    ...(calendar.holidays ?? []).map((day) => `vacation "off" ${day}`),
    ...plans.flatMap((plan, index) => (plan.team ?? []).flatMap((member) => resource(member, index, week, hours))),
    ...plans.flatMap((plan, index) => [`task p${index} "p" {`, ...tasksOf(plan).flatMap((task) => taskLines(task, index, plan, milestonesOf(plan))), '}']),
    'taskreport r "r" { formats csv columns id, start, end timeformat "%Y-%m-%dT%H:%M" }', '',
  ].join('\n')
}

/** Runs TaskJuggler on a project; its dates by `p<number of the plan>.<task>`, each as first and last day. Fails with its messages. */
export function runTaskJuggler(text: string, plans: readonly Plan[]): Map<string, DayPair> {
  const folder = mkdtempSync(join(tmpdir(), 'crmplan-tj3-'))
  try {
    writeFileSync(join(folder, 'p.tjp'), text)
    execFileSync('tj3', ['--silent', '--no-color', 'p.tjp'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 })
    const rows = readFileSync(join(folder, 'r.csv'), 'utf8').trim().split('\n').slice(1).map((row) => row.split(';').map((cell) => cell.replaceAll('"', '').trim()))
    const tasks = new Map(plans.flatMap((plan, index) => tasksOf(plan).map((task) => [`p${index}.${nameOf(task.id)}`, task] as [string, Task])))
    return new Map(rows.flatMap(([id = '', start = '', end = '']) => {
      const task = tasks.get(id)
      return task ? [[id, inDays(task, start, end, plans[0] as Plan)] as const] : []
    }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The name a task has in the project. */
export function nameOf(id: string): string {
  return id.replace(/[^\p{L}\p{N}_]/gu, '_')
}

function tasksOf(plan: Plan): Task[] {
  return plan.phases.flatMap(({ tasks }) => tasks)
}

function milestonesOf(plan: Plan): ReadonlySet<string> {
  return new Set(tasksOf(plan).filter(({ durationDays }) => durationDays === 0).map(({ id }) => id))
}

function isAllHalf({ halfDays = [] }: Calendar): boolean {
  return halfDays.length >= 5
}

function resource(member: TeamMember, index: number, week: readonly string[], hours: string): string[] {
  const worked = member.workweek
  const own = worked === undefined ? [] : week.map((day) => `  workinghours ${day} ${worked.some((item) => item === day) ? hours : 'off'}`)
  return [`resource p${index}_${nameOf(member.id)} "r" {`, ...own, ...(member.absences ?? []).map(({ from, to }) => `  leaves annual ${from} - ${addDays(to, 1)}`), '}']
}

function taskLines(task: Task, index: number, { calendar = {}, startDate }: Plan, milestones: ReadonlySet<string>): string[] {
  const id = nameOf(task.id)
  const waits = task.notBefore === undefined ? [] : [`task ${id}_date "d" { milestone start ${task.calendarDays === undefined ? `${firstWorkday(task.notBefore, calendar, startDate)}-9:00` : `${task.notBefore > startDate ? task.notBefore : startDate}-0:00`} }`]
  const assign = (task.assign ?? []).map((item) => `p${index}_${nameOf(candidatesOf(item).ids[0]!)}`)
  const days = (value: Task['durationDays']): number => value as number
  const work = task.calendarDays !== undefined ? `duration ${days(task.calendarDays)}d`
    : task.effortDays !== undefined ? `effort ${days(task.effortDays)}d allocate ${assign.join(', ')}` : days(task.durationDays) === 0 ? 'milestone' : `length ${days(task.durationDays)}d`
  const links = (task.dependsOn ?? []).map((item) => dependency(typeof item === 'string' ? { task: item } : item, milestones, isAllHalf(calendar) ? 0.5 : 1))
  const all = [...links, ...(task.notBefore === undefined ? [] : [`!${id}_date`])]
  return [...waits, `task ${id} "t" { ${work}${all.length > 0 ? ` depends ${all.join(', ')}` : ''} }`]
}

// A lag in working days counts days, however long. From a milestone to a milestone, TaskJuggler takes a dependency on the start for a loop; start and end of a milestone are the same anyway.
function dependency({ task, type = 'FS', lagDays, lagCalendarDays }: TypedDependency, milestones: ReadonlySet<string>, dayLength: number): string {
  const lag = lagCalendarDays ? `gapduration ${lagCalendarDays}d` : lagDays ? `gaplength ${lagDays * dayLength}d` : ''
  return `!${nameOf(task)} { ${type === 'SS' && !milestones.has(task) ? 'onstart' : 'onend'} ${lag} }`
}

function firstWorkday(date: string, calendar: Calendar, startDate: string): string {
  const made = workCalendar(calendar, undefined, startDate)
  if (!('calendar' in made)) throw new Error('no calendar')
  return made.calendar.dateAt(Math.max(0, made.calendar.onOrAfter(date)))
}

// TaskJuggler lets a task start when the one before ends, in the evening or on a weekend; in our terms it starts the next morning it can. What ends before work begins has ended the day before.
function inDays(task: Task, start: string, end: string, { calendar = {}, startDate }: Plan): DayPair {
  const made = workCalendar(calendar, undefined, startDate)
  if (!('calendar' in made)) throw new Error('no calendar')
  const workday = (date: string): string => made.calendar.dateAt(made.calendar.onOrAfter(date))
  const [from, to] = [start, end].map((moment) => ({ date: moment.slice(0, 10), hour: Number(moment.slice(11, 13)) })) as [{ date: string; hour: number }, { date: string; hour: number }]
  const begins = from.hour >= 17 ? addDays(from.date, 1) : from.date
  const ends = to.hour <= 9 ? addDays(to.date, -1) : to.date
  if (task.calendarDays !== undefined) return { start: begins, finish: ends }
  if (task.durationDays === 0) return { start: made.calendar.dateAt(Math.max(0, made.calendar.onOrBefore(from.hour <= 9 ? addDays(from.date, -1) : from.date))), finish: workday(begins) }
  return { start: workday(begins), finish: ends }
}
