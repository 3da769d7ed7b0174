// Where a value lies among the percentiles of a simulation.

/** A percentile and its value; dates compare as text. */
export interface Percentile<T> {
  readonly percent: number
  readonly value: T
}

/** The highest known percentile that the value is beyond (absent if beyond none), and the lowest it is not beyond (absent if beyond all). */
export function placeAmong<T extends string | number>(value: T, percentiles: readonly Percentile<T>[]): { above?: number; atMost?: number } {
  const sorted = percentiles.toSorted((a, b) => a.percent - b.percent)
  const above = sorted.findLast((item) => value > item.value)?.percent
  const atMost = sorted.find((item) => value <= item.value)?.percent
  return { ...(above !== undefined && { above }), ...(atMost !== undefined && { atMost }) }
}
