// From question scores to everything that follows from them; used for the assessment itself and to try out other answers.
import type { AssessedDecision, GateState, Interval, Profile, QuestionScore, RankedMethod } from '../model/file-types.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Facts } from '../knowledge/when-clause.ts'
import { judgeGates } from './judge-gates.ts'
import { type ReasonedVerdict, judgeVerdict } from './judge-verdict.ts'
import { isBlocked, rankMethods } from './rank-methods.ts'
import { pointsOf } from './score-question.ts'
import { type ReadinessScores, scoreReadiness } from './score-readiness.ts'

/** What does not change while answers are tried out. */
export interface JudgeContext {
  readonly knowledge: Knowledge
  readonly profile: Profile
  /** Day on which waivers must still be in force; any waiver counts if left out. */
  readonly today?: string
}

/** Everything that follows from a set of question scores. */
export interface Outlook extends ReasonedVerdict, Omit<ReadinessScores, 'asked'> {
  readonly gates: readonly GateState[]
  readonly methods: readonly RankedMethod[]
  readonly decision: AssessedDecision | undefined
}

/** Judges the scores of the questions: conditions, overall score, methods, gates, verdict. */
export function judge(scores: ReadonlyMap<string, QuestionScore>, { knowledge, profile, today }: JudgeContext): Outlook {
  const { weights, conditions, overall, asked } = scoreReadiness(scores, knowledge, profile)
  const facts: Facts = {
    profile,
    level: (id) => levelRange(scores.get(id)),
    score: (id) => conditions.get(id)?.interval,
  }
  const { methods, decision } = rankMethods(knowledge, facts, profile)
  // Between two people the gate believes the soberer one: a median of 2.5 is not yet level 3.
  const sober = (range: ReturnType<typeof levelRange>) => (typeof range === 'object' ? { low: Math.floor(range.low), high: Math.floor(range.high) } : range)
  const gates = judgeGates(knowledge, { ...facts, level: (id) => sober(levelRange(scores.get(id))), methodBlocked: isBlocked(knowledge, decision?.id, facts) }, profile, today)
  const conditionScores = new Map([...conditions].filter(([id]) => asked.has(id)).map(([id, range]) => [id, range.score]))
  return { weights, conditions, overall, gates, methods, decision, ...judgeVerdict(knowledge, overall.score, conditionScores, gates) }
}

function levelRange(score: QuestionScore | undefined): Interval | 'not-applicable' | undefined {
  if (!score || score.state === 'not-applicable') return 'not-applicable'
  return { low: score.low ?? 1, high: score.high ?? 5 }
}

/** The same question as if everybody had answered this level, with evidence. */
export function atLevel(score: QuestionScore, level: number): QuestionScore {
  return { id: score.id, state: 'answered', level, low: level, high: level, score: pointsOf(level) }
}
