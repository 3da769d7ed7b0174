// Money that comes or goes evenly, year after year of use, perhaps beginning later and growing to its full height.
import type { Estimate, PlannedBenefit } from '../file-types.ts'

/** Which of three values of an estimate. */
export type Point = 'likely' | 'least' | 'most'

const MONTHS = 12

/** One of three values of an estimate, whichever way round optimistic and pessimistic are. */
export function pointOf(estimate: Estimate, point: Point): number {
  if (typeof estimate === 'number') return estimate
  const { optimistic, likely, pessimistic } = estimate
  return point === 'likely' ? likely : point === 'least' ? Math.min(optimistic, likely, pessimistic) : Math.max(optimistic, likely, pessimistic)
}

/** The amount of each of so many years of use; years after the last that is named count as the last. */
export function amountsOf(perYear: Estimate | readonly Estimate[], years: number): readonly Estimate[] {
  const named = Array.isArray(perYear) ? (perYear as readonly Estimate[]) : [perYear as Estimate]
  return Array.from({ length: years }, (_, year) => named[Math.min(year, named.length - 1)] ?? 0)
}

/** When a flow begins and how long it grows, in months of use. */
export type FlowStart = Pick<PlannedBenefit, 'startsAfterMonths' | 'rampMonths'>

/**
 * Which part of the full yearly amount of each year of use falls between two points in time, in months since going live (before it: nothing).
 * From `startsAfterMonths` on the flow grows evenly for `rampMonths` to its full height. What lies after the last year counts as the last.
 */
export function partsBetween(from: number, to: number, years: number, { startsAfterMonths = 0, rampMonths = 0 }: FlowStart = {}): number[] {
  // Months in full, up to so many months of use: the integral of the growing height.
  const full = (months: number): number => {
    const since = Math.max(0, months - startsAfterMonths)
    return since < rampMonths ? (since * since) / (2 * rampMonths) : since - rampMonths / 2
  }
  return Array.from({ length: years }, (_, use) => {
    const [begin, end] = [Math.max(0, from, use * MONTHS), use === years - 1 ? to : Math.min(to, (use + 1) * MONTHS)]
    return end > begin ? (full(end) - full(begin)) / MONTHS : 0
  })
}

/**
 * The same for each year counted, 0 being the time before the planned day of going live. `delayMonths` is how much later than planned the system
 * goes live; what then lies beyond the last year counted is lost.
 */
export function partsByYear(years: number, delayMonths: number, start: FlowStart = {}): number[][] {
  return Array.from({ length: years + 1 }, (_, year) => partsBetween(year === 0 ? 0 : (year - 1) * MONTHS - delayMonths, year * MONTHS - delayMonths, years, start))
}

/** What a benefit brings between two points in time, in months since going live, unweighted. */
export function amountBetween(benefit: PlannedBenefit, from: number, to: number, years: number, point: Point = 'likely'): number {
  const amounts = amountsOf(benefit.perYear, years)
  return partsBetween(from, to, years, benefit).reduce((sum, part, use) => sum + part * pointOf(amounts[use]!, point), 0)
}
