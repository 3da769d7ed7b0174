// What the readiness report is made from, and what its sections share.
import type { Assessment, Interview, Language, Profile } from '../../model/file-types.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { type ReportContext, reportContext } from '../report-context.ts'

/** Inputs of the readiness report. */
export interface ReadinessInput {
  readonly assessment: Assessment
  readonly profile: Profile
  readonly interviews: readonly Interview[]
  readonly knowledge: Knowledge
  readonly language: Language
  /** Sentences in that language. */
  readonly say: Say
}

/** The inputs with the means to write. */
export interface ReadinessContext extends ReadinessInput, ReportContext {}

/** Adds the means to write. */
export function readinessContext(input: ReadinessInput): ReadinessContext {
  return { ...input, ...reportContext(input.knowledge, input.language, input.say, input.profile.settings?.currency) }
}
