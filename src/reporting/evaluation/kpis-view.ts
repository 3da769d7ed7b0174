// Goals and their measures: where they stand on the way from baseline to target, and what is to be said about single measurements.
import { kpisOf } from '../../knowledge/find-kpi.ts'
import type { KpiEvaluation, KpiMeasured, MeasurementProblem } from '../../model/file-types.ts'
import { escapeMarkdown } from '../markdown/escape-markdown.ts'
import { valueWords } from '../project/goals.ts'
import { ownerName } from '../project/people.ts'
import { table } from '../markdown/table.ts'
import type { EvaluationReportContext } from './evaluation-input.ts'

/** The section on goals and measures. */
export interface KpisView {
  readonly heading: string
  readonly intro: string
  readonly goals: readonly string[]
  readonly table: string
  readonly notes: readonly string[]
}

/** Goals and measures; nothing where the plan has none and nothing was measured. */
export function kpisView(context: EvaluationReportContext): KpisView | undefined {
  const { evaluation: { kpis }, plan, say, format } = context
  if (!kpis) return undefined
  const measured = kpis.items.filter(({ latest }) => latest !== undefined)
  const count = (state: KpiEvaluation['state']): number => kpis.items.filter((item) => item.state === state).length
  const goals = kpis.goals.filter((goal) => goal.kpis > 0).map((goal) => say('benefits.kpis.goal', {
    title: escapeMarkdown(plan.goals?.find(({ id }) => id === goal.id)?.title ?? goal.id), kpis: goal.kpis, measured: goal.measured, reached: goal.reached,
    percent: goal.achievedPercent === undefined ? 'none' : format.number(goal.achievedPercent),
  }))
  return {
    heading: say('benefits.kpis.heading'), goals,
    intro: say('benefits.kpis.intro', { all: kpis.items.length, measured: measured.length, reached: count('reached'), onTrack: count('on-track'), behind: count('behind'), missed: count('missed'), untargeted: measured.filter(({ state }) => state === 'no-target').length }),
    table: kpiTable(measured, context), notes: kpis.items.flatMap((item) => notes(item, context)),
  }
}

/** Name of a measure: in the words of the plan, else of the packs. */
export function kpiName(id: string, { plan, knowledge, text }: EvaluationReportContext): string {
  const known = kpisOf(knowledge).get(id)
  return escapeMarkdown(plan.kpis?.find((kpi) => kpi.id === id)?.title ?? (known ? text(known.title) : id))
}

function kpiTable(items: readonly KpiEvaluation[], context: EvaluationReportContext): string {
  const { say, format } = context
  const columns = [{ title: say('reports.column.measure') }, ...['baseline', 'target', 'latest', 'achieved'].map((key) => ({ title: say(`benefits.column.${key}`), align: 'right' as const })), ...['state', 'owner'].map((key) => ({ title: say(`benefits.column.${key}`) }))]
  return table(columns, items.map((item) => {
    const value = (number: number | undefined): string => (number === undefined ? '' : valueWords(number, item, context))
    const { baseline, target, by, latest, achievedPercent, ownAchievedPercent, state, owner } = item
    const share = achievedPercent === undefined ? '' : say('benefits.percent', { value: format.number(achievedPercent) })
    return [
      kpiName(item.id, context), value(baseline), target === undefined ? '' : by === undefined ? value(target) : say('benefits.kpis.by', { value: value(target), date: by }), latest ? say('benefits.kpis.on', { value: value(latest.value), date: latest.date }) : '',
      ownAchievedPercent === undefined ? share : say('benefits.kpis.own', { all: share, own: say('benefits.percent', { value: format.number(ownAchievedPercent) }) }), say(`benefits.state.${state}`), owner === undefined ? '' : ownerName(owner, context),
    ]
  }))
}

function notes(item: KpiEvaluation, context: EvaluationReportContext): string[] {
  const { say, format } = context
  const name = kpiName(item.id, context)
  const last = item.measurements.findLast(({ value }) => value !== undefined)
  const outside = item.outside === undefined || item.ownChange === undefined || item.change === undefined ? [] : [say(`benefits.kpis.${item.outsideFrom === 'control-group' ? 'control' : 'estimate'}`, {
    name, change: format.signed(item.change), outside: format.signed(item.outside), own: format.signed(item.ownChange),
  })]
  const both = last?.ratioOfMeans === undefined ? [] : [say('benefits.kpis.bothMeans', { name, mean: exact(last.value ?? 0), ratio: exact(last.ratioOfMeans), answers: last.answers ?? 0 })]
  return [...outside, ...both, ...item.measurements.flatMap((measurement) => doubts(item.id, measurement, context))]
}

function doubts(id: string, { date, value, problems = [] }: KpiMeasured, context: EvaluationReportContext): string[] {
  const { say } = context
  const name = kpiName(id, context)
  return problems.map(({ what, name: input = '', told = 0, low, high }: MeasurementProblem) => say('benefits.kpis.doubt', {
    name, date, problem: say(`benefits.problem.${what}`, { input: inputNames(id, input, context), told: exact(told), value: exact(value ?? 0), low: low === undefined ? 'none' : exact(low), high: high === undefined ? 'none' : exact(high) }),
  }))
}

// What an input is called in words; its own name where the formula does not have it.
function inputNames(id: string, names: string, { knowledge, text, enumerate }: EvaluationReportContext): string {
  const inputs = kpisOf(knowledge).get(id)?.compute?.inputs ?? []
  return enumerate(names.split(', ').map((name) => {
    const known = inputs.find((input) => input.id === name)
    return known ? text(known.title) : escapeMarkdown(name)
  }))
}

// Ratios need more than the one decimal of other numbers.
function exact(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
