// Why a task starts when it does, in words for each thing that fixes it, and what its float means in dates.
import { candidatesOf } from '../../model/assignment.ts'
import type { IsoDate, ScheduledTask, Task, TeamMember, TypedDependency } from '../../model/file-types.ts'
import { WEEKDAYS, addDays, dayNumber, weekdayOf } from '../../model/days/iso-date.ts'
import { workCalendar, type WorkCalendar } from '../../model/days/workday.ts'
import type { Explanation, PlanSources } from './explanation.ts'

const OWN_DRIVERS = ['startDate', 'notBefore', 'mustStartOn', 'absence', 'asLateAsPossible']
/** What stands before a team id in drivenBy. */
const PERSON = 'person:'
const DEFAULT_WEEK: readonly string[] = WEEKDAYS.slice(0, 5)

/** What fixes the start of a task, and how far it may slip. */
export function explainTiming(task: Task, dated: ScheduledTask, sources: PlanSources): Explanation[] {
  const { say, plan } = sources
  const calendar = plan && calendarOf(sources)
  const reasons = (dated.drivenBy ?? []).flatMap((id) => (OWN_DRIVERS.includes(id) ? [ownDriver(id, task, dated, sources)] : id.startsWith(PERSON) ? waits(id, dated, sources) : relations(id, task, sources)))
  const because = [...reasons, ...(calendar ? restBefore(task, dated, calendar, sources) : [])]
  return [{ id: `${task.id}.start`, sentence: say('explain.start', { start: dated.start }), because }, { id: `${task.id}.float`, sentence: floatSentence(dated, calendar, sources), because: [] }]
}

/** The title of a task, or its id. */
export function titleOf(id: string, { plan }: PlanSources): string {
  return plan?.phases.flatMap((phase) => phase.tasks).find((task) => task.id === id)?.title ?? id
}

function calendarOf({ plan, holidays }: PlanSources): WorkCalendar | undefined {
  const made = plan && workCalendar(plan.calendar, holidays, plan.startDate)
  return made && 'calendar' in made ? made.calendar : undefined
}

function ownDriver(id: string, task: Task, dated: ScheduledTask, sources: PlanSources): Explanation {
  const { say } = sources
  const because = id === 'absence' ? absencesBefore(dated.start, task, sources) : []
  const date = id === 'notBefore' ? task.notBefore : id === 'mustStartOn' ? task.mustStartOn : undefined
  return { id, sentence: say(`explain.driver.${id}`, { date: date ?? '', early: dated.earlyStart }), because }
}

// For whom it waits, and what he works on until then.
function waits(driver: string, dated: ScheduledTask, sources: PlanSources): Explanation[] {
  const id = driver.slice(PERSON.length)
  const member = sources.plan?.team?.find((candidate) => candidate.id === id)
  return (dated.waitsFor ?? []).filter((wait) => wait.member === id).map(({ task }) => ({
    id: task, sentence: sources.say('explain.waits', { name: member?.name ?? id, title: titleOf(task, sources), finish: sources.schedule?.tasks.find((item) => item.id === task)?.finish ?? '' }), because: [],
  }))
}

// Several dependencies on one task may all fix it; without any it is the milestone of a gate.
function relations(id: string, task: Task, sources: PlanSources): Explanation[] {
  const { say, schedule } = sources
  const before = schedule?.tasks.find((item) => item.id === id)
  const values = { title: titleOf(id, sources), start: before?.start ?? '', finish: before?.finish ?? '' }
  const links = (task.dependsOn ?? []).map((item): TypedDependency => (typeof item === 'string' ? { task: item } : item)).filter((link) => link.task === id)
  if (links.length === 0) return [{ id, sentence: say('explain.relation.gate', values), because: [] }]
  return links.map((link) => ({ id, sentence: say(`explain.relation.${link.type ?? 'FS'}`, { ...values, lag: lagWords(link, sources) }), because: [] }))
}

