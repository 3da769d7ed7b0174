// Plan and schedule → baseline: what somebody approves, with all that progress is measured against later.
import { likelyOf } from '../model/estimate.ts'
import type { Assessment, Baseline, BaselineBudgetLine, BaselinePhase, BaselineTask, BudgetLine, Phase, Plan, Schedule, ScheduledTask, Task } from '../model/file-types.ts'

/** Who approves what and why; `id` is the name of the baseline, `date` the day of the approval, `planSha256` the digest of the plan's file. */
export type Approval = Pick<Baseline, 'id' | 'date' | 'approvedBy' | 'why' | 'planSha256'>

/** What is approved. The schedule is that of the plan; an assessment adds the score of the day. */
export interface Approved {
  readonly plan: Plan
  readonly schedule: Schedule
  readonly assessment?: Assessment | undefined
}

/** The baseline of a plan as it is scheduled. Tasks that the schedule does not know are left out. */
export function freezeBaseline({ id, date, approvedBy, why, planSha256 }: Approval, { plan, schedule, assessment }: Approved): Baseline {
  const { simulation } = schedule
  const timesById = new Map(schedule.tasks.map((times) => [times.id, times]))
  const verdict = assessment?.verdict ?? plan.verdict
  return {
    kind: 'Baseline', schemaVersion: 1, id, date, approvedBy, why, planSha256,
    ...given(plan, 'company', 'language', 'currency', 'method'), ...(verdict && { verdict }), ...(assessment && { score: assessment.score }), ...given(plan, 'calendar'),
    ...given(schedule, 'startDate', 'finishDate', 'workingDays'),
    ...(simulation && {
      simulation: {
        iterations: simulation.iterations, seed: simulation.seed, finishDate: { p50: simulation.finishDate.p50, p80: simulation.finishDate.p80 }, cost: { p50: simulation.cost.p50, p80: simulation.cost.p80 },
      },
    }),
    cost: costOf(schedule),
    phases: plan.phases.flatMap((phase) => frozenPhase(phase, schedule)),
    tasks: plan.phases.flatMap((phase) => phase.tasks.flatMap((task) => {
      const times = timesById.get(task.id)
      return times ? [frozenTask(task, phase, times)] : []
    })),
    ...(plan.budget && { budget: plan.budget.map(frozenLine) }),
  }
}

function costOf({ cost: { total, byMonth = [], byCategory = [], oneOff, runningPerYear, reserve } }: Schedule): Baseline['cost'] {
  return {
    total, byMonth: byMonth.map(({ month, cost }) => ({ month, cost })), byCategory: byCategory.map(({ category, cost }) => ({ category, cost })),
    ...(oneOff !== undefined && { oneOff }), ...(runningPerYear !== undefined && { runningPerYear }), ...(reserve !== undefined && { contingency: reserve }),
  }
}

function frozenPhase({ id, title, tasks }: Phase, schedule: Schedule): BaselinePhase[] {
  const times = schedule.phases?.find((phase) => phase.id === id)
  if (!times) return []
  const efforts = tasks.flatMap(({ effortDays }) => (effortDays === undefined ? [] : [likelyOf(effortDays)]))
  return [{ id, ...(title !== undefined && { title }), start: times.start, finish: times.finish, cost: times.cost ?? 0, effortDays: efforts.reduce((sum, days) => sum + days, 0) }]
}

function frozenTask(task: Task, phase: Phase, { start, finish, durationDays, workedIn, cost = 0 }: ScheduledTask): BaselineTask {
  return {
    id: task.id, title: task.title, phase: phase.id, start, finish, durationDays, ...(task.effortDays !== undefined && { effortDays: likelyOf(task.effortDays) }),
    ...(workedIn && { workedIn }), cost, ...given(task, 'fixedCost', 'accrue', 'category'),
  }
}

function frozenLine(line: BudgetLine): BaselineBudgetLine {
  const { id, amount } = line
  return { id, ...given(line, 'title', 'category'), amount, ...given(line, 'recurring', 'period', 'from', 'until', 'inTasks') }
}

// The fields that are there, in this order.
function given<T extends object, K extends keyof T>(from: T, ...keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]])) as Pick<T, K>
}
