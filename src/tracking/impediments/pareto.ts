// Which few kinds of impediments make up most of the loss.
import type { ImpedimentsOfKind, ImpedimentsReview, ReviewedImpediment } from '../../model/file-types.ts'
import { percentOf } from '../rounded.ts'
import { costOf, daysOf } from './losses.ts'

/** The kinds sorted by days lost, by money where no days are known, else by number; with shares of the whole, the last cumulative share being 100. */
export function paretoOf(items: readonly ReviewedImpediment[]): Pick<ImpedimentsReview, 'paretoBy' | 'byKind'> {
  const paretoBy = daysOf(items) > 0 ? 'days' : costOf(items) > 0 ? 'cost' : 'count'
  const kinds = [...new Set(items.map(({ kind }) => kind))].map((kind) => {
    const own = items.filter((item) => item.kind === kind)
    return { kind, count: own.length, daysLost: daysOf(own), cost: costOf(own) }
  })
  const measure = (item: (typeof kinds)[number]) => (paretoBy === 'days' ? item.daysLost : paretoBy === 'cost' ? item.cost : item.count)
  const sorted = kinds.toSorted((a, b) => measure(b) - measure(a) || b.count - a.count || (a.kind < b.kind ? -1 : 1))
  const whole = sorted.reduce((sum, item) => sum + measure(item), 0)
  let sum = 0
  return {
    paretoBy,
    byKind: sorted.map((item): ImpedimentsOfKind => {
      sum += measure(item)
      return { ...item, percent: percentOf(measure(item), whole), cumulativePercent: percentOf(sum, whole) }
    }),
  }
}
