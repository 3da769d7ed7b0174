// Why a figure of earned value, a forecast of the finish or the overrun is what it is: formula, the numbers put in, and the work they come from.
import type { Evaluation, WorkValue } from '../../model/file-types.ts'
import { forecastWords } from '../evaluation/earned-value-view.ts'
import { formatOf } from './explain-certainty.ts'
import type { Explanation, ExplainSources } from './explanation.ts'
import { DURATION_FORMULA, ESTIMATE_FORMULAS, FORMULAS, type FigureFormula, figureSymbols, symbolsIn } from './figure-formulas.ts'

/** The figures that rest on pieces of work. */
const AMOUNTS = ['budgetAtCompletion', 'plannedValue', 'earnedValue', 'actualCost'] as const
const DAYS = ['earnedScheduleDays', 'actualTimeDays', 'plannedDurationDays'] as const
const FORECASTS = ['earnedSchedule', 'remainingWork', 'simulation'] as const
const ESTIMATE = 'estimateAtCompletion.'
const SHOWN = 5

/** The ids of figures, forecasts and the overrun that an evaluation can explain. */
export function figureIds({ forecast, costOverrun }: Evaluation): string[] {
  return [
    ...AMOUNTS, ...Object.keys(FORMULAS), ...DAYS, ...Object.keys(ESTIMATE_FORMULAS).map((form) => `${ESTIMATE}${form}`),
    ...(forecast ? ['forecast', ...FORECASTS] : []), ...(costOverrun ? ['costOverrun'] : []),
  ]
}

/** A figure of earned value by its name in evaluation.yaml, `estimateAtCompletion.FORM`, `forecast`, a way to forecast the finish, or `costOverrun`; undefined for anything else. */
export function explainFigure(id: string, sources: ExplainSources): Explanation | undefined {
  const { evaluation } = sources
  if (!evaluation || !figureIds(evaluation).includes(id)) return undefined
  if (id === 'costOverrun') return explainOverrun(evaluation, sources)
  if (id === 'forecast') return explainForecast(evaluation, sources)
  if (id === 'earnedSchedule' || id === 'remainingWork' || id === 'simulation') return explainFinishBy(id, evaluation, sources)
  if (id.startsWith(ESTIMATE)) return explainEstimate(id.slice(ESTIMATE.length), evaluation, sources)
  return explainNamed(id, evaluation, sources)
}

function explainNamed(id: string, evaluation: Evaluation, sources: ExplainSources): Explanation {
  const formula = FORMULAS[id]
  if (!formula) return explainInput(id, evaluation, sources)
  const own = id === 'estimateAtCompletion' && evaluation.state !== 'running' ? { ...formula, formula: 'AC' } : formula
  const value = valueOf(id, evaluation)
  const because = evaluation.earnedValue.notDefined?.find(({ figure }) => figure === id)?.because
  return computed(id, sources.say(`evaluation.figure.${id}`), { formula: own, value, because }, evaluation, sources)
}

function explainEstimate(form: string, evaluation: Evaluation, sources: ExplainSources): Explanation {
  const { say } = sources
  const found = evaluation.earnedValue.estimates.find((estimate) => estimate.form === form)
  const formula: FigureFormula = { formula: evaluation.state === 'running' ? (ESTIMATE_FORMULAS[form] ?? '') : 'AC', as: 'money' }
  const title = say('explainFigures.estimate', { title: say('evaluation.figure.estimateAtCompletion'), form: say(`evaluation.form.${form}`) })
  const explained = computed(`${ESTIMATE}${form}`, title, { formula, value: found?.estimateAtCompletion, because: found?.because }, evaluation, sources)
  const holds = leaf(`${ESTIMATE}${form}.holds`, say('explainFigures.holds', { holds: say(`evaluation.holds.${form}`, { told: found?.told ?? 0, open: found?.open ?? 0 }) }))
  return evaluation.state === 'running' ? { ...explained, because: [holds, ...explained.because] } : explained
}

interface Computed { readonly formula: FigureFormula; readonly value: number | undefined; readonly because: string | undefined }