function lagWords({ lagDays = 0, lagCalendarDays = 0, lagPercent = 0 }: TypedDependency, { say }: PlanSources): string {
  const [amount, unit] = lagCalendarDays !== 0 ? [lagCalendarDays, 'calendar'] : lagPercent !== 0 ? [lagPercent, 'percent'] : [lagDays, 'days']
  return amount === 0 ? '' : say(`explain.lag.${unit}`, { amount: Math.abs(amount), direction: amount > 0 ? 'lag' : 'lead' })
}

// Who of those assigned is away between the days that its dependencies and dates allow and the day it starts.
function absencesBefore(start: IsoDate, task: Task, sources: PlanSources): Explanation[] {
  const { plan, schedule } = sources
  const before = (task.dependsOn ?? []).map((item) => schedule?.tasks.find(({ id }) => id === (typeof item === 'string' ? item : item.task))?.finish ?? '')
  const since = [plan?.startDate ?? '', task.notBefore ?? '', ...before].reduce((latest, date) => (date > latest ? date : latest))
  const team = plan?.team ?? []
  const assigned = schedule?.tasks.find(({ id }) => id === task.id)?.assigned ?? (task.assign ?? []).flatMap((item) => candidatesOf(item).ids.slice(0, 1))
  const named = assigned.flatMap((member) => team.find(({ id }) => id === member) ?? [])
  const people = named.length > 0 ? named : team.filter(({ role }) => role === task.role).slice(0, 1)
  return people.flatMap((member) => awayWords(member, since, start, sources))
}

function awayWords(member: TeamMember, since: IsoDate, start: IsoDate, { say }: PlanSources): Explanation[] {
  const name = member.name ?? member.id
  const told = (key: string, values: Record<string, string>): Explanation[] => [{ id: member.id, sentence: say(`explain.away.${key}`, { name, ...values }), because: [] }]
  const periods = [...(member.absences ?? []), ...(member.availability ?? []).filter(({ percent }) => percent === 0)].filter(({ from, to }) => from < start && to >= since)
  return [
    ...periods.flatMap(({ from, to }) => told('period', { from, to })),
    ...(member.workweek ? told('week', { days: member.workweek.map((day) => say(`explain.weekday.${day}`)).join(say('reports.separator')) }) : []),
  ]
}

// Days off right before the start, if they would be worked in other weeks. A task in calendar days takes no notice of them.
function restBefore(task: Task, { start }: ScheduledTask, calendar: WorkCalendar, { say, plan }: PlanSources): Explanation[] {
  const last = addDays(start, -1)
  const first = addDays(calendar.dateAt(calendar.onOrBefore(last)), 1)
  const week = plan?.calendar?.workweek ?? DEFAULT_WEEK
  const weekdays = Array.from({ length: Math.max(0, dayNumber(start) - dayNumber(first)) }, (_, index) => weekdayOf(dayNumber(first) + index))
  if (task.calendarDays !== undefined || first < (plan?.startDate ?? '') || !weekdays.some((day) => week.includes(day))) return []
  return [{ id: `${task.id}.daysOff`, sentence: say('explain.daysOff', { from: first, to: last }), because: [] }]
}

function floatSentence(dated: ScheduledTask, calendar: WorkCalendar | undefined, { say }: PlanSources): string {
  const { levelledFloatDays: levelled, levellingDelayDays: delay } = dated
  // Where people change nothing about it, the network tells more.
  if (levelled !== undefined && (levelled !== dated.totalFloatDays || delay !== 0)) return levelled === 0 ? say('explain.critical') : say('explain.levelledFloat', { float: levelled > 0 ? 'some' : 'none', days: Math.abs(levelled) })
  const { totalFloatDays: total, freeFloatDays: free, lateStart, lateFinish, start } = dated
  if (total < 0) return say('explain.floatMissing', { total: -total, lateStart, lateFinish })
  if (total === 0) return say('explain.critical')
  const freeStart = calendar && free > 0 ? calendar.dateAt(calendar.onOrAfter(start) + free) : start
  return say('explain.float', { total, free, lateStart, lateFinish, freeStart, rest: free === 0 ? 'none' : free === total ? 'all' : 'some' })
}
