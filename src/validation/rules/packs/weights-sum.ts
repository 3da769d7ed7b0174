// The weights of the success conditions are shares of one whole.
import { type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { visitValues } from '../../visit-values.ts'

const TOLERANCE = 0.0005

/** Reports a pack whose conditions, together with those it adds to, do not weigh 1 altogether. */
export function weightsSum(subject: Subject): Finding[] {
  return filesOf(subject, 'Pack').flatMap((file) => {
    const ids: unknown[] = []
    visitValues(file.value, ['conditions', '*'], (condition) => ids.push((condition as { id?: unknown } | null)?.id))
    // Of two conditions with one id, only one weighs.
    if (ids.length === 0 || new Set(ids).size < ids.length) return []
    const sum = Object.values(subject.knowledge.weights).reduce((total, weight) => total + weight, 0)
    if (Math.abs(sum - 1) <= TOLERANCE) return []
    return [finding('weights-sum', file, ['conditions'], { at: 'key', values: { sum: Math.round(sum * 1000) / 1000 } })]
  })
}
