// What a questionnaire is made from.
import type { Language, Question, Respondent, RespondentRole } from '../../model/file-types.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Say } from '../../knowledge/sentence.ts'

/** A form for one respondent, or for whoever answers in a role. */
export interface QuestionnaireInput {
  readonly company: string
  readonly respondent: Respondent | undefined
  readonly role: RespondentRole
  readonly questions: readonly (Question & { readonly condition: string })[]
  readonly knowledge: Knowledge
  readonly language: Language
  /** Sentences in that language. */
  readonly say: Say
}

/** The questions by success condition, in the order given. */
export function sectionsOf(input: QuestionnaireInput): { readonly title: string; readonly questions: QuestionnaireInput['questions'] }[] {
  return [...new Set(input.questions.map(({ condition }) => condition))].map((id) => ({
    title: input.knowledge.conditions.get(id)?.title[input.language] ?? id, questions: input.questions.filter(({ condition }) => condition === id),
  }))
}

/** Words for a role, by role. */
export const ROLES: readonly RespondentRole[] = ['executive', 'process-owner', 'it', 'front-line', 'project-manager']
