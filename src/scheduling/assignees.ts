// Who works on a task, how much of a person each is, and when each is away.
import type { Plan, Task, TeamMember } from '../model/file-types.ts'
import { addDays } from '../model/iso-date.ts'
import type { WorkCalendar } from '../model/workday.ts'
import type { PlannedTask } from './network.ts'
import { scheduleProblem, type ScheduleProblem } from './schedule-problem.ts'

/** Somebody at work on a task: units are full-time people (0.5 is half a person, 3 a group of three), cost is that of one person-day. */
export interface Assignee {
  readonly units: number
  readonly costPerDay: number
  /** Paid to somebody outside. */
  readonly external: boolean
  /** Working days away, as numbers of the calendar, both ends included. */
  readonly absences: readonly { readonly first: number; readonly last: number }[]
}

/** Without anybody named a task is done by one full-time person who costs nothing. */
export const NOBODY: Assignee = { units: 1, costPerDay: 0, external: false, absences: [] }

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
  return day < 0 || !assignee.absences.some(({ first, last }) => first <= day && day <= last)
}

function assignee(member: TeamMember, percent: number, plan: Plan, calendar: WorkCalendar): Assignee {
  const farthest = addDays(plan.startDate, FARTHEST_ABSENCE_DAYS)
  const absences = (member.absences ?? []).filter(({ from, to }) => from <= farthest && to >= plan.startDate).map(({ from, to }) => ({
    first: from < plan.startDate ? 0 : calendar.onOrAfter(from),
    last: calendar.onOrBefore(to < farthest ? to : farthest),
  }))
  return {
    units: ((member.availabilityPercent ?? 100) / 100) * (percent / 100),
    costPerDay: member.costPerDay ?? 0,
    external: member.external ?? false,
    absences: absences.filter(({ first, last }) => first <= last),
  }
}
