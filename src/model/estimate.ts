// Numbers that may be three-point estimates.
import type { Estimate } from './file-types.ts'

/** The most likely value of an estimate: the number itself, or the middle of the three points. */
export function likelyOf(estimate: Estimate): number {
  return typeof estimate === 'number' ? estimate : estimate.likely
}

/** Rounded to the nearest half. */
export function toHalf(value: number): number {
  return Math.round(value * 2) / 2
}
