// What is recorded when a level is chosen, a note written or evidence shown.
import type { Answer, Draft, Evidence } from '../model/file-types.ts'
import type { InterviewChange } from './change-interview.ts'
import { withAnswerTimed } from './pace.ts'
import { answerTo } from './record-answer.ts'
import { record } from './talk-moves.ts'
import type { Talk, TalkSetting, TalkStep } from './talk.ts'

/** Keys of an answer that say which it is. */
const REPLIES: readonly string[] = ['level', 'unknown', 'notApplicable', 'follows']

/** A level, or one of the two other answers. */
export type Reply = { readonly level: number } | { readonly unknown: true } | { readonly notApplicable: true; readonly note: string }

/** What is noted on the question so far: its answer, or what was written before there was one. */
export function notedOn(talk: Pick<Talk, 'interview'>, question: string): Pick<Draft, 'note' | 'evidence'> {
  const own = answerTo(talk.interview, question)
  return own && own.follows === undefined ? own : (talk.interview.drafts?.find((draft) => draft.question === question) ?? {})
}

/** The talk with the current question answered; note, evidence and fields of one's own stay. */
export function answer(talk: Talk, setting: TalkSetting, reply: Reply): TalkStep {
  const question = talk.at
  if (question === undefined) return { talk, effects: [] }
  const kept = Object.fromEntries(Object.entries(notedOn(talk, question)).filter(([key]) => !REPLIES.includes(key)))
  const isNew = answerTo(talk.interview, question) === undefined
  const date = setting.today === (talk.interview.respondent.date ?? setting.today) ? {} : { date: setting.today }
  const changes: InterviewChange[] = [
    { kind: 'answer', answer: inOrder({ ...kept, ...date, ...reply, question } as Answer) },
    { kind: 'place', at: question, ...(isNew ? { pace: withAnswerTimed(talk.interview.pace, talk.since) } : {}) },
  ]
  return record({ ...talk, before: talk.interview, since: 0, answered: talk.answered + (isNew ? 1 : 0), skipped: without(talk.skipped, question) }, setting, ...changes)
}

/** The talk with a note on the current question; an empty one takes it away, unless it must say why. */
export function writeNote(talk: Talk, setting: TalkSetting, note: string): TalkStep {
  return noteDown(talk, setting, (noted) => (note === '' ? Object.fromEntries(Object.entries(noted).filter(([key]) => key !== 'note')) : { ...noted, note }))
}

/** The talk with a piece of evidence on the current question, in the place of the one at `index`; undefined takes that one away. */
export function writeEvidence(talk: Talk, setting: TalkSetting, index: number | undefined, piece: Evidence | undefined): TalkStep {
  return noteDown(talk, setting, ({ evidence = [], ...rest }) => {
    const list = index === undefined ? [...evidence, ...(piece ? [piece] : [])] : piece ? evidence.with(index, piece) : evidence.toSpliced(index, 1)
    return list.length === 0 ? rest : { ...rest, evidence: list }
  })
}

function noteDown(talk: Talk, setting: TalkSetting, change: (noted: Pick<Draft, 'note' | 'evidence'>) => Pick<Draft, 'note' | 'evidence'>): TalkStep {
  const question = talk.at
  if (question === undefined) return { talk, effects: [] }
  const own = answerTo(talk.interview, question)
  const noted = change(notedOn(talk, question))
  if (own && own.follows === undefined) return record({ ...talk, before: talk.interview }, setting, { kind: 'noted', answer: inOrder({ ...(noted as Answer), question }) })
  return record(talk, setting, { kind: 'draft', draft: { question, ...noted } })
}

// As the schema lists them, which is how a reader expects them in the file.
function inOrder({ question, level, unknown, notApplicable, note, evidence, date, ...rest }: Answer): Answer {
  return {
    question, ...(level === undefined ? {} : { level }), ...(unknown ? { unknown } : {}), ...(notApplicable ? { notApplicable } : {}),
    ...(note === undefined ? {} : { note }), ...(evidence?.length ? { evidence } : {}), ...(date === undefined ? {} : { date }), ...rest,
  } as Answer
}

function without<T>(set: ReadonlySet<T>, item: T): Set<T> {
  return new Set([...set].filter((other) => other !== item))
}
