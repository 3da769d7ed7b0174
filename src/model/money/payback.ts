// How long it takes until the money put in has come back.
import type { Figure } from '../figure.ts'
import { discountFactor } from './present-value.ts'

/**
 * Years until the sum of yearly flows, the first of them today, is no longer negative for the first time; even flow within a year:
 * t − 1 + |sum up to t − 1| ÷ flow of t. 0 where nothing has to come back; not defined where it never does within the years given.
 * Source: Brealey, Myers & Allen, Principles of Corporate Finance, ch. 5, who count whole years.
 */
export function payback(flows: readonly number[]): Figure<'never'> {
  let sum = 0
  for (const [year, flow] of flows.entries()) {
    if (sum + flow >= 0) return { value: year === 0 ? 0 : year - 1 - sum / flow }
    sum += flow
  }
  return flows.length === 0 ? { value: 0 } : { notDefined: 'never' }
}

/** The same with every flow discounted to today. */
export function discountedPayback(rate: number, flows: readonly number[]): Figure<'never'> {
  return payback(flows.map((flow, year) => flow * discountFactor(rate, year)))
}
