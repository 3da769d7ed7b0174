// The pieces of work that are measured: tasks and bought lines, those of the baseline and those added since.
import type { Plan, Schedule, Task, TaskEarning } from '../../model/file-types.ts'
import type { WorkCalendar } from '../../model/days/workday.ts'
import { comesAgain } from '../../model/money/payments.ts'
import { approvedWork, type ApprovedLine, type ApprovedTask, type ApprovedWork } from '../approved-work.ts'
import { liveDay, projectPayments, type Due } from './bought-lines.ts'
import { plannedPayments, plannedTask, type PlannedLine } from './planned-value.ts'

/** How the work of a task is counted as done. */
export type EarningRule = TaskEarning['rule']

/** What a piece of work has, whatever it is. */
interface Measured {
  readonly id: string
  /** Phase of a task, PURCHASES for a line. */
  readonly phase: string
  readonly category: string
  /** As approved; nothing for what was added since. */
  readonly planned: PlannedLine
  /** Not in the baseline, or no longer in the plan. */
  readonly change?: 'added' | 'removed'
}

/** A task that is measured. */
export interface TaskItem extends Measured {
  readonly kind: 'task'
  /** The task in the plan; undefined for one that was removed. */
  readonly task: Task | undefined
  readonly rule: EarningRule
  /** As approved or, for an added task, as it is planned today. */
  readonly approved: ApprovedTask
}

/** A bought line that is measured. */
export interface LineItem extends Measured {
  readonly kind: 'line'
  readonly approved: ApprovedLine | undefined
  /** The line in the plan; undefined for one that was removed. */
  readonly line: ApprovedLine | undefined
  /** It comes again: what is paid from going live on is running cost. */
  readonly again: boolean
  /** The days on which something of it falls due, and how much, as approved or, for an added line, as planned today. */
  readonly payments: readonly Due[]
}

/** A piece of work that is measured. */
export type WorkItem = TaskItem | LineItem

/** Stands for the phase of what is bought. */
export const PURCHASES = 'purchases'

const NO_CATEGORY = 'other'
const NOTHING: PlannedLine = { cents: 0, first: 0, last: 0, upTo: () => 0 }

/** All pieces of work: tasks in the order of the baseline, then added ones; then lines likewise. Work that was added has no planned value: nobody has approved it. */
export function workItems(approved: ApprovedWork, plan: Plan, schedule: Schedule, calendar: WorkCalendar): WorkItem[] {
  const current = approvedWork(plan, schedule)
  return [...taskItems(approved, current, plan, calendar), ...lineItems(approved, current, plan, calendar)]
}

function taskItems(approved: ApprovedWork, current: ApprovedWork, plan: Plan, calendar: WorkCalendar): TaskItem[] {
  const inPlan = new Map(plan.phases.flatMap((phase) => phase.tasks.map((task) => [task.id, task] as const)))
  const inBaseline = new Set(approved.tasks.map(({ id }) => id))
  const item = (task: ApprovedTask, planned: PlannedLine, change?: 'added' | 'removed'): TaskItem => ({
    kind: 'task', id: task.id, phase: task.phase, category: task.category ?? NO_CATEGORY, planned, task: inPlan.get(task.id), approved: task,
    rule: inPlan.get(task.id)?.earning?.rule ?? plan.earnedValue?.rule ?? 'percent', ...(change && { change }),
  })
  return [
    ...approved.tasks.map((task) => item(task, plannedTask(task, calendar), inPlan.has(task.id) ? undefined : 'removed')),
    ...current.tasks.filter(({ id }) => !inBaseline.has(id)).map((task) => item(task, NOTHING, 'added')),
  ]
}

// A line that is running cost altogether is no work of the project, and stands in none of the two lists.
function lineItems(approved: ApprovedWork, current: ApprovedWork, plan: Plan, calendar: WorkCalendar): LineItem[] {
  const payments = (line: ApprovedLine, work: ApprovedWork) => projectPayments(line, work, liveDay(work, plan))
  const bought = (work: ApprovedWork) => (work.budget ?? []).filter((line) => payments(line, work).length > 0)
  const [before, now] = [bought(approved), bought(current)]
  const end = Math.max(0, calendar.onOrBefore(approved.finishDate))
  const found = (lines: readonly ApprovedLine[], id: string) => lines.find((line) => line.id === id)
  const item = (line: ApprovedLine, work: ApprovedWork, planned: PlannedLine, change?: 'added' | 'removed'): LineItem => ({
    kind: 'line', id: line.id, phase: PURCHASES, category: line.category ?? NO_CATEGORY, planned, approved: found(before, line.id), line: found(now, line.id),
    again: comesAgain(line), payments: payments(line, work), ...(change && { change }),
  })
  return [
    ...before.map((line) => item(line, approved, plannedPayments(payments(line, approved), calendar, end), found(now, line.id) ? undefined : 'removed')),
    ...now.filter(({ id }) => !found(before, id)).map((line) => item(line, current, NOTHING, 'added')),
  ]
}
