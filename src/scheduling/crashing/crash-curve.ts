// The cheapest days to save, one after another, until no more: network compression over the tasks that may be shortened for money.
// Source: Kelley 1961, Fulkerson 1961 (time–cost trade-off); cut by cut after Phillips & Dessouky 1977.
import type { CalendarData, IsoDate, Plan, Task } from '../../model/file-types.ts'
import { fromCents, toCents } from '../../model/money/cents.ts'
import { datedPlan, inSameOrder } from '../dated-plan.ts'
import type { ScheduleProblem } from '../schedule-problem.ts'
import { criticalTasks, dateOf, leadingTo, SAME, type Situation, situationOf } from './crash-situation.ts'
import { type CutArc, FORBIDDEN, minimumCut } from './minimum-cut.ts'

/** One day (or, where the calendar jumps, several at once) less, and what has been shortened up to here. */
export interface CrashStep {
  /** Working days saved in all. */
  readonly daysSaved: number
  readonly finishDate: IsoDate
  /** What this step costs; what is given back of earlier steps is taken off. */
  readonly cost: number
  readonly cumulatedCost: number
  /** Working days by which each task is shortened, of those that are. */
  readonly shortened: readonly { readonly task: string; readonly days: number }[]
}

/** The curve of days against money, from the plan as it is. */
export interface CrashCurve {
  /** Whether people keep the order that levelling found for their work, or nobody's overload is looked at. */
  readonly network: 'levelled' | 'precedence'
  readonly finishDate: IsoDate
  readonly steps: readonly CrashStep[]
  /** Tasks that hold the end where it is after the last step. */
  readonly heldBy: readonly string[]
}

/** Cuts in a row that bring the end no earlier (somebody is away, say) before giving up. */
const MOST_IDLE = 5

/**
 * Saves working days of the last finish, or of the finish of one task, in the schedule as it is delivered: where people are levelled, they keep the order of
 * their work, and what waits for somebody gets earlier only with what he does before. At each step the cheapest
 * set of tasks with a `crash` is shortened by a day so that every critical path gets shorter, and what has become needless is given back; with whole days
 * and steady calendars no cheaper way exists to any finish. Every step is dated by the schedule itself. Fails with what keeps the plan from being scheduled.
 */
export function crashCurve(plan: Plan, data: CalendarData | undefined, target?: string): { readonly curve: CrashCurve } | { readonly problems: readonly ScheduleProblem[] } {
  const dated = datedPlan(plan, data)
  if ('problems' in dated) return dated
  const first = situationOf(dated.frame, target)
  const lengths = new Map(first.frame.network.tasks.map(({ task }, number) => [task.id, first.spans[number]!.finish - first.spans[number]!.start]))
  const steps: CrashStep[] = []
  let saved: ReadonlyMap<string, number> = new Map()
  let now: Situation = first
  let [best, idle, paid] = [first.finish, 0, 0]
  while (idle < MOST_IDLE) {
    const next = cheaperCut(now, saved)
    if (!next) break
    const shorter = inSameOrder(shortenedPlan(plan, next, lengths), data, dated)
    if ('problems' in shorter) break
    ;[saved, now] = [next, situationOf(shorter.frame, target)]
    if (now.finish > best - SAME) {
      idle += 1
      continue
    }
    ;[best, idle] = [now.finish, 0]
    const cents = costOf(plan, saved)
    steps.push({
      daysSaved: Math.round(first.finish - best), finishDate: dateOf(now), cost: fromCents(cents - paid), cumulatedCost: fromCents(cents),
      shortened: inPlanOrder(plan, saved),
    })
    paid = cents
  }
  return { curve: { network: dated.levelled ? 'levelled' : 'precedence', finishDate: dateOf(first), steps, heldBy: criticalTasks(now) } }
}

// Nodes: 0 is what stays, 1 the end, which moves; then start and finish of each task that leads to the end without slack.
function cheaperCut(now: Situation, saved: ReadonlyMap<string, number>): Map<string, number> | undefined {
  const { frame, tied, ends } = now
  const places = leadingTo(now)
  if (places.size === 0) return undefined
  const node = (number: number, isFinish: boolean): number => 2 + 2 * places.get(number)! + (isFinish ? 1 : 0)
  const fixed = (from: number, to: number): CutArc => ({ from, to, endMoves: FORBIDDEN, beginningMoves: 0 })
  const arcs: CutArc[] = ends.map((number) => fixed(node(number, true), 1))
  for (const number of places.keys()) {
    const { task } = frame.network.tasks[number]!
    const used = saved.get(task.id) ?? 0
    const crash = task.calendarDays === undefined ? task.crash : undefined
    const price = crash ? toCents(crash.costPerDay) : FORBIDDEN
    const span = now.spans[number]!
    const canShorten = crash !== undefined && used < crash.days && span.finish - span.start > 1 + SAME
    arcs.push({ from: node(number, false), to: node(number, true), endMoves: canShorten ? price : FORBIDDEN, beginningMoves: used > 0 ? -price : FORBIDDEN })
    const { fromStart, links } = tied[number]!
    if (fromStart) arcs.push(fixed(0, node(number, false)))
    for (const { from, byFinish, toStart } of links) if (places.has(from)) arcs.push(fixed(node(from, byFinish), node(number, !toStart)))
  }
  const cut = minimumCut(2 + 2 * places.size, arcs, 0, 1)
  if (!cut) return undefined
  const next = new Map(saved)
  for (const number of places.keys()) {
    const change = Number(cut.moves[node(number, true)]) - Number(cut.moves[node(number, false)])
    const { id } = frame.network.tasks[number]!.task
    if (change !== 0) next.set(id, (next.get(id) ?? 0) + change)
  }
  return next
}

function shortenedPlan(plan: Plan, saved: ReadonlyMap<string, number>, lengths: ReadonlyMap<string, number>): Plan {
  const shortened = (task: Task): Task => {
    const days = saved.get(task.id) ?? 0
    return days === 0 ? task : { ...task, durationDays: (lengths.get(task.id) ?? 0) - days }
  }
  return { ...plan, phases: plan.phases.map((phase) => ({ ...phase, tasks: phase.tasks.map(shortened) })) }
}

function inPlanOrder(plan: Plan, saved: ReadonlyMap<string, number>): CrashStep['shortened'] {
  return plan.phases.flatMap((phase) => phase.tasks).flatMap(({ id }) => ((saved.get(id) ?? 0) > 0 ? [{ task: id, days: saved.get(id) ?? 0 }] : []))
}

function costOf(plan: Plan, saved: ReadonlyMap<string, number>): number {
  return plan.phases.flatMap((phase) => phase.tasks).reduce((sum, { id, crash }) => sum + toCents(crash?.costPerDay ?? 0) * (saved.get(id) ?? 0), 0)
}
