// What the system costs in the years of its use: by year, nominal and discounted, by category, and for each active user.
import { table } from '../markdown/table.ts'
import { categoryName } from './category-name.ts'
import type { ProjectContext } from './project-input.ts'

/** The part on the cost of ownership. */
export interface OwnershipView {
  readonly heading: string
  readonly intro: string
  readonly years: string
  readonly categories: string
  readonly note: string
}

/** Cost of ownership; nothing where the plan has no terms for it. */
export function ownershipView(context: ProjectContext): OwnershipView | undefined {
  const { plan, schedule, say, format, knowledge, text } = context
  const owned = schedule.cost.costOfOwnership
  if (!owned) return undefined
  const { years, discountRatePercent: rate, total, discounted, activeUsers, perActiveUserYear } = owned
  const money = (value: number) => (value === 0 ? '' : format.wholeMoney(value))
  const right = (name: string) => ({ title: say(`reports.money.column.${name}`), align: 'right' as const })
  const yearRows = owned.byYear.map((row) => [
    row.year === 0 ? say('reports.money.before') : say('reports.money.year', { year: row.year }), say('reports.money.months', { from: row.from, to: row.to }),
    money(row.tasks), money(row.oneOff), money(row.running), money(row.reserve), money(row.total), money(row.discounted),
  ])
  const sum = (key: 'tasks' | 'oneOff' | 'running' | 'reserve') => money(owned.byYear.reduce((cents, row) => cents + Math.round(row[key] * 100), 0) / 100)
  const totals = [say('reports.project.budget.total'), '', sum('tasks'), sum('oneOff'), sum('running'), sum('reserve'), money(total), money(discounted)]
  const terms = plan.costOfOwnership
  const perUser = activeUsers === undefined || perActiveUserYear === undefined ? '' : say('reports.money.perUser', {
    amount: format.wholeMoney(perActiveUserYear), users: format.number(Math.round(activeUsers)), all: format.number(terms?.users ?? 0), percent: format.number(terms?.activePercent ?? 100),
  })
  return {
    heading: say('reports.money.ownership', { years }),
    intro: format.sentences([say('reports.money.ownershipIntro', { years, live: format.longDate(owned.liveDate), total: format.wholeMoney(total), rate: format.number(rate), discounted: format.wholeMoney(discounted) }), perUser]),
    years: table([{ title: say('reports.money.column.year') }, { title: say('reports.money.column.period') }, ...['tasks', 'purchases', 'recurring', 'reserve', 'total', 'discounted'].map(right)], [...yearRows, totals]),
    categories: table([{ title: say('reports.column.category') }, ...['once', 'recurring', 'total'].map(right)], owned.byCategory.map((row) => [categoryName(row.category, context), money(row.once), money(row.running), money(row.total)])),
    note: format.sentences([terms?.provenance === 'judgement' && knowledge.ownership ? say('reports.money.terms', { terms: text(knowledge.ownership.text) }) : '', say('reports.money.missing')]),
  }
}
