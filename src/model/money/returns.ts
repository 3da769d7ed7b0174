// What money put into something yields: internal rate of return, return on investment, benefit–cost ratio.
import { type Figure, quotient } from '../figure.ts'
import { positiveRoots } from './polynomial-roots.ts'

/** Why there is no internal rate of return: nothing flows; money only goes out or only comes in; no rate makes it even; more than one does. */
export type NoRate = 'no-flows' | 'no-sign-change' | 'no-rate' | 'several-rates'

/** All rates above −1 at which the net present value of yearly flows is 0, ascending: the roots x = 1 ÷ (1 + rate) of Σ flow_t · x^t. */
export function internalRates(flows: readonly number[]): number[] {
  return positiveRoots(flows).map((x) => 1 / x - 1).sort((a, b) => a - b)
}

/** The rate at which the net present value of yearly flows is 0 (0.08 is 8 %), where there is exactly one. Source: Brealey, Myers & Allen, Principles of Corporate Finance, ch. 5. */
export function internalRate(flows: readonly number[]): Figure<NoRate> {
  if (flows.every((flow) => flow === 0)) return { notDefined: 'no-flows' }
  if (flows.every((flow) => flow >= 0) || flows.every((flow) => flow <= 0)) return { notDefined: 'no-sign-change' }
  const [rate, ...others] = internalRates(flows)
  if (rate === undefined) return { notDefined: 'no-rate' }
  return others.length > 0 ? { notDefined: 'several-rates' } : { value: rate }
}

/** (benefits − costs) ÷ costs; 1 is 100 %. Source: the usual definition of return on investment. */
export function returnOnInvestment(benefits: number, costs: number): Figure<'no-cost'> {
  return quotient(benefits - costs, costs, 'no-cost')
}

/** Present value of the benefits ÷ present value of the costs. Source: the usual definition of the benefit–cost ratio. */
export function benefitCostRatio(benefits: number, costs: number): Figure<'no-cost'> {
  return quotient(benefits, costs, 'no-cost')
}
