// Dependencies between instants: what one task asks of the next, and what the next allows it.
// Lags in calendar days, and tasks counted in those, are followed by days of the calendar; all others by adding working days.
import type { WorkCalendar } from '../model/days/workday.ts'
import { SAME, dayOf, instantOf } from './calendar-days.ts'
import { holdsStart, waitsForFinish, type Link, type Network } from './network.ts'
import type { Span, TaskWork } from './task-work.ts'

/** What is needed to follow dependencies: calendar, works, and which tasks are milestones dated the day that begins at their instant (see milestone.ts). */
export interface Ties {
  readonly calendar: WorkCalendar
  readonly works: readonly TaskWork[]
  readonly atDayStart: readonly boolean[]
}

/** Whether a dependency must be followed by days of the calendar. */
export function isInDays({ from, to, calendarLag }: Link, works: readonly TaskWork[]): boolean {
  return calendarLag !== undefined || works[from]!.inCalendarDays || works[to]!.inCalendarDays
}

/** The instant a dependency asks its successor to wait for: start or finish of the predecessor plus lag. */
export function askedBy(link: Link, predecessor: Span, ties: Ties): number {
  const { calendar, works } = ties
  if (!isInDays(link, works)) return (waitsForFinish(link) ? predecessor.finish : predecessor.start) + link.lag
  const day = dayBehind(link, predecessor, ties)
  const successor = works[link.to]!
  if (successor.inCalendarDays) return instantOf(calendar, day)
  // Work that may end no earlier than a day ends at the end of the working day before it, or after it.
  return holdsStart(link) || successor.milestone ? calendar.firstFrom(day) : calendar.firstFrom(day - 1) + 1
}

/** The latest instant of the predecessor with which a dependency leaves its successor where it is. */
export function allowedBy(link: Link, successor: Span, ties: Ties): number {
  const { calendar, works } = ties
  const instant = holdsStart(link) ? successor.start : successor.finish
  if (!isInDays(link, works)) return instant - link.lag
  const [before, after] = [works[link.from]!, works[link.to]!]
  // A milestone that is dated the day that ends must not be asked for after that day.
  const endsDay = after.milestone ? !ties.atDayStart[link.to] : !holdsStart(link) && !after.inCalendarDays
  const day = endsDay ? calendar.dayAt(instant - 1) + 1 : dayOf(calendar, instant)
  if (link.lag === 0 && before.inCalendarDays) return instantOf(calendar, day - (link.calendarLag ?? 0))
  const latest = day - (link.calendarLag ?? 0)
  return (link.lag > 0 || endsThere(link, ties) ? calendar.firstFrom(latest) : calendar.firstFrom(latest + 1) - 1) - link.lag
}

/** The dependencies that fix a task where it is: if the predecessor slipped by a day, the task would too. */
export function drivingLinks(network: Network, spans: readonly Span[], number: number, ties: Ties): Link[] {
  const { start, finish } = spans[number]!
  return network.into[number]!.filter((link) => {
    const asked = askedBy(link, spans[link.from]!, ties)
    // Whoever comes from another task may be away in between.
    return link.member === undefined ? asked === (holdsStart(link) ? start : finish) : ties.works[number]!.startOnOrAfter(asked) === start
  })
}

/** Whether what a dependency waits for is over at the beginning of a working day, not at the end of the one before; for a dependency whose predecessor is at `span`. */
export function isOverAtDayStart(link: Link, span: Span, ties: Ties): boolean {
  if (!endsThere(link, ties)) return true
  if (!isInDays(link, ties.works)) return false
  const lastDay = dayBehind(link, span, ties) - 1
  return ties.calendar.dayAt(ties.calendar.firstFrom(lastDay)) !== lastDay
}

// The first day after predecessor and lag, as days since 1970-01-01.
function dayBehind(link: Link, predecessor: Span, ties: Ties): number {
  const { calendar } = ties
  const instant = waitsForFinish(link) ? predecessor.finish : predecessor.start
  const ends = endsThere(link, ties)
  // A lag in working days is over at the end of the last of them.
  if (link.lag !== 0) return dayAfter(Math.ceil(instant - SAME) + link.lag, ends || link.lag > 0, calendar)
  const day = ties.works[link.from]!.inCalendarDays ? dayOf(calendar, instant) : dayAfter(instant, ends, calendar)
  return day + (link.calendarLag ?? 0)
}

// Whether the instant of the predecessor is the end of a day, after which days off may pass, or the beginning of the next working day.
function endsThere(link: Link, { works, atDayStart }: Ties): boolean {
  return works[link.from]!.milestone ? !atDayStart[link.from] : waitsForFinish(link)
}

function dayAfter(instant: number, ends: boolean, calendar: WorkCalendar): number {
  return ends ? calendar.dayAt(instant - 1) + 1 : calendar.dayAt(instant)
}
