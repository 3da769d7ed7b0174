// Three-point estimates run from optimistic over likely to pessimistic.
import type { ValuePath } from '../../../model/diagnostic.ts'
import { type FileKind, type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { tasksWrittenIn } from '../../plan/plan-tasks.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt } from '../../visit-values.ts'

const PLACES: readonly (readonly [FileKind, readonly string[]])[] = [
  ['Plan', ['uncertainty.drivers.*.factor', 'risks.*.delayDays', 'risks.*.cost']],
  ['RiskSet', ['risks.*.delayDays', 'risks.*.extraDays']],
  ['UncertaintyRules', ['drivers.*.factor']],
]

const OF_TASKS = ['effortDays', 'durationDays', 'calendarDays']

/** Reports estimates whose values are not in order, at the first that is too low. */
export function estimateOrder(subject: Subject): Finding[] {
  const ofTasks = filesOf(subject, 'Plan').flatMap((file) => tasksWrittenIn(file).filter(({ value: { effortDays, durationDays, calendarDays } }) => isOutOfOrder(effortDays) || isOutOfOrder(durationDays) || isOutOfOrder(calendarDays)).flatMap(({ value, path }) => OF_TASKS.flatMap((key) => told(file, value[key], [...path, key]))))
  return [...ofTasks, ...PLACES.flatMap(([kind, patterns]) => filesOf(subject, kind).flatMap((file) => patterns.flatMap((pattern) => mapsAt(file.value, pattern).flatMap(({ value, path }) => told(file, value, path)))))]
}

function told(file: ParsedFile, estimate: unknown, path: ValuePath): Finding[] {
  if (!isOutOfOrder(estimate)) return []
  const { optimistic, likely, pessimistic } = estimate
  return [finding('estimate-order', file, [...path, optimistic > likely ? 'likely' : 'pessimistic'], { values: { optimistic, likely, pessimistic } })]
}

function isOutOfOrder(estimate: unknown): estimate is { readonly optimistic: number; readonly likely: number; readonly pessimistic: number } {
  if (typeof estimate !== 'object' || estimate === null) return false
  const { optimistic, likely, pessimistic } = estimate as { optimistic?: unknown; likely?: unknown; pessimistic?: unknown }
  if (typeof optimistic !== 'number' || typeof likely !== 'number' || typeof pessimistic !== 'number') return false
  return !(optimistic <= likely && likely <= pessimistic)
}
