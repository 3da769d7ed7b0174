// The budget: sums by category, every line as quantity × rate with its assumption, what recurs, and when the tasks cost how much.
import type { BudgetLine } from '../../model/file-types.ts'
import { sumOf } from '../../model/money/money.ts'
import { comesAgain, firstYearAmount } from '../../model/money/payments.ts'
import { bar } from '../charts/bar.ts'
import { escapeHeading, escapeMarkdown } from '../markdown/escape-markdown.ts'
import { table } from '../markdown/table.ts'
import { budgetTotals } from './budget-totals.ts'
import { type CashFlowView, cashFlowView } from './cash-flow.ts'
import { categoryName } from './category-name.ts'
import { type OwnershipView, ownershipView } from './ownership.ts'
import type { ProjectContext } from './project-input.ts'

/** The section on money. */
export interface BudgetView {
  readonly heading: string
  readonly intro: string
  readonly categories: string
  readonly linesHeading: string
  readonly linesIntro: string
  readonly lines: string
  /** Where the lines for people are no longer what the tasks cost. */
  readonly linesNote: string
  readonly monthsHeading: string
  readonly monthsIntro: string
  readonly months: string
  readonly cashFlow: CashFlowView | undefined
  readonly ownership: OwnershipView | undefined
}

/** Budget and cost over time; nothing where nothing costs anything. */
export function budgetView(context: ProjectContext): BudgetView | undefined {
  const { plan, schedule, say, format } = context
  const lines = plan.budget ?? []
  const flow = cashFlowView(context)
  const months = flow ? '' : monthTable(context)
  if (lines.length === 0 && months === '' && !flow) return undefined
  const { total } = budgetTotals(plan)
  return {
    heading: say('reports.project.budget.heading'), intro: lines.length === 0 ? '' : say('reports.project.budget.intro', { total: format.wholeMoney(total) }), categories: categoryTable(context),
    linesHeading: lines.length === 0 ? '' : say('reports.project.budget.lines'), linesIntro: lines.length === 0 ? '' : linesIntro(lines, context), lines: lineTable(context), linesNote: peopleNote(context),
    monthsHeading: months === '' ? '' : say('reports.project.budget.months'), monthsIntro: months === '' ? '' : say('reports.project.budget.monthsIntro', { total: format.wholeMoney(schedule.cost.total) }), months,
    cashFlow: flow, ownership: ownershipView(context),
  }
}

// Lines are made once, from the tasks of that day; who changes tasks afterwards changes no line.
function peopleNote({ plan, schedule, say, format }: ProjectContext): string {
  const people = (plan.budget ?? []).filter(({ inTasks }) => inTasks === true)
  const [lines, tasks] = [sumOf(people.map(({ amount }) => amount)), schedule.cost.total]
  return people.length === 0 || Math.abs(lines - tasks) < 1 ? '' : say('reports.project.budget.peopleDiffer', { lines: format.wholeMoney(lines), tasks: format.wholeMoney(tasks) })
}

// Cents that only the reserve has come from its percentage and would pretend precision.
function amountFormat({ plan, format }: ProjectContext): (amount: number) => string {
  const hasCents = (plan.budget ?? []).some(({ category, amount }) => category !== 'contingency' && !Number.isInteger(amount))
  return hasCents ? format.money : format.wholeMoney
}

function categoriesOf(lines: readonly BudgetLine[]): string[] {
  const unplaced = new Set(lines.map(({ category }) => category ?? 'other'))
  return [...unplaced].sort((a, b) => Number(a === 'contingency') - Number(b === 'contingency') || Number(a === 'internal') - Number(b === 'internal'))
}

