// The critical path method: earliest and latest instants of every task, and its floats.
// Source: Kelley & Walker 1959; precedence diagram with four dependency types after Fondahl 1961 and Craig 1964.
import { holdsStart, waitsForFinish, type Link, type Network } from './network.ts'
import type { TaskWork } from './task-work.ts'

/** When a task starts and finishes, in instants (see TaskWork). */
export interface Span {
  readonly start: number
  readonly finish: number
}

/** What holds a task from the latter side: instants that its start and its finish must not pass; Infinity if nothing does. */
export interface Latest {
  readonly start: number
  readonly finish: number
}

/** Float of a task in working days. */
export interface Floats {
  readonly total: number
  readonly free: number
}

/** The instant a dependency asks for: start or finish of the predecessor plus lag. */
export function askedBy(link: Link, predecessor: Span): number {
  return (waitsForFinish(link) ? predecessor.finish : predecessor.start) + link.lag
}

/**
 * Forward pass: every task as early as its predecessors, `earliest` (an instant per task, never below 0) and the presence of its
 * assignees allow. A finish of Infinity means beyond the horizon.
 */
export function earlySpans(network: Network, works: readonly TaskWork[], earliest: readonly number[]): Span[] {
  const spans: Span[] = []
  for (const number of network.order) {
    let start = earliest[number]!
    let finish = -Infinity
    for (const link of network.into[number]!) {
      const asked = askedBy(link, spans[link.from]!)
      if (holdsStart(link)) start = Math.max(start, asked)
      else finish = Math.max(finish, asked)
    }
    const work = works[number]!
    const begun = work.startOnOrAfter(work.startToFinish(start, finish))
    spans[number] = { start: begun, finish: work.finishFrom(begun) }
  }
  return spans
}

/** Backward pass: every task as late as its successors and `latest` (per task) allow. */
export function lateSpans(network: Network, works: readonly TaskWork[], latest: readonly Latest[]): Span[] {
  const spans: Span[] = []
  for (const number of network.order.toReversed()) {
    let { start, finish } = latest[number]!
    for (const link of network.outOf[number]!) {
      const successor = spans[link.to]!
      const allowed = (holdsStart(link) ? successor.start : successor.finish) - link.lag
      if (waitsForFinish(link)) finish = Math.min(finish, allowed)
      else start = Math.min(start, allowed)
    }
    const work = works[number]!
    const begun = work.startOnOrBefore(Math.min(start, work.latestStart(finish)))
    spans[number] = { start: begun, finish: work.finishFrom(begun) }
  }
  return spans
}

/**
 * Total float: late start − early start, or late finish − early finish where absences make that less; negative if a fixed date is missed.
 * Free float: how far a task may slip without moving the early dates of a successor or passing `end` (the end of the project, per task);
 * between 0 and the total float, or 0 if that is negative.
 */
export function floats(network: Network, early: readonly Span[], late: readonly Span[], end: readonly number[]): Floats[] {
  return early.map((span, number) => {
    const total = Math.min(late[number]!.start - span.start, late[number]!.finish - span.finish)
    let slack = end[number]! - span.finish
    for (const link of network.outOf[number]!) {
      const successor = early[link.to]!
      slack = Math.min(slack, (holdsStart(link) ? successor.start : successor.finish) - askedBy(link, span))
    }
    return { total, free: Math.max(0, Math.min(slack, total)) }
  })
}
