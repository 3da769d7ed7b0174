// The verdict first, in words a sponsor understands: how it went, what carried it, what weighs against it.
import type { Grade, GradePart, GradedDimension } from '../../model/file-types.ts'
import { escapePart } from '../markdown/escape-markdown.ts'
import type { Facts } from '../regions/facts.ts'
import { table } from '../markdown/table.ts'
import { type EvaluationReportContext, dimensionName } from './evaluation-input.ts'

/** The verdict and the table of the grade. */
export interface VerdictView {
  readonly heading: string
  readonly facts: Facts
  readonly paragraphs: readonly string[]
  readonly table: string
  readonly note: string
}

/** The verdict of an evaluation. */
export function verdictView(context: EvaluationReportContext): VerdictView {
  const { evaluation: { grade }, say } = context
  return {
    heading: say('review.verdict.heading'), facts: factsOf(context), paragraphs: [verdictSentence(context), approvals(context), ...(grade ? [contrast(grade, context)] : []), predictionSentence(context)].filter((text) => text !== ''),
    table: grade ? gradeTable(grade, context) : '', note: grade ? gradeNote(grade, context) : '',
  }
}

function factsOf({ evaluation: { grade, state }, say }: EvaluationReportContext): Facts {
  return grade?.value === undefined || grade.band === undefined ? { verdict: state } : { verdict: say(`review.band.${grade.band}`), score: grade.value }
}

/** State and grade of the project in one or two sentences. */
export function verdictSentence({ evaluation, plan, say, format }: EvaluationReportContext): string {
  const { grade, state, finished } = evaluation
  const date = finished === undefined ? '' : format.longDate(finished.date)
  const head = say(`review.verdict.state.${state}`, { date: state === 'running' ? format.longDate(evaluation.asOf) : date, known: String(finished !== undefined), company: plan.company === undefined ? '' : escapePart(plan.company), named: String(plan.company !== undefined) })
  const why = finished?.note === undefined || state === 'running' ? '' : say('review.verdict.note', { note: escapePart(finished.note) })
  const judged = grade?.value === undefined || grade.band === undefined
    ? say('review.verdict.noGrade', { percent: format.percent(grade?.coveredPercent ?? 0) })
    : say(state === 'running' ? 'review.verdict.gradeSoFar' : 'review.verdict.grade', { band: say(`review.band.${grade.band}`), value: format.number(grade.value) })
  return format.sentences([head, why, judged])
}

// A project that came in on a plan made anew must not look as if it had kept the first.
function approvals({ evaluation: { baseline, costOverrun, prediction, state }, say, format }: EvaluationReportContext): string {
  const first = costOverrun?.firstBaseline
  const { planned, actual } = prediction?.finish ?? {}
  if (!first || !baseline || !costOverrun || !planned) return ''
  return say('review.verdict.replanned', {
    firstFinish: format.longDate(planned), firstCost: format.wholeMoney(first.cost), finish: format.longDate(baseline.finishDate), cost: format.wholeMoney(costOverrun.baselineCost), state,
    came: actual === undefined ? '' : format.longDate(actual), spent: format.wholeMoney(costOverrun.expectedCost), known: String(actual !== undefined && state === 'delivered'),
  })
}

function contrast(grade: Grade, context: EvaluationReportContext): string {
  const { say, format } = context
  const judged = grade.dimensions.filter((item): item is GradedDimension & { value: number } => item.value !== undefined).toSorted((a, b) => b.value - a.value)
  const [best, worst] = [judged[0], judged.at(-1)]
  if (!best || !worst || best.value === worst.value) return ''
  return say('review.verdict.contrast', { best: dimensionName(best.id, context), bestValue: format.number(best.value), worst: dimensionName(worst.id, context), worstValue: format.number(worst.value) })
}

function predictionSentence({ evaluation: { prediction }, say }: EvaluationReportContext): string {
  return prediction === undefined || prediction.state === 'open' ? '' : say(`review.prediction.state.${prediction.state}`)
}

function gradeTable({ dimensions }: Grade, context: EvaluationReportContext): string {
  const { say, format } = context
  const columns = [
    { title: say('review.column.dimension') }, { title: say('review.column.weight'), align: 'right' as const }, { title: say('review.column.share'), align: 'right' as const },
    { title: say('review.column.points'), align: 'right' as const }, { title: say('review.column.restsOn') },
  ]
  return table(columns, dimensions.map(({ id, weight, share, value, parts, missing, timeNotJudged }) => [
    dimensionName(id, context), format.number(weight), share === undefined ? '–' : format.percent(share), value === undefined ? '–' : format.number(value),
    [...(missing === undefined ? parts.map((part) => partWords(part, context)) : [say(`review.missing.${missing}`)]), ...(timeNotJudged ? [say(`review.timeNotJudged.${timeNotJudged}`)] : [])].join(say('reports.itemSeparator')),
  ]))
}

function partWords({ id, value, measured, of }: GradePart, { say, format }: EvaluationReportContext): string {
  return say(`review.part.${id}`, { value: format.number(value), measured: id === 'cost' || id === 'time' ? format.signed(measured) : format.number(measured), of: of ?? 0 })
}

function gradeNote({ value, coveredPercent, dimensions }: Grade, { say, format }: EvaluationReportContext): string {
  const missing = dimensions.filter((item) => item.missing !== undefined).length
  return format.sentences([say('review.verdict.judgement'), missing === 0 || value === undefined ? '' : say('review.verdict.spread', { percent: format.percent(coveredPercent), count: missing })])
}
