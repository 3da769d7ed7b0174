// What the reports of an engagement, or of a lone plan, are written from.
import { join } from 'node:path'
import type { Language } from '../model/file-types.ts'
import { readTexts } from '../files/content.ts'
import { FILES } from '../files/engagement-folder.ts'
import { isFile } from '../files/read-file.ts'
import { sayIn } from '../knowledge/sentence.ts'
import { type ReportKind, type ReportSources, deriveSchedule } from './derive.ts'
import { FILE_LANGUAGE, chooseLanguage } from './language.ts'
import { loadAssessment, loadEngagement, loadSchedule } from './load-engagement.ts'
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
  return { ...engagement, assessment, plan, schedule, prefix: '', isLone: false, kinds: [...(assessment ? ['readiness' as const] : []), ...(plan ? ['project' as const] : [])] }
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
