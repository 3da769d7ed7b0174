// Work that takes its time takes longer where those who do it have less of it.
import type { Estimate, Task, TeamMember } from '../model/file-types.ts'

const POINTS = ['optimistic', 'likely', 'pessimistic'] as const
type Point = typeof POINTS[number]

/**
 * The task with a duration in which its effort can be done by `members` at the shares of time they have: in each of the three points no less than effort ÷ shares,
 * in half working days, rounded up. The same task where the duration suffices, or where it states only one of the two.
 */
export function withTimeForEffort(task: Task, members: readonly TeamMember[]): Task {
  const { effortDays, durationDays } = task
  const units = members.reduce((sum, { availabilityPercent = 100 }) => sum + availabilityPercent, 0) / 100
  if (effortDays === undefined || durationDays === undefined || units === 0) return task
  const needed = (point: Point): number => Math.ceil((pointOf(effortDays, point) / units) * 2 - 1e-9) / 2
  if (POINTS.every((point) => needed(point) <= pointOf(durationDays, point))) return task
  const [optimistic = 0, likely = 0, pessimistic = 0] = POINTS.map((point) => Math.max(pointOf(durationDays, point), needed(point)))
  return { ...task, durationDays: { optimistic, likely, pessimistic } }
}

function pointOf(estimate: Estimate, point: Point): number {
  return typeof estimate === 'number' ? estimate : estimate[point]
}
