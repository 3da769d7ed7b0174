// What the board should have done first.
import type { Assessment, Recommendation } from '../../model/file-types.ts'
import { gateName } from '../gate-words.ts'
import { threadOf } from '../thread.ts'
import type { ReadinessContext } from './readiness-input.ts'

const FIRST = 3

/** A numbered list under a heading. */
export interface FirstStepsView {
  readonly heading: string
  readonly intro: string
  readonly steps: readonly { readonly number: number; readonly text: string }[]
}

/**
 * The first three recommendations: those for gates that forbid the start or may do so, those that lift a gate which caps the verdict,
 * those that change the verdict soonest, then by points. Nothing where nothing is recommended.
 */
export function firstStepsView(context: ReadinessContext): FirstStepsView | undefined {
  const { say } = context
  const first = firstSteps(context)
  if (first.length === 0) return undefined
  return { heading: say('reports.readiness.first.heading', { count: first.length }), intro: say('reports.readiness.first.intro'), steps: first.map((item, index) => ({ number: index + 1, text: step(item, context) })) }
}

/** The recommendations that come first. */
export function firstSteps({ assessment }: ReadinessContext): Recommendation[] {
  const urgency = urgencyOf(assessment)
  return [...assessment.recommendations].sort((a, b) => urgency(b) - urgency(a) || a.priority - b.priority).slice(0, FIRST)
}

function urgencyOf({ gates, band, counterfactual }: Assessment): (item: Recommendation) => number {
  const forbidding = new Set(gates.filter(({ effect, state, waiver }) => effect === 'do-not-start' && state !== 'holds' && !waiver).map(({ id }) => id))
  const capping = new Set(band?.cappedBy)
  const changing = new Set(counterfactual?.changes.map(({ question }) => question))
  return ({ gates: lifted = [], because }) => {
    if (lifted.some((gate) => forbidding.has(gate))) return 3
    return lifted.some((gate) => capping.has(gate)) ? 2 : because.some((id) => changing.has(id)) ? 1 : 0
  }
}

function step(item: Recommendation, context: ReadinessContext): string {
  const { say, format, enumerate } = context
  const { title, description, owner } = actionWords(item, context)
  const gates = (item.gates ?? []).map((id) => gateName(id, context)).filter((name) => name !== '')
  const lift = gates.length === 0 ? '' : say('reports.readiness.first.lifts', { gates: enumerate(gates) })
  const points = (item.points ?? 0) > 0 ? say('reports.readiness.first.points', { points: format.number(item.points ?? 0) }) : ''
  const reasons = threadOf(item.because, context, context)
  const because = reasons.length === 0 ? '' : say('reports.readiness.first.because', { reasons: enumerate(reasons) })
  return format.sentences([say('reports.readiness.first.step', { title }), description, because, owner, lift, points])
}

/** Title, description and owner of a recommendation: the remedy of its question, or the clearing up of a gate. */
export function actionWords(item: Recommendation, context: ReadinessContext): { title: string; description: string; owner: string } {
  const { knowledge, say, text } = context
  const remedy = item.id.startsWith('clarify.') ? undefined : knowledge.questions.get(item.because[0] ?? '')?.remedy
  // Where nobody is named, whoever coordinates the project sees to it, as in the plan.
  const role = knowledge.roles.get(remedy?.role ?? '') ?? knowledge.roles.get(knowledge.planning.coordinator)
  const owner = role ? say('reports.readiness.first.owner', { role: text(role.title) }) : ''
  if (remedy) return { title: text(remedy.title), description: text(remedy.description), owner }
  const gate = knowledge.gates.get(item.gates?.[0] ?? '')
  return { title: say('plan.clarify.title', { gate: text(gate?.title) }), description: say('plan.clarify.description', { count: item.because.length }), owner }
}
