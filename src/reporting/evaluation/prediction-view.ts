// Was the assessment right? What was predicted beside what happened.
import type { PredictedCost, PredictedFinish, PredictionReview } from '../../model/file-types.ts'
import { escapeMarkdown, escapeQuote } from '../markdown/escape-markdown.ts'
import { gateName } from '../gate-words.ts'
import { table } from '../markdown/table.ts'
import type { EvaluationReportContext } from './evaluation-input.ts'

/** The section on the prediction. */
export interface PredictionView {
  readonly heading: string
  readonly verdict: string
  readonly table: string
  readonly facts: readonly string[]
}

/** The section on the prediction; nothing where there was none. */
export function predictionView(context: EvaluationReportContext): PredictionView | undefined {
  const { evaluation: { prediction }, say, format } = context
  if (!prediction) return undefined
  const { predicted, state, openBecause = 'running' } = prediction
  return {
    heading: say('review.prediction.heading'),
    verdict: format.sentences([
      predicted.verdict === undefined ? '' : predicted.score === undefined ? say('review.prediction.saidAlone', { verdict: say(`reports.verdict.${predicted.verdict}`) }) : say('review.prediction.said', { verdict: say(`reports.verdict.${predicted.verdict}`), score: format.number(predicted.score) }),
      state === 'open' ? say(`review.prediction.open.${openBecause}`) : say(`review.prediction.state.${state}`),
    ]),
    table: forecastTable(prediction, context), facts: factWords(prediction, context),
  }
}

function forecastTable({ finish, cost, forecastFrom }: PredictionReview, { say, format }: EvaluationReportContext): string {
  const columns = [{ title: say('review.column.figure') }, ...['planned', 'p50', 'p80', 'actual'].map((key) => ({ title: say(`review.column.${key}`), align: 'right' as const })), { title: say('review.column.place') }]
  const row = <T>(name: 'finish' | 'cost', place: (PredictedFinish | PredictedCost) & { actual?: T; planned?: T; p50?: T; p80?: T }, write: (value: T) => string): string[] => [
    say(`review.prediction.${name}`), ...[place.planned, place.p50, place.p80].map((value) => (value === undefined ? '–' : write(value))),
    place.actual === undefined ? '–' : say(`review.prediction.actual.${place.actualIs ?? 'final'}`, { value: write(place.actual) }), placeWords(place, { say }),
  ]
  if (forecastFrom === undefined) return ''
  return table(columns, [...(finish ? [row<string>('finish', finish, (date) => date)] : []), ...(cost ? [row<number>('cost', cost, format.wholeMoney)] : [])])
}

function placeWords({ above, atMost, actual }: PredictedFinish | PredictedCost, { say }: Pick<EvaluationReportContext, 'say'>): string {
  if (actual === undefined || (above === undefined && atMost === undefined)) return ''
  if (above === undefined) return say('review.prediction.within', { atMost: atMost ?? 0 })
  return atMost === undefined ? say('review.prediction.beyond', { above }) : say('review.prediction.between', { above, atMost })
}

function factWords({ predicted, impediments, risks, remedies }: PredictionReview, context: EvaluationReportContext): string[] {
  const { say, format, knowledge, text } = context
  const titles = (ids: readonly string[]) => ids.map((id) => escapeMarkdown(context.evaluation.impediments?.items.find((item) => item.id === id)?.title ?? id)).join(say('reports.itemSeparator'))
  return [
    ...predicted.weakConditions.map(({ id, score, impediments: found }) => say(found.length === 0 ? 'review.prediction.weakQuiet' : 'review.prediction.weak', { title: text(knowledge.conditions.get(id)?.title), score: format.number(score), count: found.length, titles: titles(found) })),
    ...predicted.gatesFailing.map(({ id, impediments: found, waived }) => say(found.length === 0 ? 'review.prediction.gateQuiet' : 'review.prediction.gate', { gate: gateName(id, context), waived: String(waived ?? false), count: found.length, titles: titles(found) })),
    ...(impediments ? [say('review.prediction.impediments', { ...impediments, daysWarned: format.number(impediments.daysWarned) })] : []),
    ...(remedies ? [say('review.prediction.remedies', { ...remedies })] : []),
    ...(risks ? [say('review.prediction.risks', { all: risks.all, came: risks.cameTrue.length, expected: risks.expected === undefined ? '' : format.number(risks.expected), rated: String(risks.expected !== undefined) })] : []),
    ...(risks?.cameTrue ?? []).map(({ risk, title, impediments: found, via }) => say(`review.prediction.risk.${via}`, { title: escapeQuote(context.plan.risks?.find(({ id }) => id === risk)?.title ?? title, context.language), titles: titles(found) })),
  ]
}
