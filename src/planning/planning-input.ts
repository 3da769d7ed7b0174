// What the plan generator works with.
import type { Assessment, Language, LocalizedText, Method, Profile } from '../model/file-types.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Say } from '../knowledge/sentence.ts'
import type { Facts } from '../knowledge/when-clause.ts'
import type { Drivers } from '../knowledge/drivers.ts'

/** Inputs of the generator. The start date is a parameter: no stage reads the clock. */
export interface PlanningInput {
  readonly knowledge: Knowledge
  readonly profile: Profile
  readonly assessment: Assessment
  readonly method: Method
  readonly startDate: string
  readonly language: Language
  readonly currency: string
  /** Sentences in the language of the plan. */
  readonly say: Say
}

/** The inputs, with what is derived from them once. */
export interface PlanningContext extends PlanningInput {
  readonly drivers: Drivers
  readonly facts: Facts
  readonly text: (text: LocalizedText) => string
}
