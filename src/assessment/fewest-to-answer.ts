// The fewest questions that would have to be answered for enough of them to be.
import type { QuestionScore } from '../model/file-types.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { oneDecimal } from './agreement.ts'
import { shareKnown } from './score-condition.ts'

/** A question to be answered; `state` tells whether nobody was asked, nobody knows, or only some do. */
export interface QuestionToAnswer {
  readonly question: string
  readonly state: 'open' | 'unknown' | 'partly'
}

/**
 * The fewest questions, known to all who were asked, that bring coverage (0–100, as rounded to tenths) to a percentage, of all or of one condition; undefined where not even all do.
 * Those that add most come first, then those that weigh most; no smaller set does.
 */
export function fewestToAnswer(scores: ReadonlyMap<string, QuestionScore>, { questions, conditions }: Pick<Knowledge, 'questions' | 'conditions'>, percent: number, condition?: string): QuestionToAnswer[] | undefined {
  const counted = [...scores.values()].filter(({ id, state }) => state !== 'not-applicable' && (condition === undefined || questions.get(id)?.condition === condition))
  const weightOf = (id: string) => (questions.get(id)?.weight ?? 0) * (conditions.get(questions.get(id)?.condition ?? '')?.weight ?? 1)
  const able = counted.filter((score) => shareKnown(score) < 1).sort((a, b) => shareKnown(a) - shareKnown(b) || weightOf(b.id) - weightOf(a.id) || (a.id < b.id ? -1 : 1))
  let share = counted.reduce((sum, score) => sum + shareKnown(score), 0)
  const isEnough = () => counted.length > 0 && oneDecimal((share / counted.length) * 100) >= percent
  const found: QuestionToAnswer[] = []
  for (const score of able) {
    if (isEnough()) break
    share += 1 - shareKnown(score)
    found.push({ question: score.id, state: shareKnown(score) > 0 ? 'partly' : (score.answers ?? []).some(({ unknown }) => unknown) ? 'unknown' : 'open' })
  }
  return isEnough() ? found : undefined
}
