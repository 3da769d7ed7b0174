// Score, weak conditions and gates → verdict.
import type { BandReasoning, GateState, Verdict } from '../model/file-types.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'

/** Verdicts from best to worst. */
export const VERDICTS = ['ready', 'conditionally-ready', 'not-yet', 'not-ready'] as const satisfies readonly Verdict[]

/** A verdict and how it came about. */
export interface ReasonedVerdict {
  readonly verdict: Verdict
  readonly band: BandReasoning
}

/** The band of a score alone; no score is not ready. */
export function bandOf(score: number | undefined, limits: Knowledge['limits']): Verdict {
  if (score === undefined) return 'not-ready'
  const { bands } = limits
  return score >= bands.ready ? 'ready' : score >= bands['conditionally-ready'] ? 'conditionally-ready' : score >= bands['not-yet'] ? 'not-yet' : 'not-ready'
}

/** The worse of two verdicts. */
export function worse(a: Verdict, b: Verdict): Verdict {
  return VERDICTS.indexOf(a) >= VERDICTS.indexOf(b) ? a : b
}

/** The verdict one step worse; the worst stays. */
export function oneWorse(verdict: Verdict): Verdict {
  return VERDICTS[Math.min(VERDICTS.indexOf(verdict) + 1, VERDICTS.length - 1)] ?? 'not-ready'
}

/** Band by score, one lower if any condition is weak, then held down by failing or undetermined gates that nobody has waived. */
export function judgeVerdict(knowledge: Knowledge, score: number | undefined, conditionScores: ReadonlyMap<string, number | undefined>, gates: readonly GateState[]): ReasonedVerdict {
  const byScore = bandOf(score, knowledge.limits)
  const loweredBy = [...conditionScores].filter(([, points]) => points !== undefined && points < knowledge.limits.weakCondition).map(([id]) => id)
  const lowered = loweredBy.length > 0 ? oneWorse(byScore) : byScore
  const caps = gates.flatMap((gate) => {
    const cap = capOf(knowledge, gate)
    return cap && worse(cap, lowered) !== lowered ? [{ id: gate.id, cap }] : []
  })
  const verdict = caps.reduce<Verdict>((worst, { cap }) => worse(worst, cap), lowered)
  const cappedBy = caps.filter(({ cap }) => cap === verdict).map(({ id }) => id)
  return { verdict, band: { byScore, ...(loweredBy.length > 0 ? { loweredBy } : {}), ...(cappedBy.length > 0 ? { cappedBy } : {}) } }
}

/** The best verdict a gate in this state allows; undefined if it allows any. */
export function capOf(knowledge: Knowledge, gate: GateState): Verdict | undefined {
  if (gate.state === 'holds' || gate.waiver) return undefined
  return knowledge.gates.get(gate.id)?.caps?.[gate.state]
}
