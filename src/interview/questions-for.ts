// Which questions a respondent is asked, and which of them are still open.
import type { Interview, Profile, RespondentRole } from '../model/file-types.ts'
import type { BankQuestion, Knowledge } from '../knowledge/knowledge.ts'
import { judgeClause } from '../knowledge/when-clause.ts'

/** The questions for one role and this profile, condition by condition in the packs' order. A question is left out only where its `when` surely does not hold. */
export function questionsFor(role: RespondentRole, profile: Profile, knowledge: Knowledge): BankQuestion[] {
  return [...knowledge.conditions.keys()].flatMap((condition) => [...knowledge.questions.values()].filter((question) =>
    question.condition === condition && question.ask.includes(role) && judgeClause(question.when, { profile }).holds !== false))
}

/** Those of the questions that the interview has no answer to; "I don't know" and "does not apply" are answers. */
export function openQuestions(questions: readonly BankQuestion[], interview: Interview): BankQuestion[] {
  const answered = new Set(interview.answers.map((answer) => answer.question))
  return questions.filter((question) => !answered.has(question.id))
}
