// What impediments, or the tasks they held up, cost together.
import { sumOf } from '../../model/money/money.ts'

/** Working days lost, those that are known. */
export function daysOf(items: readonly { readonly daysLost?: number | undefined }[]): number {
  return sumOf(items.map(({ daysLost = 0 }) => daysLost))
}

/** Money lost, as far as it is known. */
export function costOf(items: readonly { readonly cost?: number | undefined }[]): number {
  return sumOf(items.map(({ cost = 0 }) => cost))
}
