// What a plan says about scheduling, read once: network, calendar, people, fixed dates; or why it cannot be read.
import type { CalendarData, Plan } from '../model/file-types.ts'
import { workCalendar, type WorkCalendar } from '../model/workday.ts'
import { assigneesOf, unknownAssignees, type Assignee } from './assignees.ts'
import { taskDates, type TaskDates } from './constraints.ts'
import { buildNetwork, plannedTasks, type Network, type PlannedTask } from './network.ts'
import { scheduleProblem, type ScheduleProblem } from './schedule-problem.ts'
import { taskWork, type TaskWork } from './task-work.ts'

/** The plan taken apart: network, calendar and, per task in plan order, who works on it, how it fills days and its fixed dates. */
export interface PlanFrame {
  readonly plan: Plan
  readonly network: Network
  readonly calendar: WorkCalendar
  readonly assignees: readonly (readonly Assignee[])[]
  readonly works: readonly TaskWork[]
  readonly dates: readonly TaskDates[]
}

/** Takes a plan apart, or tells every problem that keeps it from being scheduled. */
export function planFrame(plan: Plan, calendarData: CalendarData | undefined): { frame: PlanFrame } | { problems: readonly ScheduleProblem[] } {
  const built = buildNetwork(plan)
  const working = workCalendar(plan.calendar, calendarData, plan.startDate)
  const tasks = plannedTasks(plan)
  const problems = [
    ...('problems' in built ? built.problems : []),
    ...unknownAssignees(plan, tasks),
    ...missingEstimates(tasks),
    ...('restFrom' in working ? [scheduleProblem('no-working-days', ['calendar'], { from: working.restFrom })] : []),
  ]
  if (!('network' in built) || !('calendar' in working) || problems.length > 0) return { problems }
  const { calendar } = working
  const assignees = tasks.map(({ task }) => assigneesOf(task, plan, calendar))
  const works = tasks.map(({ task }, number) => taskWork(task, assignees[number]!))
  return { frame: { plan, network: built.network, calendar, assignees, works, dates: taskDates(built.network, calendar) } }
}

function missingEstimates(tasks: readonly PlannedTask[]): ScheduleProblem[] {
  return tasks.filter(({ task }) => task.effortDays === undefined && task.durationDays === undefined)
    .map(({ task, path }) => scheduleProblem('missing-estimate', path, { task: task.id }))
}
