// A formula of the pack and the drivers of the profile give a three-point estimate.
import type { EffortFormula, ThreePointEstimate } from '../model/file-types.ts'
import { toHalf } from '../model/estimate.ts'
import type { Drivers } from './drivers.ts'

/** The likely quantity: base + Σ days × (driver ÷ per)^exponent within minimum and maximum, unrounded. */
export function likelyQuantity(formula: EffortFormula, drivers: Drivers): number {
  const raw = (formula.terms ?? []).reduce(
    (sum, { driver, days, per = 1, exponent = 1 }) => sum + days * (drivers[driver].value / per) ** exponent, formula.base)
  return Math.min(Math.max(raw, formula.minimum ?? 0), formula.maximum ?? Number.POSITIVE_INFINITY)
}

/** Three points in half days, optimistic ≤ likely ≤ pessimistic, likely at least half a day unless it is 0; `factor` is the method's. */
export function estimateOf(formula: EffortFormula, drivers: Drivers, factor = 1): ThreePointEstimate {
  const exact = likelyQuantity(formula, drivers) * factor
  const likely = exact === 0 ? 0 : Math.max(0.5, toHalf(exact))
  return {
    optimistic: Math.min(likely, toHalf(likely * (formula.optimistic ?? 0.75))),
    likely,
    pessimistic: Math.max(likely, toHalf(likely * (formula.pessimistic ?? 1.6))),
  }
}
