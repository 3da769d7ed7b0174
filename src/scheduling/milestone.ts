// Which days a task occupies, and on which day a milestone is dated, which takes no time and so lies between two days.
import { earliestStart, type Days, type TaskDates } from './constraints.ts'
import type { Span } from './critical-path.ts'
import { drivingLinks } from './drivers.ts'
import { waitsForFinish, type Network } from './network.ts'
import type { TaskWork } from './task-work.ts'

/**
 * Which tasks are milestones dated the day that begins at their instant: those fixed by a start, a date, the start of the project, or
 * another such milestone. All other milestones are dated the day that ends there, on which the work ended that they wait for.
 * Dating moves no other task: what follows an FS dependency starts at the instant itself.
 */
export function milestonesAtDayStart(network: Network, works: readonly TaskWork[], early: readonly Span[], dates: readonly TaskDates[]): boolean[] {
  const atDayStart: boolean[] = []
  for (const number of network.order) {
    const isFixedByStart = early[number]!.start === earliestStart(dates[number]!) || drivingLinks(network, early, number)
      .some((link) => (works[link.from]!.milestone ? atDayStart[link.from]! : !waitsForFinish(link)))
    atDayStart[number] = works[number]!.milestone && isFixedByStart
  }
  return atDayStart
}

/** First and last working day of a task from its instants (see TaskWork). */
export function daysOf(span: Span, isMilestone: boolean, atDayStart: boolean): Days {
  const last = atDayStart ? span.finish : span.finish - 1
  return { first: isMilestone ? last : span.start, last }
}

/** The latest instant at which something may finish to be dated not after a working day. */
export function finishInstant(day: number, atDayStart: boolean): number {
  return atDayStart ? day : day + 1
}
