// The week in which most work falls to somebody, against the days that are there: with levelled people the one is never more than the other.
import type { IsoDate, TeamMember } from '../../model/file-types.ts'
import { WEEKDAYS, dayNumber, isoDate, weekdayOf } from '../../model/days/iso-date.ts'
import { presenceOn } from './presence.ts'
import { type WorkCalendar, workCalendar } from '../../model/days/workday.ts'
import { assignedTo, shareOf, wantedDays } from './people.ts'
import type { NumberedTask, ProjectContext } from './project-input.ts'

/** A week from Monday to Sunday. */
export interface BusiestWeek {
  readonly monday: IsoDate
  /** Person-days of work in it: the likely days of each task, spread over the days on which its people are there. */
  readonly load: number
  /** Person-days that are there: availability on each working day of the week, half days as half, none while away. */
  readonly capacity: number
}

const WEEK = 7

/** The week with most work, the first of several; undefined where nothing is to be done. */
export function busiestWeek(member: TeamMember, context: ProjectContext): BusiestWeek | undefined {
  const found = workCalendar(context.plan.calendar, context.holidays, context.schedule.startDate)
  if (!('calendar' in found)) return undefined
  const { calendar } = found
  const loads = new Map<number, number>()
  for (const task of context.tasks) {
    for (const [day, load] of loadsOf(task, member, calendar, context)) loads.set(mondayOf(day), (loads.get(mondayOf(day)) ?? 0) + load)
  }
  const busiest = [...loads].sort(([a], [b]) => a - b).reduce<readonly [number, number] | undefined>((best, week) => (best === undefined || week[1] > best[1] + 1e-9 ? week : best), undefined)
  if (!busiest) return undefined
  const [monday, load] = busiest
  return { monday: isoDate(monday), load, capacity: total(capacities(member, monday, monday + WEEK - 1, calendar).values()) }
}

// By day. A task takes the same part of what its people have on each of its days, as levelling books them.
function loadsOf({ task, times, isMilestone }: NumberedTask, member: TeamMember, calendar: WorkCalendar, context: ProjectContext): Map<number, number> {
  const crew = assignedTo(task, context)
  if (isMilestone || !crew.includes(member)) return new Map()
  const there = new Map(crew.map((one) => [one.id, capacities(one, dayNumber(times.start), dayNumber(times.finish), calendar)]))
  const most = crew.reduce((sum, one) => sum + shareOf(task, one) * total(there.get(one.id)!.values()), 0)
  const part = most === 0 ? 0 : Math.min(1, wantedDays(task, context) / most) * shareOf(task, member)
  return new Map([...there.get(member.id)!].flatMap(([day, capacity]) => (part * capacity > 0 ? [[day, part * capacity]] : [])))
}

// Person-days by day, from the first to the last.
function capacities(member: TeamMember, first: number, last: number, calendar: WorkCalendar): Map<number, number> {
  return new Map(Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => {
    const date = isoDate(first + place)
    return [first + place, calendar.isWorkday(date) ? presenceOn(member, date) * calendar.lengthAt(calendar.onOrAfter(date)) : 0]
  }))
}

function total(values: Iterable<number>): number {
  return [...values].reduce((sum, value) => sum + value, 0)
}

function mondayOf(day: number): number {
  return day - WEEKDAYS.indexOf(weekdayOf(day))
}
