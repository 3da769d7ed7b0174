// What one task costs, in which months, and who is paid.
import { likelyOf } from '../model/estimate.ts'
import type { KindCost, Task } from '../model/file-types.ts'
import { monthOf } from '../model/days/iso-date.ts'
import type { WorkCalendar } from '../model/days/workday.ts'
import { isPresent, type Assignee } from './assignees.ts'
import { splitCents, toCents } from '../model/money/cents.ts'
import type { Days } from './constraints.ts'

/** Who is paid: own people, external people, or neither. */
export type CostKind = KindCost['kind']

/** A part of the cost of a task: one kind in one month (YYYY-MM), in cents. */
export interface CostPart {
  readonly month: string
  readonly kind: CostKind
  readonly cents: number
}

/** Cost of a task in cents, and its parts in the order of months, which add up to it. */
export interface TaskCost {
  readonly cents: number
  readonly parts: readonly CostPart[]
}

/**
 * Cost of people and fixed cost of a task on its days. Effort is shared by the assignees in proportion to their units on the days
 * they are present and costs effort × cost per day; a task with only a duration keeps them busy throughout: days present × units × cost per day, half days
 * being half. In calendar days nobody is busy.
 * People accrue evenly over the days on which somebody works; fixed cost at start or end, or evenly from first to last day.
 * A milestone's cost falls on its day. Rounded to cents once per task.
 */
export function taskCost(task: Task, assignees: readonly Assignee[], days: Days, isMilestone: boolean, calendar: WorkCalendar): TaskCost {
  const all = Array.from({ length: days.last - days.first + 1 }, (_, place) => days.first + place)
  const worked = isMilestone ? [] : all.filter((day) => assignees.some((assignee) => isPresent(assignee, day)))
  const people = peopleCost(task, assignees, worked, calendar)
  const fixed = task.fixedCost ?? 0
  const parts = new Map<string, { month: string; kind: CostKind; amount: number }>()
  const spread = (kind: CostKind, amount: number, over: readonly number[]): void => {
    if (amount === 0) return
    for (const day of over) {
      const month = monthOf(calendar.dateAt(day))
      const key = `${month} ${kind}`
      parts.set(key, { month, kind, amount: (parts.get(key)?.amount ?? 0) + amount / over.length })
    }
  }
  spread('fixed', fixed, fixedCostDays(task, days, all))
  spread('internal', people.internal, worked.length > 0 ? worked : all)
  spread('external', people.external, worked.length > 0 ? worked : all)
  const cents = toCents(people.internal + people.external + fixed)
  const sorted = [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part)
  const shares = splitCents(cents, sorted.map(({ amount }) => amount))
  return { cents, parts: sorted.map(({ month, kind }, place) => ({ month, kind, cents: shares[place] ?? 0 })) }
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

function peopleCost(task: Task, assignees: readonly Assignee[], worked: readonly number[], calendar: WorkCalendar): { internal: number; external: number } {
  if (task.calendarDays !== undefined) return { internal: 0, external: 0 }
  const personDays = assignees.map((assignee) => worked.reduce((sum, day) => sum + assignee.unitsOn(day) * calendar.lengthAt(day), 0))
  const shares = task.effortDays === undefined || personDays.some((value) => value > 0) ? personDays : assignees.map(({ units }) => units)
  const factor = task.effortDays === undefined ? 1 : likelyOf(task.effortDays) / shares.reduce((total, share) => total + share, 0)
  const sum = (isExternal: boolean) => assignees.reduce((total, { external, costPerDay }, place) => total + (external === isExternal ? costPerDay * shares[place]! * factor : 0), 0)
  return { internal: sum(false), external: sum(true) }
}
