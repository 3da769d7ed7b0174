// A gate at which nothing is looked at.
import { type Subject, filesOf } from '../../file-group.ts'
import { gatesIn } from '../../plan/phase-gates.ts'
import { type Finding, finding } from '../../rule.ts'

/** Warns of gates whose list of criteria is empty. */
export function gateWithoutCriteria(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan').flatMap((file) => gatesIn(file).flatMap(({ id, value: { criteria }, path }) => (
    Array.isArray(criteria) && criteria.length === 0 ? [finding('gate-without-criteria', file, [...path, 'criteria'], { at: 'key', severity: 'warning', values: { gate: id } })] : []
  )))
}
