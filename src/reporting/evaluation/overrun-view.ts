// Cost overrun (成本超支): how much, where, why, and beside what other projects have cost.
import type { CostOverrun } from '../../model/file-types.ts'
import { sumOf } from '../../model/money/money.ts'
import { escapeHeading, escapeMarkdown } from '../markdown/escape-markdown.ts'
import { categoryName } from '../project/category-name.ts'
import { phaseName } from '../project/project-input.ts'
import { table } from '../markdown/table.ts'
import { type EvaluationReportContext, taskWords } from './evaluation-input.ts'

/** The section on cost. */
export interface OverrunView {
  readonly heading: string
  readonly summary: string
  readonly notes: readonly string[]
  readonly causesHeading: string
  readonly causes: string
  readonly parts: string
  readonly phases: string
  readonly categories: string
  readonly publishedHeading: string
  readonly published: readonly string[]
}

/** As many tasks are shown as a reader takes in; evaluation.yaml has all. */
const SHOWN = 10

/** The section, which always stands there: without a cost it says so. */
export function overrunView(context: EvaluationReportContext): OverrunView {
  const { evaluation: { costOverrun }, say } = context
  const heading = say('evaluation.overrun.heading')
  if (!costOverrun) return { heading, summary: say('evaluation.overrun.none'), notes: [], causesHeading: '', causes: '', parts: '', phases: '', categories: '', publishedHeading: '', published: [] }
  return {
    heading, summary: summary(costOverrun, context), notes: notes(costOverrun, context),
    causesHeading: costOverrun.byCause.length > 0 ? say('evaluation.overrun.causes') : '', causes: causeTable(costOverrun, context), parts: partTable(costOverrun, context),
    phases: splitTable('phase', costOverrun.byPhase.map(({ phase, ...part }) => ({ name: phaseWords(phase, context), ...part })), costOverrun, context),
    categories: splitTable('category', costOverrun.byCategory.map(({ category, ...part }) => ({ name: categoryName(category, context), ...part })), costOverrun, context),
    publishedHeading: costOverrun.placed ? say('evaluation.overrun.published') : '', published: costOverrun.placed ? published(costOverrun, context) : [],
  }
}

function summary({ basis, form, baselineCost, expectedCost, overrun, overrunPercent, ratio, notTold }: CostOverrun, { say, format, evaluation }: EvaluationReportContext): string {
  return say('evaluation.overrun.summary', {
    basis, approved: evaluation.baseline.name === undefined ? 'no' : 'yes', form: form ?? 'none', expected: format.wholeMoney(expectedCost), baseline: format.wholeMoney(baselineCost), direction: overrun > 0 ? 'over' : overrun < 0 ? 'under' : 'even',
    amount: format.wholeMoney(Math.abs(overrun)), percent: overrunPercent === undefined ? 'none' : format.signed(overrunPercent), ratio: ratio === undefined ? '' : format.index(ratio), untold: notTold?.items.length ?? 0, left: format.wholeMoney(notTold?.baseline ?? 0),
  })
}

function notes({ budget, firstBaseline, projection, overTold = [], untraced = [], unfinished }: CostOverrun, context: EvaluationReportContext): string[] {
  const { say, format, evaluation } = context
  const money = (amount: number) => format.wholeMoney(Math.abs(amount))
  const unknown = evaluation.state === 'delivered' ? [] : evaluation.earnedValue.items.filter(({ task, line }) => evaluation.earnedValue.withoutCost?.includes(task ?? line ?? ''))
  return [
    ...(unknown.length > 0 ? [say('evaluation.overrun.unknown', { count: unknown.length, amount: format.wholeMoney(sumOf(unknown.map(({ budgetAtCompletion }) => budgetAtCompletion))) })] : []),
    ...(unfinished === undefined ? [] : [say('evaluation.overrun.stopped', { amount: money(unfinished) })]),
    ...(budget ? [say('evaluation.overrun.budget', { budget: money(budget.amount), amount: money(budget.overrun), direction: budget.overrun > 0 ? 'over' : 'within' })] : []),
    ...(firstBaseline ? [say('evaluation.overrun.first', { name: escapeMarkdown(firstBaseline.name), cost: money(firstBaseline.cost), amount: money(firstBaseline.overrun), direction: firstBaseline.overrun > 0 ? 'over' : 'under', percent: format.signed(firstBaseline.overrunPercent ?? 0) })] : []),
    ...(projection ? [say('evaluation.overrun.projection', { amount: format.wholeMoney(projection) })] : []),
    ...overTold.map(({ task, told, variance }) => say('evaluation.overrun.overTold', { task: taskWords(task, context), told: format.wholeMoney(told), variance: format.wholeMoney(variance) })),
    ...untraced.map(({ impediment, amount }) => say('evaluation.overrun.untraced', { title: escapeMarkdown(evaluation.impediments?.items.find(({ id }) => id === impediment)?.title ?? impediment), amount: money(amount) })),
  ]
}

