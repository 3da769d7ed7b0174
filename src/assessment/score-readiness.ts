// From question scores to those of the conditions and of the whole.
import type { Interval, Profile, QuestionScore } from '../model/file-types.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { oneDecimal } from './agreement.ts'
import { type ScoreRange, type WeightedScore, scoreCondition, scoreOverall } from './score-condition.ts'
import { weighConditions } from './weigh-conditions.ts'

/** Scores 0–100, rounded to one decimal; whatever is judged is judged as rounded. */
export interface ReadinessScores {
  /** Of each condition, together 1. */
  readonly weights: ReadonlyMap<string, number>
  readonly conditions: ReadonlyMap<string, ScoreRange>
  readonly overall: { readonly score: number | undefined; readonly interval: Interval }
  /** Conditions with a question that is applicable. */
  readonly asked: ReadonlySet<string>
}

/** How ready a company is by the scores of the questions: the conditions, and the whole by their weights. */
export function scoreReadiness(scores: ReadonlyMap<string, QuestionScore>, knowledge: Knowledge, profile: Profile): ReadinessScores {
  const items = itemsByCondition(scores, knowledge)
  const asked = new Set([...items].filter(([, own]) => isAsked(own)).map(([id]) => id))
  const weights = weighConditions(knowledge, profile.settings?.method?.id)
  const exact = exactRanges(items)
  return { weights, conditions: new Map([...exact].map(([id, range]) => [id, rounded(range)])), overall: overallOf(items, exact, weights), asked }
}

/** What the overall score would be with one question scored otherwise; 0 if nothing is known. A rise touches one condition, so the others are scored once for all that are tried. */
export function scoreWithOne(scores: ReadonlyMap<string, QuestionScore>, knowledge: Knowledge, profile: Profile): (other: QuestionScore) => number {
  const items = itemsByCondition(scores, knowledge)
  const weights = weighConditions(knowledge, profile.settings?.method?.id)
  const exact = exactRanges(items)
  return (other) => {
    const condition = knowledge.questions.get(other.id)?.condition ?? ''
    const own = (items.get(condition) ?? []).map((item) => (item.score.id === other.id ? { ...item, score: other } : item))
    return overallOf(new Map(items).set(condition, own), new Map(exact).set(condition, scoreCondition(own)), weights).score ?? 0
  }
}

function itemsByCondition(scores: ReadonlyMap<string, QuestionScore>, knowledge: Knowledge): Map<string, WeightedScore[]> {
  const items = new Map<string, WeightedScore[]>([...knowledge.conditions.keys()].map((id) => [id, []]))
  for (const question of knowledge.questions.values()) {
    const score = scores.get(question.id)
    if (score) items.get(question.condition)?.push({ question, score })
  }
  return items
}

function isAsked(items: readonly WeightedScore[]): boolean {
  return items.some(({ score }) => score.state !== 'not-applicable')
}

function exactRanges(items: ReadonlyMap<string, readonly WeightedScore[]>): Map<string, ScoreRange> {
  return new Map([...items].map(([id, own]) => [id, scoreCondition(own)]))
}

function overallOf(items: ReadonlyMap<string, readonly WeightedScore[]>, exact: ReadonlyMap<string, ScoreRange>, weights: ReadonlyMap<string, number>): ReadinessScores['overall'] {
  const ranges = [...exact].filter(([id]) => isAsked(items.get(id) ?? []))
  return rounded({ ...scoreOverall(ranges.map(([id, range]) => ({ weight: weights.get(id) ?? 0, range }))), coveragePercent: 0 })
}

function rounded(range: ScoreRange): ScoreRange {
  return {
    score: range.score === undefined ? undefined : oneDecimal(range.score), coveragePercent: oneDecimal(range.coveragePercent),
    interval: { low: oneDecimal(range.interval.low), high: oneDecimal(range.interval.high) },
  }
}
