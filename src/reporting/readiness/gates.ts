// The readiness gates: state, effect, why, and what lifts those that do not hold.
import type { GateState } from '../../model/file-types.ts'
import { escapeMarkdown, escapePart } from '../markdown/escape-markdown.ts'
import { effectWords, gateName } from '../gate-words.ts'
import { threadOf } from '../thread.ts'
import type { ReadinessContext } from './readiness-input.ts'

/** The section on gates. */
export interface GatesView {
  readonly heading: string
  readonly intro: string
  readonly gates: readonly GateView[]
  /** The gates that do not fail, in one sentence with the levels they rest on. */
  readonly holding: string
}

/** A gate that does not hold. */
export interface GateView {
  readonly line: string
  readonly details: readonly string[]
}

/** All gates; nothing where the packs have none. */
export function gatesView(context: ReadinessContext): GatesView | undefined {
  const { assessment, say } = context
  const gates = assessment.gates.filter(({ id }) => context.knowledge.gates.has(id))
  if (gates.length === 0) return undefined
  const holding = gates.filter(({ state }) => state === 'holds')
  const open = [...gates.filter(({ state }) => state === 'fails'), ...gates.filter(({ state }) => state === 'undetermined')]
  return {
    heading: say('reports.readiness.gates.heading'),
    intro: say('reports.readiness.gates.intro', { total: gates.length, fails: open.filter(({ state }) => state === 'fails').length, undetermined: open.filter(({ state }) => state === 'undetermined').length }),
    gates: open.map((gate) => gateView(gate, context)),
    holding: holding.length === 0 ? '' : say('reports.readiness.gates.holding', { gates: holding.map((gate) => restingOn(gate, context)).join(say('reports.itemSeparator')) }),
  }
}

function restingOn({ id, because }: GateState, context: ReadinessContext): string {
  const { assessment, knowledge, say, text, format } = context
  const levels = because.flatMap((question) => {
    const level = assessment.questions?.find((score) => score.id === question)?.level
    return level === undefined ? [] : [say('reports.thread.level', { title: text(knowledge.questions.get(question)?.title), level: format.number(level) })]
  })
  const gate = gateName(id, context)
  return levels.length === 0 ? gate : say('reports.readiness.gates.restingOn', { gate, levels: context.enumerate(levels) })
}

function gateView(gate: GateState, context: ReadinessContext): GateView {
  const { knowledge, say, text, format } = context
  const known = knowledge.gates.get(gate.id)
  const reasons = context.enumerate(threadOf(gate.because, context, context))
  const effect = effectWords(gate.id, gate.effect, context)
  const fails = gate.state === 'fails'
  const head = say('reports.gate.head', { gate: gateName(gate.id, context), state: say(`reports.gate.state.${gate.state}`) })
  const details = [
    fails ? say('reports.gate.effect', { effect }) : say('reports.gate.effectIf', { effect }),
    ...(reasons.length === 0 ? [] : [fails ? say('reports.gate.why', { reasons }) : say('reports.gate.restsOn', { reasons })]),
    fails ? say('reports.gate.lift', { lift: text(known?.lift) }) : say('reports.gate.clarify', { lift: text(known?.lift) }),
    ...(gate.waiver ? [say('reports.gate.waiver', { by: escapeMarkdown(gate.waiver.by), reason: escapePart(gate.waiver.reason), expires: gate.waiver.expires })] : []),
  ]
  return { line: fails ? format.sentences([head, text(known?.text)]) : head, details }
}
