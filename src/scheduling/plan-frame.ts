// What a plan says about scheduling, read once: network, calendar, people, fixed dates; or why it cannot be read.
import type { CalendarData, Plan } from '../model/file-types.ts'
import { workCalendar, type WorkCalendar } from '../model/days/workday.ts'
import { crewsOf, unknownAssignees, type Assignee } from './assignees.ts'
import { buildNetwork } from './build-network.ts'
import { taskDates, type TaskDates } from './constraints.ts'
import { plannedTasks, type Network, type PlannedTask } from './network.ts'
import { scheduleProblem, type ScheduleProblem } from './schedule-problem.ts'
import { taskWork, type TaskWork } from './task-work.ts'

/**
 * The plan taken apart: network, calendar and, per task in plan order, who works on it, how it fills days and its fixed dates.
 * The network holds the links of gates too, and lags in percent as days of the likely values.
 */
export interface PlanFrame {
  readonly plan: Plan
  readonly network: Network
  readonly calendar: WorkCalendar
  /** All who may do a task together, first choice first. */
  readonly crews: readonly (readonly (readonly Assignee[])[])[]
  /** Those who do it: the first choice unless levelling chose others. */
  readonly assignees: readonly (readonly Assignee[])[]
  readonly works: readonly TaskWork[]
  readonly dates: readonly TaskDates[]
}

/** Takes a plan apart, or tells every problem that keeps it from being scheduled. */
export function planFrame(plan: Plan, calendarData: CalendarData | undefined): { frame: PlanFrame } | { problems: readonly ScheduleProblem[] } {
  const working = workCalendar(plan.calendar, calendarData, plan.startDate)
  const tasks = plannedTasks(plan)
  if (!('calendar' in working)) return { problems: [...problemsOf(plan, tasks), scheduleProblem('no-working-days', ['calendar'], { from: working.restFrom })] }
  const { calendar } = working
  const crews = tasks.map(({ task }) => crewsOf(task, plan, calendar))
  const assignees = crews.map((choices) => choices[0]!)
  const works = tasks.map(({ task }, number) => taskWork(task, assignees[number]!, calendar))
  const built = buildNetwork(plan, works)
  const problems = [...('problems' in built ? built.problems : []), ...unknownAssignees(plan, tasks), ...missingEstimates(tasks)]
  if (!('network' in built) || problems.length > 0) return { problems }
  return { frame: { plan, network: built.network, calendar, crews, assignees, works, dates: taskDates(tasks, works, calendar) } }
}

/** The same plan done by the crews chosen, given by their places among `crews`. A lag in percent stays that of the first choice. */
export function withCrews(frame: PlanFrame, chosen: readonly number[]): PlanFrame {
  if (chosen.every((place) => place === 0)) return frame
  const assignees = frame.crews.map((choices, number) => choices[chosen[number]!]!)
  return { ...frame, assignees, works: frame.network.tasks.map(({ task }, number) => taskWork(task, assignees[number]!, frame.calendar)) }
}

function problemsOf(plan: Plan, tasks: readonly PlannedTask[]): readonly ScheduleProblem[] {
  const built = buildNetwork(plan, [])
  return [...('problems' in built ? built.problems : []), ...unknownAssignees(plan, tasks), ...missingEstimates(tasks)]
}

function missingEstimates(tasks: readonly PlannedTask[]): ScheduleProblem[] {
  return tasks.filter(({ task }) => task.effortDays === undefined && task.durationDays === undefined && task.calendarDays === undefined)
    .map(({ task, path }) => scheduleProblem('missing-estimate', path, { task: task.id }))
}
