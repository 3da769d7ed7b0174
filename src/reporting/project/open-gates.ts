// The readiness gates that do not hold yet: what they stop, before which review they must be lifted, and how.
import type { PlanReadinessGate } from '../../model/file-types.ts'
import { escapeMarkdown } from '../markdown/escape-markdown.ts'
import { effectWords } from '../gate-words.ts'
import { threadOf } from '../thread.ts'
import { type NumberedTask, type ProjectContext, taskName } from './project-input.ts'

/** The section on open gates. */
export interface OpenGatesView {
  readonly heading: string
  readonly intro: string
  readonly gates: readonly { readonly line: string; readonly details: readonly string[] }[]
}

/** Gates of the plan that fail or cannot be judged; nothing where there are none. */
export function openGatesView(context: ProjectContext): OpenGatesView | undefined {
  const gates = context.plan.readinessGates ?? []
  if (gates.length === 0) return undefined
  const sorted = [...gates.filter(({ state }) => state === 'fails'), ...gates.filter(({ state }) => state !== 'fails')]
  return { heading: context.say('reports.project.gates.heading'), intro: context.say('reports.project.gates.intro', { count: gates.length }), gates: sorted.map((gate) => gateView(gate, context)) }
}

function gateView(gate: PlanReadinessGate, context: ProjectContext): { line: string; details: string[] } {
  const { say } = context
  const fails = gate.state === 'fails'
  const effect = gate.effect === undefined ? '' : effectWords(gate.id, gate.effect, context)
  const reasons = context.enumerate(threadOf(gate.because ?? [], context, context))
  const lift = escapeMarkdown(gate.lift ?? '')
  const review = reviewWords(gate, context)
  return {
    line: say('reports.gate.head', { gate: openGateName(gate, context), state: say(`reports.gate.state.${gate.state}`) }),
    details: [
      ...(effect === '' ? [] : [fails ? say('reports.gate.effect', { effect }) : say('reports.gate.effectIf', { effect })]),
      ...(reasons === '' ? [] : [fails ? say('reports.gate.why', { reasons }) : say('reports.gate.restsOn', { reasons })]),
      ...(lift === '' ? [] : [fails ? say('reports.gate.lift', { lift }) : say('reports.gate.clarify', { lift })]),
      ...(review === '' ? [] : [review]),
    ],
  }
}

function reviewWords({ effect, before }: PlanReadinessGate, context: ProjectContext): string {
  const { plan, taskById, say, format } = context
  if (effect === 'do-not-start') return say('reports.project.gates.beforeStart', startOfWork(context))
  const review = taskById.get(plan.phases.find((phase) => phase.gate?.id === before)?.gate?.milestone ?? '')
  return review ? say('reports.project.gates.before', { gate: review.title, date: format.longDate(review.times.finish) }) : ''
}

/** Code and title of a gate of the plan; the title alone where no pack knows it. */
export function openGateName(gate: PlanReadinessGate, { knowledge, say }: ProjectContext): string {
  const code = knowledge.gates.get(gate.id)?.code
  const title = escapeMarkdown(gate.title)
  return code === undefined ? title : say('reports.gate.name', { code: escapeMarkdown(code), title })
}

/** What a gate that forbids the start must be lifted before, and its day in words: the first task that closes no gap, since the work on the gates comes before it. */
export function startOfWork(context: ProjectContext): { readonly work: string; readonly date: string } {
  const work = context.tasks.filter(({ task, isMilestone }) => !task.remedy && !isMilestone)
  const first = work.reduce<NumberedTask | undefined>((earliest, item) => (earliest === undefined || item.times.start < earliest.times.start ? item : earliest), undefined)
  return { work: first ? taskName(first, context) : '', date: context.format.longDate(first?.times.start ?? context.schedule.startDate) }
}
