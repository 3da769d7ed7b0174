// After-the-fact review: decisions judged by what was known when they were made, apart from what came of them.
import type { Decision, DecisionRule, DecisionsReview, IsoDate, ReviewedDecision, ReviewedQuality } from '../../model/file-types.ts'
import { dayNumber } from '../../model/days/iso-date.ts'
import { rounded } from '../rounded.ts'
import { decisionQuality } from './decision-quality.ts'
import { forecastCalibration } from './forecast-calibration.ts'

/**
 * The review of all decisions made until the day; undefined where there are none. Reviews of a later day are not yet known.
 * Quality and outcome are judged apart (Fischhoff 1975; Baron & Hershey 1988) and give four fields (after Russo & Schoemaker); a decision without a judged quality is in none of them, whatever came of it.
 */
export function reviewDecisions(all: readonly Decision[] | undefined, asOf: IsoDate, rule: DecisionRule): DecisionsReview | undefined {
  const known = (all ?? []).filter(({ date }) => date <= asOf).toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  if (known.length === 0) return undefined
  const items = known.map((decision) => reviewed(decision, asOf, rule))
  const count = (is: (item: ReviewedDecision) => boolean) => items.filter(is).length
  const inField = (field: ReviewedDecision['field']) => count((item) => item.field === field)
  const meanQuality = weightedQuality(items, rule)
  const calibration = forecastCalibration(items, rule)
  const { goodQuality, goodOutcome, recordedWithinDays, forecastsNeeded } = rule
  return {
    limits: { goodQuality, goodOutcome, recordedWithinDays, forecastsNeeded },
    counts: {
      all: items.length, reviewed: count(({ state }) => state === 'reviewed'), due: count(({ state }) => state === 'due'), notDue: count(({ state }) => state === 'not-due'), retrospective: count((item) => item.retrospective === true),
      'deserved-success': inField('deserved-success'), luck: inField('luck'), 'reasonable-but-unlucky': inField('reasonable-but-unlucky'), mistake: inField('mistake'),
    },
    items, ...(meanQuality !== undefined && { meanQuality }), ...(calibration && { calibration }),
  }
}

function reviewed(decision: Decision, asOf: IsoDate, rule: DecisionRule): ReviewedDecision {
  const { id, title, date, owner, phase, lookAgain, expected, probability } = decision
  const review = decision.review && decision.review.date <= asOf ? decision.review : undefined
  // An outcome has no day of its own: it is known with the review.
  const outcome = review || !decision.review ? decision.outcome : undefined
  const state = review ? 'reviewed' : lookAgain !== undefined && lookAgain <= asOf ? 'due' : 'not-due'
  const after = dayNumber(decision.recorded ?? date) - dayNumber(date)
  const retrospective = after > rule.recordedWithinDays
  const missing = missingThen(decision)
  const quality = decisionQuality(review?.quality, rule.goodQuality)
  const goodOutcome = outcomeOf(review, rule)
  const brier = probability === undefined || review?.cameTrue === undefined ? undefined : rounded((probability - (review.cameTrue ? 1 : 0)) ** 2, 4)
  return {
    id, title, date, ...(owner !== undefined && { owner }), ...(phase !== undefined && { phase }), state, ...(lookAgain !== undefined && { lookAgain }),
    ...(retrospective && { retrospective: true as const }), ...(after > 0 && { recordedAfterDays: after }),
    ...(missing.length > 0 && { missing }), confidence: confidenceOf(retrospective, missing), ...(quality && { quality }),
    ...(expected !== undefined && { expected }), ...(outcome !== undefined && { outcome }), ...(review?.achieved !== undefined && { achieved: review.achieved }),
    ...(review?.cameTrue !== undefined && { cameTrue: review.cameTrue }), ...(goodOutcome !== undefined && { goodOutcome }),
    ...placed(review !== undefined, quality, goodOutcome), ...(probability !== undefined && { probability }), ...(brier !== undefined && { brier }),
    ...(review?.external !== undefined && { external: review.external }), ...(review?.learned !== undefined && { learned: review.learned }),
  }
}

function missingThen({ frame, options, knownThen, expected, probability }: Decision): NonNullable<ReviewedDecision['missing']> {
  return [
    ...(frame === undefined ? ['frame' as const] : []), ...((options ?? []).length === 0 ? ['options' as const] : []), ...((knownThen ?? []).length === 0 ? ['known-then' as const] : []),
    ...(expected === undefined ? ['expected' as const] : []), ...(probability === undefined ? ['probability' as const] : []),
  ]
}

// The probability is for calibration; what the quality rests on are the question, the options, the knowledge and the expectation.
function confidenceOf(retrospective: boolean, missing: readonly string[]): 'high' | 'medium' | 'low' {
  if (retrospective || missing.includes('known-then')) return 'low'
  return ['frame', 'options', 'expected'].some((part) => missing.includes(part)) ? 'medium' : 'high'
}

function outcomeOf(review: Decision['review'], { goodOutcome }: DecisionRule): boolean | undefined {
  return review?.achieved === undefined ? review?.cameTrue : review.achieved >= goodOutcome
}

function placed(isReviewed: boolean, quality: ReviewedQuality | undefined, goodOutcome: boolean | undefined): Pick<ReviewedDecision, 'field' | 'notPlaced'> {
  if (!isReviewed) return { notPlaced: 'not-reviewed' }
  if (!quality) return { notPlaced: 'no-quality' }
  if (quality.good === undefined) return { notPlaced: 'quality-open' }
  if (goodOutcome === undefined) return { notPlaced: 'no-outcome' }
  if (quality.good) return { field: goodOutcome ? 'deserved-success' : 'reasonable-but-unlucky' }
  return { field: goodOutcome ? 'luck' : 'mistake' }
}

function weightedQuality(items: readonly ReviewedDecision[], { confidence }: DecisionRule): number | undefined {
  const judged = items.flatMap((item) => (item.quality ? [{ value: item.quality.value, weight: confidence[item.confidence ?? 'low'] }] : []))
  const weight = judged.reduce((sum, item) => sum + item.weight, 0)
  return weight === 0 ? undefined : rounded(judged.reduce((sum, item) => sum + item.value * item.weight, 0) / weight)
}
