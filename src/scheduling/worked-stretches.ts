// On which days of an interrupted task somebody works.
import type { Stretches } from '../model/file-types.ts'
import type { WorkCalendar } from '../model/days/workday.ts'
import { isPresent, type Assignee } from './assignees.ts'
import type { Days } from './constraints.ts'

/** The stretches of working days on which at least one of the assignees is there; undefined where that is every day of the task, or none. */
export function workedStretches(assignees: readonly Assignee[], { first, last }: Days, calendar: WorkCalendar): Stretches | undefined {
  if (assignees.some(({ steady }) => steady)) return undefined
  const stretches: { from: number; to: number }[] = []
  for (let day = first; day <= last; day += 1) {
    if (!assignees.some((assignee) => isPresent(assignee, day))) continue
    const open = stretches.at(-1)
    if (open?.to === day - 1) open.to = day
    else stretches.push({ from: day, to: day })
  }
  const [only, ...others] = stretches
  if (only === undefined || (others.length === 0 && only.from === first && only.to === last)) return undefined
  return stretches.map(({ from, to }) => ({ from: calendar.dateAt(from), to: calendar.dateAt(to) }))
}
