// When the system went live, or will.
import type { IsoDate, LiveDay } from '../model/file-types.ts'
import type { EvaluationContext } from './evaluation-input.ts'

/** What is asked of the project to know when it goes live. */
type LiveFacts = Pick<EvaluationContext, 'plan' | 'schedule' | 'progress' | 'known' | 'approved' | 'asOf'>

/** The planned day of going live: that of the baseline where it has the task, else of the business case, the cost of ownership or the end of the schedule. */
export function plannedLiveDay({ plan, schedule, approved }: LiveFacts): IsoDate {
  const from = liveTask(plan)
  const isDay = from !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(from)
  return (isDay ? from : approved.tasks.find(({ id }) => id === from)?.finish) ?? schedule.businessCase?.liveDate ?? schedule.cost.costOfOwnership?.liveDate ?? schedule.finishDate
}

/**
 * The day on which the task of going live was finished, as told; without such a task the day on which the project was delivered. Until then
 * the planned day, or the day of the evaluation where that is past.
 */
export function liveDay(facts: LiveFacts): LiveDay {
  const { plan, progress: { finished }, known, asOf } = facts
  const from = liveTask(plan)
  const told = from === undefined ? undefined : known.tasks.get(from)?.actualFinish
  const delivered = finished?.reason === 'delivered' && finished.date <= asOf ? finished.date : undefined
  const actual = told !== undefined && told <= asOf ? told : delivered
  if (actual !== undefined) return { date: actual, actual: true }
  const planned = plannedLiveDay(facts)
  return { date: planned < asOf ? asOf : planned, actual: false }
}

function liveTask({ businessCase, costOfOwnership }: LiveFacts['plan']): string | undefined {
  return businessCase?.from ?? costOfOwnership?.from
}
