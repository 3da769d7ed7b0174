// Money in whole cents, so that parts add up exactly to their total.

/** An amount in the currency of the engagement as whole cents, halves up. */
export function toCents(amount: number): number {
  // 1.005 × 100 is 100.49999999999999.
  return Math.round(amount * 100 + 1e-6)
}

/** Whole cents as an amount with two decimals. */
export function fromCents(cents: number): number {
  return cents / 100
}

/** Splits cents in proportion to weights (not below 0) so that the parts add up: each rounded down, the rest to the largest remainders, first ones first. */
export function splitCents(cents: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  if (sum <= 0) return weights.map((_, place) => (place === 0 ? cents : 0))
  const exact = weights.map((weight) => (cents * weight) / sum)
  const parts = exact.map((share) => Math.floor(share + 1e-9))
  const rest = cents - parts.reduce((total, part) => total + part, 0)
  const byRemainder = exact.map((share, place) => ({ place, remainder: share - parts[place]! }))
    .sort((a, b) => b.remainder - a.remainder || a.place - b.place)
  for (const { place } of byRemainder.slice(0, rest)) parts[place]! += 1
  return parts
}
