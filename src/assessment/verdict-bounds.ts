// Which verdicts are still possible while questions are open: bounds that no answers can leave.
import type { Gate, Interval, Verdict } from '../model/file-types.ts'
import { oneDecimal } from './agreement.ts'
import { type GateCaps, boundGate, groundsOf } from './gate-bounds.ts'
import type { JudgeContext } from './judge.ts'
import { VERDICTS, bandOf, oneWorse, worse } from './judge-verdict.ts'
import { boundMean } from './mean-bounds.ts'
import type { PossiblePoints, PossibleQuestion } from './possible-answers.ts'
import { weighConditions } from './weigh-conditions.ts'

/** The verdicts that cannot be ruled out, from `best` to `worst`, both included, and what they rest on. */
export interface VerdictBounds {
  readonly best: Verdict
  readonly worst: Verdict
  /** How many verdicts that is, 1–4; with 1 the verdict is settled. */
  readonly verdicts: number
  /** Gates whose state is not certain and may still hold the verdict down. */
  readonly openGates: number
  /** Least and greatest overall score, 0–100. */
  readonly score: Interval
  /**
   * Bits left open: log2(1 + width in points), summed over the overall score, unless its band is certain, and over the conditions of which it matters and is
   * not certain whether they are weak. The logarithm of its width is the entropy of an evenly spread value (Shannon 1948, A Mathematical Theory of Communication, §20).
   */
  readonly openBits: number
}

/** The open questions with all that is bounded about them, so that one of them can be tried out without bounding everything anew. */
export interface BoundedQuestions {
  readonly verdict: VerdictBounds
  /** The bounds if this question came out so. */
  with(question: PossibleQuestion): VerdictBounds
}

interface ConditionBounds {
  readonly points: PossiblePoints | undefined
  readonly low: Interval
  readonly high: Interval
}

/**
 * Bounds the verdict over every answer the open questions may still get. Score, weak conditions and gates are bounded one by one and then combined as if
 * they did not depend on each other: a verdict may be listed that never comes about, but none is missed.
 */
export function boundQuestions(questions: ReadonlyMap<string, PossibleQuestion>, context: JudgeContext): BoundedQuestions {
  const { knowledge } = context
  const weights = weighConditions(knowledge, context.profile.settings?.method?.id)
  const byCondition = new Map([...knowledge.conditions.keys()].map((id) => [id, [...questions.values()].filter(({ question }) => question.condition === id)]))
  const conditions = new Map([...byCondition].map(([id, own]) => [id, boundCondition(own)]))
  const gates = [...knowledge.gates.values()].filter((gate) => gate.judgedAt === 'readiness').map((gate) => ({ gate, grounds: groundsOf(gate, knowledge) }))
  const capsOf = (gate: Gate, changed?: PossibleQuestion, bounds?: ConditionBounds) => boundGate(gate, {
    question: (id) => (changed && id === changed.question.id ? changed : questions.get(id)),
    ends: (id) => (changed && id === changed.question.condition ? bounds : conditions.get(id)),
  }, context)
  const caps = gates.map(({ gate }) => capsOf(gate))
  return {
    verdict: boundVerdict(conditions, caps, weights, context),
    with(changed) {
      const { id, condition } = changed.question
      const bounds = boundCondition((byCondition.get(condition) ?? []).map((item) => (item.question.id === id ? changed : item)))
      const newCaps = gates.map(({ gate, grounds }, index) => (grounds.has(id) || grounds.has(condition) ? capsOf(gate, changed, bounds) : (caps[index] ?? capsOf(gate))))
      return boundVerdict(new Map([...conditions, [condition, bounds]]), newCaps, weights, context)
    },
  }
}

function boundCondition(questions: readonly PossibleQuestion[]): ConditionBounds {
  const meanOf = (key: 'points' | 'low' | 'high') => boundMean(questions.map((item) => ({ weight: item.question.weight, points: item[key] })))
  const score = meanOf('points')
  const [low, high] = [meanOf('low') ?? { low: 0, high: 0 }, meanOf('high') ?? { low: 100, high: 100 }]
  return {
    points: score && { least: score.low, most: score.high, mayBeMissing: questions.every(({ points, question }) => !points || points.mayBeMissing || question.weight === 0) },
    low: rounded(low), high: rounded(high),
  }
}

function boundVerdict(conditions: ReadonlyMap<string, ConditionBounds>, caps: readonly GateCaps[], weights: ReadonlyMap<string, number>, { knowledge: { limits } }: JudgeContext): VerdictBounds {
  const scored = [...conditions].map(([id, { points }]) => ({ weight: weights.get(id) ?? 0, points }))
  const overall = boundMean(scored)
  const score = overall ? rounded(overall) : { low: 0, high: 0 }
  const isWeak = (points: number) => oneDecimal(points) < limits.weakCondition
  const mayBeWeak = scored.some(({ points }) => points && isWeak(points.least))
  const isSurelyWeak = scored.some(({ points }) => points && !points.mayBeMissing && isWeak(points.most))
  const isSurelyScored = scored.some(({ points, weight }) => points && !points.mayBeMissing && weight > 0)
  const undecided = isSurelyWeak ? [] : scored.flatMap(({ points }) => (points && isWeak(points.least) && !isWeak(points.most) ? [{ low: points.least, high: points.most }] : []))
  const [best, worst] = [bandOf(overall && score.high, limits), bandOf(isSurelyScored ? score.low : undefined, limits)]
  const mildest = caps.map((cap) => cap.mildest).reduce(worse, isSurelyWeak ? oneWorse(best) : best)
  const strictest = caps.map((cap) => cap.strictest).reduce(worse, mayBeWeak ? oneWorse(worst) : worst)
  return {
    best: mildest, worst: strictest, verdicts: VERDICTS.indexOf(strictest) - VERDICTS.indexOf(mildest) + 1, score,
    openBits: [...(best === worst ? [] : [score]), ...undecided].reduce((sum, { low, high }) => sum + Math.log2(1 + high - low), 0),
    openGates: caps.filter((cap) => cap.strictest !== cap.mildest && worse(cap.strictest, mildest) !== mildest).length,
  }
}

function rounded({ low, high }: Interval): Interval {
  return { low: oneDecimal(low), high: oneDecimal(high) }
}
