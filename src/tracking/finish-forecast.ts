// When the project will be finished: by earned schedule, by the rest of the work scheduled anew, by simulation; or when it was.
import type { FinishForecast, IsoDate, NotDefined } from '../model/file-types.ts'
import { hasStarted } from '../model/task-progress.ts'
import { expectedDuration, finishAfter } from './earned-value/earned-schedule.ts'
import { shortened } from './rounded.ts'
import { endOfWork, timeGone } from './earned-value/time-gone.ts'
import { sumOfValues, valuesOn } from './earned-value/values-on.ts'
import type { EvaluationContext } from './evaluation-input.ts'

/** The forecasts; of a project that was stopped only what was planned, and without a status only that and the rest of the work. */
export function finishForecast(context: EvaluationContext): FinishForecast {
  const { approved, plan, state, asOf } = context
  const planned = { plannedFinish: approved.finishDate, ...(plan.deadline !== undefined && { deadline: plan.deadline }) }
  if (state === 'stopped') return planned
  const end = endOfWork(context)
  if (end !== undefined && end <= asOf) return { ...planned, actual: dated(end, context) }
  const { values, notDefined } = byEarnedSchedule(context)
  const unstarted = context.items.flatMap((item) => (item.kind === 'task' && item.change === undefined && item.approved.start <= asOf && !hasStarted(context.known.tasks.get(item.id)) ? [{ task: item.id, plannedStart: item.approved.start }] : []))
  const all = [...notDefined, ...(context.remaining === 'too-far' ? [{ figure: 'remainingWork', because: 'too-far' as const }] : [])]
  return { ...planned, ...values, ...byRemainingWork(context), ...(unstarted.length > 0 && { unstarted }), ...(all.length > 0 && { notDefined: all }) }
}

function byEarnedSchedule(context: EvaluationContext): { values: Pick<FinishForecast, 'earnedSchedule'>; notDefined: readonly NotDefined[] } {
  const duration = expectedDuration(timeGone(context, sumOfValues(valuesOn(context.asOf, context))))
  if (!('value' in duration)) return { values: {}, notDefined: [{ figure: 'earnedSchedule', because: duration.because }] }
  return { values: { earnedSchedule: { ...dated(finishAfter(duration.value, context.calendar), context), durationDays: shortened(duration.value) } }, notDefined: [] }
}

function byRemainingWork(context: EvaluationContext): Pick<FinishForecast, 'remainingWork' | 'simulation'> {
  const { remaining, plan } = context
  if (remaining === undefined || remaining === 'too-far') return {}
  const { simulation } = remaining
  const deadline = plan.deadline === undefined ? undefined : simulation?.chances?.deadlines?.find(({ task }) => task === 'project')
  return {
    remainingWork: { ...dated(remaining.finishDate, context), criticalPath: remaining.criticalPath },
    ...(simulation && {
      simulation: { seed: simulation.seed, iterations: simulation.iterations, finishDate: { p50: simulation.finishDate.p50, p80: simulation.finishDate.p80 }, ...(deadline && { deadlinePercent: deadline.percent }) },
    }),
  }
}

// In working days of the baseline.
function dated(finishDate: IsoDate, { approved, calendar }: EvaluationContext): { finishDate: IsoDate; delayDays: number } {
  return { finishDate, delayDays: calendar.onOrBefore(finishDate) - calendar.onOrBefore(approved.finishDate) }
}
