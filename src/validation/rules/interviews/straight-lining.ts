// A respondent who gave the same level everywhere.
import { type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt } from '../../visit-values.ts'

/** So many different questions with one answer are hardly a picture of a company. The habit is known from surveys (Krosnick, Response Strategies for Coping with the Cognitive Demands of Attitude Measures in Surveys, 1991); the number is own judgement. */
const LEAST = 15

/** Warns of interviews in which at least fifteen questions were answered, all at the same level. */
export function straightLining(subject: Subject): Finding[] {
  return filesOf(subject, 'Interview').flatMap((file) => {
    const levels = mapsAt(file.value, 'answers.*').map(({ value: { level } }) => level).filter((level) => Number.isInteger(level))
    if (levels.length < LEAST || levels.some((level) => level !== levels[0])) return []
    return [finding('straight-lining', file, ['answers'], { at: 'key', severity: 'warning', values: { count: levels.length, level: Number(levels[0]) } })]
  })
}
