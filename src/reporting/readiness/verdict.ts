// The verdict for the board: what it is, what it means, what lowers or caps it, what it could still become.
import type { ConditionScore } from '../../model/file-types.ts'
import { escapeMarkdown } from '../markdown/escape-markdown.ts'
import { gateName } from '../gate-words.ts'
import { threadOf } from '../thread.ts'
import type { ReadinessContext } from './readiness-input.ts'
import { isOpenVerdict } from './open-verdict.ts'

/** How many conditions are named as those where most points are lost. */
const NAMED = 3

/** What stands on top of the report. */
export interface VerdictView {
  readonly statement: string
  readonly meaning: string
  readonly whyHeading: string
  readonly why: readonly string[]
  /** How firm the verdict is; empty where nothing can change it. */
  readonly outlook: string
}

/** Words for the verdict of the assessment. */
export function verdictView(context: ReadinessContext): VerdictView {
  const { say } = context
  return {
    statement: statement(context), meaning: meaning(context),
    whyHeading: say('reports.readiness.why.heading'), why: [byScore(context), ...lowered(context), ...capped(context), ...whereLost(context)], outlook: outlook(context),
  }
}

function statement({ assessment, say, format }: ReadinessContext): string {
  const verdict = say(`reports.verdict.${assessment.verdict}`)
  const company = escapeMarkdown(assessment.company)
  const { low, high } = assessment.interval
  const asked = (assessment.questions ?? []).filter(({ state }) => state !== 'not-applicable')
  const answered = asked.filter(({ state }) => state === 'answered').length
  if (assessment.score === null) return say('reports.readiness.verdict.noScore', { verdict, company })
  const values = { verdict, company, score: format.number(assessment.score), low: format.number(low), high: format.number(high), answered, questions: asked.length }
  if (isOpenVerdict(assessment)) return say('reports.readiness.verdict.statementOpen', values)
  if (assessment.provisional) return say('reports.readiness.verdict.statementProvisional', values)
  if (low === high && answered === asked.length) return format.sentences([say('reports.readiness.verdict.statement', values), say('reports.readiness.verdict.exact', values)])
  const range = low === high ? '' : say('reports.readiness.verdict.range', values)
  const rest = say('reports.readiness.verdict.coverage', { coverage: format.percent(assessment.coveragePercent), answered, questions: asked.length })
  return format.sentences([say('reports.readiness.verdict.statement', values), range, rest])
}

function meaning({ assessment, knowledge, say, format }: ReadinessContext): string {
  if (isOpenVerdict(assessment)) return say('reports.readiness.verdict.meaning.open', { limit: format.percent(knowledge.limits.coveragePercent) })
  return say(`reports.readiness.verdict.meaning.${assessment.verdict}`)
}

function byScore({ assessment, knowledge, say, format }: ReadinessContext): string {
  if (assessment.score === null) return say('reports.readiness.why.noScore')
  const verdict = assessment.band?.byScore ?? assessment.verdict
  const from = verdict === 'not-ready' ? undefined : knowledge.limits.bands[verdict]
  const values = { verdict: say(`reports.verdict.${verdict}`), limit: format.number(from ?? knowledge.limits.bands['not-yet']) }
  const isDecisive = verdict === assessment.verdict && !assessment.band?.loweredBy && !assessment.band?.cappedBy
  const band = from === undefined ? say('reports.readiness.why.lowestBand', values) : say('reports.readiness.why.band', values)
  return isDecisive ? format.sentences([band, say('reports.readiness.why.scoreDecides')]) : band
}

function lowered({ assessment, knowledge, say, text, format, enumerate }: ReadinessContext): string[] {
  const weak = assessment.conditions.filter(({ id }) => assessment.band?.loweredBy?.includes(id)).sort((a, b) => (a.score ?? 0) - (b.score ?? 0))
  if (weak.length === 0) return []
  const conditions = enumerate(weak.map(({ id, score }) => say('reports.readiness.why.weakCondition', { title: text(knowledge.conditions.get(id)?.title), score: format.number(score ?? 0) })))
  const consequence = text(knowledge.conditions.get(weak[0]?.id ?? '')?.whenWeak)
  return [format.sentences([say('reports.readiness.why.lowered', { count: weak.length, conditions, limit: format.number(knowledge.limits.weakCondition) }), consequence])]
}

function capped(context: ReadinessContext): string[] {
  const { assessment, knowledge, say, text, format } = context
  return (assessment.band?.cappedBy ?? []).flatMap((id) => {
    const state = assessment.gates.find((gate) => gate.id === id)
    if (!state) return []
    const reasons = threadOf(state.because, context, context)
    const cause = reasons.length === 0 ? text(knowledge.gates.get(id)?.text) : say('reports.readiness.why.reasons', { reasons: context.enumerate(reasons) })
    return [format.sentences([
      say('reports.readiness.why.capped', { gate: gateName(id, context), state: say(`reports.gate.state.${state.state}`), verdict: say(`reports.verdict.${assessment.verdict}`) }), cause,
    ])]
  })
}

function whereLost({ assessment, knowledge, say, text, format, enumerate }: ReadinessContext): string[] {
  const costly = assessment.conditions.filter((condition) => pointsLost(condition) > 0).sort((a, b) => pointsLost(b) - pointsLost(a))
  if (costly.length === 0 || assessment.score === null) return []
  const named = costly.slice(0, NAMED).map((condition) => say('reports.readiness.why.lostIn', { title: text(knowledge.conditions.get(condition.id)?.title), points: format.number(pointsLost(condition)) }))
  return [say('reports.readiness.why.lost', { total: format.number(100 - assessment.score), conditions: enumerate(named) })]
}

/** Points of the overall score that a condition costs, over the known answers. */
export function pointsLost({ weight, score }: ConditionScore): number {
  return score === null ? 0 : weight * (100 - score)
}

function outlook({ assessment, knowledge, say, format }: ReadinessContext): string {
  const { worst, best } = assessment.verdictRange ?? { worst: assessment.verdict, best: assessment.verdict }
  const values = {
    worst: say(`reports.verdict.${worst}`), best: say(`reports.verdict.${best}`),
    coverage: format.percent(assessment.coveragePercent), limit: format.percent(knowledge.limits.coveragePercent),
  }
  const provisional = assessment.provisional ? say('reports.readiness.outlook.provisional', values) : ''
  const hasOpen = assessment.interval.low !== assessment.interval.high
  const range = !hasOpen ? '' : worst === best ? say('reports.readiness.outlook.firm') : say('reports.readiness.outlook.range', values)
  return format.sentences([provisional, range])
}
