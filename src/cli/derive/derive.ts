// From an engagement to the texts of everything derived from it: the stages in a row, nothing written yet.
import type { Assessment, Evaluation, Language, Plan, Schedule } from '../../model/file-types.ts'
import { UserError } from '../../model/user-error.ts'
import { workingDaysLater } from '../../model/days/working-days-later.ts'
import { assess } from '../../assessment/assess.ts'
import { compareBaseline } from '../../comparing/compare-baseline.ts'
import { readCalendar, readReportTemplates, readTexts } from '../../files/content.ts'
import { digestOf } from '../../files/digest.ts'
import { FILES, digestsOf } from '../../files/engagement-folder.ts'
import { toYaml } from '../../files/yaml/write-yaml.ts'
import { type Say, sayIn } from '../../knowledge/sentence.ts'
import { generatePlan } from '../../planning/generate-plan.ts'
import { evaluationReport } from '../../reporting/evaluation-report.ts'
import { projectReport } from '../../reporting/project-report.ts'
import { readinessReport } from '../../reporting/readiness-report.ts'
import { statusReport } from '../../reporting/status-report.ts'
import { schedule } from '../../scheduling/schedule.ts'
import type { SimulationOptions } from '../../scheduling/simulation/simulate.ts'
import { FILE_LANGUAGE } from '../language.ts'
import { type LoadedBaseline, baselineDigest } from '../load/load-baselines.ts'
import type { Engagement } from '../load/load-engagement.ts'
import { inputDigests } from './plan-inputs.ts'
import { scheduleProblemText } from './schedule-problem-text.ts'
import { simulateOnThreads } from './simulate-on-threads.ts'

/** A value and the text of its file. */
export interface Derived<T> {
  readonly value: T
  readonly text: string
}

