// The smallest set of answers that would have to be higher for a score or a gate to be as wanted.
import type { AnswerChange, GateState } from '../model/file-types.ts'
import { type JudgeContext, type Outlook, judge } from './judge.ts'
import { type Levels, type Scores, lowered, pruned, raised } from './raise-answers.ts'

/** What is wanted: a score of the whole or of a condition of at least so many points (0–100), or a gate that holds. */
export type Wanted =
  | { readonly what: 'score'; readonly atLeast: number }
  | { readonly what: 'condition'; readonly id: string; readonly atLeast: number }
  | { readonly what: 'gate'; readonly id: string }

/**
 * The fewest questions to raise, each to the least level that does; undefined where no answer would do, since facts of the profile decide. `preferred` are taken where they do with no more of them than others.
 * For scores no smaller set does as long as all answers are known; for gates none can be spared.
 */
export function fewestAnswers(scores: Scores, context: JudgeContext, wanted: Wanted, preferred: readonly string[] = []): AnswerChange[] | undefined {
  const now = judge(scores, context)
  const able = [...scores.values()].filter(({ state, low }) => state !== 'not-applicable' && (low ?? 1) < 5).map(({ id }) => id).filter((id) => concerns(id, wanted, now, context))
  const reaches = (levels: Levels) => isReached(judge(raised(scores, levels), context), wanted)
  const found = [able.filter((id) => preferred.includes(id)), able].flatMap((ids) => fewestAmong(byGain(ids, scores, context, wanted), reaches) ?? [])
  const [smallest] = found.sort((a, b) => a.size - b.size)
  return smallest && [...lowered(scores, smallest, reaches)].map(([question, to]) => ({ question, from: scores.get(question)?.level ?? null, to }))
}

function fewestAmong(ids: readonly string[], reaches: (levels: Levels) => boolean): Levels | undefined {
  const levels = new Map<string, number>()
  for (const id of ids) {
    if (reaches(levels)) break
    levels.set(id, 5)
  }
  return reaches(levels) ? pruned(levels, reaches) : undefined
}

function isReached(outlook: Outlook, wanted: Wanted): boolean {
  if (wanted.what === 'gate') return gateIn(outlook, wanted.id)?.state === 'holds'
  return (measured(outlook, wanted) ?? -1) >= wanted.atLeast
}

function measured(outlook: Outlook, wanted: Wanted): number | undefined {
  return wanted.what === 'condition' ? outlook.conditions.get(wanted.id)?.score : outlook.overall.score
}

// A gate that fails names what decides it; what else it asks comes to light as soon as that is put right, so all of its conditions count.
function concerns(question: string, wanted: Wanted, outlook: Outlook, { knowledge }: JudgeContext): boolean {
  const condition = knowledge.questions.get(question)?.condition ?? ''
  if (wanted.what === 'score') return true
  if (wanted.what === 'condition') return condition === wanted.id
  const because = gateIn(outlook, wanted.id)?.because ?? []
  const conditions = because.map((id) => knowledge.questions.get(id)?.condition ?? id)
  return because.includes(question) || conditions.includes(condition)
}

function gateIn({ gates }: Outlook, id: string): GateState | undefined {
  return gates.find((gate) => gate.id === id)
}

// What decides a gate comes first, then those whose rise adds most.
function byGain(ids: readonly string[], scores: Scores, context: JudgeContext, wanted: Wanted): string[] {
  const because = wanted.what === 'gate' ? (gateIn(judge(scores, context), wanted.id)?.because ?? []) : []
  const gain = (id: string) => measured(judge(raised(scores, new Map([[id, 5]])), context), wanted) ?? 0
  const gains = new Map(ids.map((id) => [id, gain(id) + (because.includes(id) ? 1000 : 0)]))
  return [...ids].sort((a, b) => (gains.get(b) ?? 0) - (gains.get(a) ?? 0) || (a < b ? -1 : 1))
}
