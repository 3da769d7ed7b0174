// A plan as a problem for the search.
import type { LevellingSettings } from '../../model/file-types.ts'
import type { PlanFrame } from '../plan-frame.ts'
import { HORIZON } from '../task-work.ts'
import type { Timing } from '../timing.ts'
import { WHOLE } from './bookings.ts'
import { lowerBound } from './lower-bound.ts'
import type { PlanGenerator, PlanWishes } from './plan-generation.ts'
import type { SearchProblem } from './population-search.ts'
import { PRIORITY_RULES, priorities, type PriorityRule } from './priority-rules.ts'
import { mirrored, projectInstance, type ProjectInstance } from './project-instance.ts'
import type { SearchBudget } from './search-tuning.ts'
import { serialGenerator } from './serial-generation.ts'

const NORMAL_PRIORITY = 500
const DEFAULT_SEED = 1
/** Bookings of the backward passes, which only give orders, are this coarse, so that several members fit into a word. */
const COARSE = 120
/** The backward passes shrink time where all tasks together take longer. */
const MOST_DAYS = 100_000
/** Counting all successors of every task takes time with the square of their number. */
const MOST_TASKS_COUNTED = 500

/** What the search may spend on a plan with so many tasks, and the rule that it begins with. */
export function budgetFor(tasks: number, settings: LevellingSettings | undefined): SearchBudget & { readonly rule: PriorityRule } {
  const schedules = settings?.schedules ?? Math.max(20, Math.min(2000, Math.floor(100_000 / Math.max(1, tasks))))
  return { schedules, seed: settings?.seed ?? DEFAULT_SEED, rule: settings?.rule ?? PRIORITY_RULES[0]! }
}

/** What the manager has fixed. A wanted date that the network itself misses counts from where the network has the task. */
export function wishesOf({ network, calendar, dates }: PlanFrame, { early, atDayStart }: Timing): PlanWishes {
  const urgency = network.tasks.map(({ task }) => task.priority ?? NORMAL_PRIORITY)
  for (const number of network.order.toReversed()) {
    for (const { to } of network.outOf[number]!) urgency[number] = Math.max(urgency[number]!, urgency[to]!)
  }
  const limits = dates.map(({ deadline, notAfter, mustStartOn }, number) => {
    const { start, finish } = early[number]!
    const wanted = deadline === undefined ? Infinity : calendar.firstFrom(deadline + 1) - (atDayStart[number] ? 1 : 0)
    return Math.ceil(Math.max(finish, Math.min(wanted, Math.min(notAfter ?? Infinity, mustStartOn ?? Infinity) + finish - start)))
  })
  const pins = network.order.filter((number) => dates[number]!.mustStartOn !== undefined).map((number): [number, number] => [number, early[number]!.start])
    .sort(([a, first], [b, second]) => urgency[b]! - urgency[a]! || first - second || a - b)
  return { limits, pins, urgency }
}

/** The plan for the search; `unlimited` is its length if everybody could do any number of tasks at once. Orders come from the network's latest dates and the other rules, the chosen one first. */
export function searchProblem(frame: PlanFrame, { late }: Timing, generator: PlanGenerator, members: number, rule: PriorityRule): SearchProblem & { readonly unlimited: number } {
  const { network } = frame
  const coarse = instanceOf(frame, generator, members, COARSE)
  const rules = [rule, ...PRIORITY_RULES.filter((other) => other !== rule && (other !== 'most-total-successors' || coarse.count <= MOST_TASKS_COUNTED))]
  const order = Int32Array.from(network.order)
  const unlimited = generator.lengthWithout('everybody', order)
  return {
    unlimited,
    forward: generator,
    backward: serialGenerator(mirrored(coarse)),
    predecessors: coarse.predecessors,
    successors: coarse.successors,
    order: coarse.order,
    priorities: rules.map((name) => (name === 'latest-finish-time' ? Float64Array.from(late, ({ finish }) => finish) : priorities(coarse, name))),
    load: Float64Array.from(coarse.demands, (row) => row.reduce((sum, demand) => sum + demand / COARSE, 0)),
    lowerBound: Math.max(unlimited, isSimple(frame, generator) ? lowerBound(instanceOf(frame, generator, members, WHOLE)) : 0),
    repairs: true,
    horizon: Math.max(HORIZON, coarse.durations.reduce((sum, duration) => sum + duration, 0)),
  }
}

// Whether the plan is just the bare problem, for which the energy bound holds.
function isSimple({ network, works, crews }: PlanFrame, generator: PlanGenerator): boolean {
  return works.every(({ steady }) => steady) && crews.every((choices) => choices.length === 1) && generator.crews.length === works.length
    && network.into.every((links) => links.every(({ type, lag, calendarLag }) => type === 'FS' && lag >= 0 && calendarLag === undefined))
    && works.reduce((sum, { nominalDays }) => sum + nominalDays, 0) <= MOST_DAYS
}

function instanceOf({ network, works }: PlanFrame, generator: PlanGenerator, members: number, whole: number): ProjectInstance {
  const total = works.reduce((sum, { nominalDays }) => sum + nominalDays, 0)
  const shrink = Math.min(1, MOST_DAYS / Math.max(1, total))
  return projectInstance(network.tasks.map((_, number) => {
    const crew = generator.crews[number]![0]!
    const demands = Array.from({ length: members }, () => 0)
    crew.members.forEach((member, place) => { demands[member] = whole === WHOLE ? crew.amount(place, 0) : Math.ceil((crew.amount(place, 0) * whole) / WHOLE) })
    return { duration: Math.ceil(works[number]!.nominalDays * shrink), predecessors: [...new Set(network.into[number]!.map(({ from }) => from))], demands }
  }), Array.from({ length: members }, () => whole))
}

