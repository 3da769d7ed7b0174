// How exactly figures that are no money are written.

const STEPS = 10_000

/** Rounded to four decimals. */
export function shortened(value: number): number {
  return Math.round(value * STEPS) / STEPS
}
