// A criterion that somebody calls met, and nothing shows it.
import type { Subject } from '../../file-group.ts'
import { gateDecisions, isPassed } from '../../plan/phase-gates.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt } from '../../visit-values.ts'

/** Warns of criteria of gates that were passed as met without evidence. */
export function metWithoutEvidence(subject: Subject): Finding[] {
  return gateDecisions(subject).filter(isPassed).flatMap(({ file, value, path }) => mapsAt(value, 'criteria.*').flatMap(({ value: { criterion, met, evidence }, path: at }) => (
    met === true && evidence === undefined ? [finding('met-without-evidence', file, [...path, ...at, 'met'], { severity: 'warning', values: { name: String(criterion), gate: String(value['gate']) } })] : []
  )))
}