function computed(id: string, title: string, { formula, value, because }: Computed, evaluation: Evaluation, sources: ExplainSources): Explanation {
  const { say } = sources
  const symbols = figureSymbols(evaluation)
  const rest = value === undefined ? undefined : { value: value - evaluation.earnedValue.actualCost, as: 'money' as const }
  const numbers = formula.formula.replaceAll(/[A-Z]{2,3}/g, (name) => {
    const input = name === 'ETC' ? rest : symbols[name]
    return input?.value === undefined ? name : written(input.value, input.as, sources)
  })
  const sentence = value === undefined
    ? say('explainFigures.notDefined', { title, formula: formula.formula, why: say(`evaluation.because.${because ?? 'no-budget'}`) })
    : say('explainFigures.computed', { title, formula: formula.formula, numbers, plain: String(symbolsIn(formula.formula).join('') === formula.formula), value: written(value, formula.as, sources) })
  const inputs = symbolsIn(formula.formula).flatMap((name) => symbols[name]?.figure ?? []).filter((figure) => figure !== id)
  return { id, sentence, because: inputs.map((figure) => (FORMULAS[figure] ? explainNamed(figure, evaluation, sources) : explainInput(figure, evaluation, sources))) }
}

// What is summed up over the work, or counted in days.
function explainInput(id: string, evaluation: Evaluation, sources: ExplainSources): Explanation {
  const { say } = sources
  const { asOf, baseline, lastStatus = '' } = evaluation
  const value = valueOf(id, evaluation)
  const amount = AMOUNTS.find((name) => name === id)
  const title = id === 'actualTimeDays' || id === 'plannedDurationDays' ? say(`explainFigures.${id}`) : say(`evaluation.figure.${id}`)
  const because = evaluation.earnedValue.notDefined?.find(({ figure }) => figure === id)?.because
  const sentence = value === undefined ? say('explainFigures.notDefined', { title, formula: '', why: say(`evaluation.because.${because ?? 'no-budget'}`) })
    : say('explainFigures.meaning', { title, value: written(value, amount ? 'money' : 'days', sources), meaning: say(`explainFigures.is.${id}`, { asOf, start: baseline.startDate, finish: baseline.finishDate, lastStatus: lastStatus || 'none' }) })
  return { id, sentence, because: amount ? contributors(amount, evaluation, sources) : [] }
}

function contributors(name: (typeof AMOUNTS)[number], { earnedValue: { items, withoutCost = [] } }: Evaluation, sources: ExplainSources): Explanation[] {
  const { say } = sources
  const all = items.filter((item) => item[name] !== 0).toSorted((a, b) => b[name] - a[name])
  const rest = all.slice(SHOWN)
  return [
    ...all.slice(0, SHOWN).map((item) => leaf(idOf(item), say('explainFigures.item', {
      title: titleOf(item, sources), value: written(item[name], 'money', sources), budget: written(item.budgetAtCompletion, 'money', sources), kind: name, percent: Math.round(item.percentComplete), rule: item.rule, assumed: String(item.costAssumed ?? false),
    }))),
    ...(rest.length > 0 ? [leaf(`${name}.rest`, say('explainFigures.rest', { count: rest.length, value: written(rest.reduce((sum, item) => sum + item[name], 0), 'money', sources) }))] : []),
    ...(name === 'actualCost' && withoutCost.length > 0 ? [leaf('withoutCost', say('evaluation.earnedValue.withoutCost', { count: withoutCost.length }))] : []),
  ]
}

