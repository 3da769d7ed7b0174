// Which days a task occupies, and on which day a milestone is dated, which takes no time and so lies between two days.
import type { Days } from './constraints.ts'
import type { Network } from './network.ts'
import type { Span } from './task-work.ts'
import { drivingLinks, isOverAtDayStart, type Ties } from './ties.ts'

/**
 * Whether a milestone is dated the day that begins at its instant: so are those fixed by a start, by a date or the start of the project (`earliest`), by a waiting time
 * that ends on a day off, or by another such milestone. All other milestones are dated the day that ends there, on which the work ended that they wait for.
 * Dating moves no other task: what follows an FS dependency starts at the instant itself. `ties` must know the dating of its predecessors.
 */
export function isAtDayStart(network: Network, spans: readonly Span[], earliest: number, number: number, ties: Ties): boolean {
  return ties.works[number]!.milestone
    && (spans[number]!.start === earliest || drivingLinks(network, spans, number, ties).some((link) => isOverAtDayStart(link, spans[link.from]!, ties)))
}

/** First and last working day of a task from its instants (see TaskWork); what passes on days off only is counted to the working day before. */
export function daysOf(span: Span, isMilestone: boolean, atDayStart: boolean): Days {
  const last = atDayStart ? span.finish : Math.ceil(span.finish) - 1
  return { first: isMilestone ? last : Math.min(last, Math.ceil(span.start)), last }
}

/** The latest instant at which something may finish to be dated not after a working day. */
export function finishInstant(day: number, atDayStart: boolean): number {
  return atDayStart ? day : day + 1
}
