// What to do first: the remedies of low answers and the clearing up of unknown ones, by the points they can win.
import type { QuestionScore, Recommendation } from '../model/file-types.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { oneDecimal } from './agreement.ts'
import type { Outlook } from './judge.ts'

/** A score that is not known counts as the middle when its gap is ranked. */
const MIDDLE = 50

/**
 * Recommendations ranked by weight × gap: W of the condition × share of the question × (target − score), in points of the overall score.
 * A question whose level is below its remedy's limit gives that remedy; a gate that rests on unknown answers gives `clarify.<gate>`.
 */
export function recommend(knowledge: Knowledge, scores: ReadonlyMap<string, QuestionScore>, outlook: Outlook): Recommendation[] {
  const openGates = new Map(outlook.gates.filter((gate) => gate.state !== 'holds').map((gate) => [gate.id, gate]))
  const remedies = [...knowledge.questions.values()].flatMap((question) => {
    const level = scores.get(question.id)?.level
    if (level === undefined || level >= question.remedy.below) return []
    const gates = (question.gates ?? []).filter((gate) => openGates.get(gate)?.state === 'fails')
    return [{ id: question.remedy.id, condition: question.condition, points: pointsToWin(knowledge, question.id, scores, outlook), ...(gates.length > 0 ? { gates } : {}), because: [question.id] }]
  })
  const clarifications = [...openGates.values()].filter((gate) => gate.state === 'undetermined').flatMap((gate) => {
    const questions = gate.because.filter((id) => knowledge.questions.has(id))
    const first = knowledge.questions.get(questions[0] ?? '')
    if (!first) return []
    const points = questions.reduce((sum, id) => sum + pointsToWin(knowledge, id, scores, outlook), 0)
    return [{ id: `clarify.${gate.id}`, condition: first.condition, points: oneDecimal(points), gates: [gate.id], because: questions }]
  })
  return [...remedies, ...clarifications].sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1))
    .map(({ id, condition, ...rest }, index) => ({ id, condition, priority: index + 1, ...rest }))
}

function pointsToWin(knowledge: Knowledge, id: string, scores: ReadonlyMap<string, QuestionScore>, outlook: Outlook): number {
  return oneDecimal(Math.max(0, shareOf(knowledge, id, scores, outlook) * (knowledge.limits.target - (scores.get(id)?.score ?? MIDDLE))))
}

/** Share of a question in the overall score, 0–1: weight of its condition × its weight among the applicable questions there. */
export function shareOf(knowledge: Knowledge, id: string, scores: ReadonlyMap<string, QuestionScore>, outlook: Pick<Outlook, 'weights'>): number {
  const question = knowledge.questions.get(id)
  if (!question) return 0
  const applicable = [...knowledge.questions.values()].filter((other) => other.condition === question.condition && (scores.get(other.id)?.state ?? 'not-applicable') !== 'not-applicable')
  const total = applicable.reduce((sum, other) => sum + other.weight, 0)
  return total > 0 ? ((outlook.weights.get(question.condition) ?? 0) * question.weight) / total : 0
}
