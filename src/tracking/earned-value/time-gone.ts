// How much time has gone on the day of the evaluation, and when the work ended.
import type { IsoDate } from '../../model/file-types.ts'
import type { EvaluationContext } from '../evaluation-input.ts'
import { plannedCurve, type TimeGone } from './earned-schedule.ts'
import type { FourValues } from './figures.ts'

/** The last day of work, where all of it is done: the latest finish that was told of a task, else the day on which the project was declared over; undefined while it goes on. */
export function endOfWork({ items, known, state, progress }: Pick<EvaluationContext, 'items' | 'known' | 'state' | 'progress'>): IsoDate | undefined {
  const tasks = items.flatMap((item) => (item.kind === 'task' && item.change !== 'removed' ? [known.tasks.get(item.id)] : []))
  const isDone = tasks.length > 0 && tasks.every((task) => task?.state === 'finished')
  if (!isDone && state === 'running') return undefined
  const finishes = tasks.flatMap((task) => task?.actualFinish ?? [])
  const last = finishes.reduce((latest, day) => (day > latest ? day : latest), '')
  if (isDone && finishes.length === tasks.length) return last
  return state === 'running' ? undefined : (progress.finished?.date ?? (last || undefined))
}

/** Planned value over time, and how much time has gone: up to the last day of work where it is over. */
export function timeGone(context: EvaluationContext, total: FourValues, asOf: IsoDate = context.asOf): TimeGone {
  const { approved, calendar, items } = context
  const end = endOfWork(context)
  const day = end !== undefined && end < asOf ? end : asOf
  return {
    curve: plannedCurve(items, calendar.workdaysBetween(approved.startDate, approved.finishDate)), earned: total.earned,
    actualTime: calendar.workdaysBetween(approved.startDate, day), isDone: end !== undefined && end <= asOf && context.state !== 'stopped',
  }
}
