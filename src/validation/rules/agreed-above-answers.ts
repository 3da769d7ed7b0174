// An agreed level higher than anybody had given, with nothing that shows it.
import { type Subject, filesOf } from '../file-group.ts'
import { type Finding, finding } from '../rule.ts'
import { mapsAt } from '../visit-values.ts'

const HIGHEST = 5

/** Warns of agreed levels above the highest of the answers they rest on, where no evidence is given that the respondents may not have known. */
export function agreedAboveAnswers(subject: Subject): Finding[] {
  return filesOf(subject, 'Reconciliation').flatMap((file) => mapsAt(file.value, 'agreed.*').flatMap(({ value, path }) => {
    const { level, question, evidence } = value
    const levels = mapsAt(value, 'restsOn.*').map(({ value: answer }) => answer['level']).filter((given): given is number => typeof given === 'number')
    const high = Math.max(...levels)
    if (levels.length === 0 || typeof level !== 'number' || level <= high || level > HIGHEST || (Array.isArray(evidence) && evidence.length > 0)) return []
    return [finding('agreed-above-answers', file, [...path, 'level'], { severity: 'warning', values: { question: String(question), level, high } })]
  }))
}
