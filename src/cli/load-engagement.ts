// Reads, checks and types the files of an engagement: the one door behind which content is trusted.
import { join } from 'node:path'
import type { Assessment, Interview, Language, Plan, Profile, Schedule } from '../model/file-types.ts'
import { FILES, interviewFiles, readIfThere, requireEngagement } from '../files/engagement-folder.ts'
import { readYaml } from '../files/read-yaml.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { requireValid } from './require-valid.ts'
import { chooseLanguage } from './language.ts'
import { loadKnowledge } from './load-knowledge.ts'

/** An engagement that has been read and found valid. */
export interface Engagement {
  readonly folder: string
  readonly profile: Profile
  readonly interviews: readonly Interview[]
  readonly plan: Plan | undefined
  readonly knowledge: Knowledge
  /** The language to speak and to report in. */
  readonly language: Language
  /** The language of the files themselves. */
  readonly fileLanguage: Language
  /** What the name of a report has before its ending in the language asked for. */
  readonly reportSuffix: string
}

/** Loads profile, interviews and plan; ProblemsFound lists everything wrong with them. */
export async function loadEngagement(folder: string, languageFlag: string | undefined): Promise<Engagement> {
  requireEngagement(folder)
  const inputs = [FILES.profile, ...interviewFiles(folder), ...(readIfThere(folder, FILES.plan) === undefined ? [] : [FILES.plan])]
  await requireValid(folder, inputs, languageFlag)
  const profile = readYaml(join(folder, FILES.profile)) as Profile
  const language = chooseLanguage(languageFlag, profile.settings?.language, process.env)
  const fileLanguage = profile.settings?.language ?? language
  return {
    folder, profile, language, fileLanguage, reportSuffix: language === fileLanguage ? '' : `.${language}`,
    interviews: interviewFiles(folder).map((file) => readYaml(join(folder, file)) as Interview),
    plan: readIfThere(folder, FILES.plan) === undefined ? undefined : (readYaml(join(folder, FILES.plan)) as Plan),
    knowledge: loadKnowledge(profile.settings?.packs ?? ['crm-core'], folder),
  }
}

/** A derived file of the engagement as it lies on disk; undefined if it does not. */
export async function loadDerived<T extends Assessment | Schedule>(folder: string, file: string, languageFlag: string | undefined): Promise<T | undefined> {
  if (readIfThere(folder, file) === undefined) return undefined
  await requireValid(folder, [file], languageFlag)
  return readYaml(join(folder, file)) as T
}
