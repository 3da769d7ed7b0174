// What an explanation is, and what it is drawn from.
import type { Assessment, Interview, Language, Plan, Profile, Schedule } from '../../model/file-types.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Say } from '../../knowledge/sentence.ts'

/** What explanations are drawn from; the plan and its schedule may be missing. */
export interface ExplainSources {
  readonly knowledge: Knowledge
  readonly language: Language
  readonly say: Say
  readonly profile: Profile
  readonly interviews: readonly Interview[]
  readonly assessment: Assessment
  readonly plan: Plan | undefined
  readonly schedule: Schedule | undefined
}

/** A sentence, with the reasons beneath it. */
export interface Explanation {
  readonly id: string
  readonly sentence: string
  readonly because: readonly Explanation[]
}
