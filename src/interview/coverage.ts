// How far an interview has come, condition by condition.
import type { Interview } from '../model/file-types.ts'
import type { BankQuestion } from '../knowledge/knowledge.ts'

/** Questions answered in any way, of those asked. */
export interface Progress {
  readonly condition: string
  readonly answered: number
  readonly total: number
}

/** Progress of an interview in each condition that has questions for the respondent. */
export function progressOf(questions: readonly BankQuestion[], interview: Interview): Progress[] {
  const answered = new Set(interview.answers.map((answer) => answer.question))
  return [...new Set(questions.map((question) => question.condition))].map((condition) => {
    const own = questions.filter((question) => question.condition === condition)
    return { condition, answered: own.filter((question) => answered.has(question.id)).length, total: own.length }
  })
}
