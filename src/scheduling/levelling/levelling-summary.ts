// What a schedule says about its levelling.
import type { IsoDate, Levelling } from '../../model/file-types.ts'
import type { Timing } from '../timing.ts'
import type { LevelledPlan } from './level-plan.ts'

/** Cost of levelling in working days against the network, and how it was done. */
export function levellingSummary({ frame: { calendar }, schedules, seed, rule, lowerBound, bottleneck }: LevelledPlan, byNetwork: Timing, levelled: Timing): Levelling {
  const lastDay = ({ days }: Timing): number => days.reduce((latest, { last }) => Math.max(latest, last), 0)
  const networkFinishDate: IsoDate = calendar.dateAt(lastDay(byNetwork))
  return { delayDays: Math.max(0, lastDay(levelled) - lastDay(byNetwork)), networkFinishDate, schedules, seed, rule, lowerBoundDays: lowerBound, bottleneck: [...bottleneck] }
}
