// Which tasks to ask about in a weekly status, the most pressing first, and what the plan lets one expect of each.
import { likelyOf } from '../model/estimate.ts'
import type { Id, IsoDate, Plan, Schedule, ScheduledTask, Task } from '../model/file-types.ts'
import { addDays } from '../model/days/iso-date.ts'
import type { ProgressState, TaskProgress } from '../model/task-progress.ts'
import type { WorkCalendar } from '../model/days/workday.ts'

/** Why a task is asked about, the most pressing first. */
export const DUE_REASONS = ['shouldBeFinished', 'shouldHaveStarted', 'running', 'dueNext'] as const

/** Why a task is asked about. */
export type DueReason = (typeof DUE_REASONS)[number]

/** A task that should have moved, is under way, or is to begin soon. */
export interface DueTask {
  readonly id: Id
  readonly title: string
  readonly phase: Id
  readonly reason: DueReason
  readonly plannedStart: IsoDate
  readonly plannedFinish: IsoDate
  readonly isMilestone: boolean
  /** Working days since it should have finished, or started; 0 where it is not late. */
  readonly daysLate: number
  /** Person-days of the plan; absent where the plan gives a duration only. */
  readonly plannedEffortDays?: number
  /** Money of the schedule. */
  readonly plannedCost: number
  /** 0–100: where it would be had it gone on at the planned pace since it began, or should have. */
  readonly expectedPercent: number
  readonly known: TaskProgress | undefined
}

/** Calendar days ahead that count as soon. */
export const SOON_DAYS = 14

/** The tasks that are not finished and should have moved by the day, are under way, or are to begin within `SOON_DAYS`; in each group by planned day, then in the order of the plan. A task without dates is left out. */
export function dueTasks(plan: Plan, schedule: Pick<Schedule, 'tasks'>, state: ProgressState, calendar: WorkCalendar): DueTask[] {
  const dates = new Map(schedule.tasks.map((task) => [task.id, task]))
  const all = plan.phases.flatMap((phase) => phase.tasks.map((task) => ({ task, phase: phase.id, dated: dates.get(task.id), known: state.tasks.get(task.id) })))
  const due = all.flatMap(({ task, phase, dated, known }) => {
    const reason = dated && reasonFor(dated, known, state.day)
    return dated && reason ? [toDue(task, phase, dated, { reason, known, day: state.day, calendar })] : []
  })
  const rank = ({ reason }: DueTask): number => DUE_REASONS.indexOf(reason)
  const day = ({ reason, plannedStart, plannedFinish }: DueTask): IsoDate => (reason === 'shouldBeFinished' || reason === 'running' ? plannedFinish : plannedStart)
  return due.toSorted((a, b) => rank(a) - rank(b) || (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
}

function reasonFor({ start, finish }: ScheduledTask, known: TaskProgress | undefined, day: IsoDate): DueReason | undefined {
  if (known?.state === 'finished') return undefined
  if (finish <= day) return 'shouldBeFinished'
  if (known?.state === 'running') return 'running'
  if (start <= day) return 'shouldHaveStarted'
  return start <= addDays(day, SOON_DAYS) ? 'dueNext' : undefined
}

function toDue(task: Task, phase: Id, dated: ScheduledTask, { reason, known, day, calendar }: Pick<DueTask, 'reason' | 'known'> & { day: IsoDate; calendar: WorkCalendar }): DueTask {
  const missed = reason === 'shouldBeFinished' ? dated.finish : reason === 'shouldHaveStarted' ? dated.start : undefined
  return {
    id: task.id, title: task.title, phase, reason, plannedStart: dated.start, plannedFinish: dated.finish, isMilestone: dated.durationDays === 0 && dated.calendarDays === undefined,
    daysLate: missed === undefined ? 0 : Math.max(0, calendar.workdaysBetween(missed, day) - (reason === 'shouldBeFinished' && calendar.isWorkday(missed) ? 1 : 0)),
    ...(task.effortDays === undefined ? {} : { plannedEffortDays: likelyOf(task.effortDays) }), plannedCost: dated.cost, expectedPercent: expectedPercent(dated, known, day, calendar), known,
  }
}

// From what was told last, else from the day on which it began or should have; rounded to what people say, and never 100 before it is done.
function expectedPercent({ start, finish }: ScheduledTask, known: TaskProgress | undefined, day: IsoDate, calendar: WorkCalendar): number {
  const length = Math.max(1, calendar.workdaysBetween(start, finish))
  const told = known?.state === 'running' ? known.toldOn.percentComplete : undefined
  const [from, base] = told === undefined ? [known?.actualStart ?? start, 0] : [addDays(told, 1), known?.percentComplete ?? 0]
  const done = base + (calendar.workdaysBetween(from, day) / length) * 100
  return Math.max(base, Math.min(95, Math.round(done / 5) * 5))
}
