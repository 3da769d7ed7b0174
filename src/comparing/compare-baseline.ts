// A schedule beside the baseline that was approved: what is later, dearer, new or gone.
import type { Baseline, BaselineComparison, Schedule } from '../model/file-types.ts'
import { roundedToCents } from '../model/money/money.ts'
import type { WorkingDaysLater } from '../model/days/working-days-later.ts'

/** Dates and cost of something that is in both. */
interface Dated {
  readonly start: string
  readonly finish: string
  readonly cost?: number
}

/** Compares; days are counted by `later`. Tasks and phases are in the order of the schedule, those gone in the order of the baseline. */
export function compareBaseline(baseline: Baseline, schedule: Schedule, later: WorkingDaysLater): BaselineComparison {
  const shift = (was: Dated, now: Dated) => ({ startDays: later(was.start, now.start), finishDays: later(was.finish, now.finish), cost: roundedToCents((now.cost ?? 0) - (was.cost ?? 0)) })
  const wholeWas = { start: baseline.startDate, finish: baseline.finishDate, cost: baseline.cost.total }
  const whole = shift(wholeWas, { start: schedule.startDate, finish: schedule.finishDate, cost: schedule.cost.total })
  const approvedPhases = new Map(baseline.phases.map((phase) => [phase.id, phase]))
  const approved = new Map(baseline.tasks.map((task) => [task.id, task]))
  const there = new Set(schedule.tasks.map(({ id }) => id))
  const added = schedule.tasks.filter(({ id }) => !approved.has(id)).map(({ id }) => id)
  const removed = baseline.tasks.filter(({ id }) => !there.has(id)).map(({ id, title }) => ({ id, title }))
  return {
    id: baseline.id, date: baseline.date, approvedBy: baseline.approvedBy, startDate: baseline.startDate, finishDate: baseline.finishDate, costTotal: baseline.cost.total, ...whole,
    phases: (schedule.phases ?? []).flatMap((now) => {
      const was = approvedPhases.get(now.id)
      return was ? [{ id: now.id, start: was.start, finish: was.finish, ...shift(was, now) }] : []
    }),
    tasks: schedule.tasks.flatMap((now) => {
      const was = approved.get(now.id)
      if (!was || (was.start === now.start && was.finish === now.finish && was.cost === (now.cost ?? 0))) return []
      return [{ id: now.id, start: was.start, finish: was.finish, ...shift(was, now) }]
    }),
    ...(added.length > 0 && { added }), ...(removed.length > 0 && { removed }),
  }
}
