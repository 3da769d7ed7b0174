// Interviews for tests, in short form.
import type { Answer, Interview, RespondentRole } from '../../src/model/file-types.ts'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'

/** A level, an unknown, a not-applicable, or a level without evidence. */
export type ShortAnswer = number | 'unknown' | 'not-applicable' | { readonly bare: number }

/** An answer in full; levels carry evidence unless bare. */
export function anAnswer(question: string, short: ShortAnswer): Answer {
  if (short === 'unknown') return { question, unknown: true }
  if (short === 'not-applicable') return { question, notApplicable: true, note: 'no' }
  if (typeof short === 'number') return { question, level: short, evidence: [{ text: 'seen' }] }
  return { question, level: short.bare }
}

/** An interview of one respondent. */
export function anInterview(answers: Readonly<Record<string, ShortAnswer>>, id = 'a', role: RespondentRole = 'executive'): Interview {
  return { kind: 'Interview', schemaVersion: 1, respondent: { id, role, date: '2026-11-20' }, answers: Object.entries(answers).map(([question, short]) => anAnswer(question, short)) }
}

/** The same answer to every question of a pack. */
export function allAnswers(knowledge: Knowledge, short: ShortAnswer): Record<string, ShortAnswer> {
  return Object.fromEntries([...knowledge.questions.keys()].map((id) => [id, short]))
}
