// What was decided at the gates, on what evidence, and what is not as it should be.
import type { GateFinding, ReviewedGate } from '../../model/file-types.ts'
import { escapeHeading, escapeMarkdown, escapePart } from '../markdown/escape-markdown.ts'
import { ownerName } from '../project/people.ts'
import { table } from '../markdown/table.ts'
import type { EvaluationReportContext } from './evaluation-input.ts'

/** The section on gates. */
export interface GatesDecidedView {
  readonly heading: string
  readonly table: string
  readonly findingsIntro: string
  readonly findings: readonly string[]
  readonly open: readonly string[]
}

/** The section on gates; nothing where no decision is recorded. */
export function gatesView(context: EvaluationReportContext): GatesDecidedView | undefined {
  const { evaluation: { gates }, say } = context
  if (!gates) return undefined
  const findings = gates.filter(({ latest }) => latest).flatMap((gate) => findingWords(gate, context))
  return {
    heading: say('review.gates.heading'), table: gateTable(gates, context), findingsIntro: findings.length === 0 ? say('review.gates.inOrder') : say('review.gates.findings'), findings,
    open: gates.flatMap((gate) => openWords(gate, context)),
  }
}

function gateTable(gates: readonly ReviewedGate[], context: EvaluationReportContext): string {
  const { say } = context
  const columns = [{ title: say('reports.column.date') }, ...['gate', 'verdict', 'decidedBy', 'criteria', 'waivers'].map((key) => ({ title: say(`review.column.${key}`) }))]
  return table(columns, gates.map(({ date, gate, decision, decidedBy, criteria, waivers, until }) => [
    date, gateTitle(gate, context), say(`review.gates.decision.${decision}`, { until: until ?? '', dated: String(until !== undefined) }), decidedBy.map((by) => ownerName(by, context)).join(say('reports.separator')),
    say('review.gates.met', { met: criteria.met.length, all: criteria.met.length + criteria.notMet.length + criteria.notJudged.length, proven: criteria.met.length - criteria.withoutEvidence.length }),
    waivers.length === 0 ? '' : waivers.map(({ by, expires, state }) => say(`review.gates.waiver.${state}`, { by: ownerName(by, context), expires })).join(say('reports.itemSeparator')),
  ]))
}

function gateTitle(gate: string, { plan }: EvaluationReportContext): string {
  const title = plan.phases.find((phase) => phase.gate?.id === gate)?.gate?.title
  return title === undefined ? escapeMarkdown(gate) : escapeMarkdown(`${gate} ${title}`)
}

function criterionText(gate: string, criterion: string | undefined, { plan }: EvaluationReportContext): string {
  return escapeHeading(plan.phases.find((phase) => phase.gate?.id === gate)?.gate?.criteria?.find(({ id }) => id === criterion)?.text ?? criterion ?? '')
}

// One line for all criteria of a gate with the same finding.
function findingWords({ gate, findings }: ReviewedGate, context: EvaluationReportContext): string[] {
  const { say } = context
  const words = ({ criterion, text }: GateFinding) => (text === undefined ? criterionText(gate, criterion, context) : escapePart(text))
  return [...new Set(findings.map(({ finding }) => finding))].map((sort) => {
    const same = findings.filter(({ finding }) => finding === sort)
    return say(`review.gates.finding.${sort}`, { gate: gateTitle(gate, context), count: same.length, what: same.map(words).join(say('reports.itemSeparator')) })
  })
}

function openWords({ gate, conditions, latest }: ReviewedGate, context: EvaluationReportContext): string[] {
  if (!latest) return []
  return conditions.filter(({ state }) => state === 'open').map(({ text, owner, due }) => context.say('review.gates.open', { gate: gateTitle(gate, context), text: escapePart(text), owner: ownerName(owner, context), due }))
}
