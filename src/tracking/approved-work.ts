// What progress is measured against: a baseline, or the plan as it is with its schedule.
import { likelyOf } from '../model/estimate.ts'
import type { BaselineBudgetLine, Calendar, IsoDate, Plan, Schedule, Task } from '../model/file-types.ts'

/** A task as approved. Its cost is that of people and the fixed cost; effort is the likely one, in person-days. */
export interface ApprovedTask {
  readonly id: string
  readonly phase: string
  readonly start: IsoDate
  readonly finish: IsoDate
  /** Working days; 0 is a milestone. */
  readonly durationDays: number
  readonly cost: number
  readonly fixedCost?: number
  readonly accrue?: 'start' | 'even' | 'end'
  readonly effortDays?: number
  readonly category?: string
  /** Stretches in which somebody works, where the task is interrupted. */
  readonly workedIn?: readonly { readonly from: IsoDate; readonly to: IsoDate }[]
}

/** A line of the budget as approved. */
export type ApprovedLine = Pick<BaselineBudgetLine, 'id' | 'amount' | 'category' | 'recurring' | 'period' | 'from' | 'until' | 'inTasks'>

/** Plan and schedule as somebody has approved them. A baseline is one. */
export interface ApprovedWork {
  /** Name of the baseline. */
  readonly id?: string
  /** Day of the approval. */
  readonly date?: IsoDate
  readonly calendar?: Calendar
  /** First working day of the first task, and last one of the last. */
  readonly startDate: IsoDate
  readonly finishDate: IsoDate
  readonly tasks: readonly ApprovedTask[]
  readonly budget?: readonly ApprovedLine[]
}

/** The plan as it is, as if it had been approved. Tasks that the schedule does not know are left out. */
export function approvedWork(plan: Plan, schedule: Schedule): ApprovedWork {
  const timesById = new Map(schedule.tasks.map((times) => [times.id, times]))
  return {
    ...(plan.calendar && { calendar: plan.calendar }), startDate: schedule.startDate, finishDate: schedule.finishDate,
    tasks: plan.phases.flatMap((phase) => phase.tasks.flatMap((task): ApprovedTask[] => {
      const times = timesById.get(task.id)
      return times ? [{ ...ofTask(task), ...(times.workedIn && { workedIn: times.workedIn }), phase: phase.id, start: times.start, finish: times.finish, durationDays: times.durationDays, cost: times.cost ?? 0 }] : []
    })),
    ...(plan.budget && { budget: plan.budget }),
  }
}

function ofTask({ id, effortDays, fixedCost, accrue, category }: Task): Pick<ApprovedTask, 'id' | 'effortDays' | 'fixedCost' | 'accrue' | 'category'> {
  return {
    id, ...(effortDays !== undefined && { effortDays: likelyOf(effortDays) }), ...(fixedCost !== undefined && { fixedCost }), ...(accrue && { accrue }), ...(category !== undefined && { category }),
  }
}
