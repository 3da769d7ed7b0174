// Answers that come in beside those there are: what is new, what changes, what stays because it is newer.
import type { Answer, Interview, IsoDate } from '../model/file-types.ts'

/** What becomes of one answer that came in. */
export interface AnswerChange {
  readonly outcome: 'added' | 'changed' | 'same' | 'older'
  readonly before: Answer | undefined
  /** What is recorded, or what came in where it is not. */
  readonly after: Answer
}

/**
 * Sets answers given on a day against an interview: a newer one replaces an older one, also one of the same day; one older than what is recorded does not.
 * Where the level stays, note and evidence recorded before stay unless there are others.
 */
export function mergeAnswers(interview: Interview, given: readonly Answer[], day: IsoDate): AnswerChange[] {
  return given.map((answer) => {
    const before = interview.answers.find(({ question }) => question === answer.question)
    const on = answer.date ?? day
    const dated: Answer = on === interview.respondent.date ? answer : { ...answer, date: on }
    if (!before) return { outcome: 'added', before, after: dated }
    const after = withKept(before, dated)
    if (JSON.stringify(content(before)) === JSON.stringify(content(after))) return { outcome: 'same', before, after: before }
    return { outcome: (before.date ?? interview.respondent.date ?? '') > on ? 'older' : 'changed', before, after }
  })
}

/** An answer with the note and evidence recorded before, where the level stays and there are no others. */
export function withKept(before: Answer | undefined, answer: Answer): Answer {
  if (!before || !isSameChoice(before, answer)) return answer
  return { ...(before.note === undefined ? {} : { note: before.note }), ...(before.evidence ? { evidence: before.evidence } : {}), ...answer }
}

function isSameChoice(a: Answer, b: Answer): boolean {
  return a.level === b.level && a.unknown === b.unknown && a.notApplicable === b.notApplicable
}

function content({ level, unknown, notApplicable, note, evidence }: Answer): unknown[] {
  return [level, unknown, notApplicable, note, (evidence ?? []).map(({ text, source, date }) => [text, source, date])]
}
