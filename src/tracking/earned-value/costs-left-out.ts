// Costs that are assumed, missing, or told for what is not measured.
import { fromCents } from '../../model/money/cents.ts'
import type { EarnedValue, OutsideCost } from '../../model/file-types.ts'
import { hasStarted } from '../../model/task-progress.ts'
import type { EvaluationContext } from '../evaluation-input.ts'
import { isBought, isReserve } from '../../model/money/payments.ts'
import type { WorkValues } from './work-values.ts'

/** What a reader must know about the actual cost: how much of it is assumed, of which work it is missing, and which costs are not in it. */
export function costsLeftOut(values: readonly WorkValues[], context: EvaluationContext): Pick<EarnedValue, 'assumedCost' | 'withoutCost' | 'outside'> {
  const assumed = values.filter(({ cost }) => cost === 'assumed')
  const withoutCost = values.filter((value) => isUntold(value, context)).map(({ item }) => item.id)
  const outside = outsideCosts(context)
  return {
    ...(assumed.length > 0 && { assumedCost: { amount: fromCents(assumed.reduce((sum, { actual }) => sum + actual, 0)), tasks: assumed.map(({ item }) => item.id) } }),
    ...(withoutCost.length > 0 && { withoutCost }), ...(outside.length > 0 && { outside }),
  }
}

/** Whether a cost should have been told and was not: of a task that has begun, of a purchase of which something is due, and in a project that was delivered of all that was not taken out of the plan. */
export function isUntold({ item, planned, budget, cost }: WorkValues, { known, state }: EvaluationContext): boolean {
  if (cost !== 'none' || budget <= 0) return false
  if (state === 'delivered') return item.change !== 'removed'
  return item.kind === 'task' ? hasStarted(known.tasks.get(item.id)) : planned > 0
}

function outsideCosts({ known, items, plan, approved }: EvaluationContext): OutsideCost[] {
  const measured = new Set(items.flatMap((item) => (item.kind === 'line' ? [item.id] : [])))
  const lines = new Map([...(approved.budget ?? []), ...(plan.budget ?? [])].map((line) => [line.id, line]))
  return [...known.lines.values()].filter(({ line }) => !measured.has(line)).map(({ line: id, actualCost }) => {
    const line = lines.get(id)
    return { line: id, actualCost, why: line === undefined ? 'unknown-line' : isReserve(line) ? 'reserve' : isBought(line) ? 'running' : 'in-tasks' }
  })
}
