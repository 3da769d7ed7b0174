// A plan with its schedule and, in an engagement, its assessment: made in memory, nothing written.
import { activityIdOf } from '../../model/activity-id.ts'
import { join } from 'node:path'
import type { Assessment, Plan, Scenario, Schedule } from '../../model/file-types.ts'
import { UserError } from '../../model/user-error.ts'
import { assessPlainly } from '../../assessment/assess.ts'
import { readTexts } from '../../files/content.ts'
import { FILES } from '../../files/engagement-folder.ts'
import { isFile } from '../../files/read-file.ts'
import { supposeAnswers } from '../../interview/suppose-answers.ts'
import { type Say, inLanguage, sayIn } from '../../knowledge/sentence.ts'
import { deriveAssessment, derivePlan, planInMemory, scheduleInMemory } from '../derive/derive.ts'
import { FILE_LANGUAGE } from '../language.ts'
import { type Engagement, loadEngagement, loadProgress } from '../load/load-engagement.ts'
import { isFolder, loadPlan } from '../load/load-plan.ts'
import { isEdited, planMerger } from '../derive/update-plan.ts'

/** What is compared: a plan as it lies there or as it would be generated, its schedule, and the assessment it rests on. */
export interface Situation {
  readonly plan: Plan
  readonly schedule: Schedule
  readonly assessment?: Assessment | undefined
}

/** Where comparisons start from. */
export interface Ground {
  /** Name of the plan's file, for messages. */
  readonly planFile: string
  readonly language: Engagement['language']
  readonly engagement: Engagement | undefined
  readonly today: string
  /** Sentences in the language of the files. */
  readonly fileSay: Say
  /** The plan as it is used today. */
  readonly plan: Plan
  readonly assessment: Assessment | undefined
  /** What that plan would become for another generated one: edits are kept, as `plan` keeps them. */
  readonly merged: (generated: Plan) => Plan
  /** Whether somebody has edited it. */
  readonly edited: boolean
}

/** Loads an engagement or a lone plan. A plan that nobody has edited counts as it would be generated now. */
export async function loadGround(path: string, languageFlag: string | undefined, today: string, languageOf: (plan: Plan) => Engagement['language']): Promise<Ground> {
  if (!isFolder(path) || !isFile(join(path, FILES.profile))) {
    const { planFile, plan } = await loadPlan(path, languageFlag)
    return { planFile, plan, language: languageOf(plan), engagement: undefined, today, fileSay: sayIn(readTexts(plan.language ?? FILE_LANGUAGE)), assessment: undefined, merged: (generated) => generated, edited: false }
  }
  const engagement = await loadEngagement(path, languageFlag)
  const assessment = deriveAssessment(engagement, today).value
  const fresh = derivePlan(engagement, assessment, undefined)
  const edited = engagement.plan !== undefined && isEdited(engagement.folder)
  return { planFile: FILES.plan, plan: edited && engagement.plan ? engagement.plan : fresh.value, language: engagement.language, engagement, today, fileSay: sayIn(readTexts(engagement.fileLanguage)), assessment, merged: planMerger({ ...engagement, today, progress: await loadProgress(engagement.folder, undefined) }), edited }
}

/** Whether a scenario makes another plan rather than changing this one. */
export function regenerates({ method, answers }: Scenario): boolean {
  return method !== undefined || Object.keys(answers ?? {}).length > 0
}

/** The plan that a scenario's answers and method would give with all edits kept, or, without them, what `plan` would make of it today. `whatIfNeedsEngagement` without interviews. */
export function regenerated({ engagement, today, fileSay, merged }: Ground, { method, answers = {} }: Pick<Scenario, 'method' | 'answers'>): Omit<Situation, 'schedule'> {
  if (!engagement) throw new UserError('whatIfNeedsEngagement', {}, 2)
  const agreed = engagement.reconciliation?.agreed.filter(({ question }) => !Object.hasOwn(answers, question)) ?? []
  // What is supposed of everybody takes the place of what they have agreed on, too.
  const reconciliation = engagement.reconciliation && { ...engagement.reconciliation, agreed }
  const supposed: Engagement = { ...engagement, reconciliation, interviews: supposeAnswers(engagement.interviews, answers) }
  const assessment = assessPlainly(supposed.knowledge, supposed.profile, supposed.interviews, today, reconciliation)
  return { assessment, plan: merged(planInMemory(supposed, assessment, method, fileSay)) }
}

/** A plan with its schedule. */
export function situationOf(plan: Plan, assessment: Assessment | undefined, planFile: string, say: Say): Situation {
  return { plan, assessment, schedule: scheduleInMemory(planFile, plan, say, {}) }
}

/** What roles, methods, activities, tasks and people are called in the language of the ground, by id. */
export function namesIn({ plan, engagement, language }: Ground): ReadonlyMap<string, string> {
  const { roles, methods, activities } = engagement?.knowledge ?? {}
  const ofPacks = [...(roles ?? []), ...(methods ?? []), ...(activities ?? [])].map(([id, { title }]) => [id, inLanguage(title, language)] as const)
  const ofPlan = plan.phases.flatMap((phase) => phase.tasks.flatMap(({ id, title }) => [[activityIdOf(id), title], [id, title]] as const))
  return new Map([...ofPlan, ...ofPacks, ...(plan.team ?? []).map(({ id, name }) => [id, name ?? id] as const), ...ofPlan.filter(([id]) => id.includes('.'))])
}
