// The business case reckoned anew: cost as it turns out, benefits as measured so far, and the rest as promised or at the rate realised so far.
import { sensitivityTerms, weightOf } from '../../model/money/case-terms.ts'
import { addDays } from '../../model/days/iso-date.ts'
import type { CaseWorth, EarnedValue, IsoDate, LedgerSensitivity, LiveDay, MeasuredBenefit, PlannedBenefit, ScheduledCase } from '../../model/file-types.ts'
import { roundedToCents, sumOf } from '../../model/money/money.ts'
import { netPresentValue } from '../../model/money/present-value.ts'
import { worthOf } from '../../model/money/worth.ts'
import { amountBetween, type Point } from '../../model/money/yearly-flow.ts'
import { type Ledger, monthsFrom } from './benefit-ledger.ts'

const MONTHS = 12

/** What the outlook rests on: the case as scheduled, what was measured, and what the project costs; `planned` is what it costs in the scheduled case, reserve included. */
export interface OutlookFacts {
  readonly ledger: Ledger
  readonly scheduled: ScheduledCase
  readonly entries: readonly MeasuredBenefit[]
  readonly earned: EarnedValue
  readonly planned: number
  readonly live: LiveDay
  readonly asOf: IsoDate
  /** true: given up before going live, so nothing more comes and nothing more is paid. */
  readonly givenUp: boolean
}

/** The case reckoned anew, two ways, and what moves it. */
export interface Outlook {
  readonly costBasis: 'actual' | 'planned'
  readonly asPromised: CaseWorth
  readonly asMeasured: CaseWorth | undefined
  readonly sensitivity: LedgerSensitivity[]
}

/**
 * Years are those of the promise. Where the cost is known, the estimate at completion takes the place of plan and reserve, in year 0. What has been measured counts in full;
 * of what is still to come each benefit counts by its certainty, later by as much as going live was. `rate` (1 is all) is the benefit realisation so far, if there is one.
 */
export function outlook(facts: OutlookFacts, rate: number | undefined): Outlook {
  const { scheduled, earned, planned, ledger: { terms } } = facts
  const eac = earned.estimateAtCompletion
  const turnsOut = eac === undefined ? 0 : eac - planned
  const { givenUp } = facts
  const costs = scheduled.byYear.map(({ cost, year }) => (year === 0 ? (givenUp ? earned.actualCost : sumOf([cost, turnsOut])) : givenUp ? 0 : cost))
  const so = measuredByYear(facts)
  const rest = givenUp ? costs.map(() => 0) : restByYear(facts, 'likely')
  const worth = (share: number): CaseWorth => worthOf(costs, so.map((amount, year) => roundedToCents(amount + rest[year]! * share)), terms.discountRatePercent)
  return {
    costBasis: eac === undefined ? 'planned' : 'actual', asPromised: worth(1), asMeasured: rate === undefined ? undefined : worth(rate),
    sensitivity: givenUp ? [] : sensitivityOf(facts, costs, so, rest),
  }
}

// An entry is spread evenly over its days.
function measuredByYear({ entries, scheduled, ledger: { plannedLive } }: OutlookFacts): number[] {
  return scheduled.byYear.map(({ year }) => entries.reduce((sum, { from, to, amount }) => {
    const [begin, end] = [monthsFrom(plannedLive, from), monthsFrom(plannedLive, addDays(to, 1))]
    const [low, high] = [year === 0 ? -Infinity : (year - 1) * MONTHS, year * MONTHS]
    const within = Math.max(0, Math.min(end, high) - Math.max(begin, low))
    return end > begin ? sum + (amount * within) / (end - begin) : sum
  }, 0))
}

// From the day after the last measurement of a benefit on; of one that nobody has measured, from the day of the evaluation on.
function restByYear({ ledger: { terms, plannedLive }, scheduled, entries, live, asOf }: OutlookFacts, point: Point): number[] {
  const delay = monthsFrom(plannedLive, live.date)
  const rest = (benefit: PlannedBenefit, year: number): number => {
    const last = entries.filter((entry) => entry.benefit === benefit.id).reduce<IsoDate>((latest, { to }) => (to > latest ? to : latest), '')
    const told = monthsFrom(plannedLive, last === '' ? asOf : addDays(last, 1))
    const from = year === 0 ? told : Math.max(told, (year - 1) * MONTHS)
    return (amountBetween(benefit, from - delay, year * MONTHS - delay, terms.years, point) * weightOf(terms, benefit)) / 100
  }
  return scheduled.byYear.map(({ year }) => terms.benefits.reduce((sum, benefit) => sum + rest(benefit, year), 0))
}

function sensitivityOf(facts: OutlookFacts, costs: readonly number[], so: readonly number[], rest: readonly number[]): LedgerSensitivity[] {
  const { ledger: { terms, plannedLive }, asOf } = facts
  const { percent } = sensitivityTerms(terms)
  const value = (paid: readonly number[], more: readonly number[]): number => roundedToCents(netPresentValue(terms.discountRatePercent / 100, paid.map((cost, year) => so[year]! + more[year]! - cost)))
  const times = (amounts: readonly number[], factor: number): number[] => amounts.map((amount) => amount * factor)
  // Of the year that is running the part still to come can be otherwise.
  const gone = monthsFrom(plannedLive, asOf)
  const open = costs.map((_, year) => (year === 0 ? (gone < 0 ? 1 : 0) : Math.min(1, Math.max(0, year - gone / MONTHS))))
  const changed = (share: number): number[] => costs.map((cost, year) => cost * (1 + share * open[year]!))
  const [least, most] = [value(costs, restByYear(facts, 'least')), value(costs, restByYear(facts, 'most'))]
  return [
    { what: 'benefits', percent, low: value(costs, times(rest, 1 - percent / 100)), high: value(costs, times(rest, 1 + percent / 100)) },
    { what: 'costs', percent, low: value(changed(percent / 100), rest), high: value(changed(-percent / 100), rest) },
    ...(least === most ? [] : [{ what: 'range' as const, low: least, high: most }]),
  ]
}
