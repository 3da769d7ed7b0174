// What later money is worth today.

/**
 * Net present value of yearly flows, the first of them today: Σ flow_t ÷ (1 + rate)^t, t from 0. `rate` 0.08 is 8 % a year, above −1.
 * Source: Brealey, Myers & Allen, Principles of Corporate Finance, ch. 2. Spreadsheets' NPV counts the first flow as due after a year.
 */
export function netPresentValue(rate: number, flows: readonly number[]): number {
  return flows.reduce((sum, flow, year) => sum + flow * discountFactor(rate, year), 0)
}

/** What one unit of money in so many years is worth today: 1 ÷ (1 + rate)^years. */
export function discountFactor(rate: number, years: number): number {
  return 1 / (1 + rate) ** years
}
