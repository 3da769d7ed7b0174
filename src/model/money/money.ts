// Amounts of money: decimal numbers with two places, one currency per engagement.

/** Rounded to cents. */
export function toCents(amount: number): number {
  // Never −0, which files would print.
  return Math.round((amount + Number.EPSILON) * 100) / 100 + 0
}

/** Sum of amounts, without the crumbs of binary fractions. */
export function sumOf(amounts: readonly number[]): number {
  return Math.round(amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0)) / 100
}
