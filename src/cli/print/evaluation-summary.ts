// What `evaluate` prints: where the project stands, and the figures of earned value.
import type { Evaluation, Language } from '../../model/file-types.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { forecastWords } from '../../reporting/evaluation/earned-value-view.ts'
import { amountText } from './amount-text.ts'
import { columns, style } from './style.ts'

const AMOUNTS = ['budgetAtCompletion', 'plannedValue', 'earnedValue', 'actualCost', 'scheduleVariance', 'costVariance', 'estimateAtCompletion', 'estimateToComplete', 'varianceAtCompletion'] as const
const INDICES = ['schedulePerformanceIndex', 'costPerformanceIndex', 'timePerformanceIndex', 'toCompletePerformanceIndex'] as const

/** The evaluation on one screen. */
export function evaluationSummary(evaluation: Evaluation, language: Language, say: Say): string {
  const { earnedValue, baseline } = evaluation
  const money = (amount: number) => amountText(amount, evaluation.currency, language)
  const index = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const reasons = new Map((earnedValue.notDefined ?? []).map(({ figure, because }) => [figure, because]))
  const row = (name: string, value: string | undefined) => [`  ${say(`evaluation.figure.${name}`)}`, value ?? style.quiet(say('evaluation.notDefined', { why: say(`evaluation.because.${reasons.get(name) ?? 'no-budget'}`) }))]
  const rows = [
    ...AMOUNTS.map((name) => row(name, earnedValue[name] === undefined ? undefined : money(earnedValue[name]))),
    ...INDICES.map((name) => row(name, earnedValue[name] === undefined ? undefined : index.format(earnedValue[name]))),
  ]
  return [
    style.strong(say(`evaluation.head.${evaluation.state}`, { date: evaluation.asOf })),
    say('evaluation.against', { baseline: baseline.name ?? 'none', start: baseline.startDate, finish: baseline.finishDate, amount: money(baseline.budgetAtCompletion) }),
    columns(rows), ...forecastWords(evaluation, { say }), ...overrunLine(evaluation, say, money),
  ].join('\n')
}

function overrunLine({ costOverrun, baseline }: Evaluation, say: Say, money: (amount: number) => string): string[] {
  if (!costOverrun) return []
  const { basis, form, expectedCost, baselineCost, overrun, overrunPercent, ratio, notTold } = costOverrun
  const causes = costOverrun.byCause.map(({ cause, amount }) => `  ${say(`evaluation.cause.${cause}`)}: ${money(amount)}`)
  const projection = costOverrun.projection === undefined ? [] : [`  ${say('evaluation.cause.projection')}: ${money(costOverrun.projection)}`]
  const values = { expected: money(expectedCost), baseline: money(baselineCost), amount: money(Math.abs(overrun)), direction: overrun > 0 ? 'over' : overrun < 0 ? 'under' : 'even' }
  return [style.strong(say('evaluation.overrun.summary', { ...values, basis, approved: baseline.name === undefined ? 'no' : 'yes', form: form ?? 'none', percent: overrunPercent === undefined ? 'none' : overrunPercent.toFixed(1), ratio: ratio?.toFixed(2) ?? '', untold: notTold?.items.length ?? 0, left: money(notTold?.baseline ?? 0) })), ...causes, ...projection]
}
