// What may become of a weighted mean while some of its values are open, or may drop out of it.
import type { Interval } from '../model/file-types.ts'
import type { PossiblePoints } from './possible-answers.ts'

/** Values with their weight; undefined: surely none. */
export interface WeightedPoints {
  readonly weight: number
  readonly points: PossiblePoints | undefined
}

/** Sums of the same numbers in another order may differ in their last digits. */
const ROUNDING = 1e-9

/** The least and the greatest weighted mean of values that may be missing; undefined if all of them surely are. Exact, but for the last digits. */
export function boundMean(items: readonly WeightedPoints[]): Interval | undefined {
  const [least, most] = [extremeMean(items, 'least'), extremeMean(items, 'most')]
  return least === undefined || most === undefined ? undefined : { low: least - ROUNDING, high: most + ROUNDING }
}

// Those that may be missing are taken in, the most extreme first, as long as they move the mean further.
function extremeMean(items: readonly WeightedPoints[], end: 'least' | 'most'): number | undefined {
  const optional: WeightedPoints[] = []
  let [total, sum] = [0, 0]
  for (const item of items) {
    if (item.points?.mayBeMissing) optional.push(item)
    else if (item.points) {
      total += item.weight
      sum += item.weight * item.points[end]
    }
  }
  const sign = end === 'least' ? 1 : -1
  const valueOf = ({ points }: WeightedPoints) => sign * (points?.[end] ?? 0)
  for (const item of optional.sort((a, b) => valueOf(a) - valueOf(b))) {
    if (total > 0 && valueOf(item) >= (sign * sum) / total) break
    total += item.weight
    sum += item.weight * sign * valueOf(item)
  }
  return total > 0 ? sum / total : undefined
}
