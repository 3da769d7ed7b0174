// What holds the end of a dated plan: the tasks without slack, and by what each of them is held.
import type { IsoDate } from '../../model/file-types.ts'
import { earliestStart } from '../constraints.ts'
import { holdsStart, waitsForFinish, type Link } from '../network.ts'
import type { PlanFrame } from '../plan-frame.ts'
import type { Span } from '../task-work.ts'
import { askedBy } from '../ties.ts'
import { earlyTimes } from '../timing.ts'

/** Instants that differ by less are the same. */
export const SAME = 1e-6

/** A dated plan, seen from the end that is to come earlier. Instants in working days from the start. */
export interface Situation {
  readonly frame: PlanFrame
  readonly spans: readonly Span[]
  /** By the number of the task. */
  readonly tied: readonly TiedTask[]
  readonly finish: number
  /** Numbers of the tasks that finish on the last day. */
  readonly ends: readonly number[]
}

/** Which instants of others hold the start and the finish of a task. */
interface TiedTask {
  readonly fromStart: boolean
  readonly links: readonly { readonly from: number; readonly byFinish: boolean; readonly toStart: boolean }[]
}

/** The plan as it is dated, seen from the finish of a task, or from the last finish where it has none of that id. */
export function situationOf(frame: PlanFrame, target: string | undefined): Situation {
  const { network, calendar, works, dates } = frame
  const times = earlyTimes(frame)
  const { spans } = times
  const ties = { calendar, works, atDayStart: times.atDayStart }
  const tied = spans.map(({ start, finish }, number): TiedTask => {
    // Whoever is away until then would not begin earlier for having the work earlier.
    const isHeldAt = (instant: number): boolean => works[number]!.startOnOrAfter(instant) > start - 1 + SAME
    const asked = (link: Link): number => askedBy(link, spans[link.from]!, ties)
    return {
      fromStart: isHeldAt(earliestStart(dates[number]!)),
      links: network.into[number]!.filter((link) => (holdsStart(link) ? isHeldAt(asked(link)) : asked(link) > finish - 1 + SAME))
        .map((link) => ({ from: link.from, byFinish: waitsForFinish(link), toStart: holdsStart(link) })),
    }
  })
  const wanted = network.tasks.findIndex(({ task }) => task.id === target)
  const finish = wanted >= 0 ? spans[wanted]!.finish : spans.reduce((last, span) => Math.max(last, span.finish), 0)
  const ends = wanted >= 0 ? [wanted] : spans.flatMap((span, number) => (span.finish > finish - 1 + SAME ? [number] : []))
  return { frame, spans, tied, finish, ends }
}

/** The day on which the end lies. */
export function dateOf({ frame, finish }: Situation): IsoDate {
  return frame.calendar.dateAt(Math.max(0, Math.ceil(finish - SAME) - 1))
}

/** The numbers of the tasks from which the end is reached without slack, each with its place among them. */
export function leadingTo({ tied, ends }: Situation): Map<number, number> {
  const places = new Map(ends.map((number, place) => [number, place]))
  for (const number of places.keys()) for (const { from } of tied[number]!.links) if (!places.has(from)) places.set(from, places.size)
  return places
}

/** Their ids in the order of work, without milestones. */
export function criticalTasks(now: Situation): string[] {
  const places = leadingTo(now)
  return now.frame.network.order.filter((number) => places.has(number) && now.spans[number]!.finish > now.spans[number]!.start).map((number) => now.frame.network.tasks[number]!.task.id)
}
