// Earned value: the figures, the S-curve, the ways the cost may end, and when it will be finished.
import type { Evaluation } from '../../model/file-types.ts'
import { curveChart } from '../charts/curve-chart.ts'
import { table } from '../markdown/table.ts'
import type { EvaluationReportContext } from './evaluation-input.ts'

/** The section on earned value. */
export interface EarnedValueView {
  readonly heading: string
  readonly reading: readonly string[]
  readonly figures: string
  readonly chartNote: string
  readonly chart: string
  readonly estimatesHeading: string
  readonly estimates: string
  readonly forecastHeading: string
  readonly forecast: readonly string[]
  readonly notes: readonly string[]
}

const AMOUNTS = ['budgetAtCompletion', 'plannedValue', 'earnedValue', 'actualCost', 'scheduleVariance', 'costVariance', 'estimateAtCompletion', 'estimateToComplete', 'varianceAtCompletion'] as const
const INDICES = ['schedulePerformanceIndex', 'costPerformanceIndex', 'timePerformanceIndex', 'toCompletePerformanceIndex'] as const
const DAYS = ['earnedScheduleDays', 'scheduleVarianceDays'] as const

const POINTS = 16

/** The section; nothing as long as no status has been told. */
export function earnedValueView(context: EvaluationReportContext): EarnedValueView | undefined {
  const { evaluation, say } = context
  if (evaluation.lastStatus === undefined) return undefined
  const points = thinned(evaluation.earnedValue.series)
  return {
    heading: say('evaluation.earnedValue.heading'), reading: reading(context), figures: figureTable(context),
    chartNote: say('evaluation.earnedValue.chart'), chart: points.length < 2 ? '' : curveChart(points.map(({ date, plannedValue, earnedValue, actualCost }) => ({ label: date, values: [plannedValue, earnedValue, actualCost] })), evaluation.currency ?? ''),
    estimatesHeading: evaluation.state === 'running' ? say('evaluation.earnedValue.estimates') : '', estimates: evaluation.state === 'running' ? estimateTable(context) : '',
    forecastHeading: say('evaluation.forecast.heading'), forecast: forecastWords(evaluation, context), notes: notes(context),
  }
}

// More points than this cannot be read below a chart; the last one known and the end always stay.
function thinned(series: Evaluation['earnedValue']['series']): Evaluation['earnedValue']['series'] {
  const every = Math.ceil(series.length / POINTS)
  const known = series.findLastIndex(({ earnedValue }) => earnedValue !== undefined)
  return series.filter((_, place) => place % every === 0 || place === known || place === series.length - 1)
}

function reading(context: EvaluationReportContext): string[] {
  const { evaluation: { earnedValue }, say, format } = context
  const { costPerformanceIndex: cost, timePerformanceIndex: time, costLight, timeLight } = earnedValue
  return [
    ...(cost === undefined ? [] : [say('evaluation.earnedValue.cost', { index: format.index(cost), light: costLight ?? 'none' })]),
    ...(time === undefined ? [] : [say('evaluation.earnedValue.time', { index: format.index(time), light: timeLight ?? 'none' })]),
    ...earlyWords(context),
  ]
}

/** That too little is done for forecasts to be relied on; nothing once enough is, or when the work is over. */
export function earlyWords({ evaluation: { earnedValue, state }, knowledge, say }: EvaluationReportContext): string[] {
  const percent = knowledge.lights?.reliableFromPercent ?? 0
  return state === 'running' && (earnedValue.percentComplete ?? 0) < percent ? [say('evaluation.earnedValue.early', { percent })] : []
}

function figureTable({ evaluation: { earnedValue }, say, format }: EvaluationReportContext): string {
  const reasons = new Map((earnedValue.notDefined ?? []).map(({ figure, because }) => [figure, because]))
  const row = (name: string, value: string | undefined) => [say(`evaluation.figure.${name}`), value ?? say('evaluation.notDefined', { why: say(`evaluation.because.${reasons.get(name) ?? 'no-budget'}`) })]
  return table([{ title: say('evaluation.column.figure') }, { title: say('evaluation.column.value'), align: 'right' }], [
    ...AMOUNTS.map((name) => row(name, earnedValue[name] === undefined ? undefined : format.wholeMoney(earnedValue[name]))),
    ...INDICES.map((name) => row(name, earnedValue[name] === undefined ? undefined : format.index(earnedValue[name]))), ...DAYS.map((name) => row(name, earnedValue[name] === undefined ? undefined : say('evaluation.workingDays', { days: format.number(earnedValue[name]), count: Math.abs(earnedValue[name]) }))),
  ])
}

function estimateTable({ evaluation: { earnedValue }, say, format }: EvaluationReportContext): string {
  return table([{ title: say('evaluation.column.form') }, { title: say('evaluation.figure.estimateAtCompletion'), align: 'right' }, { title: say('evaluation.column.holds') }], earnedValue.estimates.map(({ form, estimateAtCompletion, because, told = 0, open = 0 }) => [
    say(`evaluation.form.${form}`), estimateAtCompletion === undefined ? say('evaluation.notDefined', { why: say(`evaluation.because.${because ?? 'no-budget'}`) }) : format.wholeMoney(estimateAtCompletion), say(`evaluation.holds.${form}`, { told, open }),
  ]))
}

/** When it will be finished, as sentences. */
export function forecastWords({ forecast, state }: Evaluation, { say }: Pick<EvaluationReportContext, 'say'>): string[] {
  if (!forecast) return []
  const { plannedFinish, deadline, actual, earnedSchedule, remainingWork, simulation, notDefined = [] } = forecast
  return [
    say('evaluation.forecast.planned', { date: plannedFinish, deadline: deadline ?? 'none' }),
    ...(actual ? [say('evaluation.forecast.actual', { date: actual.finishDate, days: actual.delayDays })] : []),
    ...(state === 'stopped' ? [say('evaluation.forecast.stopped')] : []),
    ...(remainingWork ? [say('evaluation.forecast.remaining', { date: remainingWork.finishDate, days: remainingWork.delayDays })] : []),
    ...(simulation ? [say('evaluation.forecast.simulation', { p50: simulation.finishDate.p50, p80: simulation.finishDate.p80, deadline: simulation.deadlinePercent ?? -1 })] : []),
    ...(earnedSchedule ? [say('evaluation.forecast.earnedSchedule', { date: earnedSchedule.finishDate, days: earnedSchedule.delayDays })] : []),
    ...notDefined.map(({ figure, because }) => say('evaluation.forecast.notDefined', { figure, why: say(`evaluation.because.${because}`) })),
  ]
}

function notes({ evaluation: { earnedValue, baseline }, say, format }: EvaluationReportContext): string[] {
  const { assumedCost, withoutCost = [], outside = [] } = earnedValue
  return [
    say('evaluation.earnedValue.measured'), ...(baseline.name === undefined ? [say('evaluation.earnedValue.noBaseline')] : []),
    ...(assumedCost ? [say('evaluation.earnedValue.assumed', { amount: format.wholeMoney(assumedCost.amount), count: assumedCost.tasks.length })] : []),
    ...(withoutCost.length > 0 ? [say('evaluation.earnedValue.withoutCost', { count: withoutCost.length })] : []),
    ...(outside.length > 0 ? [say('evaluation.earnedValue.outside', { amount: format.wholeMoney(outside.reduce((sum, { actualCost }) => sum + actualCost, 0)) })] : []),
  ]
}
