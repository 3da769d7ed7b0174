// The critical path method: earliest and latest instants of every task, and its floats.
// Source: Kelley & Walker 1959; precedence diagram with four dependency types after Fondahl 1961 and Craig 1964.
import { SAME } from './calendar-days.ts'
import { isAtDayStart } from './milestone.ts'
import { holdsStart, waitsForFinish, type Network } from './network.ts'
import { backwardPass, forwardPass, plainNetwork, type PassTimes } from './plain-passes.ts'
import type { Span, TaskWork } from './task-work.ts'
import { allowedBy, askedBy, isInDays, type Ties } from './ties.ts'

/** What holds a task from the latter side: instants that its start and its finish must not pass; Infinity if nothing does. */
export interface Latest {
  readonly start: number
  readonly finish: number
}

/** Float of a task in working days. */
export interface Floats {
  readonly total: number
  readonly free: number
  /** Whether there is no total float at all, not even part of a day. */
  readonly critical: boolean
}

/** Early spans, and which tasks are milestones dated the day that begins at their instant. */
export interface EarlyTimes {
  readonly spans: readonly Span[]
  readonly atDayStart: readonly boolean[]
}

/** Whether every task takes the same number of days whenever it starts, and every lag is in working days. */
export function isPlain({ into }: Network, works: readonly TaskWork[]): boolean {
  return works.every(({ steady }) => steady) && into.every((links) => links.every((link) => !isInDays(link, works)))
}

/**
 * Forward pass: every task as early as its predecessors, `earliest` (an instant per task, never below 0) and the presence of its
 * assignees allow. A finish of Infinity means beyond the horizon.
 */
export function earlyTimesOf(network: Network, { works, calendar }: Omit<Ties, 'atDayStart'>, earliest: readonly number[]): EarlyTimes {
  const atDayStart: boolean[] = []
  const ties: Ties = { works, calendar, atDayStart }
  const isPlainNetwork = isPlain(network, works)
  const spans: Span[] = isPlainNetwork ? plainEarlySpans(network, works, earliest) : []
  for (const number of network.order) {
    if (!isPlainNetwork) spans[number] = earlySpan(network, spans, earliest[number]!, number, ties)
    atDayStart[number] = isAtDayStart(network, spans, earliest[number]!, number, ties)
  }
  return { spans, atDayStart }
}

/** Backward pass: every task as late as its successors and `latest` (per task) allow. */
export function lateSpans(network: Network, ties: Ties, latest: readonly Latest[]): Span[] {
  if (isPlain(network, ties.works)) return plainLateSpans(network, ties.works, latest)
  const spans: Span[] = []
  for (const number of network.order.toReversed()) spans[number] = latestSpan(network, spans, latest[number]!, number, ties)
  return spans
}

/** The latest place of a task with which none of its successors, at `spans`, must move and `latest` is kept; earlier than it can be where that is impossible. */
export function latestSpan(network: Network, spans: readonly Span[], latest: Latest, number: number, ties: Ties): Span {
  let { start, finish } = latest
  for (const link of network.outOf[number]!) {
    const allowed = allowedBy(link, spans[link.to]!, ties)
    if (waitsForFinish(link)) finish = Math.min(finish, allowed)
    else start = Math.min(start, allowed)
  }
  const work = ties.works[number]!
  const begun = work.startOnOrBefore(Math.min(start, work.latestStart(finish)))
  return { start: begun, finish: work.finishFrom(begun) }
}

/**
 * Total float: late start − planned start, or late finish − planned finish where absences make that less; negative if a fixed date is missed.
 * Free float: how far a task may slip without moving the planned dates of a successor or passing `end` (the end of the project, per task);
 * between 0 and the total float, or 0 if that is negative. Parts of a day, which only waiting times have (over days off), do not count; those are measured at the start.
 */
export function floats(network: Network, ties: Ties, planned: readonly Span[], late: readonly Span[], end: readonly number[]): Floats[] {
  return planned.map((span, number) => {
    const atStart = late[number]!.start - span.start
    const exact = ties.works[number]!.inCalendarDays ? atStart : Math.min(atStart, late[number]!.finish - span.finish)
    const total = wholeDays(exact)
    let slack = end[number]! - span.finish
    for (const link of network.outOf[number]!) {
      slack = Math.min(slack, allowedBy(link, planned[link.to]!, ties) - (waitsForFinish(link) ? span.finish : span.start))
    }
    return { total, free: Math.max(0, Math.min(wholeDays(slack), total)), critical: exact < SAME }
  })
}

function wholeDays(days: number): number {
  return Math.floor(days + SAME) + 0
}

function earlySpan(network: Network, spans: readonly Span[], earliest: number, number: number, ties: Ties): Span {
  let start = earliest
  let finish = -Infinity
  for (const link of network.into[number]!) {
    const asked = askedBy(link, spans[link.from]!, ties)
    if (holdsStart(link)) start = Math.max(start, asked)
    else finish = Math.max(finish, asked)
  }
  const work = ties.works[number]!
  const begun = work.startOnOrAfter(work.startToFinish(start, finish))
  return { start: begun, finish: work.finishFrom(begun) }
}

function plainEarlySpans(network: Network, works: readonly TaskWork[], earliest: readonly number[]): Span[] {
  const plain = plainNetwork(network)
  const times = { start: new Float64Array(works.length), finish: new Float64Array(works.length) }
  forwardPass(plain, byPlace(plain.order, (number) => works[number]!.nominalDays), byPlace(plain.order, (number) => earliest[number]!), times)
  return spansOf(plain.order, times)
}

function plainLateSpans(network: Network, works: readonly TaskWork[], latest: readonly Latest[]): Span[] {
  const plain = plainNetwork(network)
  const times = { start: byPlace(plain.order, (number) => latest[number]!.start), finish: byPlace(plain.order, (number) => latest[number]!.finish) }
  backwardPass(plain, byPlace(plain.order, (number) => works[number]!.nominalDays), times)
  return spansOf(plain.order, times)
}

function byPlace(order: Int32Array, valueOf: (number: number) => number): Float64Array {
  return Float64Array.from(order, valueOf)
}

function spansOf(order: Int32Array, { start, finish }: PassTimes): Span[] {
  const spans: Span[] = Array.from({ length: order.length })
  order.forEach((number, place) => { spans[number] = { start: start[place]!, finish: finish[place]! } })
  return spans
}
