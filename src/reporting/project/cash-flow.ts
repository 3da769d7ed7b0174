// When which money falls due: a curve and a table over the project and its first year of use.
import type { MonthCashFlow } from '../../model/file-types.ts'
import { sumOf } from '../../model/money/money.ts'
import { type ChartPoint, xyChart } from '../charts/xy-chart.ts'
import { table } from '../markdown/table.ts'
import type { ProjectContext } from './project-input.ts'

/** The part on cash flow. */
export interface CashFlowView {
  readonly heading: string
  readonly intro: string
  readonly chart: string
  readonly table: string
  readonly unpriced: string
}

/** More points than this cannot be read below a chart; then quarters are drawn. */
const POINTS = 12

/** Cash flow up to a year after going live, or after the project where the plan does not say; nothing where no budget line falls due. */
export function cashFlowView(context: ProjectContext): CashFlowView | undefined {
  const { plan, schedule, say, format } = context
  const months = monthsShown(context)
  const [last] = months.slice(-1)
  if (!last) return undefined
  const currency = plan.currency ?? schedule.currency
  const columns = ['month', 'tasks', 'purchases', 'recurring', 'due', 'cumulated'].map((name, index) => ({ title: say(`reports.money.column.${name}`), ...(index > 0 ? { align: 'right' as const } : {}) }))
  const amount = (value: number) => (value === 0 ? '' : format.wholeMoney(value))
  const unpriced = schedule.cost.unpriced ?? []
  return {
    heading: say('reports.money.heading'),
    intro: say('reports.money.intro', { total: format.wholeMoney(last.cumulated), month: format.month(last.month), tasks: format.wholeMoney(schedule.cost.total) }),
    chart: xyChart(points(months), currency === undefined ? '' : currency),
    table: table(columns, months.map((item) => [format.month(item.month), amount(item.tasks), amount(item.oneOff), amount(item.running), amount(item.total), format.wholeMoney(item.cumulated)])),
    unpriced: unpriced.length === 0 ? '' : say('reports.money.unpriced', { count: unpriced.length }),
  }
}

// What comes after only repeats the first year.
function monthsShown({ schedule }: ProjectContext): readonly MonthCashFlow[] {
  const { cashFlow = [], costOfOwnership } = schedule.cost
  const firstYear = costOfOwnership?.byYear.find(({ year }) => year === 1)
  const until = [firstYear?.to ?? '9999-12', schedule.finishDate.slice(0, 7)].sort().at(-1) ?? ''
  return cashFlow.filter(({ month }) => month <= until)
}

// A running total stays where nothing falls due, so every month has its point.
function points(months: readonly MonthCashFlow[]): ChartPoint[] {
  const steps = everyMonth(months)
  if (steps.length <= POINTS) return steps.map(({ month, total, cumulated }) => ({ label: month, bar: total, line: cumulated }))
  const quarters = [...new Set(steps.map(({ month }) => quarterOf(month)))]
  return quarters.map((label) => {
    const within = steps.filter(({ month }) => quarterOf(month) === label)
    return { label, bar: sumOf(within.map(({ total }) => total)), line: within.at(-1)?.cumulated ?? 0 }
  })
}

function everyMonth(months: readonly MonthCashFlow[]): Pick<MonthCashFlow, 'month' | 'total' | 'cumulated'>[] {
  const known = new Map(months.map((item) => [item.month, item]))
  const [first, last] = [months[0]?.month ?? '', months.at(-1)?.month ?? '']
  const all: Pick<MonthCashFlow, 'month' | 'total' | 'cumulated'>[] = []
  for (let month = first; month <= last && month !== ''; month = nextMonth(month)) all.push(known.get(month) ?? { month, total: 0, cumulated: all.at(-1)?.cumulated ?? 0 })
  return all
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${String(year + 1).padStart(4, '0')}-01` : `${month.slice(0, 4)}-${String(number + 1).padStart(2, '0')}`
}

function quarterOf(month: string): string {
  return `${month.slice(0, 4)}Q${Math.ceil(Number(month.slice(5)) / 3)}`
}
