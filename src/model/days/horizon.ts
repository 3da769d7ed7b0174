// The days that a plan may speak of.
import type { IsoDate } from '../file-types.ts'

/** The first day that a plan may speak of. */
export const EARLIEST = '1990-01-01'
/** The last one. */
export const LATEST = '2200-12-31'

/** Whether a day, YYYY-MM-DD, lies outside 1990 to 2200: nearly always a slip of the pen, and more than can be scheduled. */
export function isBeyondHorizon(date: IsoDate): boolean {
  return date < EARLIEST || date > LATEST
}
