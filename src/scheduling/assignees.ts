// Who works on a task, how much of a person each is on which day, and when each is away.
import type { IsoDate, Plan, Task, TeamMember } from '../model/file-types.ts'
import { addDays, weekdayOf, type Weekday } from '../model/days/iso-date.ts'
import { candidatesOf } from '../model/assignment.ts'
import type { WorkCalendar } from '../model/days/workday.ts'
import type { PlannedTask } from './network.ts'
import { scheduleProblem, type ScheduleProblem } from './schedule-problem.ts'

/** Working days, as numbers of the calendar, both ends included. */
export interface DayRange {
  readonly first: number
  readonly last: number
}

/** Somebody at work on a task: units are full-time people (0.5 is half a person, 3 a group of three), cost is that of one person-day. */
export interface Assignee {
  /** Team id; undefined for nobody in particular, who is never busy elsewhere. */
  readonly member?: string
  /** Part of his availability that the task takes, above 0; 1 is all of it. */
  readonly share: number
  /** Units on an ordinary working day: availability × percent of the assignment. */
  readonly units: number
  readonly costPerDay: number
  /** Paid to somebody outside. */
  readonly external: boolean
  /** Whether the units are the same on every working day. */
  readonly steady: boolean
  /** Working days away. */
  readonly absences: readonly DayRange[]
  /** Units on the working day with this number, 0 if away; a half day is not taken into account. */
  unitsOn(day: number): number
}

/** Without anybody named a task is done by one full-time person who costs nothing. */
export const NOBODY: Assignee = { share: 1, units: 1, costPerDay: 0, external: false, steady: true, absences: [], unitsOn: () => 1 }

const MOST_CREWS = 100
// Beyond any plan (see HORIZON in task-work.ts); keeps an absence "until 9999" from numbering millions of days.
const FARTHEST_ABSENCE_DAYS = 60_000

/** Every team id that tasks name and the team lacks. */
export function unknownAssignees(plan: Plan, tasks: readonly PlannedTask[]): ScheduleProblem[] {
  const known = new Set((plan.team ?? []).map(({ id }) => id))
  return tasks.flatMap(({ task, path }) => (task.assign ?? []).flatMap((item, place) => candidatesOf(item).ids.filter((name) => !known.has(name))
    .map((name) => scheduleProblem('unknown-reference', [...path, 'assign', place], { name, task: task.id, expected: 'team member' }))))
}

/**
 * Who may work on a task, the crew of first choice first: the members assigned together, each with availability × percent, one crew per choice that `anyOf` leaves;
 * else one member of its role; else nobody in particular. No more than 100 crews.
 */
export function crewsOf(task: Task, plan: Plan, calendar: WorkCalendar): readonly (readonly Assignee[])[] {
  const team = plan.team ?? []
  const known = (task.assign ?? []).flatMap((item) => {
    const { ids, percent } = candidatesOf(item)
    const members = ids.flatMap((id) => team.find((candidate) => candidate.id === id) ?? [])
    return members.length > 0 ? [members.map((member) => assignee(member, percent, plan, calendar))] : []
  })
  if (known.length > 0) return known.reduce<readonly (readonly Assignee[])[]>((crews, choice) => joined(crews, choice).slice(0, MOST_CREWS), [[]])
  const byRole = task.role === undefined ? [] : team.filter(({ role }) => role === task.role).slice(0, MOST_CREWS)
  return byRole.length > 0 ? byRole.map((member) => [assignee(member, 100, plan, calendar)]) : [[NOBODY]]
}

// Nobody is two of a crew, unless he is named twice.
function joined(crews: readonly (readonly Assignee[])[], choice: readonly Assignee[]): readonly (readonly Assignee[])[] {
  const all = crews.flatMap((crew) => choice.map((one) => [...crew, one]))
  const apart = all.filter((crew) => new Set(crew.map(({ member }) => member)).size === crew.length)
  return apart.length > 0 ? apart : all
}

/** Whether the assignee works on the working day with this number. Absences before the project begins are of no account. */
export function isPresent(assignee: Assignee, day: number): boolean {
  return assignee.unitsOn(day) > 0
}

function assignee(member: TeamMember, percent: number, plan: Plan, calendar: WorkCalendar): Assignee {
  const share = percent / 100
  const units = ((member.availabilityPercent ?? 100) / 100) * share
  const rangeOf = dayRanges(plan.startDate, calendar)
  const absences = (member.absences ?? []).flatMap(rangeOf)
  const periods = (member.availability ?? []).flatMap((period) => rangeOf(period).map((range) => ({ ...range, units: (period.percent / 100) * share }))).reverse()
  const week = member.workweek && new Set<Weekday>(member.workweek)
  const steady = absences.length === 0 && periods.length === 0 && week === undefined
  const isWithin = (day: number) => ({ first, last }: DayRange): boolean => first <= day && day <= last
  return {
    member: member.id, share, units, costPerDay: member.costPerDay ?? 0, external: member.external ?? false, steady, absences,
    unitsOn: steady ? () => units : (day) => {
      // What lies before the project begins is of no account.
      if (day < 0) return units
      if (absences.some(isWithin(day)) || (week !== undefined && !week.has(weekdayOf(calendar.dayAt(day))))) return 0
      return periods.find(isWithin(day))?.units ?? units
    },
  }
}

// Days as numbers of the calendar; nothing where no working day of the project is among them.
function dayRanges(startDate: IsoDate, calendar: WorkCalendar): (period: { readonly from: IsoDate; readonly to: IsoDate }) => DayRange[] {
  const farthest = addDays(startDate, FARTHEST_ABSENCE_DAYS)
  return ({ from, to }) => {
    if (from > farthest || to < startDate) return []
    const first = from < startDate ? 0 : calendar.onOrAfter(from)
    const last = calendar.onOrBefore(to < farthest ? to : farthest)
    return first <= last ? [{ first, last }] : []
  }
}
