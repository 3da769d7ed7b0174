// The week in which most work falls to somebody, against the days that are there: with levelled people the one is never more than the other.
import type { IsoDate, TeamMember } from '../../model/file-types.ts'
import { WEEKDAYS, dayNumber, isoDate, weekdayOf } from '../../model/iso-date.ts'
import { type WorkCalendar, workCalendar } from '../../model/workday.ts'
import { daysOn } from './people.ts'
import type { ProjectContext } from './project-input.ts'

/** A week from Monday to Sunday. */
export interface BusiestWeek {
  readonly monday: IsoDate
  /** Person-days of work in it: the likely days of each task, spread evenly over its working days. */
  readonly load: number
  /** Person-days that are there: availability × working days of the week. */
  readonly capacity: number
}

const WEEK = 7

/** The week with most work, the first of several; undefined where nothing is to be done. Days away are no working days. */
export function busiestWeek(member: TeamMember, context: ProjectContext): BusiestWeek | undefined {
  const found = workCalendar(context.plan.calendar, context.holidays, context.schedule.startDate)
  if (!('calendar' in found)) return undefined
  const loads = weeklyLoads(member, found.calendar, context)
  const busiest = [...loads].sort(([a], [b]) => a - b).reduce<readonly [number, number] | undefined>((best, week) => (best === undefined || week[1] > best[1] + 1e-9 ? week : best), undefined)
  if (!busiest) return undefined
  const [monday, load] = busiest
  const worked = daysFrom(monday, monday + WEEK - 1).filter((day) => isAtWork(day, member, found.calendar)).length
  return { monday: isoDate(monday), load, capacity: (worked * (member.availabilityPercent ?? 100)) / 100 }
}

// Person-days by the Monday of their week, in days since 1970-01-01.
function weeklyLoads(member: TeamMember, calendar: WorkCalendar, context: ProjectContext): Map<number, number> {
  const loads = new Map<number, number>()
  for (const { task, times, isMilestone } of context.tasks) {
    const days = isMilestone ? 0 : daysOn(task, member, context)
    if (days === 0) continue
    const span = daysFrom(dayNumber(times.start), dayNumber(times.finish))
    const present = span.filter((day) => isAtWork(day, member, calendar))
    // Others may carry the task on while this one is away throughout; then the share still has to lie somewhere.
    const spread = present.length > 0 ? present : span.slice(0, 1)
    for (const day of spread) loads.set(mondayOf(day), (loads.get(mondayOf(day)) ?? 0) + days / spread.length)
  }
  return loads
}

function isAtWork(day: number, { absences = [] }: TeamMember, calendar: WorkCalendar): boolean {
  const date = isoDate(day)
  return calendar.isWorkday(date) && !absences.some(({ from, to }) => from <= date && date <= to)
}

function mondayOf(day: number): number {
  return day - WEEKDAYS.indexOf(weekdayOf(day))
}

function daysFrom(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}
