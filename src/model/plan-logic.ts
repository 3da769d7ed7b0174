// How soundly a plan is built, as far as that shows without dates: links, fixed dates, results, owners.
// Source of the checks and of 5 and 90 percent: Defense Contract Management Agency, 14-Point Assessment.
import type { LintLimits } from './file-types.ts'

/** Checks that need no dates. */
export type LogicCheck = 'missing-logic' | 'leads' | 'lags' | 'relationship-types' | 'hard-constraints' | 'no-deliverable' | 'no-owner'

/** A check of a plan: what was counted against the limit, and the tasks it is about. */
export interface LintResult<Check extends string> {
  readonly check: Check
  /** Share in percent, or a count, as the limit. */
  readonly value: number
  readonly limit: number
  readonly passed: boolean
  readonly tasks: readonly string[]
}

/** A task as far as these checks look at it. */
export interface LogicTask {
  readonly id: string
  readonly dependsOn?: readonly (string | { readonly task: string; readonly type?: string; readonly lagDays?: number; readonly lagCalendarDays?: number; readonly lagPercent?: number })[]
  readonly mustStartOn?: unknown
  readonly notAfter?: unknown
  readonly durationDays?: unknown
  readonly calendarDays?: unknown
  readonly deliverable?: unknown
  readonly assign?: readonly unknown[]
  readonly role?: unknown
  readonly raci?: { readonly responsible?: unknown; readonly accountable?: unknown }
}

/** The limits where the profile says nothing. Lags up to `longLagDays` are passed over, which is ours: a plan in text overlaps steps by a few days; 0 counts every lag, as DCMA does. */
export const LINT_LIMITS: Required<LintLimits> = {
  leastTasks: 10, missingLogicPercent: 5, leads: 0, longLagDays: 5, lagPercent: 5, finishToStartPercent: 90, hardConstraintPercent: 5,
  highFloatDays: 44, highFloatPercent: 5, negativeFloatTasks: 0, longTaskDays: 44, longTaskPercent: 5, noDeliverablePercent: 5, noOwnerPercent: 0, overbookedDays: 0,
}

/** Percent with one decimal; 0 of nothing. */
export function shareOf(count: number, total: number): number {
  return total === 0 ? 0 : Math.round((count / total) * 1000) / 10
}

/** All checks that need no dates. One task may have no predecessor and one no successor: a plan begins and ends somewhere. */
export function lintLogic(tasks: readonly LogicTask[], limits: Required<LintLimits>): LintResult<LogicCheck>[] {
  const { total, followed, leads, long, others } = readLinks(tasks, limits.longLagDays)
  const first: string[] = []
  const last: string[] = []
  const hard: string[] = []
  const fruitless: string[] = []
  const ownerless: string[] = []
  let work = 0
  for (const task of tasks) {
    if (task.dependsOn === undefined || task.dependsOn.length === 0) first.push(task.id)
    if (!followed.has(task.id)) last.push(task.id)
    if (task.mustStartOn !== undefined || task.notAfter !== undefined) hard.push(task.id)
    if (task.durationDays === 0 || task.calendarDays !== undefined) continue
    work += 1
    if (task.deliverable === undefined) fruitless.push(task.id)
    if (!hasOwner(task)) ownerless.push(task.id)
  }
  const loose = [...new Set([...first.slice(1), ...last.slice(0, -1)])]
  const plain = shareOf(total - others.length, total)
  return [
    atMost('missing-logic', shareOf(loose.length, tasks.length), limits.missingLogicPercent, loose),
    atMost('leads', leads.length, limits.leads, leads),
    atMost('lags', shareOf(long.length, total), limits.lagPercent, long),
    { ...atMost('relationship-types', plain, limits.finishToStartPercent, others), passed: total === 0 || plain >= limits.finishToStartPercent },
    atMost('hard-constraints', shareOf(hard.length, tasks.length), limits.hardConstraintPercent, hard),
    atMost('no-deliverable', shareOf(fruitless.length, work), limits.noDeliverablePercent, fruitless),
    atMost('no-owner', shareOf(ownerless.length, work), limits.noOwnerPercent, ownerless),
  ]
}

function hasOwner({ assign, role, raci }: LogicTask): boolean {
  return (assign !== undefined && assign.length > 0) || role !== undefined || raci?.responsible !== undefined || raci?.accountable !== undefined
}

// The successors of dependencies that are leads, long lags, or of another type than FS; plain loops here and above, since validate looks at every dependency of a thousand plans.
function readLinks(tasks: readonly LogicTask[], longLagDays: number) {
  const found = { total: 0, followed: new Set<string>(), leads: [] as string[], long: [] as string[], others: [] as string[] }
  for (const { id, dependsOn } of tasks) {
    if (dependsOn === undefined) continue
    for (const item of dependsOn) {
      found.total += 1
      if (typeof item === 'string') {
        found.followed.add(item)
        continue
      }
      const { lagDays = 0, lagCalendarDays = 0, lagPercent = 0 } = item
      found.followed.add(item.task)
      if (lagDays < 0 || lagCalendarDays < 0 || lagPercent < 0) found.leads.push(id)
      if (lagDays > longLagDays || lagCalendarDays * WORKING_PART > longLagDays) found.long.push(id)
      if (item.type !== undefined && item.type !== 'FS') found.others.push(id)
    }
  }
  return found
}

/** Working days in a calendar day of an ordinary week. */
const WORKING_PART = 5 / 7

/** A result that holds while the value is not above the limit. */
export function atMost<Check extends string>(check: Check, value: number, limit: number, tasks: readonly string[]): LintResult<Check> {
  return { check, value, limit, passed: value <= limit, tasks: [...new Set(tasks)] }
}
