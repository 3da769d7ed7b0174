// An estimate so wide that it says nobody knows.
import { type Subject, filesOf } from '../../file-group.ts'
import { tasksIn } from '../../plan/plan-tasks.ts'
import { type Finding, finding } from '../../rule.ts'

/** From a quarter to four times: the widest range that Boehm gives, for a mere idea of a system (Software Engineering Economics, 1981, accuracy of estimates by phase). */
const WIDEST = 16
/** More is told by beyond-horizon. */
const MOST_DAYS = 36_525
const ESTIMATES = ['effortDays', 'durationDays', 'calendarDays'] as const

/** Remarks estimates whose pessimistic value is more than sixteen times the optimistic one. */
export function wideEstimate(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan').flatMap((file) => tasksIn(file).filter(({ value }) => ESTIMATES.some((key) => isWide(value[key]))).flatMap(({ id: task, value, path }) => ESTIMATES.flatMap((key) => {
    const estimate = value[key]
    if (!isWide(estimate)) return []
    const { optimistic, pessimistic } = estimate
    return [finding('wide-estimate', file, [...path, key], { severity: 'info', values: { task, optimistic, pessimistic, times: Math.floor(pessimistic / optimistic) } })]
  })))
}

function isWide(estimate: unknown): estimate is { readonly optimistic: number; readonly pessimistic: number } {
  if (typeof estimate !== 'object' || estimate === null) return false
  const { optimistic, likely, pessimistic } = estimate as { optimistic?: unknown; likely?: unknown; pessimistic?: unknown }
  if (typeof optimistic !== 'number' || typeof pessimistic !== 'number' || optimistic <= 0 || pessimistic <= optimistic * WIDEST || pessimistic > MOST_DAYS) return false
  return typeof likely === 'number' && likely >= optimistic && likely <= pessimistic
}
