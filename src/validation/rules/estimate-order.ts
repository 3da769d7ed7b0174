// Three-point estimates run from optimistic over likely to pessimistic.
import { type FileKind, type Subject, filesOf } from '../file-group.ts'
import { type Finding, finding } from '../rule.ts'
import { mapsAt } from '../visit-values.ts'

const PLACES: readonly (readonly [FileKind, readonly string[]])[] = [
  ['Plan', ['phases.*.tasks.*.effortDays', 'phases.*.tasks.*.durationDays', 'phases.*.tasks.*.calendarDays', 'uncertainty.drivers.*.factor', 'risks.*.delayDays', 'risks.*.cost']],
  ['RiskSet', ['risks.*.delayDays', 'risks.*.extraDays']],
  ['UncertaintyRules', ['drivers.*.factor']],
]

/** Reports estimates whose values are not in order, at the first that is too low. */
export function estimateOrder(subject: Subject): Finding[] {
  return PLACES.flatMap(([kind, patterns]) => filesOf(subject, kind).flatMap((file) => patterns.flatMap((pattern) =>
    mapsAt(file.value, pattern).flatMap(({ value, path }) => {
      const { optimistic, likely, pessimistic } = value
      if (typeof optimistic !== 'number' || typeof likely !== 'number' || typeof pessimistic !== 'number') return []
      if (optimistic <= likely && likely <= pessimistic) return []
      const wrong = optimistic > likely ? 'likely' : 'pessimistic'
      return [finding('estimate-order', file, [...path, wrong], { values: { optimistic, likely, pessimistic } })]
    }))))
}
