// The yearly costs and benefits of a business case, with everything that may be otherwise: delay, height of a benefit, cost of the tasks.
import type { BusinessCase, PlannedBenefit } from '../../model/file-types.ts'
import { fromCents } from '../../model/money/cents.ts'
import { monthOf } from '../../model/days/iso-date.ts'
import { addMonths } from '../../model/money/payments.ts'
import { amountBetween, amountsOf, partsByYear, type Point, pointOf } from '../../model/money/yearly-flow.ts'
import { type Horizon, type Payment, sumCents } from '../cash-flow.ts'

const MONTHS_OF_YEAR = 12

/** What a business case is reckoned from: its terms, the years counted, and the money by year as scheduled. Year 0 is everything before the month of going live. */
export interface CaseFlows {
  readonly terms: BusinessCase
  readonly horizon: Horizon
  /** Tasks and what is bought once, by year. */
  readonly once: readonly number[]
  /** Budget lines that come again, by year. */
  readonly running: readonly number[]
  /** The reserve, which falls into year 0. */
  readonly reserve: number
  /** The first month in which something falls due. */
  readonly firstPaid: string
}

/** Sums up the payments by year; what falls due after the last year counted is left out. `reserve` in cents. */
export function caseFlows(terms: BusinessCase, horizon: Horizon, payments: readonly Payment[], reserve: number): CaseFlows {
  const sums = (isRunning: boolean): number[] => Array.from({ length: horizon.years + 1 }, (_, year) => {
    const { from, next } = monthsOf(year, horizon)
    return fromCents(sumCents(payments.filter(({ kind, month }) => (kind === 'running') === isRunning && month >= from && month < next)))
  })
  return { terms, horizon, once: sums(false), running: sums(true), reserve: fromCents(reserve), firstPaid: payments.reduce((first, { month }) => (month < first ? month : first), horizon.firstMonth) }
}

/** First month of a year counted (empty for year 0), and the first month after it. */
export function monthsOf(year: number, { firstMonth }: Horizon): { readonly from: string; readonly next: string } {
  const start = (place: number): string => monthOf(addMonths(`${firstMonth}-01`, place * MONTHS_OF_YEAR))
  return year === 0 ? { from: '', next: firstMonth } : { from: start(year - 1), next: start(year) }
}

/** All costs by year, the reserve included, if going live is so many months later than scheduled: what is spent once stays, what is spent in use moves with it. */
export function costsByYear({ terms, horizon, once, running, reserve }: CaseFlows, delayMonths = 0): number[] {
  const { years } = horizon
  const parts = partsByYear(years, delayMonths)
  const further = (terms.costs ?? []).map(({ perYear }) => amountsOf(perYear, years))
  return once.map((amount, year) => {
    const inUse = parts[year]!.reduce((sum, part, use) => sum + part * (running[use + 1]! + further.reduce((total, amounts) => total + pointOf(amounts[use]!, 'likely'), 0)), 0)
    return amount + inUse + (year === 0 ? reserve + running[0]! : 0)
  })
}

/** What one benefit brings by year, unweighted. */
export function benefitByYear(benefit: PlannedBenefit, { horizon: { years } }: CaseFlows, delayMonths = 0, point: Point = 'likely'): number[] {
  return Array.from({ length: years + 1 }, (_, year) => amountBetween(benefit, year === 0 ? 0 : (year - 1) * MONTHS_OF_YEAR - delayMonths, year * MONTHS_OF_YEAR - delayMonths, years, point))
}
