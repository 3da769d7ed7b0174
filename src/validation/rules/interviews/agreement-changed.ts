// An agreed level that rests on answers which are no longer those.
import type { ValuePath } from '../../../model/diagnostic.ts'
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt } from '../../visit-values.ts'

const RULE = 'agreement-changed'

/** Warns of agreed levels whose respondents have answered otherwise since, have been added or are gone; only in an engagement, where all interviews are at hand. */
export function agreementChanged(subject: Subject): Finding[] {
  if (subject.kind !== 'engagement') return []
  const interviews = filesOf(subject, 'Interview')
  return filesOf(subject, 'Reconciliation').flatMap((file) => mapsAt(file.value, 'agreed.*').flatMap(({ value, path }) => {
    // A question that is none is told by unknown-reference.
    if (!Array.isArray(value['restsOn']) || !subject.knowledge.questions.includes(String(value['question']))) return []
    const before = new Map(mapsAt(value, 'restsOn.*').map(({ value: answer }) => [answer['respondent'], answer['level']]))
    const answers = interviews.flatMap((interview) => answersTo(value['question'], interview))
    const now = new Map(answers.map(({ respondent, level }) => [respondent, level]))
    const changed = [...new Set([...before.keys(), ...now.keys()])].filter((id) => before.has(id) !== now.has(id) || before.get(id) !== now.get(id))
    if (changed.length === 0) return []
    const answer = answers.find(({ respondent }) => changed.includes(respondent))
    return [finding(RULE, file, [...path, 'level'], { severity: 'warning', values: { question: String(value['question']), people: changed.map(String) }, ...(answer && { other: answer.place }) })]
  }))
}

function answersTo(question: unknown, { path: file, value: interview }: ParsedFile): { respondent: unknown; level: unknown; place: { file: string; path: ValuePath } }[] {
  const [respondent] = mapsAt(interview, 'respondent')
  const answer = mapsAt(interview, 'answers.*').findLast(({ value }) => value['question'] === question)
  if (!respondent || !answer) return []
  const level = answer.value['level']
  return [{ respondent: respondent.value['id'], level, place: { file, path: [...answer.path, level === undefined ? 'question' : 'level'] } }]
}
