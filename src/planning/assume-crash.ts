// How far tasks can be shortened for money where the manager has not said: a rule of the packs, which is our judgement.
import type { CrashRule, Plan, Schedule, Task } from '../model/file-types.ts'

/** A plan whose tasks say how far they can be shortened, and how many of them say it only because the packs assume it. */
export interface CrashablePlan {
  readonly plan: Plan
  readonly assumed: readonly string[]
}

/** Gives every task of effort, long enough and with a price, the days and cost that the rule assumes, unless it has its own. */
export function assumeCrash(plan: Plan, schedule: Schedule, rule: CrashRule): CrashablePlan {
  const times = new Map(schedule.tasks.map((task) => [task.id, task]))
  const assumed: string[] = []
  const withCrash = (task: Task): Task => {
    const { durationDays = 0, cost = 0 } = times.get(task.id) ?? {}
    const days = Math.floor((durationDays * rule.sharePercent) / 100 + 1e-9)
    const perDay = durationDays === 0 ? 0 : (cost - (task.fixedCost ?? 0)) / durationDays
    if (task.crash || task.effortDays === undefined || task.durationDays !== undefined || durationDays < rule.leastDays || days < 1 || perDay <= 0) return task
    assumed.push(task.id)
    return { ...task, crash: { days, costPerDay: Math.round(perDay * rule.premiumPercent) / 100 } }
  }
  const phases = plan.phases.map((phase) => ({ ...phase, tasks: phase.tasks.map(withCrash) }))
  return { plan: { ...plan, phases }, assumed }
}
