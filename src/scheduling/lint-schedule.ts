// How far the dates of a plan can be trusted: the checks that need a schedule.
// Source: Defense Contract Management Agency, 14-Point Assessment. Its checks of missed tasks, critical path length index, baseline execution index and invalid actual dates need progress, which a plan has none of.
import { candidatesOf } from '../model/assignment.ts'
import type { CalendarData, LintLimits, Plan, ScheduledTask, Task } from '../model/file-types.ts'
import { type LintResult, type LogicCheck, atMost, lintLogic, shareOf } from '../model/plan-logic.ts'
import { datedPlan, inSameOrder, type DatedPlan } from './dated-plan.ts'
import { schedule } from './schedule.ts'
import { earlyTimes } from './timing.ts'

/** Checks that need dates. */
export type DateCheck = 'high-float' | 'negative-float' | 'long-tasks' | 'critical-path-test' | 'overbooked'

/** A delay that no float hides, in working days, as DCMA has it. */
const DELAY = 600
const SAME = 1e-6

/** The checks of a schedule, and whether their floats and dates are those of people who keep the order of their work, or of the dependencies alone. */
export interface ScheduleLint {
  readonly network: 'levelled' | 'precedence'
  readonly checks: readonly LintResult<LogicCheck | DateCheck>[]
}

/** Every check of the schedule of a plan as it is delivered, those without dates first; none where the plan cannot be scheduled. */
export function lintSchedule(plan: Plan, data: CalendarData | undefined, limits: Required<LintLimits>): ScheduleLint {
  const result = schedule(plan, data)
  const dated = datedPlan(plan, data)
  if ('problems' in result || 'problems' in dated) return { network: 'precedence', checks: [] }
  const { tasks, criticalPath } = result.schedule
  const total = tasks.length
  const ids = (list: typeof tasks) => list.map(({ id }) => id)
  const floatOf = ({ totalFloatDays, levelledFloatDays = totalFloatDays }: ScheduledTask): number => levelledFloatDays
  const high = tasks.filter((task) => floatOf(task) > limits.highFloatDays)
  const negative = tasks.filter((task) => floatOf(task) < 0)
  const long = tasks.filter(({ durationDays }) => durationDays > limits.longTaskDays)
  const { days, people } = overbooked(dated)
  const moved = movedBy(plan, data, dated, criticalPath)
  return {
    network: dated.levelled ? 'levelled' : 'precedence',
    checks: [
      ...lintLogic(plan.phases.flatMap((phase) => phase.tasks), limits),
      atMost('high-float', shareOf(high.length, total), limits.highFloatPercent, ids(high)),
      atMost('negative-float', negative.length, limits.negativeFloatTasks, ids(negative)),
      atMost('long-tasks', shareOf(long.length, total), limits.longTaskPercent, ids(long)),
      { check: 'critical-path-test', value: moved, limit: DELAY, passed: criticalPath.length === 0 || moved >= DELAY, tasks: [...criticalPath.slice(0, 1)] },
      atMost('overbooked', days, limits.overbookedDays, people),
    ],
  }
}

// The first task with work on the critical path is delayed; the end must move at least as far, further where somebody is away later. People keep the order of their work.
function movedBy(plan: Plan, data: CalendarData | undefined, dated: DatedPlan, criticalPath: readonly string[]): number {
  const { network } = dated.frame
  const { spans } = earlyTimes(dated.frame)
  const numbers = new Map(network.tasks.map(({ task }, number) => [task.id, number]))
  const delayed = criticalPath.find((id) => {
    const number = numbers.get(id) ?? -1
    return (spans[number]?.finish ?? 0) > (spans[number]?.start ?? 0) && network.tasks[number]!.task.calendarDays === undefined
  })
  if (delayed === undefined) return 0
  const { start = 0, finish = 0 } = spans[numbers.get(delayed) ?? -1] ?? {}
  const longer = (task: Task): Task => (task.id === delayed ? { ...task, durationDays: finish - start + DELAY } : task)
  const later = inSameOrder({ ...plan, phases: plan.phases.map((phase) => ({ ...phase, tasks: phase.tasks.map(longer) })) }, data, dated)
  if ('problems' in later) return 0
  const end = (of: readonly { readonly finish: number }[]) => of.reduce((last, span) => Math.max(last, span.finish), 0)
  return Math.round(end(earlyTimes(later.frame).spans) - end(spans))
}

// Before anybody levels: working days on which a member's tasks want more than all of his time, summed over members.
function overbooked({ frame, byNetwork }: DatedPlan): { days: number; people: string[] } {
  const spans = byNetwork.early
  const shares = new Map<string, Map<number, number>>()
  frame.network.tasks.forEach(({ task }, number) => {
    const { start, finish } = spans[number]!
    for (const item of task.assign ?? []) {
      const { ids: [id = ''], percent } = candidatesOf(item)
      const days = shares.get(id) ?? new Map<number, number>()
      shares.set(id, days)
      for (let day = Math.floor(start + SAME); day < finish - SAME; day += 1) days.set(day, (days.get(day) ?? 0) + percent)
    }
  })
  const over = [...shares].map(([id, days]) => [id, [...days.values()].filter((percent) => percent > 100 + SAME).length] as const).filter(([, count]) => count > 0)
  return { days: over.reduce((sum, [, count]) => sum + count, 0), people: over.sort((a, b) => b[1] - a[1]).map(([id]) => id) }
}
