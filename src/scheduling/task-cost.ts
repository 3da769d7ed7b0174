// What one task costs, and in which months.
import { likelyOf } from '../model/estimate.ts'
import type { Task } from '../model/file-types.ts'
import { monthOf } from '../model/iso-date.ts'
import type { WorkCalendar } from '../model/workday.ts'
import { isPresent, type Assignee } from './assignees.ts'
import { splitCents, toCents } from './cents.ts'
import type { Days } from './constraints.ts'

/** Cost of a task in cents, with the parts that fall into each month (YYYY-MM, in order). */
export interface TaskCost {
  readonly cents: number
  readonly byMonth: ReadonlyMap<string, number>
}

/**
 * Cost of people and fixed cost of a task on its days. Effort is shared by the assignees in proportion to their units on the days
 * they are present and costs effort × cost per day; a task with only a duration keeps them busy throughout: days present × units × cost per day.
 * People accrue evenly over the days on which somebody works; fixed cost at start or end, or evenly from first to last day.
 * A milestone's cost falls on its day. Rounded to cents once per task.
 */
export function taskCost(task: Task, assignees: readonly Assignee[], days: Days, isMilestone: boolean, calendar: WorkCalendar): TaskCost {
  const all = Array.from({ length: days.last - days.first + 1 }, (_, place) => days.first + place)
  const worked = isMilestone ? [] : all.filter((day) => assignees.some((assignee) => isPresent(assignee, day)))
  const people = peopleCost(task, assignees, worked)
  const fixed = task.fixedCost ?? 0
  const amounts = new Map<string, number>()
  const spread = (amount: number, over: readonly number[]): void => {
    for (const day of over) {
      const month = monthOf(calendar.dateAt(day))
      amounts.set(month, (amounts.get(month) ?? 0) + amount / over.length)
    }
  }
  spread(fixed, fixedCostDays(task, days, all))
  spread(people, worked.length > 0 ? worked : all)
  const cents = toCents(people + fixed)
  const months = [...amounts.keys()].sort()
  const parts = splitCents(cents, months.map((month) => amounts.get(month) ?? 0))
  return { cents, byMonth: new Map(months.map((month, place) => [month, parts[place] ?? 0])) }
}

function fixedCostDays(task: Task, days: Days, all: readonly number[]): readonly number[] {
  const accrue = task.accrue ?? 'even'
  switch (accrue) {
    case 'start': return [days.first]
    case 'end': return [days.last]
    case 'even': return all
    default: return accrue satisfies never
  }
}

function peopleCost(task: Task, assignees: readonly Assignee[], worked: readonly number[]): number {
  const personDays = assignees.map((assignee) => assignee.units * worked.filter((day) => isPresent(assignee, day)).length)
  if (task.effortDays === undefined) return weighted(assignees, personDays)
  const shares = personDays.some((value) => value > 0) ? personDays : assignees.map(({ units }) => units)
  const sum = shares.reduce((total, share) => total + share, 0)
  return (likelyOf(task.effortDays) * weighted(assignees, shares)) / sum
}

function weighted(assignees: readonly Assignee[], weights: readonly number[]): number {
  return assignees.reduce((sum, { costPerDay }, place) => sum + costPerDay * weights[place]!, 0)
}
