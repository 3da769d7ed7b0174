// The fewest tasks that would have to be shorter for a plan to end early enough, whatever that costs.
import type { CalendarData, IsoDate, Plan, Schedule, Task } from '../model/file-types.ts'
import { fewestThatDo } from '../model/fewest-that-do.ts'
import { schedule } from './schedule.ts'

/** A task with the working days it would have to be shorter by. */
export interface ShorterTask {
  readonly task: string
  readonly days: number
}

/**
 * A set of tasks, those on the critical path and the longest before others, each shorter by the fewest working days that do while the others are as short as told; none can be spared. Undefined where not even
 * a day for each of them is short enough. Every trial is a schedule of its own, people levelled anew; `made` is that of the plan as it is.
 */
export function fewestShorter(plan: Plan, made: Schedule, data: CalendarData | undefined, isEarlyEnough: (finish: IsoDate) => boolean): ShorterTask[] | undefined {
  const isCritical = new Set(made.criticalPath)
  const inDays = new Set(plan.phases.flatMap(({ tasks }) => tasks.filter(({ calendarDays }) => calendarDays === undefined).map(({ id }) => id)))
  const able = made.tasks.filter(({ id, durationDays }) => durationDays > 1 && inDays.has(id)).map(({ id, durationDays }): ShorterTask => ({ task: id, days: durationDays - 1 }))
    .sort((a, b) => Number(isCritical.has(b.task)) - Number(isCritical.has(a.task)) || b.days - a.days)
  const lengths = new Map(made.tasks.map(({ id, durationDays }) => [id, durationDays]))
  const isEnough = (some: readonly ShorterTask[]): boolean => {
    const result = schedule(shortenedBy(plan, some, lengths), data)
    return 'schedule' in result && isEarlyEnough(result.schedule.finishDate)
  }
  let found = fewestThatDo(able, isEnough)
  for (const item of found ?? []) {
    const others = found?.filter(({ task }) => task !== item.task) ?? []
    let [least, most] = [1, item.days]
    while (least < most) {
      const middle = (least + most) >> 1
      if (isEnough([...others, { ...item, days: middle }])) most = middle
      else least = middle + 1
    }
    found = found?.map((each) => (each.task === item.task ? { ...each, days: most } : each))
  }
  return found
}

/** The plan with tasks shorter by so many working days than `lengths` says they are. */
export function shortenedBy(plan: Plan, shorter: readonly ShorterTask[], lengths: ReadonlyMap<string, number>): Plan {
  const less = new Map(shorter.map(({ task, days }) => [task, days]))
  const asShort = (task: Task): Task => (less.has(task.id) ? { ...task, durationDays: (lengths.get(task.id) ?? 0) - (less.get(task.id) ?? 0) } : task)
  return { ...plan, phases: plan.phases.map((phase) => ({ ...phase, tasks: phase.tasks.map(asShort) })) }
}
