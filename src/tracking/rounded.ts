// Numbers as they are written down: without digits that nobody measured.

/** Rounded half up to a number of decimals, one if left out; never −0. */
export function rounded(value: number, decimals = 1): number {
  const scale = 10 ** decimals
  // 4.35 × 10 is 43.49999999999999.
  return Math.round(value * scale + 1e-9) / scale + 0
}

/** Rounded to four decimals: enough for shares and ratios, without the crumbs of binary fractions. */
export function shortened(value: number): number {
  return rounded(value, 4)
}

/** A part as a percentage of a whole, 0–100 with one decimal; 0 of nothing. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : rounded((part / whole) * 100)
}

/** The mean; undefined of nothing. */
export function meanOf(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length
}
