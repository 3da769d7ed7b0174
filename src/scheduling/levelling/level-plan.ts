// Puts the work of a plan in such an order that nobody has more to do on a day than he can.
import { isAtDayStart } from '../milestone.ts'
import { earliestStart } from '../constraints.ts'
import { withLinks } from '../build-network.ts'
import type { Network } from '../network.ts'
import { withCrews, type PlanFrame } from '../plan-frame.ts'
import type { Span } from '../task-work.ts'
import type { Timing } from '../timing.ts'
import type { Ties } from '../ties.ts'
import { WHOLE } from './bookings.ts'
import { PlanGenerator } from './plan-generation.ts'
import { budgetFor, searchProblem, wishesOf } from './plan-problem.ts'
import { searchSchedule } from './population-search.ts'
import { asDependencies, resourceLinks, type ResourceLink } from './resource-links.ts'

/** Somebody for whom the end of the plan waits. */
export interface Bottleneck {
  readonly member: string
  /** Share of his working time from the first to the last instant that is taken. */
  readonly loadPercent: number
  /** Working days. */
  readonly delayDays: number
}

/** A levelled plan. */
export interface LevelledPlan {
  /** The plan done by those chosen. */
  readonly frame: PlanFrame
  readonly spans: readonly Span[]
  readonly atDayStart: readonly boolean[]
  /** Moves a task to start at an instant and gives true, if its people have time then. */
  readonly mayStart: (number: number, start: number) => boolean
  /** Which tasks go on with whose time: what a simulation must keep. */
  readonly links: readonly ResourceLink[]
  /** The network with these links, whose longest chains are the critical chains. */
  readonly network: Network
  /** Per task, whether it was for levelling to choose who does it. */
  readonly isChosen: readonly boolean[]
  readonly schedules: number
  readonly seed: number
  readonly rule: string
  /** Instant before which no order can end. */
  readonly lowerBound: number
  readonly bottleneck: readonly Bottleneck[]
}

/** Ids of the members who may be busy: those of all crews. */
export function limitedMembers({ crews }: PlanFrame): string[] {
  return [...new Set(crews.flatMap((choices) => choices.flatMap((crew) => crew.flatMap(({ member }) => member ?? []))))]
}

/**
 * Levels a plan by a search for the earliest end that keeps wanted dates where possible (see population-search.ts). `times` are those of the network, people
 * ignored. Undefined if nobody is limited; `endless` is the number of a task that does not end within the horizon.
 */
export function levelPlan(frame: PlanFrame, times: Timing): LevelledPlan | { readonly endless: number } | undefined {
  const members = limitedMembers(frame)
  if (members.length === 0 || frame.plan.levelling?.off === true) return undefined
  const budget = budgetFor(frame.network.tasks.length, frame.plan.levelling)
  const generator = new PlanGenerator(frame, members, wishesOf(frame, times))
  const problem = searchProblem(frame, times, generator, members.length, budget.rule)
  const found = searchSchedule(problem, budget)
  const bottleneck = found.length > problem.unlimited ? bottlenecks(members, generator, found) : []
  generator.generate(found.list)
  if (generator.endless !== undefined) return { endless: generator.endless }
  const chosen = [...generator.crewOf]
  const load = members.map((_, member) => loadPercent(frame, generator, chosen, member, found.length))
  const done = withCrews(frame, chosen)
  const spans = generator.spans.map(({ start, finish }) => ({ start, finish }))
  const crewOf = (number: number) => generator.crews[number]![chosen[number]!]!
  const links = resourceLinks(spans.map((span, number) => {
    const crew = crewOf(number)
    return { ...span, members: crew.members.map((member, place) => ({ member: members[member]!, amount: crew.amount(place, span.start) })) }
  }))
  return {
    frame: done, spans, links, network: withLinks(done.network, asDependencies(links, done.network.into)),
    atDayStart: dating(done, spans),
    mayStart: (number, start) => generator.move(number, start),
    isChosen: frame.crews.map((choices) => choices.length > 1),
    schedules: found.schedules, seed: budget.seed, rule: budget.rule, lowerBound: problem.lowerBound,
    bottleneck: bottleneck.map((one) => ({ ...one, loadPercent: load[members.indexOf(one.member)]! })),
  }
}

function bottlenecks(members: readonly string[], generator: PlanGenerator, { list, length }: { list: Int32Array; length: number }): Bottleneck[] {
  return members.map((member, number) => ({ member, loadPercent: 0, delayDays: length - generator.lengthWithout(number, list) }))
    .filter(({ delayDays }) => delayDays > 0).sort((a, b) => b.delayDays - a.delayDays)
}

// Days on which he is there count, each by how much of him there is.
function loadPercent({ crews, calendar }: PlanFrame, generator: PlanGenerator, chosen: readonly number[], member: number, length: number): number {
  const place = chosen.findIndex((choice, number) => generator.crews[number]![choice]!.members.includes(member))
  if (place < 0) return 0
  const crew = crews[place]![chosen[place]!]!
  const named = crew.filter((assignee) => assignee.member !== undefined)
  const assignee = named[generator.crews[place]![chosen[place]!]!.members.indexOf(member)]!
  let [taken, all] = [0, 0]
  for (let day = 0; day < length; day++) {
    const there = assignee.unitsOn(day) * calendar.lengthAt(day)
    all += there
    taken += (there * generator.bookings.takenOn(member, day)) / WHOLE
  }
  return all === 0 ? 0 : Math.round((1000 * taken) / all) / 10
}

function dating({ network, works, calendar, dates }: PlanFrame, spans: readonly Span[]): boolean[] {
  const atDayStart: boolean[] = []
  const ties: Ties = { works, calendar, atDayStart }
  for (const number of network.order) atDayStart[number] = isAtDayStart(network, spans, earliestStart(dates[number]!), number, ties)
  return atDayStart
}
