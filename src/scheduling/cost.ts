// The cost of the whole plan, added up in cents: of the tasks by phase, month, category and kind, and with the budget as cash flow and cost of ownership.
import type { Plan, ScheduleCost } from '../model/file-types.ts'
import { boughtLines, comesAgain, firstYearAmount, reserveOf } from '../model/money/payments.ts'
import { cashFlow, type CostedTasks, horizonOf, paymentsOf } from './cash-flow.ts'
import { fromCents, toCents } from '../model/money/cents.ts'
import { costOfOwnership } from './cost-of-ownership.ts'
import type { CostKind } from './task-cost.ts'

const NO_CATEGORY = 'other'

/**
 * Adds up the costs of the tasks. Phases come in plan order and all of them; months in order and categories as first met, only those with cost;
 * a task without a category counts as `other`. Each list adds up exactly to the total. Budget lines come in only where the plan has some.
 */
export function scheduleCost(costed: CostedTasks): ScheduleCost {
  const { plan, tasks, costs } = costed
  const byPhase = new Map(plan.phases.map(({ id }) => [id, 0]))
  const byMonth = new Map<string, number>()
  const byCategory = new Map<string, number>()
  const byKind = new Map<CostKind, number>()
  tasks.forEach(({ task, phase }, number) => {
    const { cents, parts } = costs[number]!
    add(byPhase, phase, cents)
    add(byCategory, task.category ?? NO_CATEGORY, cents)
    for (const part of parts) {
      add(byMonth, part.month, part.cents)
      add(byKind, part.kind, part.cents)
    }
  })
  const total = costs.reduce((sum, { cents }) => sum + cents, 0)
  return {
    total: fromCents(total),
    byPhase: [...byPhase].map(([phase, cents]) => ({ phase, cost: fromCents(cents) })),
    byMonth: [...byMonth].filter(([, cents]) => cents !== 0).sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, cents]) => ({ month, cost: fromCents(cents) })),
    byCategory: [...byCategory].filter(([, cents]) => cents !== 0).map(([category, cents]) => ({ category, cost: fromCents(cents) })),
    ...(total !== 0 && { byKind: (['internal', 'external', 'fixed'] as const).flatMap((kind) => (byKind.get(kind) ? [{ kind, cost: fromCents(byKind.get(kind) ?? 0) }] : [])) }),
    ...(plan.budget?.length || plan.costOfOwnership ? withBudget(costed, total) : {}),
  }
}

function withBudget(costed: CostedTasks, ofTasks: number): Partial<ScheduleCost> {
  const { plan } = costed
  const horizon = horizonOf(costed)
  const payments = paymentsOf(costed, horizon)
  const bought = boughtLines(plan)
  const once = bought.filter((line) => !comesAgain(line)).reduce((sum, { amount }) => sum + toCents(amount), ofTasks)
  const running = bought.filter(comesAgain).reduce((sum, line) => sum + toCents(firstYearAmount(line)), 0)
  const unpriced = unpricedLines(plan)
  return {
    oneOff: fromCents(once), runningPerYear: fromCents(running), reserve: reserveOf(plan), cashFlow: cashFlow(payments),
    ...(unpriced.length > 0 && { unpriced }),
    ...(plan.costOfOwnership && { costOfOwnership: costOfOwnership(payments, toCents(reserveOf(plan)), horizon, plan.costOfOwnership) }),
  }
}

// A quantity without a rate: the generator knows no price in this currency.
function unpricedLines({ budget = [] }: Plan): string[] {
  return budget.filter(({ quantity, rate, amount }) => quantity !== undefined && quantity !== 0 && rate === undefined && amount === 0).map(({ id }) => id)
}

function add<K>(sums: Map<K, number>, key: K, cents: number): void {
  sums.set(key, (sums.get(key) ?? 0) + cents)
}