function explainFinishBy(way: (typeof FORECASTS)[number], evaluation: Evaluation, sources: ExplainSources): Explanation {
  const { say, plan } = sources
  const forecast = evaluation.forecast
  const because = forecast?.notDefined?.find(({ figure }) => figure === way)?.because
  if (forecast?.[way] === undefined) {
    return leaf(way, because === undefined ? say('explainFigures.noForecast', { way: say(`explainFigures.way.${way}`) }) : say('explainFigures.notDefined', { title: say(`explainFigures.way.${way}`), formula: '', why: say(`evaluation.because.${because}`) }))
  }
  const words = forecastWords({ ...evaluation, forecast: { plannedFinish: forecast.plannedFinish, [way]: forecast[way] } }, { say })
  const sentence = words.at(-1) ?? ''
  if (way === 'earnedSchedule') {
    const formula: FigureFormula = { formula: DURATION_FORMULA, as: 'days' }
    return { id: way, sentence, because: [computed('duration', say('explainFigures.duration'), { formula, value: forecast.earnedSchedule?.durationDays, because: undefined }, evaluation, sources)] }
  }
  const path = way === 'remainingWork' ? (forecast.remainingWork?.criticalPath ?? []) : []
  const titles = new Map(plan?.phases.flatMap((phase) => phase.tasks.map((task) => [task.id, task.title] as const)))
  const draws = way === 'simulation' && forecast.simulation ? [leaf('draws', say('explainFigures.draws', { iterations: forecast.simulation.iterations, seed: forecast.simulation.seed }))] : []
  return { id: way, sentence, because: [...draws, ...path.slice(0, SHOWN).map((task) => leaf(task, say('explainFigures.onPath', { title: titles.get(task) ?? task })))] }
}

function explainForecast(evaluation: Evaluation, sources: ExplainSources): Explanation {
  const [sentence = '', ...ways] = forecastWords(evaluation, sources)
  return { id: 'forecast', sentence, because: ways.map((way, place) => leaf(`forecast.${place + 1}`, way)) }
}

function explainOverrun({ costOverrun, baseline }: Evaluation, sources: ExplainSources): Explanation | undefined {
  if (!costOverrun) return undefined
  const { say } = sources
  const { basis, form, expectedCost, baselineCost, overrun, overrunPercent, ratio, notTold, byCause, items, projection } = costOverrun
  const whole = (amount: number) => written(Math.round(amount), 'money', sources)
  const sentence = say('evaluation.overrun.summary', {
    basis, approved: baseline.name === undefined ? 'no' : 'yes', form: form ?? 'none', expected: whole(expectedCost), baseline: whole(baselineCost), amount: whole(Math.abs(overrun)), direction: overrun > 0 ? 'over' : overrun < 0 ? 'under' : 'even',
    percent: overrunPercent === undefined ? 'none' : formatOf(sources).signed(overrunPercent), ratio: ratio === undefined ? '' : formatOf(sources).index(ratio), untold: notTold?.items.length ?? 0, left: whole(notTold?.baseline ?? 0),
  })
  const causes = byCause.map(({ cause, amount }): Explanation => ({
    id: cause, sentence: say('explainFigures.cause', { cause: say(`evaluation.cause.${cause}`), amount: written(amount, 'money', sources) }),
    because: items.filter((item) => item.cause === cause).slice(0, SHOWN).map((item) => leaf(idOf(item), say('explainFigures.cause', { cause: titleOf(item, sources), amount: written(item.amount, 'money', sources) }))),
  }))
  return { id: 'costOverrun', sentence, because: [...causes, ...(projection === undefined ? [] : [leaf('projection', say('explainFigures.cause', { cause: say('evaluation.cause.projection'), amount: written(projection, 'money', sources) }))])] }
}

function valueOf(id: string, { earnedValue }: Evaluation): number | undefined {
  const value = (earnedValue as unknown as Readonly<Record<string, unknown>>)[id]
  return typeof value === 'number' ? value : undefined
}

function idOf({ task, line }: Pick<WorkValue, 'task' | 'line'>): string {
  return task ?? line ?? ''
}

function titleOf(item: Pick<WorkValue, 'task' | 'line'>, { plan }: ExplainSources): string {
  const id = idOf(item)
  return plan?.phases.flatMap((phase) => phase.tasks).find((task) => task.id === item.task)?.title ?? plan?.budget?.find((line) => line.id === item.line)?.title ?? id
}

function written(value: number, as: FigureFormula['as'], sources: ExplainSources): string {
  const format = formatOf(sources)
  switch (as) {
    case 'money': return format.money(value)
    case 'index': return format.index(value)
    case 'days': return format.number(value)
    case 'percent': return `${format.number(value)}%`
    default: return as satisfies never
  }
}

function leaf(id: string, sentence: string): Explanation {
  return { id, sentence, because: [] }
}
