// Sums of the budget, and what of it is compared with the money that is there.
import type { BudgetLine, Plan } from '../../model/file-types.ts'
import { roundedToCents, sumOf } from '../../model/money/money.ts'
import { comesAgain, firstYearAmount, isReserve } from '../../model/money/payments.ts'

/** Sums of a budget in its first year, in the currency of the engagement. */
export interface BudgetTotals {
  readonly total: number
  /** What comes again every year. */
  readonly recurring: number
  /** What is paid out, without the reserve. */
  readonly paid: number
  /** Time of own people. */
  readonly internal: number
  readonly contingency: number
  /** What is paid out with its own share of the reserve: this is what has to be approved. */
  readonly needed: number
}

/** The sums of a plan's budget. */
export function budgetTotals({ budget = [] }: Pick<Plan, 'budget'>): BudgetTotals {
  const sum = (lines: readonly BudgetLine[]) => sumOf(lines.map(firstYearAmount))
  const reserve = budget.filter(isReserve)
  const internal = sum(budget.filter(({ category }) => category === 'internal'))
  const paid = sum(paidLines(budget))
  return {
    total: sum(budget), recurring: sum(budget.filter(comesAgain)), paid, internal, contingency: sum(reserve),
    needed: sumOf([paid, ...reserve.map((line) => shareOfPaid(line, paid, internal))]),
  }
}

/** The lines that are paid out: neither time of own people nor reserve. */
export function paidLines(budget: readonly BudgetLine[]): BudgetLine[] {
  return budget.filter((line) => line.category !== 'internal' && !isReserve(line))
}

// The quantity of a reserve is its percentage of the rest; one that is a bare amount is split as the rest is.
function shareOfPaid({ quantity, rate, amount }: BudgetLine, paid: number, internal: number): number {
  if (paid === 0) return 0
  const share = quantity !== undefined && rate !== undefined ? (paid * quantity) / 100 : (amount * paid) / (paid + internal)
  return Math.min(amount, roundedToCents(share))
}
