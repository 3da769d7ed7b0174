// All questions with their state, for the list that is one key away.
import type { Answer } from '../model/file-types.ts'
import type { BankQuestion } from '../knowledge/knowledge.ts'
import { answerTo } from './record-answer.ts'
import { askedOf } from './route.ts'
import type { Talk, TalkSetting } from './talk.ts'

/** What has become of a question; `aside`: not asked any more, with an answer that is kept. */
export type QuestionState = 'open' | 'skipped' | 'parked' | 'answered' | 'review' | 'follows' | 'aside'

/** A line of the list. */
export interface ListItem {
  readonly question: BankQuestion
  readonly state: QuestionState
  readonly answer?: Answer
  /** Parked for this person by somebody else. */
  readonly isParkedHere: boolean
}

/** The questions whose id, title or wording in any language, or note, holds every word of the filter. */
export function listItems(talk: Talk, setting: TalkSetting, filter = ''): ListItem[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  const asked = askedOf(setting, talk.interview)
  const ids = new Set(asked.map(({ id }) => id))
  const hidden = [...talk.interview.answers.filter(({ follows }) => follows !== undefined), ...(talk.interview.setAside ?? [])].map(({ question }) => question)
  const extra = [...setting.knowledge.questions.values()].filter(({ id }) => hidden.includes(id) && !ids.has(id))
  return [...asked, ...extra].filter((question) => {
    const note = answerTo(talk.interview, question.id)?.note ?? ''
    const text = [question.id, note, ...Object.values(question.title), ...Object.values(question.text)].join('\n').toLowerCase()
    return words.every((word) => text.includes(word))
  }).map((question) => itemOf(question, talk, setting, ids.has(question.id)))
}

/** What has become of one question. */
export function stateOf(id: string, talk: Talk, isAsked: boolean): QuestionState {
  const own = answerTo(talk.interview, id)
  if (own?.follows !== undefined) return 'follows'
  if (!isAsked) return 'aside'
  if (talk.interview.review?.includes(id)) return 'review'
  if (own) return 'answered'
  if (talk.interview.parked?.some(({ question }) => question === id)) return 'parked'
  return talk.skipped.has(id) ? 'skipped' : 'open'
}

function itemOf(question: BankQuestion, talk: Talk, setting: TalkSetting, isAsked: boolean): ListItem {
  const own = answerTo(talk.interview, question.id)
  return { question, state: stateOf(question.id, talk, isAsked), ...(own ? { answer: own } : {}), isParkedHere: setting.parkedHere.some((parked) => parked.question === question.id) }
}
