// The cost of the whole plan by phase, month and category, added up from the tasks in cents.
import type { Plan, ScheduleCost } from '../model/file-types.ts'
import { fromCents } from './cents.ts'
import type { PlannedTask } from './network.ts'
import type { TaskCost } from './task-cost.ts'

const NO_CATEGORY = 'other'

/**
 * Adds up the costs of the tasks. Phases come in plan order and all of them; months in order and categories as first met, only those with cost;
 * a task without a category counts as `other`. Each list adds up exactly to the total.
 */
export function scheduleCost(plan: Plan, tasks: readonly PlannedTask[], costs: readonly TaskCost[]): ScheduleCost {
  const byPhase = new Map(plan.phases.map(({ id }) => [id, 0]))
  const byMonth = new Map<string, number>()
  const byCategory = new Map<string, number>()
  tasks.forEach(({ task, phase }, number) => {
    const { cents, byMonth: months } = costs[number]!
    add(byPhase, phase, cents)
    add(byCategory, task.category ?? NO_CATEGORY, cents)
    for (const [month, part] of months) add(byMonth, month, part)
  })
  return {
    total: fromCents(costs.reduce((sum, { cents }) => sum + cents, 0)),
    byPhase: [...byPhase].map(([phase, cents]) => ({ phase, cost: fromCents(cents) })),
    byMonth: [...byMonth].filter(([, cents]) => cents !== 0).sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, cents]) => ({ month, cost: fromCents(cents) })),
    byCategory: [...byCategory].filter(([, cents]) => cents !== 0).map(([category, cents]) => ({ category, cost: fromCents(cents) })),
  }
}

function add(sums: Map<string, number>, key: string, cents: number): void {
  sums.set(key, (sums.get(key) ?? 0) + cents)
}
