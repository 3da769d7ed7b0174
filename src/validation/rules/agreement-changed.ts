// An agreed level that rests on answers which are no longer those.
import { type Subject, filesOf } from '../file-group.ts'
import { type Finding, finding } from '../rule.ts'
import { mapsAt } from '../visit-values.ts'

const RULE = 'agreement-changed'

/** Warns of agreed levels whose respondents have answered otherwise since, have been added or are gone; only in an engagement, where all interviews are at hand. */
export function agreementChanged(subject: Subject): Finding[] {
  if (subject.kind !== 'engagement') return []
  const interviews = filesOf(subject, 'Interview')
  return filesOf(subject, 'Reconciliation').flatMap((file) => mapsAt(file.value, 'agreed.*').flatMap(({ value, path }) => {
    if (!Array.isArray(value['restsOn'])) return []
    const before = new Map(mapsAt(value, 'restsOn.*').map(({ value: answer }) => [answer['respondent'], answer['level']]))
    const now = new Map(interviews.flatMap((interview) => answersTo(value['question'], interview.value)))
    const changed = [...new Set([...before.keys(), ...now.keys()])].filter((id) => before.has(id) !== now.has(id) || before.get(id) !== now.get(id))
    if (changed.length === 0) return []
    return [finding(RULE, file, [...path, 'level'], { severity: 'warning', values: { question: String(value['question']), people: changed.map(String) } })]
  }))
}

function answersTo(question: unknown, interview: unknown): [unknown, unknown][] {
  const [respondent] = mapsAt(interview, 'respondent')
  const answer = mapsAt(interview, 'answers.*').findLast(({ value }) => value['question'] === question)
  return respondent && answer ? [[respondent.value['id'], answer.value['level']]] : []
}
