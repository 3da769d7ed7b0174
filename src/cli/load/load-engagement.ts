// Reads, checks and types the files of an engagement: the one door behind which content is trusted.
import { join } from 'node:path'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Assessment, Evaluation, Interview, Language, Plan, Profile, Progress, Reconciliation, Schedule } from '../../model/file-types.ts'
import { FILES, interviewFiles, readIfThere, requireEngagement } from '../../files/engagement-folder.ts'
import { valueOrNothing } from '../../files/yaml/parse-yaml.ts'
import { readYaml } from '../../files/yaml/read-yaml.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { FILE_LANGUAGE, chooseLanguage } from '../language.ts'
import { type LoadedBaseline, loadBaseline } from './load-baselines.ts'
import { loadPacks } from './load-packs.ts'
import { requireValid } from './require-valid.ts'

/** An engagement that has been read and found valid. */
export interface Engagement {
  readonly folder: string
  readonly profile: Profile
  readonly interviews: readonly Interview[]
  /** The file of each interview by the id of its respondent, relative to the folder. */
  readonly fileOf: ReadonlyMap<string, string>
  /** What has been agreed where answers differ; undefined where nothing is. */
  readonly reconciliation: Reconciliation | undefined
  readonly plan: Plan | undefined
  /** The latest baseline; undefined as long as nobody has approved anything. */
  readonly baseline: LoadedBaseline | undefined
  readonly knowledge: Knowledge
  /** The language to speak, and of a report asked for in another than the files'. */
  readonly language: Language
  /** The language of the files themselves: the profile's, never the environment's, so that everybody derives the same. */
  readonly fileLanguage: Language
  /** What the name of a report has before its ending in the language asked for. */
  readonly reportSuffix: string
}

/** Loads profile, interviews, reconciliation, plan, baselines and packs; ProblemsFound lists everything wrong with them, `wrongKind` a file that is something else, `noEngagement` a folder without profile. With `mending`, the plan may name generated tasks that somebody has struck out: its caller will put that in order. */
export async function loadEngagement(folder: string, languageFlag: string | undefined, { mending = false } = {}): Promise<Engagement> {
  requireEngagement(folder)
  const files = interviewFiles(folder)
  const hasReconciliation = readIfThere(folder, FILES.reconciliation) !== undefined
  const hasPlan = readIfThere(folder, FILES.plan) !== undefined
  const ofInterviews = Object.fromEntries(files.map((file) => [file, 'Interview' as const]))
  await requireValid(folder, { [FILES.profile]: 'Profile', ...ofInterviews, ...(hasReconciliation ? { [FILES.reconciliation]: 'Reconciliation' } : {}), ...(hasPlan ? { [FILES.plan]: 'Plan' } : {}) }, languageFlag, mending ? struckTasks(folder) : undefined)
  const profile = readYaml(join(folder, FILES.profile)) as Profile
  const language = chooseLanguage(languageFlag, profile.settings?.language, process.env)
  const fileLanguage = profile.settings?.language ?? FILE_LANGUAGE
  const interviews = files.map((file) => readYaml(join(folder, file)) as Interview)
  return {
    folder, profile, language, fileLanguage, interviews, reportSuffix: language === fileLanguage ? '' : `.${language}`,
    fileOf: new Map(interviews.map(({ respondent }, index) => [respondent.id, files[index] ?? ''])),
    reconciliation: hasReconciliation ? (readYaml(join(folder, FILES.reconciliation)) as Reconciliation) : undefined,
    plan: hasPlan ? (readYaml(join(folder, FILES.plan)) as Plan) : undefined,
    baseline: await loadBaseline(folder, undefined, languageFlag),
    knowledge: await loadPacks(profile, folder, languageFlag),
  }
}

// Only what the generator once wrote: any other name is a mistake that must be told.
function struckTasks(folder: string): (problem: Diagnostic) => boolean {
  const generated = valueOrNothing(readIfThere(folder, FILES.generatedPlan) ?? '') as Partial<Plan> | undefined | null
  const known = new Set((generated?.phases ?? []).flatMap((phase) => phase.tasks.map(({ id }) => id)))
  return ({ rule, file, values }) => rule === 'unknown-reference' && file.endsWith(FILES.plan) && values['what'] === 'tasks' && known.has(String(values['name']))
}

/** The assessment as it lies on disk; undefined if it does not. */
export async function loadAssessment(folder: string, languageFlag: string | undefined): Promise<Assessment | undefined> {
  return (await loadIfThere(folder, FILES.assessment, 'Assessment', languageFlag)) as Assessment | undefined
}

/** The schedule as it lies on disk; undefined if it does not. */
export async function loadSchedule(folder: string, languageFlag: string | undefined): Promise<Schedule | undefined> {
  return (await loadIfThere(folder, FILES.schedule, 'Schedule', languageFlag)) as Schedule | undefined
}

/** The evaluation as it lies on disk; undefined if it does not. */
export async function loadEvaluation(folder: string, languageFlag: string | undefined): Promise<Evaluation | undefined> {
  return (await loadIfThere(folder, FILES.evaluation, 'Evaluation', languageFlag)) as Evaluation | undefined
}

/** What has been told of the progress; undefined where nothing is. */
export async function loadProgress(folder: string, languageFlag: string | undefined): Promise<Progress | undefined> {
  return (await loadIfThere(folder, FILES.progress, 'Progress', languageFlag)) as Progress | undefined
}

async function loadIfThere(folder: string, file: string, kind: 'Assessment' | 'Schedule' | 'Progress' | 'Evaluation', languageFlag: string | undefined): Promise<unknown> {
  if (readIfThere(folder, file) === undefined) return undefined
  await requireValid(folder, { [file]: kind }, languageFlag)
  return readYaml(join(folder, file))
}
