// What an explanation is, and what it is drawn from.
import type { Assessment, CalendarData, Evaluation, Interview, Language, Plan, Profile, Schedule } from '../../model/file-types.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Say } from '../../knowledge/sentence.ts'

/** What a plan by itself can be explained from. */
export interface PlanSources {
  readonly language: Language
  readonly say: Say
  readonly plan: Plan | undefined
  readonly schedule: Schedule | undefined
  /** Public holidays of the plan's country. */
  readonly holidays: CalendarData | undefined
}

/** What explanations of an engagement are drawn from; the plan and its schedule may be missing. */
export interface ExplainSources extends PlanSources {
  readonly knowledge: Knowledge
  readonly profile: Profile
  readonly interviews: readonly Interview[]
  readonly assessment: Assessment
  readonly evaluation?: Evaluation | undefined
}

/** The sources where there is an engagement around the plan. */
export function engagementOf(sources: PlanSources | ExplainSources): ExplainSources | undefined {
  return 'assessment' in sources ? sources : undefined
}

/** A sentence, with the reasons beneath it. */
export interface Explanation {
  readonly id: string
  readonly sentence: string
  readonly because: readonly Explanation[]
}
