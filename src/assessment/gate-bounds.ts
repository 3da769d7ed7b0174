// Which caps of the verdict the gates may still set while answers are open.
import type { Clause, Gate, Interval, Verdict } from '../model/file-types.ts'
import { type PossibleFacts, type PossibleValues, anyOf, boundClause } from './clause-bounds.ts'
import type { JudgeContext } from './judge.ts'
import { VERDICTS, worse } from './judge-verdict.ts'
import type { PossibleQuestion } from './possible-answers.ts'

/** The strictest and the mildest cap a gate may set; the best verdict of all stands for none. */
export interface GateCaps {
  readonly strictest: Verdict
  readonly mildest: Verdict
}

/** What gates are bounded against. */
export interface OpenAnswers {
  question(id: string): PossibleQuestion | undefined
  /** Bounds of the two ends of a condition's interval, as it is judged. */
  ends(condition: string): { readonly low: Interval; readonly high: Interval } | undefined
}

/** The caps that a gate of readiness may set; none where it has none or is waived on the day. */
export function boundGate(gate: Gate, answers: OpenAnswers, context: JudgeContext): GateCaps {
  const { profile, today } = context
  const isWaived = profile.settings?.waivers?.some((item) => item.gate === gate.id && (today === undefined || item.expires >= today))
  if (isWaived || !gate.caps || !gate.fails) return { strictest: VERDICTS[0], mildest: VERDICTS[0] }
  const facts: PossibleFacts = { profile, scores: (id) => answers.question(id)?.scores, levelOf: (level) => level, ends: (id) => answers.ends(id) }
  const { holds, fails, open } = boundClause(gate.fails, { ...facts, levelOf: Math.floor, methodBlocked: () => methodBlocked(facts, context) })
  const caps = [...(fails ? [VERDICTS[0]] : []), ...(holds ? [gate.caps.fails ?? VERDICTS[0]] : []), ...(open ? [gate.caps.undetermined ?? VERDICTS[0]] : [])]
  return { strictest: caps.reduce(worse), mildest: caps.reduce((a, b) => (worse(a, b) === a ? b : a)) }
}

// A method chosen by rule is one that no rule surely blocks, so it is blocked only where all of them are.
function methodBlocked(facts: PossibleFacts, { knowledge, profile }: JudgeContext): PossibleValues {
  const blocked = (method: string) => anyOf(blocking(method, knowledge).map((when) => boundClause(when, facts)))
  const decided = profile.settings?.method?.id
  if (decided !== undefined) return knowledge.methods.has(decided) ? blocked(decided) : { holds: true, fails: false, open: false }
  const methods = [...knowledge.methods.keys()].map(blocked)
  return { holds: methods.every(({ holds }) => holds), fails: methods.some(({ fails }) => fails), open: methods.some(({ open }) => open) }
}

function blocking(method: string, knowledge: JudgeContext['knowledge']): Clause[] {
  return [...knowledge.methodRules.values()].filter((rule) => rule.method === method && rule.effect === 'blocks').map(({ when }) => when)
}

/** The ids of questions and conditions that a gate rests on, those of the rules that block methods included. */
export function groundsOf(gate: Gate, knowledge: JudgeContext['knowledge']): Set<string> {
  return new Set(gate.fails ? idsIn(gate.fails, () => [...knowledge.methods.keys()].flatMap((method) => blocking(method, knowledge))) : [])
}

function idsIn(clause: Clause, blockers: () => readonly Clause[]): string[] {
  if ('all' in clause) return clause.all.flatMap((part) => idsIn(part, blockers))
  if ('any' in clause) return clause.any.flatMap((part) => idsIn(part, blockers))
  if ('not' in clause) return idsIn(clause.not, blockers)
  if ('question' in clause) return [clause.question]
  if ('condition' in clause) return [clause.condition]
  return 'method' in clause && clause.method === 'blocked' ? blockers().flatMap((part) => idsIn(part, () => [])) : []
}
