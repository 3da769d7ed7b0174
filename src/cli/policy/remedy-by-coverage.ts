// The fewest questions that would have to be answered, and whom to ask.
import { fewestToAnswer } from '../../assessment/fewest-to-answer.ts'
import { scoreQuestions } from '../../assessment/assess.ts'
import type { Goal } from '../../validation/policy/judged-engagement.ts'
import type { Note } from '../../validation/rule.ts'
import type { GatheredEngagement } from './gather-engagement.ts'
import { type RemedyTerms, listed } from './remedy-terms.ts'

/** The questions, those first that add most. */
export function remedyByCoverage({ percent, condition }: Extract<Goal, { what: 'coverage' }>, { loaded: { knowledge, profile, interviews, reconciliation } }: GatheredEngagement, { say, language }: RemedyTerms): Note[] {
  const questions = fewestToAnswer(scoreQuestions(knowledge, profile, interviews, reconciliation), knowledge, percent, condition)
  if (!questions) return []
  return [{ text: 'policy.note.answerMore', values: { count: questions.length, percent } }, ...listed(questions, ({ question, state }) => {
    const known = knowledge.questions.get(question)
    const roles = (known?.ask ?? []).map((role) => say(`reports.respondentRole.${role}`)).join(say('reports.separator'))
    return { text: 'policy.note.toAnswer', values: { question, title: known?.title[language] ?? question, state, roles } }
  })]
}
