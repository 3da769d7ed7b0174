// What would have to be otherwise: the fewest answers that would bring back what was lost.
import type { AnswerChange, Interview } from '../../model/file-types.ts'
import { type Wanted, fewestAnswers } from '../../assessment/fewest-answers.ts'
import { scoreQuestions } from '../../assessment/assess.ts'
import type { AnswerGoal } from '../../validation/policy/judged-engagement.ts'
import type { Note } from '../../validation/rule.ts'
import type { GatheredEngagement } from './gather-engagement.ts'
import { type RemedyTerms, listed } from './remedy-terms.ts'

/** The smallest set of answers, those to questions among the causes being preferred; or that no answer would do. */
export function remedyByAnswers(goal: AnswerGoal, { judged, loaded }: GatheredEngagement, { causes, say, language }: RemedyTerms): Note[] {
  const { knowledge, profile } = loaded
  const interviews = goal.what === 'group' ? loaded.interviews.filter(({ respondent }) => respondent.role === goal.role) : loaded.interviews
  const scores = scoreQuestions(knowledge, profile, interviews as readonly Interview[], goal.what === 'group' ? undefined : loaded.reconciliation)
  const answers = fewestAnswers(scores, { knowledge, profile, today: judged.today }, wantedBy(goal), causes.map(({ item }) => item))
  if (!answers) return [{ text: 'policy.note.noRemedy', values: { facts: factsOf(goal, judged).join(say('reports.separator')) || 'none' } }]
  return [{ text: 'policy.note.remedy', values: { what: goal.what, count: answers.length, points: goal.what === 'gate' ? 0 : goal.atLeast } }, ...listed(answers, (answer) => answerNote(answer, loaded, language))]
}

function wantedBy(goal: AnswerGoal): Wanted {
  return goal.what === 'group' ? { what: 'score', atLeast: goal.atLeast } : goal
}

function answerNote({ question, from, to }: AnswerChange, { knowledge }: GatheredEngagement['loaded'], language: RemedyTerms['language']): Note {
  const known = knowledge.questions.get(question)
  return {
    text: 'policy.note.answer', under: true,
    values: { question, title: known?.title[language] ?? question, from: from ?? 'unknown', to, anchor: known?.levels[to - 1]?.[language] ?? 'none', evidence: to >= knowledge.limits.evidenceFrom ? 'yes' : 'no' },
  }
}

// The places in the profile that decide a gate.
function factsOf(goal: AnswerGoal, { now }: GatheredEngagement['judged']): string[] {
  return goal.what === 'gate' ? (now.assessment.gates.find(({ id }) => id === goal.id)?.because ?? []).filter((id) => id.startsWith('profile.')) : []
}
