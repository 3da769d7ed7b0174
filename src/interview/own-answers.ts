// What one respondent's own answers say about a question that depends on them.
import type { Answer, Clause, Interval, Profile } from '../model/file-types.ts'
import type { BankQuestion, Knowledge } from '../knowledge/knowledge.ts'
import { judgeClause } from '../knowledge/when-clause.ts'

/** Whether a question is to be asked, by the profile and the respondent's own answers: undefined where they do not say. */
export function appliesTo(question: BankQuestion, profile: Profile, answers: readonly Answer[]): boolean | undefined {
  const levels = new Map(answers.map(({ question: id, level }) => [id, level]))
  const level = (id: string): Interval | undefined => {
    const given = levels.get(id)
    return given === undefined ? undefined : { low: given, high: given }
  }
  return judgeClause(question.when, { profile, level }).holds
}

/** Questions whose `when` names this one, in the packs' order. */
export function dependentsOf(id: string, knowledge: Knowledge): BankQuestion[] {
  return [...knowledge.questions.values()].filter((question) => question.when && questionsIn(question.when).includes(id))
}

/** The questions a clause names. */
export function questionsIn(clause: Clause): string[] {
  if ('all' in clause) return clause.all.flatMap(questionsIn)
  if ('any' in clause) return clause.any.flatMap(questionsIn)
  if ('not' in clause) return questionsIn(clause.not)
  return 'question' in clause ? [clause.question] : []
}
