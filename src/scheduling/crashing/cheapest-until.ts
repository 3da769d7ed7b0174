// The cheapest way to finish early enough, checked by scheduling the plan so shortened anew.
import type { CalendarData, IsoDate, Plan, Schedule } from '../../model/file-types.ts'
import { shortenedBy } from '../fewest-shorter.ts'
import { schedule } from '../schedule.ts'
import { type CrashStep, crashCurve } from './crash-curve.ts'

/** The first step of the curve that is enough; or the earliest end that can be had for money. */
export type CheapestUntil = { readonly step: CrashStep } | { readonly best: IsoDate }

/**
 * Shortens the tasks of a plan that have a `crash`, in the cheapest way, until its end is early enough; undefined where none can be shortened to any end. A step counts only if the plan with these
 * tasks shorter ends early enough by a schedule of its own, people levelled anew. `made` is the schedule of the plan as it is.
 */
export function cheapestUntil(plan: Plan, made: Schedule, data: CalendarData | undefined, isEarlyEnough: (finish: IsoDate) => boolean): CheapestUntil | undefined {
  const result = crashCurve(plan, data)
  if ('problems' in result) return undefined
  const { steps } = result.curve
  const days = new Map(made.tasks.map(({ id, durationDays }) => [id, durationDays]))
  const step = steps.filter(({ finishDate }) => isEarlyEnough(finishDate)).slice(0, MOST_TRIED).find((candidate) => {
    const again = schedule(shortenedBy(plan, candidate.shortened, days), data)
    return 'schedule' in again && isEarlyEnough(again.schedule.finishDate)
  })
  if (step) return { step }
  const last = steps.at(-1)
  return last && !isEarlyEnough(last.finishDate) ? { best: last.finishDate } : undefined
}

/** Steps that are tried where people levelled anew end later than in the order they had. */
const MOST_TRIED = 5
