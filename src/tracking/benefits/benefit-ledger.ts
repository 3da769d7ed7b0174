// What a benefit promised against what it brought, span by span.
import { weightOf } from '../../model/money/case-terms.ts'
import { addDays, dayNumber } from '../../model/days/iso-date.ts'
import type { BenefitEvaluation, BenefitPeriod, BusinessCase, IsoDate, MeasuredBenefit, PlannedBenefit } from '../../model/file-types.ts'
import { roundedToCents, sumOf } from '../../model/money/money.ts'
import { amountBetween } from '../../model/money/yearly-flow.ts'

const DAYS_OF_MONTH = 365.25 / 12

/** The ledger of a business case: its terms, the day its promise counts from, and the last day for which anything was measured. */
export interface Ledger {
  readonly terms: BusinessCase
  readonly plannedLive: IsoDate
  readonly measuredUntil: IsoDate | undefined
}

/** Months from the planned day of going live to the beginning of a day; negative before. */
export function monthsFrom(plannedLive: IsoDate, day: IsoDate): number {
  return (dayNumber(day) - dayNumber(plannedLive)) / DAYS_OF_MONTH
}

/** What a benefit promised from one day to another, both included, unweighted, in units of money. */
export function promisedBetween(benefit: PlannedBenefit, from: IsoDate, to: IsoDate, { terms, plannedLive }: Ledger): number {
  const months = (day: IsoDate): number => Math.min(12 * terms.years, monthsFrom(plannedLive, day))
  return amountBetween(benefit, months(from), months(addDays(to, 1)), terms.years)
}

/** Measured ÷ promised in percent; undefined where nothing was promised. */
export function realisation(measured: number, promised: number): number | undefined {
  return promised <= 0 ? undefined : Math.round((1000 * measured) / promised) / 10 + 0
}

/** One benefit with what was measured of it, oldest first. The promise counts up to the last day for which any benefit was measured, so that one nobody measures counts as 0. */
export function benefitEvaluation(benefit: PlannedBenefit, entries: readonly MeasuredBenefit[], ledger: Ledger): BenefitEvaluation {
  const { terms, plannedLive, measuredUntil } = ledger
  const periods = entries.map((entry): BenefitPeriod => {
    const promised = roundedToCents(promisedBetween(benefit, entry.from, entry.to, ledger))
    const percent = realisation(entry.amount, promised)
    return { from: entry.from, to: entry.to, promised, measured: entry.amount, ...(percent !== undefined && { realisationPercent: percent }), ...(entry.reason && { reason: entry.reason }), ...(entry.evidence !== undefined && { evidence: entry.evidence }) }
  })
  const promised = measuredUntil === undefined ? 0 : roundedToCents(promisedBetween(benefit, plannedLive, measuredUntil, ledger))
  const measured = sumOf(entries.map(({ amount }) => amount))
  const percent = measuredUntil === undefined ? undefined : realisation(measured, promised)
  const overlaps = entries.some(({ from }, place) => entries.slice(0, place).some((earlier) => earlier.to >= from))
  return {
    id: benefit.id, weightPercent: weightOf(terms, benefit), promised, measured, ...(percent !== undefined && { realisationPercent: percent }),
    total: roundedToCents(amountBetween(benefit, 0, 12 * terms.years, terms.years)), periods, ...(overlaps && { overlaps: true }),
  }
}