function causeTable({ byCause, projection, overrun }: CostOverrun, { say, format }: EvaluationReportContext): string {
  const columns = [{ title: say('evaluation.column.cause') }, { title: say('evaluation.column.amount'), align: 'right' as const }, { title: say('evaluation.column.told'), align: 'right' as const }]
  const rows = byCause.map(({ cause, amount, told }) => [say(`evaluation.cause.${cause}`), format.wholeMoney(amount), told === 0 ? '' : format.wholeMoney(told)])
  return table(columns, [...rows, ...(projection ? [[say('evaluation.cause.projection'), format.wholeMoney(projection), '']] : []), [say('evaluation.total'), format.wholeMoney(overrun), '']])
}

function partTable({ items }: CostOverrun, context: EvaluationReportContext): string {
  const { say, format } = context
  const columns = [{ title: say('evaluation.column.item') }, { title: say('evaluation.column.cause') }, { title: say('evaluation.column.amount'), align: 'right' as const }, { title: say('evaluation.column.note') }]
  return table(columns, items.slice(0, SHOWN).map(({ task, line, cause, amount, note }) => [task === undefined ? lineWords(line ?? '', context) : taskWords(task, context), say(`evaluation.cause.${cause}`), format.wholeMoney(amount), note === undefined ? '' : escapeMarkdown(note)]))
}

function splitTable(kind: 'phase' | 'category', parts: readonly { name: string; baseline: number; expected: number; overrun: number; overrunPercent?: number }[], { projection, overrun, baselineCost, expectedCost }: CostOverrun, { say, format }: EvaluationReportContext): string {
  const columns = [{ title: say(`evaluation.column.${kind}`) }, ...['baseline', 'expected', 'overrun', 'percent'].map((name) => ({ title: say(`evaluation.column.${name}`), align: 'right' as const }))]
  return table(columns, [
    ...parts.map((part) => [part.name, format.wholeMoney(part.baseline), format.wholeMoney(part.expected), format.wholeMoney(part.overrun), part.overrunPercent === undefined ? '' : `${format.signed(part.overrunPercent)}%`]),
    ...(projection ? [[say('evaluation.cause.projection'), '', format.wholeMoney(projection), format.wholeMoney(projection), '']] : []),
    [say('evaluation.total'), format.wholeMoney(baselineCost), format.wholeMoney(expectedCost), format.wholeMoney(overrun), ''],
  ])
}

function published({ placed = [], overrunPercent = 0 }: CostOverrun, { say, format, text, knowledge }: EvaluationReportContext): string[] {
  const beyond = new Map(placed.map(({ figure, beyond: is }) => [figure, is]))
  return [...knowledge.overruns.values()].map((figure) => format.sentences([
    text(figure.text), figure.abovePercent === undefined || !beyond.has(figure.id) ? '' : say('evaluation.overrun.place', { percent: format.signed(overrunPercent), beyond: String(beyond.get(figure.id)), limit: figure.abovePercent }),
    text(figure.caution), say('evaluation.overrun.source', { source: escapeMarkdown(figure.source), provenance: say(`cli.provenance.${figure.provenance}`) }),
  ]))
}

function phaseWords(id: string, context: EvaluationReportContext): string {
  if (id === 'purchases') return context.say('evaluation.purchases')
  const phase = context.plan.phases.find((item) => item.id === id)
  return phase ? phaseName(phase, context) : escapeMarkdown(id)
}

function lineWords(id: string, { plan }: EvaluationReportContext): string {
  return escapeHeading(plan.budget?.find((line) => line.id === id)?.title ?? id)
}
