// All derived files of an engagement as texts, and which of those on disk differ.
import { readTexts } from '../../files/content.ts'
import { FILES, reportFiles } from '../../files/engagement-folder.ts'
import { sayIn } from '../../knowledge/sentence.ts'
import { deriveAssessment, derivePlan, deriveReport, deriveSchedule, reportKinds, writePlan } from './derive.ts'
import { deriveEvaluation } from './derive-evaluation.ts'
import { type ReportEvent, keepReports } from './keep-reports.ts'
import { loadBaselines } from '../load/load-baselines.ts'
import { type Engagement, loadProgress } from '../load/load-engagement.ts'
import { planTexts } from './place-plan.ts'
import { reportInputs } from './report-inputs.ts'
import { reportFile, reportOf } from './report-file.ts'
import { requireValidPlan } from '../load/require-valid.ts'
import { type PlanUpdate, UNDECIDED, updatePlan } from './update-plan.ts'
import { changedFiles } from '../save/write-derived.ts'

/** The texts of all derived files by path, the paths that are out of date on disk, and what has become of the plan. */
export interface Built {
  readonly texts: Readonly<Record<string, string>>
  readonly stale: readonly string[]
  readonly plan: PlanUpdate
  /** What is to be told of people's words in the reports. */
  readonly words: readonly ReportEvent[]
}

/** Runs all stages. An edited plan is merged, and is what the schedule and the reports are made from; reports in further languages that exist are made anew too. */
export async function buildEngagement(engagement: Engagement, today: string): Promise<Built> {
  const say = sayIn(readTexts(engagement.language))
  const assessment = deriveAssessment(engagement, today)
  const progress = await loadProgress(engagement.folder, undefined)
  const update = updatePlan({ ...engagement, progress, today }, derivePlan(engagement, assessment.value, undefined), UNDECIDED, (plan) => writePlan(plan, engagement.fileLanguage))
  if (update.changes.length > 0) await requireValidPlan(engagement.folder, FILES.plan, update.text, say)
  const schedule = deriveSchedule(engagement.folder, FILES.plan, update.value, say, { planText: update.text, baseline: engagement.baseline })
  const evaluation = progress && deriveEvaluation({ ...engagement, plan: update.value, planText: update.text, schedule: schedule.value, scheduleText: schedule.text, progress, assessment: assessment.value, assessmentText: assessment.text, firstBaseline: (await loadBaselines(engagement.folder, undefined))[0] }, { today })
  const sources = { ...engagement, assessment: assessment.value, plan: update.value, schedule: schedule.value, evaluation: evaluation?.value }
  const wanted = [
    ...reportKinds(sources).map((kind) => ({ kind, language: engagement.fileLanguage })),
    // Reports in further languages; one whose progress is gone stays as it is.
    ...reportFiles(engagement.folder).flatMap((file) => reportOf(file, engagement.fileLanguage) ?? []).filter(({ kind }) => evaluation !== undefined || kind === 'readiness' || kind === 'project'),
  ]
  const pending = { [FILES.assessment]: assessment.text, [FILES.schedule]: schedule.text, [FILES.evaluation]: evaluation?.text }
  const fresh = wanted.map(({ kind, language }) => [reportFile(kind, language, engagement.fileLanguage), { text: deriveReport(kind, sources, language), language, from: reportInputs(kind, engagement.folder, pending) }] as const)
  const reports = keepReports(engagement.folder, Object.fromEntries(fresh), say)
  const texts = { [FILES.assessment]: assessment.text, ...planTexts(update, engagement), [FILES.schedule]: schedule.text, ...(evaluation && { [FILES.evaluation]: evaluation.text }), ...reports.texts }
  return { texts, stale: changedFiles(engagement.folder, texts), plan: update, words: reports.events }
}
