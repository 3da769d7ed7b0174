// When which money falls due: the cost of tasks and the budget lines that are not in it.
import type { IsoDate, MonthCashFlow, Plan } from '../model/file-types.ts'
import { monthOf } from '../model/days/iso-date.ts'
import { addMonths, boughtLines, comesAgain, dueDays } from '../model/money/payments.ts'
import { fromCents, toCents } from '../model/money/cents.ts'
import type { PlannedTask } from './network.ts'
import type { TaskCost } from './task-cost.ts'

/** The tasks of a plan with their cost and last days, in plan order. */
export interface CostedTasks {
  readonly plan: Plan
  readonly tasks: readonly PlannedTask[]
  readonly costs: readonly TaskCost[]
  readonly finishes: readonly IsoDate[]
}

/** Money that falls due in a month (YYYY-MM), in cents. */
export interface Payment {
  readonly month: string
  readonly kind: 'tasks' | 'oneOff' | 'running'
  readonly category: string
  readonly cents: number
}

/** The years of use that are looked at: the first month of use, and the last. */
export interface Horizon {
  readonly liveDate: IsoDate
  readonly years: number
  readonly firstMonth: string
  readonly lastMonth: string
}

const OWN_PEOPLE = 'internal'
const NO_CATEGORY = 'other'
const MONTHS_OF_YEAR = 12

/** Going live and the years of use after it, by the terms for the cost of ownership unless others are given; without any, one year from the end of the project. */
export function horizonOf({ plan, tasks, finishes }: CostedTasks, { from, years = 1 }: { readonly from?: string | undefined; readonly years?: number | undefined } = plan.costOfOwnership ?? {}): Horizon {
  const end = finishes.reduce((last, day) => (day > last ? day : last), plan.startDate)
  const liveDate = dayOf(from, tasks, finishes) ?? end
  const firstDay = `${monthOf(liveDate)}-01`
  return { liveDate, years, firstMonth: monthOf(liveDate), lastMonth: monthOf(addMonths(firstDay, years * MONTHS_OF_YEAR - 1)) }
}

/**
 * Everything that falls due: tasks when they are worked on, and up to the end of the horizon the budget lines that are neither in the
 * cost of tasks (`inTasks`) nor reserve, so that nothing is counted twice. A line whose `from` names no task counts as one without.
 */
export function paymentsOf(costed: CostedTasks, horizon: Horizon): Payment[] {
  const { plan, tasks, costs, finishes } = costed
  const ofTasks = tasks.flatMap(({ task }, number) => costs[number]!.parts.map(({ month, kind, cents }): Payment => ({
    month, kind: 'tasks', category: kind === 'internal' ? OWN_PEOPLE : (task.category ?? NO_CATEGORY), cents,
  })))
  const last = `${horizon.lastMonth}-31`
  const ofLines = boughtLines(plan).flatMap((line) => {
    const running = comesAgain(line)
    const from = dayOf(line.from, tasks, finishes) ?? (running ? horizon.liveDate : plan.startDate)
    return dueDays(line, from, last).map((day): Payment => ({ month: monthOf(day), kind: running ? 'running' : 'oneOff', category: line.category ?? NO_CATEGORY, cents: toCents(line.amount) }))
  })
  return [...ofTasks, ...ofLines].filter(({ cents }) => cents !== 0)
}

/** The payments by month, in order, with their running total. */
export function cashFlow(payments: readonly Payment[]): MonthCashFlow[] {
  const months = [...new Set(payments.map(({ month }) => month))].sort()
  let cumulated = 0
  return months.map((month) => {
    const due = payments.filter((payment) => payment.month === month)
    const sum = (kind: Payment['kind']) => sumCents(due.filter((payment) => payment.kind === kind))
    cumulated += sumCents(due)
    return { month, tasks: fromCents(sum('tasks')), oneOff: fromCents(sum('oneOff')), running: fromCents(sum('running')), total: fromCents(sumCents(due)), cumulated: fromCents(cumulated) }
  })
}

/** Sum of payments in cents. */
export function sumCents(payments: readonly Payment[]): number {
  return payments.reduce((sum, { cents }) => sum + cents, 0)
}

// A day as it stands, or the last day of the task of that name.
function dayOf(from: string | undefined, tasks: readonly PlannedTask[], finishes: readonly IsoDate[]): IsoDate | undefined {
  if (from === undefined) return undefined
  const number = tasks.findIndex(({ task }) => task.id === from)
  if (number >= 0) return finishes[number]
  return /^\d{4}-\d{2}-\d{2}$/.test(from) ? from : undefined
}
