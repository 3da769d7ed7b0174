// What the board should have done first, and which answers would change the verdict.
import type { Recommendation } from '../../model/file-types.ts'
import { gateName } from '../gate-words.ts'
import { table } from '../table.ts'
import { threadOf } from '../thread.ts'
import type { ReadinessContext } from './readiness-input.ts'

const FIRST = 3
/** Answers of the counterfactual shown with their anchor; the others only by title. */
const SHOWN = 8

/** A numbered list under a heading. */
export interface FirstStepsView {
  readonly heading: string
  readonly intro: string
  readonly steps: readonly { readonly number: number; readonly text: string }[]
}

/** The first three recommendations: those that lift a gate which caps the verdict, those that change the verdict soonest, then by points. Nothing where nothing is recommended. */
export function firstStepsView(context: ReadinessContext): FirstStepsView | undefined {
  const { assessment, say } = context
  if (assessment.recommendations.length === 0) return undefined
  const capping = new Set(assessment.band?.cappedBy)
  const changing = new Set(assessment.counterfactual?.changes.map(({ question }) => question))
  const urgency = (item: Recommendation) => ((item.gates ?? []).some((gate) => capping.has(gate)) ? 2 : item.because.some((id) => changing.has(id)) ? 1 : 0)
  const first = [...assessment.recommendations].sort((a, b) => urgency(b) - urgency(a) || a.priority - b.priority).slice(0, FIRST)
  return { heading: say('reports.readiness.first.heading', { count: first.length }), intro: say('reports.readiness.first.intro'), steps: first.map((item, index) => ({ number: index + 1, text: step(item, context) })) }
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
  if (remedy) {
    const owner = say('reports.readiness.first.owner', { role: text(knowledge.roles.get(remedy.role)?.title) })
    return { title: text(remedy.title), description: text(remedy.description), owner: knowledge.roles.has(remedy.role) ? owner : '' }
  }
  const gate = knowledge.gates.get(item.gates?.[0] ?? '')
  return { title: say('plan.clarify.title', { gate: text(gate?.title) }), description: say('plan.clarify.description', { count: item.because.length }), owner: '' }
}

/** What would give the next better verdict. */
export interface CounterfactualView {
  readonly heading: string
  readonly sentence: string
  readonly table: string
  readonly rest: string
}

/** The answers that have to rise to reach the next verdict; nothing where the verdict is the best or nothing is answered yet. */
export function counterfactualView(context: ReadinessContext): CounterfactualView | undefined {
  const { assessment, say, format } = context
  const wanted = assessment.counterfactual
  if (!wanted || assessment.score === null) return undefined
  const heading = say('reports.readiness.counterfactual.heading')
  const verdict = say(`reports.verdict.${wanted.verdict}`)
  if (wanted.reachable === false) {
    const gates = context.enumerate((wanted.profileChanges ?? []).map((id) => gateName(id, context)))
    return { heading, sentence: say('reports.readiness.counterfactual.unreachable', { verdict, gates }), table: '', rest: '' }
  }
  const score = wanted.score === undefined ? '' : say('reports.readiness.counterfactual.score', { score: format.number(wanted.score) })
  const rest = wanted.changes.slice(SHOWN).map(({ question }) => context.text(context.knowledge.questions.get(question)?.title))
  return {
    heading, sentence: format.sentences([say('reports.readiness.counterfactual.sentence', { verdict, count: wanted.changes.length, from: context.knowledge.limits.evidenceFrom }), score]), table: changesTable(context),
    rest: rest.length === 0 ? '' : say('reports.readiness.counterfactual.rest', { count: rest.length, titles: context.enumerate(rest) }),
  }
}

function changesTable({ assessment, knowledge, say, text, format }: ReadinessContext): string {
  const rows = (assessment.counterfactual?.changes ?? []).slice(0, SHOWN).map(({ question, from, to }) => {
    const known = knowledge.questions.get(question)
    return [text(known?.title), from === null ? say('reports.unknown') : format.number(from), format.number(to), text(known?.levels[Math.ceil(to) - 1])]
  })
  return table([
    { title: say('reports.column.question') }, { title: say('reports.column.now'), align: 'right' }, { title: say('reports.column.needed'), align: 'right' }, { title: say('reports.column.mustBeTrue') },
  ], rows)
}
