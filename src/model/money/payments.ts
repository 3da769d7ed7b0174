// When a line of the budget falls due, and what it costs in a year.
import type { BudgetLine, IsoDate } from '../file-types.ts'
import { roundedToCents, sumOf } from './money.ts'

/** A budget line as far as its payments go. */
type PaidLine = Pick<BudgetLine, 'amount' | 'recurring' | 'period' | 'until' | 'from'>

/** A budget line as far as it says what sort of money it is. */
interface Sorted {
  readonly category?: string
  readonly inTasks?: boolean
}

const MONTHS = { month: 1, year: 12 } as const
const MONTHS_OF_YEAR = 12
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Whether a line comes again. */
export function comesAgain(line: Pick<BudgetLine, 'recurring' | 'period'>): boolean {
  return line.recurring === true || line.period !== undefined
}

/**
 * The days on which a line falls due, from its first day `from` to `last`, both included: one for what is paid once, else the same day
 * of every month or year (the last of a month that is shorter), none after `until`.
 */
export function dueDays(line: PaidLine, from: IsoDate, last: IsoDate): IsoDate[] {
  const end = line.until !== undefined && line.until < last ? line.until : last
  const step = MONTHS[line.period ?? 'year']
  const days: IsoDate[] = []
  for (let place = 0, day = from; day <= end; place += 1, day = addMonths(from, place * step)) {
    days.push(day)
    if (!comesAgain(line)) break
  }
  return days
}

/** What a line costs in its first year: its amount as often as it falls due in twelve months; `until` counts where the first day is a date too. */
export function firstYearAmount(line: PaidLine): number {
  if (!comesAgain(line)) return line.amount
  const from = line.from !== undefined && DAY.test(line.from) ? line.from : undefined
  const times = from === undefined ? MONTHS_OF_YEAR / MONTHS[line.period ?? 'year'] : dueDays(line, from, addMonths(from, MONTHS_OF_YEAR - 1)).length
  return roundedToCents(line.amount * times)
}

/** The day so many months later; the last day of the month where it is shorter. */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const count = year * MONTHS_OF_YEAR + month - 1 + months
  const [toYear, toMonth] = [Math.floor(count / MONTHS_OF_YEAR), count % MONTHS_OF_YEAR]
  const length = new Date(Date.UTC(toYear, toMonth + 1, 0)).getUTCDate()
  return `${String(toYear).padStart(4, '0')}-${String(toMonth + 1).padStart(2, '0')}-${String(Math.min(date, length)).padStart(2, '0')}`
}

/** Whether a line is reserve: money held for what goes wrong. */
export function isReserve({ category }: Sorted): boolean {
  return category === 'contingency'
}

/** Whether a line is money beside the tasks: neither their cost once more nor reserve. */
export function isBought(line: Sorted): boolean {
  return line.inTasks !== true && !isReserve(line)
}

/** The lines of a budget that are money beside the tasks. */
export function boughtLines<T extends Sorted>({ budget = [] }: { readonly budget?: readonly T[] }): T[] {
  return budget.filter(isBought)
}

/** The reserve of a budget. */
export function reserveOf({ budget = [] }: { readonly budget?: readonly (Sorted & { readonly amount: number })[] }): number {
  return sumOf(budget.filter(isReserve).map(({ amount }) => amount))
}
