// A plan with its dates: as the order of work and the calendar want them and, where people are levelled, in the order in which they can do it.
import type { CalendarData, Plan } from '../model/file-types.ts'
import { withLinks } from './build-network.ts'
import { levelPlan, type LevelledPlan } from './levelling/level-plan.ts'
import { asDependencies } from './levelling/resource-links.ts'
import { planFrame, type PlanFrame } from './plan-frame.ts'
import { scheduleProblem, type ScheduleProblem } from './schedule-problem.ts'
import { HORIZON, taskWork } from './task-work.ts'
import { earlyTimes, timing, type Timing } from './timing.ts'

/** A plan with its dates: the frame holds who does what and, where people are levelled, the network with the order of their work. */
export interface DatedPlan {
  readonly frame: PlanFrame
  /** Planned times; where people are levelled, floats are those in the order of their work. */
  readonly times: Timing
  /** Times by the network alone, people ignored. */
  readonly byNetwork: Timing
  readonly levelled?: LevelledPlan | undefined
}

/** Dates a plan, levelled unless it has no people or says no; or every problem that keeps it from having dates. */
export function datedPlan(plan: Plan, data: CalendarData | undefined): DatedPlan | { readonly problems: readonly ScheduleProblem[] } {
  const made = planFrame(plan, data)
  if ('problems' in made) return made
  const { frame } = made
  const early = earlyTimes(frame)
  const endless = frame.network.order.find((number) => early.spans[number]!.finish > HORIZON)
  if (endless !== undefined) return beyondHorizon(frame, endless)
  const times = timing(frame, early)
  const levelled = levelPlan(frame, times)
  if (levelled === undefined) return { frame, times, byNetwork: times }
  if ('endless' in levelled) return beyondHorizon(frame, levelled.endless)
  const byNetwork = levelled.frame === frame ? times : timing(levelled.frame, earlyTimes(levelled.frame))
  const ordered = { ...levelled.frame, network: levelled.network }
  return { frame: ordered, times: timing(ordered, levelled, levelled.mayStart), byNetwork, levelled }
}

/**
 * The frame of a plan that differs in its estimates only from one that has been dated: the same people do the same work in the same order. Its spans are
 * for `earlyTimes` to find. Problems where the changed plan cannot be taken apart.
 */
export function inSameOrder(plan: Plan, data: CalendarData | undefined, { levelled }: DatedPlan): { readonly frame: PlanFrame } | { readonly problems: readonly ScheduleProblem[] } {
  const made = planFrame(plan, data)
  if ('problems' in made || levelled === undefined) return made
  const { frame } = made
  const { assignees } = levelled.frame
  const works = frame.network.tasks.map(({ task }, number) => taskWork(task, assignees[number]!, frame.calendar))
  return { frame: { ...frame, assignees, works, network: withLinks(frame.network, asDependencies(levelled.links, frame.network.into)) } }
}

function beyondHorizon({ network }: PlanFrame, number: number): { readonly problems: readonly ScheduleProblem[] } {
  const { task, path } = network.tasks[number]!
  return { problems: [scheduleProblem('beyond-horizon', path, { task: task.id, days: HORIZON })] }
}
