// High levels count only if something shows them.
import { type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt } from '../../visit-values.ts'

/** Where no pack says otherwise: levels from here on need evidence, and what they count as without. */
const NEEDS_EVIDENCE = 4
const WITHOUT_EVIDENCE = 3
const HIGHEST = 5

/** Warns of answers at a level that needs evidence and has none. */
export function evidenceMissing(subject: Subject): Finding[] {
  const { evidenceFrom = NEEDS_EVIDENCE, levelWithoutEvidence = WITHOUT_EVIDENCE } = subject.knowledge.limits
  return filesOf(subject, 'Interview').flatMap((file) => mapsAt(file.value, 'answers.*').flatMap(({ value, path }) => {
    const { level, evidence, question } = value
    if (!Number.isInteger(level) || Number(level) < evidenceFrom || Number(level) > HIGHEST || (Array.isArray(evidence) && evidence.length > 0)) return []
    return [finding('evidence-missing', file, [...path, 'level'], { severity: 'warning', values: { level: Number(level), question: String(question), as: levelWithoutEvidence } })]
  }))
}
