// From plan, schedule, baseline and progress to the text of evaluation.yaml.
import type { Assessment, Evaluation, IsoDate, Language, Plan, Progress, Schedule } from '../../model/file-types.ts'
import { statusAsOf } from '../../model/task-progress.ts'
import { readCalendar, readTexts } from '../../files/content.ts'
import { digestOf } from '../../files/digest.ts'
import { FILES, readIfThere } from '../../files/engagement-folder.ts'
import { toYaml } from '../../files/yaml/write-yaml.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { sayIn } from '../../knowledge/sentence.ts'
import { evaluate } from '../../tracking/evaluate.ts'
import { remainingPlan } from '../../planning/remaining-plan.ts'
import { schedule } from '../../scheduling/schedule.ts'
import { evaluationDay, stateOn } from '../../tracking/evaluation-day.ts'
import type { Derived } from './derive.ts'
import type { LoadedBaseline } from '../load/load-baselines.ts'
import { simulateOnThreads } from './simulate-on-threads.ts'

/** What an evaluation is made from; texts are given for files that are about to be written. */
export interface EvaluationSources {
  readonly folder: string
  readonly fileLanguage: Language
  readonly knowledge: Knowledge
  readonly plan: Plan
  readonly planText?: string
  readonly schedule: Schedule
  readonly scheduleText?: string
  readonly progress: Progress
  /** The plan as it is counts where nothing is approved. */
  readonly baseline: LoadedBaseline | undefined
  readonly assessment?: Assessment | undefined
  /** The text of the assessment, where it is about to be written. */
  readonly assessmentText?: string
  readonly firstBaseline?: LoadedBaseline | undefined
}

/** The day asked for, else the day of the last status; `today` counts only where nothing has been told. */
export interface EvaluationDays {
  readonly asOf?: string | undefined
  readonly today: string
}

/** The evaluation with the digests of the files it rests on. */
export function deriveEvaluation(sources: EvaluationSources, { asOf, today }: EvaluationDays): Derived<Evaluation> {
  const { folder, fileLanguage, knowledge, plan, progress, baseline, assessment, firstBaseline } = sources
  const day = asOf ?? evaluationDay(progress, today)
  const { kind, schemaVersion, ...rest } = evaluate({
    asOf: day, remaining: remainingWork(plan, progress, day), plan, schedule: sources.schedule, progress, knowledge, baseline: baseline?.baseline, assessment, firstBaseline: firstBaseline?.baseline, holidays: readCalendar(plan.calendar?.country),
  })
  const texts = {
    [FILES.plan]: sources.planText, [FILES.schedule]: sources.scheduleText, [FILES.progress]: undefined,
    ...(assessment && { [FILES.assessment]: sources.assessmentText }), ...(firstBaseline && { [firstBaseline.file]: undefined }), ...(baseline && { [baseline.file]: undefined }),
  }
  const derivedFrom = Object.entries(texts).flatMap(([file, pending]) => {
    const text = pending ?? readIfThere(folder, file)
    return text === undefined ? [] : [{ file, sha256: digestOf(text) }]
  })
  const value: Evaluation = { kind, schemaVersion, derivedFrom, ...rest }
  return { value, text: toYaml(value, { schema: `${FILES.schemas}/evaluation.schema.json`, comments: [sayIn(readTexts(fileLanguage))('files.derived', { command: 'crmplan evaluate' })] }) }
}

// The rest of a running project, levelled and simulated as its plan says.
function remainingWork(plan: Plan, progress: Progress, day: IsoDate): Schedule | 'too-far' | undefined {
  const rest = stateOn(progress, day) === 'running' ? remainingPlan(plan, statusAsOf(progress, day), day) : undefined
  if (!rest) return undefined
  const result = schedule(rest, readCalendar(rest.calendar?.country), { run: simulateOnThreads })
  return 'schedule' in result ? result.schedule : 'too-far'
}
