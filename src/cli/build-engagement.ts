// All derived files of an engagement as texts, and which of those on disk differ.
import type { Plan } from '../model/file-types.ts'
import { readTexts } from '../files/content.ts'
import { FILES, reportFiles } from '../files/engagement-folder.ts'
import { sayIn } from '../knowledge/sentence.ts'
import { REPORT_KINDS, deriveAssessment, derivePlan, deriveReport, deriveSchedule } from './derive.ts'
import type { Engagement } from './load-engagement.ts'
import { planState } from './place-plan.ts'
import { reportFile, reportOf } from './report-file.ts'
import { changedFiles } from './write-derived.ts'

/** The texts of all derived files by path, the paths that are out of date on disk, and whether an edited plan was kept. */
export interface Built {
  readonly texts: Readonly<Record<string, string>>
  readonly stale: readonly string[]
  readonly planKept: boolean
}

/** Runs all stages. An edited plan stays, and is what the schedule and the reports are made from; reports in further languages that exist are made anew too. */
export async function buildEngagement(engagement: Engagement, today: string): Promise<Built> {
  const assessment = deriveAssessment(engagement, today)
  const fresh = derivePlan(engagement, assessment.value, undefined)
  const state = planState(engagement.folder, fresh.text)
  const planKept = engagement.plan !== undefined && (state === 'edited' || state === 'edited-and-stale')
  const plan: Plan = planKept && engagement.plan ? engagement.plan : fresh.value
  const planTexts: Record<string, string> = planKept ? {} : { [FILES.plan]: fresh.text, [FILES.generatedPlan]: fresh.text }
  const schedule = deriveSchedule(engagement.folder, FILES.plan, plan, sayIn(readTexts(engagement.language)), { planText: planKept ? undefined : fresh.text })
  const sources = { ...engagement, assessment: assessment.value, plan, schedule: schedule.value }
  const wanted = [
    ...REPORT_KINDS.map((kind) => ({ kind, language: engagement.fileLanguage })),
    ...reportFiles(engagement.folder).flatMap((file) => reportOf(file, engagement.fileLanguage) ?? []),
  ]
  const reports = wanted.map(({ kind, language }) => [reportFile(kind, language, engagement.fileLanguage), deriveReport(kind, sources, language)] as const)
  const texts = { [FILES.assessment]: assessment.text, ...planTexts, [FILES.schedule]: schedule.text, ...Object.fromEntries(reports) }
  const stalePlan = planKept && state === 'edited-and-stale' ? [FILES.plan] : []
  return { texts, stale: [...stalePlan, ...changedFiles(engagement.folder, texts)], planKept }
}
