// A plan with something changed for the sake of comparison: people, tasks, start, estimates.
import { activityIdOf } from '../model/activity-id.ts'
import { candidatesOf } from '../model/assignment.ts'
import type { AlternativeAssignment, Assignment, Estimate, Plan, Scenario, Task, TeamMember } from '../model/file-types.ts'
import type { ValuePath } from '../model/diagnostic.ts'
import { likelyOf } from '../model/estimate.ts'
import { withoutTasks } from './without-tasks.ts'

/** A change that cannot be made: which part of the scenario names what, and what there is instead. */
export interface ChangeProblem {
  readonly path: ValuePath
  readonly what: 'tasks' | 'team' | 'roles' | 'questions'
  readonly name: string
  readonly known: readonly string[]
}

/** The plan with a scenario's changes, or all of them that cannot be made. Answers and method are not looked at: they make another plan. */
export function changePlan(plan: Plan, scenario: Scenario): { readonly plan: Plan } | { readonly problems: readonly ChangeProblem[] } {
  const problems = [...unknownNames(plan, scenario)]
  if (problems.length > 0) return { problems }
  const dropped = withoutTasks(plan, new Set((scenario.drop ?? []).flatMap((name) => tasksNamed(plan, name))))
  const started = scenario.startDate === undefined ? dropped : { ...dropped, startDate: scenario.startDate }
  // Maps, since a task or a member may be called `constructor`.
  const [efforts, percents] = [new Map(Object.entries(scenario.effort ?? {})), new Map(Object.entries(scenario.availability ?? {}))]
  const estimated = mapTasks(started, (task) => {
    const days = efforts.get(task.id)
    return days === undefined ? task : withEffort(task, days)
  })
  const available: Plan = {
    ...estimated, ...(estimated.team && { team: estimated.team.map((member) => {
      const percent = percents.get(member.id)
      return percent === undefined ? member : { ...member, availabilityPercent: percent }
    }) }),
  }
  return { plan: (scenario.addPeople ?? []).reduce(withPerson, available) }
}

function unknownNames(plan: Plan, { drop = [], effort = {}, availability = {}, addPeople = [] }: Scenario): ChangeProblem[] {
  const tasks = plan.phases.flatMap((phase) => phase.tasks)
  const ids = tasks.map(({ id }) => id)
  const named = [...ids, ...ids.map(activityIdOf)]
  const team = (plan.team ?? []).map(({ id }) => id)
  const roles = [...new Set([...(plan.team ?? []).map(({ role }) => role), ...tasks.flatMap(({ role }) => role ?? [])])]
  return [
    ...drop.flatMap((name, place): ChangeProblem[] => (tasksNamed(plan, name).length > 0 ? [] : [{ path: ['drop', place], what: 'tasks', name, known: named }])),
    ...Object.keys(effort).flatMap((name): ChangeProblem[] => (ids.includes(name) ? [] : [{ path: ['effort', name], what: 'tasks', name, known: ids }])),
    ...Object.keys(availability).flatMap((name): ChangeProblem[] => (team.includes(name) ? [] : [{ path: ['availability', name], what: 'team', name, known: team }])),
    ...addPeople.flatMap(({ role }, place): ChangeProblem[] => (roles.includes(role) ? [] : [{ path: ['addPeople', place, 'role'], what: 'roles', name: role, known: roles }])),
  ]
}

// A task by its id, or every task of an activity, whose id follows that of the phase.
function tasksNamed(plan: Plan, name: string): string[] {
  const ids = plan.phases.flatMap((phase) => phase.tasks.map(({ id }) => id))
  return ids.includes(name) ? [name] : ids.filter((id) => activityIdOf(id) === name)
}

/** The plan with every task put through `change`. */
export function mapTasks(plan: Plan, change: (task: Task) => Task): Plan {
  return { ...plan, phases: plan.phases.map((phase) => ({ ...phase, tasks: phase.tasks.map(change) })) }
}

// The other points of an estimate keep their distance in proportion.
function withEffort(task: Task, days: number): Task {
  const scaled = (estimate: Estimate): Estimate => {
    const likely = likelyOf(estimate)
    if (typeof estimate === 'number' || likely === 0) return days
    return { optimistic: (estimate.optimistic * days) / likely, likely: days, pessimistic: (estimate.pessimistic * days) / likely }
  }
  if (task.effortDays !== undefined) return { ...task, effortDays: scaled(task.effortDays) }
  return task.calendarDays === undefined ? { ...task, durationDays: scaled(task.durationDays ?? 0) } : { ...task, calendarDays: scaled(task.calendarDays) }
}

// The new member joins every task on which somebody of the role works, or that is for the role.
function withPerson(plan: Plan, { role, percent = 100, costPerDay }: NonNullable<Scenario['addPeople']>[number]): Plan {
  const team = plan.team ?? []
  const others = team.filter((member) => member.role === role)
  const [first] = others
  const rate = costPerDay ?? first?.costPerDay
  const member: TeamMember = {
    id: freeId(role, team), role, availabilityPercent: percent, ...(rate === undefined ? {} : { costPerDay: rate }), ...(first?.external ? { external: true } : {}),
  }
  const ids = new Set(others.map(({ id }) => id))
  const joined = mapTasks(plan, (task) => {
    const assigned = task.assign ?? []
    const isChoice = (item: Assignment): item is AlternativeAssignment => typeof item === 'object' && 'anyOf' in item && item.anyOf.some((id) => ids.has(id))
    if (assigned.some(isChoice)) return { ...task, assign: assigned.map((item) => (isChoice(item) ? { ...item, anyOf: [...item.anyOf, member.id] } : item)) }
    if (assigned.some((item) => candidatesOf(item).ids.some((id) => ids.has(id)))) return { ...task, assign: [...assigned, member.id] }
    // Without names the first of the role does it, so the new one is named beside him.
    return assigned.length === 0 && task.role === role ? { ...task, assign: [...(first ? [first.id] : []), member.id] } : task
  })
  return { ...joined, team: [...team, member] }
}

function freeId(role: string, team: readonly TeamMember[]): string {
  const taken = new Set(team.map(({ id }) => id))
  let number = 2
  while (taken.has(`${role}-${number}`)) number += 1
  return `${role}-${number}`
}
