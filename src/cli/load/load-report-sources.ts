// What the reports of an engagement, or of a lone plan, are written from.
import { join } from 'node:path'
import type { Language } from '../../model/file-types.ts'
import { readTexts } from '../../files/content.ts'
import { FILES } from '../../files/engagement-folder.ts'
import { isFile } from '../../files/read-file.ts'
import { sayIn } from '../../knowledge/sentence.ts'
import { type ReportKind, type ReportSources, deriveSchedule, reportKinds } from '../derive/derive.ts'
import { deriveEvaluation } from '../derive/derive-evaluation.ts'
import { FILE_LANGUAGE, chooseLanguage } from '../language.ts'
import { loadBaselines } from './load-baselines.ts'
import { loadAssessment, loadEngagement, loadEvaluation, loadProgress, loadSchedule } from './load-engagement.ts'
import { enclosingEngagement, loadPacks, loadProfile } from './load-packs.ts'
import { isFolder, loadPlan } from './load-plan.ts'

/** Sources, with where the reports go and which can be written. */
export interface LoadedSources extends ReportSources {
  readonly folder: string
  readonly prefix: string
  readonly language: Language
  readonly fileLanguage: Language
  readonly kinds: readonly ReportKind[]
  /** A plan by itself, without an engagement. */
  readonly isLone: boolean
}

/** Loads the files as they are; the schedule of a plan without one is computed. */
export async function loadReportSources(path: string, languageFlag: string | undefined): Promise<LoadedSources> {
  if (!isFolder(path) || !isFile(join(path, FILES.profile))) return loneSources(path, languageFlag)
  const engagement = await loadEngagement(path, languageFlag)
  const assessment = await loadAssessment(path, languageFlag)
  const stored = await loadSchedule(path, languageFlag)
  const { plan } = engagement
  const schedule = stored ?? (plan && deriveSchedule(path, FILES.plan, plan, sayIn(readTexts(engagement.language)), { baseline: engagement.baseline }).value)
  const progress = await loadProgress(path, languageFlag)
  const firstBaseline = (await loadBaselines(path, languageFlag))[0]
  // Without a file the day of the last status counts, so no clock is needed.
  const evaluation = (await loadEvaluation(path, languageFlag)) ?? (plan && schedule && progress && deriveEvaluation({ ...engagement, assessment, plan, schedule, progress, firstBaseline }, { today: schedule.startDate }).value)
  const sources = { ...engagement, assessment, plan, schedule, evaluation }
  return { ...sources, prefix: '', isLone: false, kinds: reportKinds(sources) }
}

// A plan beside an engagement speaks of what the packs of the engagement know.
async function loneSources(path: string, languageFlag: string | undefined): Promise<LoadedSources> {
  const { folder, planFile, plan, prefix } = await loadPlan(path, languageFlag)
  const language = chooseLanguage(languageFlag, plan.language, process.env)
  const schedule = deriveSchedule(folder, planFile, plan, sayIn(readTexts(language))).value
  const engagement = enclosingEngagement(folder)
  const profile = engagement === undefined ? undefined : await loadProfile(engagement, languageFlag)
  const knowledge = await loadPacks(profile, engagement ?? folder, languageFlag)
  return { folder, prefix, language, fileLanguage: plan.language ?? FILE_LANGUAGE, kinds: ['project'], isLone: true, knowledge, plan, schedule }
}