function categoryTable(context: ProjectContext): string {
  const { plan, say } = context
  const money = amountFormat(context)
  const lines = plan.budget ?? []
  if (lines.length === 0) return ''
  const sum = (list: readonly BudgetLine[]) => sumOf(list.map(firstYearAmount))
  const row = (name: string, list: readonly BudgetLine[]) => {
    const recurring = sum(list.filter(comesAgain))
    const once = sumOf([sum(list), -recurring])
    return [name, once === 0 ? '' : money(once), recurring === 0 ? '' : money(recurring), money(sum(list))]
  }
  const columns = [
    { title: say('reports.column.category') }, { title: say('reports.column.oneOff'), align: 'right' as const }, { title: say('reports.column.yearly'), align: 'right' as const }, { title: say('reports.column.firstYear'), align: 'right' as const },
  ]
  const rows = categoriesOf(lines).map((category) => row(categoryName(category, context), lines.filter((line) => (line.category ?? 'other') === category)))
  return table(columns, [...rows, row(say('reports.project.budget.total'), lines)])
}

function lineTable(context: ProjectContext): string {
  const { plan, say } = context
  const lines = plan.budget ?? []
  const columns = [
    { title: say('reports.column.category') }, { title: say('reports.column.line') }, { title: say('reports.column.calculation') }, { title: say('reports.column.amount'), align: 'right' as const }, { title: say('reports.column.assumption') },
  ]
  const rowsOf = (category: string) => lines.filter((line) => (line.category ?? 'other') === category).map((line, index) => [
    index === 0 ? categoryName(category, context) : '', lineTitle(line, context), calculation(line, context), lineAmount(line, context),
    line.assumption === undefined ? '' : escapeMarkdown(line.assumption),
  ])
  return table(columns, categoriesOf(lines).flatMap((category) => (category === 'internal' ? [internalRow(lines.filter((line) => line.category === 'internal'), context)] : rowsOf(category))))
}

function lineAmount(line: BudgetLine, context: ProjectContext): string {
  const amount = amountFormat(context)(line.amount)
  if (!comesAgain(line)) return amount
  return context.say(line.period === 'month' ? 'reports.money.perMonth' : 'reports.project.budget.perYear', { amount })
}

// Own people stand with their days and cost in the table of the team; here they make one row.
function internalRow(lines: readonly BudgetLine[], context: ProjectContext): string[] {
  const { say } = context
  const amount = sumOf(lines.map((line) => line.amount))
  return [categoryName('internal', context), say('reports.project.budget.people', { count: lines.length }), '', amountFormat(context)(amount), say('reports.project.budget.seeTeam')]
}

function lineTitle(line: BudgetLine, { say }: ProjectContext): string {
  const title = escapeHeading(line.title ?? line.id)
  return line.provenance === 'judgement' ? say('reports.project.budget.default', { title }) : title
}

function calculation(line: BudgetLine, { say, format }: ProjectContext): string {
  const { quantity, rate, unit } = line
  if (quantity === undefined || rate === undefined) return ''
  // The reserve is a percentage of the rest: its rate is one per cent of it.
  if (line.category === 'contingency') return say('reports.project.budget.percentOf', { percent: format.number(quantity), base: format.money(Math.round(rate * 100)) })
  const values = { quantity: format.number(quantity), unit: unit === undefined ? '' : escapeMarkdown(unit), rate: format.money(rate) }
  return unit === undefined ? say('reports.project.budget.times', values) : say('reports.project.budget.timesUnit', values)
}

function linesIntro(lines: readonly BudgetLine[], { say }: ProjectContext): string {
  const defaults = lines.filter(({ category, provenance }) => category !== 'internal' && provenance === 'judgement').length
  return defaults === 0 ? '' : say('reports.project.budget.defaults', { count: defaults })
}

function monthTable({ schedule, say, format }: ProjectContext): string {
  const months = schedule.cost.byMonth
  const highest = Math.max(0, ...months.map(({ cost }) => cost))
  if (highest <= 0) return ''
  const columns = [{ title: say('reports.column.month') }, { title: say('reports.column.cost'), align: 'right' as const }, { title: say('reports.column.share') }]
  return table(columns, months.map(({ month, cost }) => [format.month(month), format.wholeMoney(cost), bar((cost / highest) * 100)]))
}
