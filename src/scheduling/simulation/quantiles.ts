// P-values of drawn values, and how exact they are.

/** The value that a share (0–1) of the draws does not exceed: the smallest one with at least that share at or below it. `sorted` ascending, not empty. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const rank = Math.ceil(share * sorted.length - 1e-9)
  return sorted[Math.max(0, Math.min(sorted.length, rank) - 1)]!
}

/** Half the width of the 95 % confidence interval of a quantile by order statistics: ranks n p ± 1.96 √(n p (1 − p)) (David & Nagaraja, Order Statistics, 2003). */
export function halfWidth(sorted: ArrayLike<number>, share: number): number {
  const count = sorted.length
  const spread = 1.96 * Math.sqrt(count * share * (1 - share))
  const low = Math.max(1, Math.floor(count * share - spread))
  const high = Math.min(count, Math.ceil(count * share + spread) + 1)
  return (sorted[high - 1]! - sorted[low - 1]!) / 2
}

/** Share (0–1) of the values that are not above a limit. `sorted` ascending, not empty. */
export function shareWithin(sorted: ArrayLike<number>, limit: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! <= limit) low = middle + 1
    else high = middle
  }
  return low / sorted.length
}

/** Mean and standard deviation of some values, in their unit. */
export interface Moments {
  readonly mean: number
  readonly standardDeviation: number
}

/** Mean and standard deviation (of the sample) of values; the latter is 0 for a single one. */
export function moments(values: Float64Array): Moments {
  const count = values.length
  let sum = 0
  for (let place = 0; place < count; place++) sum += values[place]!
  const mean = sum / count
  let squares = 0
  for (let place = 0; place < count; place++) {
    const apart = values[place]! - mean
    squares += apart * apart
  }
  return { mean, standardDeviation: count < 2 ? 0 : Math.sqrt(squares / (count - 1)) }
}
