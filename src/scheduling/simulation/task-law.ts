// How the work of one task may come out: its estimate as a quantity that the draws take values of.
import { likelyOf } from '../../model/estimate.ts'
import type { Estimate } from '../../model/file-types.ts'
import type { Interruptions } from './interruption.ts'
import type { ModelInput } from './model-input.ts'
import type { Distribution, QuantileTables } from './quantile-table.ts'
import type { InterruptedWork, Quantity } from './simulation-model.ts'

/** A task before time is turned into ticks; see SimulationModel. */
export interface TaskLaw extends Quantity {
  readonly likely: number
  readonly fixed: number
  readonly high: number
  readonly costPerDay: number
  readonly ownCost: (Quantity & { readonly likely: number }) | undefined
  readonly interrupted: InterruptedWork | undefined
}

/** How long the work of a task may take, and what that costs. What rounding to whole days adds stays as it is (`fixed`): only the amount of work varies. */
export function taskLaw({ frame, times, costs }: ModelInput, number: number, tables: QuantileTables, interruptions: Interruptions): TaskLaw {
  const { task } = frame.network.tasks[number]!
  const work = frame.works[number]!
  const span = times.planned[number]!
  const distribution = task.distribution ?? frame.plan.uncertainty?.distribution ?? 'beta-pert'
  const time = task.calendarDays ?? task.durationDays
  const estimate = time ?? task.effortDays ?? 0
  const units = time === undefined ? frame.assignees[number]!.reduce((sum, assignee) => sum + assignee.units, 0) : 1
  const amount = quantity(scaledEstimate(estimate, 1 / units), distribution, tables)
  const likelyAmount = likelyOf(estimate) / units
  const interrupted = interruptions.of(number, span, likelyAmount)
  const likely = interrupted ? likelyAmount : work.inCalendarDays ? work.nominalDays : span.finish - span.start
  const people = costs[number]! - (task.fixedCost ?? 0)
  const hasOwn = time !== undefined && task.effortDays !== undefined
  const effort = task.effortDays ?? 0
  const perEffort = likelyOf(effort) > 0 ? people / likelyOf(effort) : 0
  return {
    ...amount, high: amount.low + amount.range, likely, fixed: likely - likelyAmount, interrupted,
    costPerDay: hasOwn || likelyAmount === 0 ? 0 : people / likelyAmount,
    ownCost: hasOwn ? { ...quantity(scaledEstimate(effort, perEffort), distribution, tables), likely: likelyOf(effort) * perEffort } : undefined,
  }
}

/** An estimate in another unit. */
export function scaledEstimate(estimate: Estimate, factor: number): Estimate {
  if (typeof estimate === 'number') return estimate * factor
  return { optimistic: estimate.optimistic * factor, likely: estimate.likely * factor, pessimistic: estimate.pessimistic * factor }
}

/** An estimate as a quantity; points out of order count as no spread on that side. */
export function quantity(estimate: Estimate, distribution: Distribution, tables: QuantileTables): Quantity {
  if (typeof estimate === 'number') return { table: -1, low: estimate, range: 0 }
  const low = Math.min(estimate.optimistic, estimate.likely)
  const range = Math.max(estimate.pessimistic, estimate.likely) - low
  return range > 0 ? { table: tables.numberOf(distribution, (estimate.likely - low) / range), low, range } : { table: -1, low, range: 0 }
}
