// What the project report is made from, and what its sections share: the plan in the report's language, its tasks numbered and dated.
import type { Assessment, CalendarData, Interview, Language, Phase, Plan, Profile, Schedule, ScheduledTask, Task, Verdict } from '../../model/file-types.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { escapeHeading, escapeMarkdown } from '../markdown/escape-markdown.ts'
import { planInLanguage } from '../plan-in-language.ts'
import { type ReportContext, reportContext } from '../report-context.ts'

/** Inputs of the project report; a plan with its schedule is enough. */
export interface ProjectInput {
  readonly plan: Plan
  readonly schedule: Schedule
  readonly knowledge: Knowledge
  readonly language: Language
  /** Sentences in that language. */
  readonly say: Say
  /** Sentences in the plan's own language, to tell generated sentences from the manager's. */
  readonly planSay?: Say | undefined
  readonly assessment?: Assessment | undefined
  readonly profile?: Profile | undefined
  readonly interviews?: readonly Interview[] | undefined
  /** Public holidays of the plan's country. Without them the working days of a week rest on the plan's own calendar. */
  readonly holidays?: CalendarData | undefined
}

/** A task with its place in the plan and its dates. */
export interface NumberedTask {
  readonly task: Task
  readonly phase: Phase
  /** Place in the plan: 2.7 is the seventh task of the second phase. */
  readonly number: string
  /** Title as it may stand in Markdown. */
  readonly title: string
  readonly times: ScheduledTask
  readonly isMilestone: boolean
}

/** The inputs with the means to write; `plan` is in the report's language. */
export interface ProjectContext extends ProjectInput, ReportContext {
  readonly tasks: readonly NumberedTask[]
  readonly taskById: ReadonlyMap<string, NumberedTask>
}

/** Adds the means to write. Tasks that the schedule does not know are left out. */
export function projectContext(input: ProjectInput): ProjectContext {
  const plan = planInLanguage(input)
  const timesById = new Map(input.schedule.tasks.map((times) => [times.id, times]))
  const tasks = plan.phases.flatMap((phase, phaseIndex) => phase.tasks.flatMap((task, index): NumberedTask[] => {
    const times = timesById.get(task.id)
    return times ? [{ task, phase, number: `${phaseIndex + 1}.${index + 1}`, title: escapeMarkdown(task.title), times, isMilestone: times.durationDays === 0 && times.calendarDays === undefined }] : []
  }))
  return {
    ...input, ...reportContext(input.knowledge, input.language, input.say, plan.currency ?? input.schedule.currency), plan, tasks, taskById: new Map(tasks.map((item) => [item.task.id, item])),
  }
}

/** What a task may slip without delaying the end, in working days: in the order in which people work where they are levelled, else by the network. */
export function floatOf({ times }: NumberedTask): number {
  return times.levelledFloatDays ?? times.totalFloatDays
}

/** The verdict on readiness: that of the assessment, else the one the plan was made with. */
export function verdictOf({ plan, assessment }: ProjectInput): Verdict | undefined {
  return assessment?.verdict ?? plan.verdict
}

/** Number and title of a phase: 2 Building. */
export function phaseName(phase: Phase, { plan, say }: ProjectContext): string {
  return say('reports.project.phase.name', { number: plan.phases.indexOf(phase) + 1, title: escapeHeading(phase.title ?? phase.id) })
}

/** Number and title of a task: 2.7 Load customer data. */
export function taskName({ number, title }: NumberedTask, { say }: ProjectContext): string {
  return say('reports.project.task.name', { number, title })
}
