// Which questions a respondent is asked, and which of them are still open.
import type { Answer, Interview, Profile, RespondentRole } from '../model/file-types.ts'
import type { BankQuestion, Knowledge } from '../knowledge/knowledge.ts'
import { appliesTo } from './own-answers.ts'

/**
 * The questions for one role, this profile and what the respondent has answered so far, condition by condition in the packs' order.
 * A question is left out only where its `when` surely does not hold. Those in `also` are asked whatever the role.
 */
export function questionsFor(role: RespondentRole, profile: Profile, knowledge: Knowledge, answers: readonly Answer[] = [], also: ReadonlySet<string> = new Set()): BankQuestion[] {
  return [...knowledge.conditions.keys()].flatMap((condition) => [...knowledge.questions.values()].filter((question) =>
    question.condition === condition && (question.ask.includes(role) || also.has(question.id)) && appliesTo(question, profile, answers) !== false))
}

/** Those of the questions that the interview has no answer to; "I don't know" and "does not apply" are answers. */
export function openQuestions(questions: readonly BankQuestion[], interview: Interview): BankQuestion[] {
  const answered = new Set(interview.answers.map((answer) => answer.question))
  return questions.filter((question) => !answered.has(question.id))
}
