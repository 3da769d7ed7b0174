// Amounts of money: decimal numbers with two places, one currency per engagement.
import { fromCents, toCents } from './cents.ts'

/** An amount with two decimals, halves up; never −0, which files would print. */
export function roundedToCents(amount: number): number {
  return fromCents(toCents(amount)) + 0
}

/** Sum of amounts, without the crumbs of binary fractions. */
export function sumOf(amounts: readonly number[]): number {
  return fromCents(amounts.reduce((sum, amount) => sum + toCents(amount), 0))
}
