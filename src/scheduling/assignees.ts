// Who works on a task, how much of a person each is on which day, and when each is away.
import type { IsoDate, Plan, Task, TeamMember } from '../model/file-types.ts'
import { addDays, weekdayOf, type Weekday } from '../model/iso-date.ts'
import type { WorkCalendar } from '../model/workday.ts'
import type { PlannedTask } from './network.ts'
import { scheduleProblem, type ScheduleProblem } from './schedule-problem.ts'

/** Working days, as numbers of the calendar, both ends included. */
export interface DayRange {
  readonly first: number
  readonly last: number
}

/** Somebody at work on a task: units are full-time people (0.5 is half a person, 3 a group of three), cost is that of one person-day. */
export interface Assignee {
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
export const NOBODY: Assignee = { units: 1, costPerDay: 0, external: false, steady: true, absences: [], unitsOn: () => 1 }

// Beyond any plan (see HORIZON in task-work.ts); keeps an absence "until 9999" from numbering millions of days.
const FARTHEST_ABSENCE_DAYS = 60_000

/** Every team id that tasks name and the team lacks. */
export function unknownAssignees(plan: Plan, tasks: readonly PlannedTask[]): ScheduleProblem[] {
  const known = new Set((plan.team ?? []).map(({ id }) => id))
  return tasks.flatMap(({ task, path }) => (task.assign ?? []).flatMap((item, place) => {
    const name = typeof item === 'string' ? item : item.id
    return known.has(name) ? [] : [scheduleProblem('unknown-reference', [...path, 'assign', place], { name, task: task.id, expected: 'team member' })]
  }))
}

/**
 * Who works on a task: the members assigned, each with availability × percent; else the first member of its role; else nobody in particular.
 */
export function assigneesOf(task: Task, plan: Plan, calendar: WorkCalendar): readonly Assignee[] {
  const team = plan.team ?? []
  const named = (task.assign ?? []).flatMap((item) => {
    const { id, percent } = typeof item === 'string' ? { id: item, percent: 100 } : item
    const member = team.find((candidate) => candidate.id === id)
    return member ? [assignee(member, percent ?? 100, plan, calendar)] : []
  })
  if (named.length > 0) return named
  const byRole = task.role === undefined ? undefined : team.find(({ role }) => role === task.role)
  return [byRole ? assignee(byRole, 100, plan, calendar) : NOBODY]
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
    units, costPerDay: member.costPerDay ?? 0, external: member.external ?? false, steady, absences,
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
