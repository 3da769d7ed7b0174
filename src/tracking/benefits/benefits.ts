// The benefits ledger: the section of the evaluation.
import { addDays } from '../../model/days/iso-date.ts'
import type { BenefitReason, BenefitReviewDay, BenefitsEvaluation, EarnedValue, IsoDate, LiveDay, MeasuredBenefit, Progress } from '../../model/file-types.ts'
import { roundedToCents, sumOf } from '../../model/money/money.ts'
import { reserveOf } from '../../model/money/payments.ts'
import type { EvaluationContext } from '../evaluation-input.ts'
import { liveDay, plannedLiveDay } from '../live-day.ts'
import { benefitEvaluation, type Ledger, realisation } from './benefit-ledger.ts'
import { outlook } from './case-outlook.ts'

/** What is measured this many days before or after a day of review counts for it. */
const NEAR_DAYS = 30

/** Promised against measured, and the business case reckoned anew; undefined where the plan has no business case or its schedule none. */
export function benefitsSection(context: EvaluationContext, earned: EarnedValue): BenefitsEvaluation | undefined {
  const { plan: { businessCase: terms, budget = [] }, schedule: { businessCase: scheduled }, progress, asOf, knowledge, approved } = context
  if (!terms || !scheduled) return undefined
  const ids = new Set(terms.benefits.map(({ id }) => id))
  const entries = (progress.benefits ?? []).filter(({ to, benefit }) => to <= asOf && ids.has(benefit)).toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const measuredUntil = entries.reduce<IsoDate | undefined>((last, { to }) => (last === undefined || to > last ? to : last), undefined)
  const live = liveDay(context)
  const givenUp = context.state === 'stopped' && !live.actual
  const ledger: Ledger = { terms, plannedLive: plannedLiveDay(context), measuredUntil }
  const items = terms.benefits.map((benefit) => benefitEvaluation(benefit, entries.filter((entry) => entry.benefit === benefit.id), ledger))
  const [promised, measured] = [sumOf(items.map((item) => item.promised)), sumOf(items.map((item) => item.measured))]
  const weighted = (of: 'promised' | 'measured'): number => items.reduce((sum, item) => sum + item[of] * item.weightPercent, 0)
  const [percent, weightedPercent] = measuredUntil === undefined ? [] : [realisation(measured, promised), realisation(weighted('measured'), weighted('promised'))]
  const anew = outlook({ ledger, scheduled, entries, earned, planned: plannedCost(context, earned) + reserveOf({ ...approved, budget }), live, asOf, givenUp }, weightedPercent === undefined ? undefined : weightedPercent / 100)
  const byReason = differences(items)
  return {
    ...(givenUp && { givenUp: true as const }), live, plannedLive: ledger.plannedLive, ...(measuredUntil !== undefined && { measuredUntil }), items, promised, measured,
    ...(percent !== undefined && { realisationPercent: percent }), ...(weightedPercent !== undefined && { weightedRealisationPercent: weightedPercent }), ...(byReason.length > 0 && { byReason }),
    costBasis: anew.costBasis, promise: scheduled.weighted, asPromised: anew.asPromised, ...(anew.asMeasured && { asMeasured: anew.asMeasured }), sensitivity: anew.sensitivity,
    reviews: givenUp ? [] : reviewDays(knowledge.benefitReviewDays, live, progress, entries, asOf),
  }
}

// Tasks and purchases as they stand in the scheduled case, beside its reserve; against a baseline the plan may have changed.
function plannedCost({ baseline, schedule: { cost } }: EvaluationContext, { budgetAtCompletion }: EarnedValue): number {
  return baseline ? (cost.oneOff ?? cost.total) : budgetAtCompletion
}

function differences(items: BenefitsEvaluation['items']): BenefitReason[] {
  const sums = new Map<BenefitReason['reason'], number>()
  for (const { reason = 'not-told' as const, measured, promised } of items.flatMap(({ periods }) => periods)) sums.set(reason, (sums.get(reason) ?? 0) + measured - promised)
  return [...sums].map(([reason, difference]) => ({ reason, difference: roundedToCents(difference) })).filter(({ difference }) => difference !== 0)
}

// Before the system is live no review is due.
function reviewDays(afterDays: readonly number[], live: LiveDay, { measurements = [] }: Progress, entries: readonly MeasuredBenefit[], asOf: IsoDate): BenefitReviewDay[] {
  const told = [...measurements.map(({ date }) => date), ...entries.map(({ to }) => to)].filter((day) => day <= asOf)
  return afterDays.map((days) => {
    const date = addDays(live.date, days)
    const isDone = told.some((day) => day >= addDays(date, -NEAR_DAYS) && day <= addDays(date, NEAR_DAYS))
    return { afterDays: days, date, state: date > asOf || !live.actual ? 'coming' : isDone ? 'done' : 'missed' }
  })
}