/** The kinds of reports. */
export const REPORT_KINDS = ['readiness', 'project', 'evaluation', 'status'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** The assessment with the digests of the profile, the answers and the packs it rests on. */
export function deriveAssessment(engagement: Engagement, today: string): Derived<Assessment> {
  const say = sayIn(readTexts(engagement.fileLanguage))
  const { kind, schemaVersion, ...rest } = assess(engagement.knowledge, engagement.profile, engagement.interviews, today, engagement.reconciliation)
  const value: Assessment = { kind, schemaVersion, derivedFrom: inputDigests(engagement.folder, engagement.profile), ...rest }
  return { value, text: toYaml(value, { schema: `${FILES.schemas}/assessment.schema.json`, comments: [say('files.derived', { command: 'crmplan assess' })] }) }
}

/** The plan as the generator writes it now; `noMethod`, `unknownMethod`, `noStartDate` where it cannot. */
export function derivePlan(engagement: Engagement, assessment: Assessment, method: string | undefined): Derived<Plan> {
  const say = sayIn(readTexts(engagement.fileLanguage))
  const value = planInMemory(engagement, assessment, method, say)
  return { value, text: writePlan(value, engagement.fileLanguage) }
}

/** The plan without its text; `say` speaks the language of the files. */
export function planInMemory(engagement: Engagement, assessment: Assessment, method: string | undefined, say: Say): Plan {
  const { profile, knowledge, fileLanguage } = engagement
  const id = method ?? methodToPlan(engagement, assessment)
  if (id === undefined) throw new UserError('noMethod', {}, 1)
  const chosen = knowledge.methods.get(id)
  if (!chosen) throw new UserError('unknownMethod', { id, ids: [...knowledge.methods.keys()] }, 2)
  const startDate = profile.settings?.startDate
  if (startDate === undefined) throw new UserError('noStartDate', {}, 1)
  return generatePlan({ knowledge, profile, assessment, method: chosen, startDate, language: fileLanguage, currency: profile.settings?.currency ?? 'USD', say })
}

/** The text of a plan as the generator writes it. */
export function writePlan(plan: Plan, language: Language): string {
  return toYaml(plan, { schema: `${FILES.schemas}/plan.schema.json`, comments: [sayIn(readTexts(language))('files.plan')] })
}

// A decision stands; else the method of a plan in hand stays while it is eligible: nobody wants it switched by one answer.
function methodToPlan({ plan }: Engagement, assessment: Assessment): string | undefined {
  const current = assessment.methods.find(({ id }) => id === plan?.method)
  return assessment.methodDecision?.by === 'rule' && current?.eligible ? current.id : assessment.methodDecision?.id
}

/** The text of a plan that is not on disk yet, how it is simulated (as the plan says if left out), and the baseline it is compared with. */
interface ScheduleSettings {
  readonly planText?: string | undefined
  readonly simulation?: SimulationOptions
  readonly baseline?: LoadedBaseline | undefined
}

/** The schedule of a plan file, whose text is on disk or about to be; `notSchedulable` tells all that stands in the way, in the words of `say`. */
export function deriveSchedule(folder: string, planFile: string, plan: Plan, say: Say, { planText, simulation = {}, baseline }: ScheduleSettings = {}): Derived<Schedule> {
  const made = scheduleInMemory(planFile, plan, say, simulation)
  const { kind, schemaVersion, ...rest } = made
  const ofPlan = planText === undefined ? digestsOf(folder, [planFile]) : [{ file: planFile, sha256: digestOf(planText) }]
  const value: Schedule = {
    kind, schemaVersion, derivedFrom: [...ofPlan, ...(baseline ? [baselineDigest(folder, baseline)] : [])], ...rest,
    ...(baseline && { baseline: compareBaseline(baseline.baseline, made, workingDaysLater(plan, readCalendar(plan.calendar?.country))) }),
  }
  return { value, text: toYaml(value, { schema: `${FILES.schemas}/schedule.schema.json`, comments: [sayIn(readTexts(plan.language ?? FILE_LANGUAGE))('files.derived', { command: 'crmplan schedule' })] }) }
}

/** The schedule of a plan, on disk or not, with a simulation if `simulation` says how; `notSchedulable` tells all that stands in the way, in the words of `say`. */
export function scheduleInMemory(planFile: string, plan: Plan, say: Say, simulation?: SimulationOptions): Schedule {
  const result = schedule(plan, readCalendar(plan.calendar?.country), simulation && { run: simulateOnThreads, ...simulation })
  if ('schedule' in result) return result.schedule
  throw new UserError('notSchedulable', { file: planFile, problems: result.problems.map((problem) => scheduleProblemText(problem, planFile, say)).join('\n') }, 1)
}

/** Everything a report may draw on. */
export interface ReportSources extends Pick<Engagement, 'knowledge'> {
  readonly profile?: Engagement['profile'] | undefined
  readonly interviews?: Engagement['interviews'] | undefined
  readonly assessment?: Assessment | undefined
  readonly plan?: Plan | undefined
  readonly schedule?: Schedule | undefined
  readonly evaluation?: Evaluation | undefined
}

/** The reports there is something to write from: the status as long as the project runs. */
export function reportKinds({ profile, interviews, assessment, plan, schedule, evaluation }: ReportSources): ReportKind[] {
  return [
    ...(assessment && profile && interviews ? ['readiness' as const] : []), ...(plan && schedule ? ['project' as const] : []),
    ...(plan && schedule && evaluation ? ['evaluation' as const, ...(evaluation.state === 'running' ? ['status' as const] : [])] : []),
  ]
}

/** The Markdown of one report in one language; `nothingToReport` where its sources are missing. */
export function deriveReport(kind: ReportKind, sources: ReportSources, language: Language): string {
  const common = { knowledge: sources.knowledge, language, say: sayIn(readTexts(language)), templates: readReportTemplates() }
  const { profile, interviews, assessment, plan, schedule, evaluation } = sources
  if (kind === 'readiness' && assessment && profile && interviews) return readinessReport({ ...common, assessment, profile, interviews })
  if (kind !== 'readiness' && plan && schedule) {
    const input = { ...common, ...(plan.language ? { planSay: sayIn(readTexts(plan.language)) } : {}), plan, holidays: readCalendar(plan.calendar?.country), schedule, assessment, profile, interviews }
    if (kind === 'project') return projectReport(input)
    if (evaluation) return (kind === 'evaluation' ? evaluationReport : statusReport)({ ...input, evaluation })
  }
  throw new UserError('nothingToReport', { kind }, 1)
}
