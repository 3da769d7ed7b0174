// An agreed level higher than anybody had given, with nothing that shows it.
import { type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt } from '../../visit-values.ts'

const HIGHEST = 5

/** Warns of agreed levels above the highest of the answers they rest on, where no evidence is given that the respondents may not have known. */
export function agreedAboveAnswers(subject: Subject): Finding[] {
  return filesOf(subject, 'Reconciliation').flatMap((file) => mapsAt(file.value, 'agreed.*').flatMap(({ value, path }) => {
    const { level, question, evidence } = value
    const answers = mapsAt(value, 'restsOn.*').flatMap(({ value: answer, path: at }) => (typeof answer['level'] === 'number' ? [{ level: answer['level'], path: [...path, ...at, 'level'] }] : []))
    const high = Math.max(...answers.map((answer) => answer.level))
    const highest = answers.find((answer) => answer.level === high)
    if (!highest || typeof level !== 'number' || level <= high || level > HIGHEST || (Array.isArray(evidence) && evidence.length > 0)) return []
    return [finding('agreed-above-answers', file, [...path, 'level'], { severity: 'warning', values: { question: String(question), level, high }, other: { file: file.path, path: highest.path } })]
  }))
}
