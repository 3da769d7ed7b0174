// A crew at a task: when it would be finished, and how much of each member it takes.
import { likelyOf } from '../../model/estimate.ts'
import type { Task } from '../../model/file-types.ts'
import type { WorkCalendar } from '../../model/days/workday.ts'
import type { Assignee } from '../assignees.ts'
import { HORIZON, taskWork, type TaskWork } from '../task-work.ts'
import { WHOLE } from './bookings.ts'

/** One of the crews that may do a task; nobody in particular is no member. */
export interface Crew {
  readonly work: TaskWork
  /** Numbers of the members who are limited, each once. */
  readonly members: readonly number[]
  /** When it finishes if it starts at an instant; remembered. */
  finishFrom(start: number): number
  /** What a member, by his place among `members`, has booked each day if the task starts at an instant: never more than all of him. */
  amount(place: number, start: number): number
}

/** Makes a crew. Effort is spread evenly over the days of the task, a duration keeps everybody busy throughout, and in calendar days nobody is busy. */
export function crewAt(task: Task, assignees: readonly Assignee[], calendar: WorkCalendar, numberOf: ReadonlyMap<string, number>): Crew {
  const work = taskWork(task, assignees, calendar)
  const shares = new Map<number, number>()
  if (task.calendarDays === undefined && !work.milestone) {
    for (const { member, share } of assignees) if (member !== undefined) shares.set(numberOf.get(member)!, (shares.get(numberOf.get(member)!) ?? 0) + share)
  }
  const parts = [...shares.values()]
  const effort = task.durationDays === undefined && task.effortDays !== undefined ? likelyOf(task.effortDays) : undefined
  const done = (start: number, finish: number): number => {
    let sum = 0
    for (let day = start; day < finish; day++) for (const assignee of assignees) sum += assignee.unitsOn(day) * calendar.lengthAt(day)
    return sum
  }
  if (work.steady) {
    const ratio = effort === undefined ? 1 : Math.min(1, effort / done(0, work.nominalDays))
    const amounts = parts.map((share) => amountOf(share, ratio))
    return { work, members: [...shares.keys()], finishFrom: (start) => start + work.nominalDays, amount: (place) => amounts[place]! }
  }
  const [finishes, ratios] = [new Map<number, number>(), new Map<number, number>()]
  const finishFrom = (start: number): number => remembered(finishes, start, () => work.finishFrom(start))
  const ratio = (start: number): number => remembered(ratios, start, () => (effort === undefined ? 1 : Math.min(1, effort / done(start, Math.min(HORIZON, finishFrom(start))))))
  return { work, members: [...shares.keys()], finishFrom, amount: (place, start) => amountOf(parts[place]!, ratio(start)) }
}

// Rounded up, but for what is only a rounding of the machine.
function amountOf(share: number, ratio: number): number {
  return Math.min(WHOLE, Math.ceil(share * ratio * WHOLE - 1e-6))
}

function remembered(known: Map<number, number>, key: number, make: () => number): number {
  const told = known.get(key)
  if (told !== undefined) return told
  const value = make()
  known.set(key, value)
  return value
}
