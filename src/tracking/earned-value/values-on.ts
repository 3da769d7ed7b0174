// The values of all work on a day of the project.
import type { IsoDate } from '../../model/file-types.ts'
import { statusAsOf } from '../../model/task-progress.ts'
import type { EvaluationContext } from '../evaluation-input.ts'
import { stateOn } from '../evaluation-day.ts'
import { liveDay } from './bought-lines.ts'
import type { FourValues } from './figures.ts'
import { workValues, type WorkValues } from './work-values.ts'

/** The values of every piece of work on a day, from what is known today of that day. */
export function valuesOn(day: IsoDate, { items, progress, plan, approved, calendar }: EvaluationContext): WorkValues[] {
  const known = statusAsOf(progress, day)
  const live = known.tasks.get(plan.costOfOwnership?.from ?? '')?.actualFinish ?? liveDay(approved, plan)
  return workValues(items, { day: calendar.onOrBefore(day), known, untilLive: live < day ? statusAsOf(progress, live) : known, state: stateOn(progress, day) })
}

/** Their sums, in cents. */
export function sumOfValues(values: readonly WorkValues[]): FourValues {
  const sum = (name: keyof FourValues) => values.reduce((total, value) => total + value[name], 0)
  return { budget: sum('budget'), planned: sum('planned'), earned: sum('earned'), actual: sum('actual') }
}
