// Question scores → score, interval and coverage of a condition, and of the whole.
import type { Interval, QuestionScore } from '../model/file-types.ts'
import type { BankQuestion } from '../knowledge/knowledge.ts'
import { pointsOf } from './score-question.ts'

/** A question's weight with its score. */
export interface WeightedScore {
  readonly question: BankQuestion
  readonly score: QuestionScore
}

/** Score 0–100 over what is known (undefined: nothing), its possible range, and the share that is answered (0–100). */
export interface ScoreRange {
  readonly score: number | undefined
  readonly interval: Interval
  readonly coveragePercent: number
}

/**
 * F = Σ w·s / Σ w over the answered questions; the interval takes unknown answers at level 1 and at level 5.
 * Coverage counts each applicable question once; where only some of those asked know, it counts in part.
 */
export function scoreCondition(items: readonly WeightedScore[]): ScoreRange {
  const applicable = items.filter(({ score }) => score.state !== 'not-applicable')
  const known = applicable.filter(({ score }) => score.score !== undefined)
  const mean = (list: readonly WeightedScore[], points: (score: QuestionScore) => number) => weightedMean(list.map(({ question, score }) => [question.weight, points(score)]))
  return {
    score: mean(known, (score) => score.score ?? 0),
    interval: { low: mean(applicable, (score) => pointsOf(score.low ?? 1)) ?? 0, high: mean(applicable, (score) => pointsOf(score.high ?? 5)) ?? 100 },
    coveragePercent: coverage(applicable.map(({ score }) => score)),
  }
}

/** R = Σ W·F / Σ W over the conditions with a score; a condition without one counts 0 in the low bound and 100 in the high. */
export function scoreOverall(conditions: readonly { readonly weight: number; readonly range: ScoreRange }[]): { score: number | undefined; interval: Interval } {
  const known = conditions.filter(({ range }) => range.score !== undefined)
  return {
    score: weightedMean(known.map(({ weight, range }) => [weight, range.score ?? 0])),
    interval: {
      low: weightedMean(conditions.map(({ weight, range }) => [weight, range.interval.low])) ?? 0,
      high: weightedMean(conditions.map(({ weight, range }) => [weight, range.interval.high])) ?? 100,
    },
  }
}

/** Share of the questions that is answered, 0–100; a question that only some of those asked could answer counts in part, one with an agreed level in full. */
export function coverage(applicable: readonly QuestionScore[]): number {
  if (applicable.length === 0) return 0
  return (applicable.reduce((sum, score) => sum + shareKnown(score), 0) / applicable.length) * 100
}

/** Share of those asked who know, 0–1; 1 where a level was agreed on. */
export function shareKnown({ agreed, answers = [] }: QuestionScore): number {
  if (agreed) return 1
  const know = answers.filter(({ counted }) => counted !== undefined).length
  const dontKnow = answers.filter(({ unknown }) => unknown).length
  return know === 0 ? 0 : know / (know + dontKnow)
}

function weightedMean(pairs: readonly (readonly [weight: number, value: number])[]): number | undefined {
  const total = pairs.reduce((sum, [weight]) => sum + weight, 0)
  return total > 0 ? pairs.reduce((sum, [weight, value]) => sum + weight * value, 0) / total : undefined
}
