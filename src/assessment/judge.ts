// From question scores to everything that follows from them; used for the assessment itself and to try out other answers.
import type { AssessedDecision, GateState, Interval, Profile, QuestionScore, RankedMethod } from '../model/file-types.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Facts } from '../knowledge/when-clause.ts'
import { oneDecimal } from './agreement.ts'
import { judgeGates } from './judge-gates.ts'
import { type ReasonedVerdict, judgeVerdict } from './judge-verdict.ts'
import { isBlocked, rankMethods } from './rank-methods.ts'
import { type ScoreRange, scoreCondition, scoreOverall } from './score-condition.ts'
import { pointsOf } from './score-question.ts'
import { weighConditions } from './weigh-conditions.ts'

/** What does not change while answers are tried out. */
export interface JudgeContext {
  readonly knowledge: Knowledge
  readonly profile: Profile
  /** Day on which waivers must still be in force; any waiver counts if left out. */
  readonly today?: string
}

/** Everything that follows from a set of question scores. Scores are rounded to one decimal, and judged as rounded. */
export interface Outlook extends ReasonedVerdict {
  readonly weights: ReadonlyMap<string, number>
  readonly conditions: ReadonlyMap<string, ScoreRange>
  readonly overall: { readonly score: number | undefined; readonly interval: Interval }
  readonly gates: readonly GateState[]
  readonly methods: readonly RankedMethod[]
  readonly decision: AssessedDecision | undefined
}

/** Judges the scores of the questions: conditions, overall score, methods, gates, verdict. */
export function judge(scores: ReadonlyMap<string, QuestionScore>, { knowledge, profile, today }: JudgeContext): Outlook {
  const weights = weighConditions(knowledge, profile.settings?.method?.id)
  const items = [...knowledge.questions.values()].flatMap((question) => {
    const score = scores.get(question.id)
    return score ? [{ question, score }] : []
  })
  const exact = [...knowledge.conditions.keys()].map((id) => [id, scoreCondition(items.filter(({ question }) => question.condition === id))] as const)
  const isAsked = (id: string) => items.some(({ question, score }) => question.condition === id && score.state !== 'not-applicable')
  const raw = scoreOverall(exact.filter(([id]) => isAsked(id)).map(([id, range]) => ({ weight: weights.get(id) ?? 0, range })))
  const overall = rounded({ ...raw, coveragePercent: 0 })
  const conditions = new Map(exact.map(([id, range]) => [id, rounded(range)]))
  const facts: Facts = {
    profile,
    level: (id) => levelRange(scores.get(id)),
    score: (id) => conditions.get(id)?.interval,
  }
  const { methods, decision } = rankMethods(knowledge, facts, profile)
  // Between two people the gate believes the soberer one: a median of 2.5 is not yet level 3.
  const sober = (range: ReturnType<typeof levelRange>) => (typeof range === 'object' ? { low: Math.floor(range.low), high: Math.floor(range.high) } : range)
  const gates = judgeGates(knowledge, { ...facts, level: (id) => sober(levelRange(scores.get(id))), methodBlocked: isBlocked(knowledge, decision?.id, facts) }, profile, today)
  const conditionScores = new Map([...conditions].filter(([id]) => isAsked(id)).map(([id, range]) => [id, range.score]))
  return { weights, conditions, overall, gates, methods, decision, ...judgeVerdict(knowledge, overall.score, conditionScores, gates) }
}

function levelRange(score: QuestionScore | undefined): Interval | 'not-applicable' | undefined {
  if (!score || score.state === 'not-applicable') return 'not-applicable'
  return { low: score.low ?? 1, high: score.high ?? 5 }
}

function rounded(range: ScoreRange): ScoreRange {
  return {
    score: range.score === undefined ? undefined : oneDecimal(range.score), coveragePercent: oneDecimal(range.coveragePercent),
    interval: { low: oneDecimal(range.interval.low), high: oneDecimal(range.interval.high) },
  }
}

/** The same question as if everybody had answered this level, with evidence. */
export function atLevel(score: QuestionScore, level: number): QuestionScore {
  return { id: score.id, state: 'answered', level, low: level, high: level, score: pointsOf(level) }
}
