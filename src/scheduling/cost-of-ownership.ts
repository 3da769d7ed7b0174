// What the system costs up to going live and in so many years of use: by year, nominal and discounted, and by category.
import type { CostOfOwnership, OwnershipCategory, OwnershipTerms, OwnershipYear } from '../model/file-types.ts'
import { monthOf } from '../model/days/iso-date.ts'
import { addMonths } from '../model/money/payments.ts'
import { type Horizon, type Payment, sumCents } from './cash-flow.ts'
import { fromCents, toCents } from '../model/money/cents.ts'

const RESERVE = 'contingency'
const MONTHS_OF_YEAR = 12

/**
 * Adds up the payments by year. Year 0 is everything before the month of going live, with the whole reserve (in cents), undiscounted;
 * year n the n-th twelve months of use, divided by (1 + rate)ⁿ. What falls due later is left out. Sums of years and of categories are the total, to the cent.
 * Source: total cost of ownership as the sum of yearly costs t = 0 … n, discounted to present value.
 */
export function costOfOwnership(payments: readonly Payment[], reserve: number, horizon: Horizon, terms: OwnershipTerms): CostOfOwnership {
  const counted = payments.filter(({ month }) => month <= horizon.lastMonth)
  const byYear = Array.from({ length: horizon.years + 1 }, (_, year) => ownershipYear(year, counted, year === 0 ? reserve : 0, horizon, terms))
  const total = sumCents(counted) + reserve
  const activeUsers = terms.users === undefined ? 0 : Math.round(terms.users * (terms.activePercent ?? 100)) / 100
  return {
    liveDate: horizon.liveDate, years: horizon.years, discountRatePercent: terms.discountRatePercent,
    total: fromCents(total), discounted: fromCents(byYear.reduce((sum, { discounted }) => sum + toCents(discounted), 0)),
    ...(activeUsers > 0 && { activeUsers, perActiveUserYear: fromCents(Math.round(total / (activeUsers * horizon.years))) }),
    byYear, byCategory: ownershipCategories(counted, reserve),
  }
}

function ownershipYear(year: number, payments: readonly Payment[], reserve: number, horizon: Horizon, terms: OwnershipTerms): OwnershipYear {
  const start = (place: number) => monthOf(addMonths(`${horizon.firstMonth}-01`, place * MONTHS_OF_YEAR))
  const [from, next] = year === 0 ? ['', horizon.firstMonth] : [start(year - 1), start(year)]
  const due = payments.filter(({ month }) => month >= from && month < next)
  const sum = (kind: Payment['kind']) => sumCents(due.filter((payment) => payment.kind === kind))
  const total = sumCents(due) + reserve
  const before = monthOf(addMonths(`${next}-01`, -1))
  const first = due.reduce((earliest, { month }) => (month < earliest ? month : earliest), before)
  return {
    year, from: year === 0 ? first : from, to: before,
    tasks: fromCents(sum('tasks')), oneOff: fromCents(sum('oneOff')), running: fromCents(sum('running')), reserve: fromCents(reserve),
    total: fromCents(total), discounted: fromCents(Math.round(total / (1 + terms.discountRatePercent / 100) ** year)),
  }
}

function ownershipCategories(payments: readonly Payment[], reserve: number): OwnershipCategory[] {
  const rows = [...new Set(payments.map(({ category }) => category))].map((category): OwnershipCategory => {
    const due = payments.filter((payment) => payment.category === category)
    const running = sumCents(due.filter(({ kind }) => kind === 'running'))
    return { category, once: fromCents(sumCents(due) - running), running: fromCents(running), total: fromCents(sumCents(due)) }
  })
  return reserve === 0 ? rows : [...rows, { category: RESERVE, once: fromCents(reserve), running: 0, total: fromCents(reserve) }]
}
