// High levels count only if something shows them.
import { type Subject, filesOf } from '../file-group.ts'
import { type Finding, finding } from '../rule.ts'
import { mapsAt } from '../visit-values.ts'

/** Levels from here on need evidence. */
const NEEDS_EVIDENCE = 4

/** Warns of answers at level 4 or 5 without evidence. */
export function evidenceMissing(subject: Subject): Finding[] {
  return filesOf(subject, 'Interview').flatMap((file) => mapsAt(file.value, 'answers.*').flatMap(({ value, path }) => {
    const { level, evidence, question } = value
    if ((level !== NEEDS_EVIDENCE && level !== 5) || (Array.isArray(evidence) && evidence.length > 0)) return []
    return [finding('evidence-missing', file, [...path, 'level'], { severity: 'warning', values: { level, question: String(question) } })]
  }))
}
