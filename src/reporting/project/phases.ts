// The phases: purpose, dates, tasks, the tasks that close readiness gaps with the thread to the answer, and the gate at the end.
import type { Phase } from '../../model/file-types.ts'
import { likelyOf, toHalf } from '../../model/estimate.ts'
import { escapeHeading, escapeMarkdown, escapePart } from '../markdown/escape-markdown.ts'
import type { Facts } from '../regions/facts.ts'
import { table } from '../markdown/table.ts'
import { threadOf } from '../thread.ts'
import { doersOf, effortWords, personDays } from './people.ts'
import { phaseFacts } from './project-facts.ts'
import { type NumberedTask, type ProjectContext, taskName, floatOf } from './project-input.ts'

/** The section on phases. */
export interface PhasesView {
  readonly heading: string
  readonly intro: string
  readonly phases: readonly PhaseView[]
}

/** One phase. */
export interface PhaseView {
  readonly id: string
  readonly heading: string
  readonly facts: string
  /** What those rest on. */
  readonly rests: Facts
  readonly tasks: string
  readonly remediesIntro: string
  readonly remedies: readonly string[]
  readonly gate: string
  readonly criteria: readonly string[]
}

/** All phases in order. */
export function phasesView(context: ProjectContext): PhasesView {
  const { say, format } = context
  const isLate = context.tasks.some((item) => floatOf(item) < 0)
  return { heading: say('reports.project.phases.heading'), intro: format.sentences([say('reports.project.phases.intro'), isLate ? say('reports.project.phases.late') : '']), phases: context.plan.phases.map((phase, index) => phaseView(phase, index, context)) }
}

function phaseView(phase: Phase, index: number, context: ProjectContext): PhaseView {
  const { say } = context
  const own = context.tasks.filter((item) => item.phase.id === phase.id)
  const remedies = own.filter(({ task }) => task.remedy && (task.because ?? []).length > 0)
  return {
    id: phase.id, rests: phaseFacts(phase, context), heading: say('reports.project.phase.heading', { number: index + 1, title: escapeHeading(phase.title ?? phase.id) }), facts: facts(phase, own, context), tasks: taskTable(own.filter((item) => !remedies.includes(item)), context),
    remediesIntro: remedies.length === 0 ? '' : say('reports.project.phases.remedies', { count: remedies.length }), remedies: remedies.map((item) => remedyLine(item, context)),
    gate: gateWords(phase, context), criteria: (phase.gate?.criteria ?? []).map(({ text, evidence }) => criterionWords(text, evidence, context)),
  }
}

function facts(phase: Phase, tasks: readonly NumberedTask[], context: ProjectContext): string {
  const { schedule, say, format } = context
  const times = schedule.phases?.find(({ id }) => id === phase.id)
  const cost = schedule.cost.byPhase.find((item) => item.phase === phase.id)?.cost ?? 0
  const purpose = phase.purpose === undefined ? '' : escapeMarkdown(phase.purpose)
  if (!times) return purpose
  const days = toHalf(personDays(tasks, context))
  const values = { start: format.longDate(times.start), finish: format.longDate(times.finish), tasks: tasks.length, days: format.number(days), count: days, cost: format.wholeMoney(cost) }
  return format.sentences([purpose, say('reports.project.phase.dates', values), cost === 0 ? '' : say('reports.project.phase.effort', values)])
}

function taskTable(tasks: readonly NumberedTask[], context: ProjectContext): string {
  const { say, format } = context
  const columns = [
    { title: say('reports.column.number') }, { title: say('reports.column.task') }, { title: say('reports.column.who') }, { title: say('reports.column.effort') },
    { title: say('reports.column.start') }, { title: say('reports.column.finish') }, { title: say('reports.column.float'), align: 'right' as const },
  ]
  return table(columns, tasks.map((item) => [
    item.number, item.title, doersOf(item.task, context), effortWords(item, context),
    item.times.start, item.times.finish, format.number(floatOf(item)),
  ]))
}

function remedyLine(item: NumberedTask, context: ProjectContext): string {
  const { task } = item
  // The gates stand in their own section; here the answers are what the reader asks for.
  const answers = (task.because ?? []).filter((id) => !context.knowledge.gates.has(id))
  const reasons = threadOf(answers.length > 0 ? answers : (task.because ?? []), context, context)
  const effort = task.effortDays === undefined ? effortWords(item, context) : context.say('reports.project.effort.personDays', { days: context.format.number(likelyOf(task.effortDays)), count: likelyOf(task.effortDays) })
  const values = { task: taskName(item, context), effort, reasons: context.enumerate(reasons), who: doersOf(task, context), start: item.times.start, finish: item.times.finish, oneDay: item.times.start === item.times.finish ? 'yes' : 'no' }
  return reasons.length === 0 ? context.say('reports.project.task.threadless', values) : context.say('reports.project.task.thread', values)
}

function gateWords({ gate }: Phase, context: ProjectContext): string {
  if (!gate) return ''
  const { taskById, say, format } = context
  const review = taskById.get(gate.milestone ?? '')
  const values = { id: escapeMarkdown(gate.id), title: escapeMarkdown(gate.title ?? ''), count: gate.criteria.length }
  const head = gate.title === undefined ? say('reports.project.phase.gateUntitled', values) : say('reports.project.phase.gate', values)
  const date = review ? say('reports.project.phase.gateDate', { date: format.longDate(review.times.finish) }) : ''
  return format.sentences([head, date, gate.criteria.length === 0 ? '' : say('reports.project.phase.criteria', values)])
}

function criterionWords(text: string, evidence: string | undefined, { say }: ProjectContext): string {
  const words = escapeMarkdown(text)
  return evidence === undefined ? words : say('reports.project.phase.criterion', { text: words, evidence: escapePart(evidence) })
}
