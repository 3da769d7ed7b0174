// Three-point estimates run from optimistic over likely to pessimistic.
import { type Subject, filesOf } from '../file-group.ts'
import { type Finding, finding } from '../rule.ts'
import { mapsAt } from '../visit-values.ts'

/** Reports estimates whose values are not in order, at the first that is too low. */
export function estimateOrder(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan').flatMap((file) => ['effortDays', 'durationDays', 'calendarDays'].flatMap((key) =>
    mapsAt(file.value, `phases.*.tasks.*.${key}`).flatMap(({ value, path }) => {
      const { optimistic, likely, pessimistic } = value
      if (typeof optimistic !== 'number' || typeof likely !== 'number' || typeof pessimistic !== 'number') return []
      if (optimistic <= likely && likely <= pessimistic) return []
      const wrong = optimistic > likely ? 'likely' : 'pessimistic'
      return [finding('estimate-order', file, [...path, wrong], { values: { optimistic, likely, pessimistic } })]
    })))
}
