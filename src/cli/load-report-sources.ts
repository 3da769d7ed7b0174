// What the reports of an engagement, or of a lone plan, are written from.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Assessment, Language, Schedule } from '../model/file-types.ts'
import { readTexts } from '../files/content.ts'
import { FILES } from '../files/engagement-folder.ts'
import { sayIn } from '../knowledge/sentence.ts'
import { type ReportKind, type ReportSources, deriveSchedule } from './derive.ts'
import { chooseLanguage } from './language.ts'
import { loadDerived, loadEngagement } from './load-engagement.ts'
import { loadKnowledge } from './load-knowledge.ts'
import { isFolder, loadPlan } from './load-plan.ts'

/** Sources, with where the reports go and which can be written. */
export interface LoadedSources extends ReportSources {
  readonly folder: string
  readonly prefix: string
  readonly language: Language
  readonly fileLanguage: Language
  readonly kinds: readonly ReportKind[]
}

/** Loads the files as they are; the schedule of a plan without one is computed. */
export async function loadReportSources(path: string, languageFlag: string | undefined): Promise<LoadedSources> {
  if (!isFolder(path) || !existsSync(join(path, FILES.profile))) return loneSources(path, languageFlag)
  const engagement = await loadEngagement(path, languageFlag)
  const assessment = await loadDerived<Assessment>(path, FILES.assessment, languageFlag)
  const stored = await loadDerived<Schedule>(path, FILES.schedule, languageFlag)
  const { plan } = engagement
  const schedule = stored ?? (plan && deriveSchedule(path, FILES.plan, plan, sayIn(readTexts(engagement.language))).value)
  return { ...engagement, assessment, plan, schedule, prefix: '', kinds: [...(assessment ? ['readiness' as const] : []), ...(plan ? ['project' as const] : [])] }
}

async function loneSources(path: string, languageFlag: string | undefined): Promise<LoadedSources> {
  const { folder, planFile, plan, prefix } = await loadPlan(path, languageFlag)
  const language = chooseLanguage(languageFlag, plan.language, process.env)
  const schedule = deriveSchedule(folder, planFile, plan, sayIn(readTexts(language))).value
  return { folder, prefix, language, fileLanguage: plan.language ?? language, kinds: ['project'], knowledge: loadKnowledge(['crm-core'], folder), plan, schedule }
}
