// An interview with one more thing said.
import type { Answer, Draft, Interview, Pace, Parked } from '../model/file-types.ts'
import { type Asking, followAnswers } from './follow-answers.ts'
import { recordAnswer, withList } from './record-answer.ts'

/** One thing that is said, noted or parked; made again on what lies on disk when it is saved. */
export type InterviewChange =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'noted'; readonly answer: Answer }
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'park'; readonly parked: Parked }
  | { readonly kind: 'unpark'; readonly question: string }
  | { readonly kind: 'reviewed'; readonly question: string }
  | { readonly kind: 'place'; readonly at?: string; readonly pace?: Pace }

/**
 * The interview with the change. An answer takes the place of an earlier one or goes to the end, ends its draft and its parking, and counts as looked at;
 * the answers that depend on it follow (see followAnswers). `noted` is an answer with another note or evidence, and nothing else.
 */
export function changeInterview(interview: Interview, change: InterviewChange, asking: Asking): Interview {
  switch (change.kind) {
    case 'answer': return followAnswers(interview, withAnswer(interview, change.answer), change.answer.question, asking)
    case 'noted': return recordAnswer(interview, change.answer)
    case 'draft': return withList(interview, 'drafts', [...without(interview.drafts, change.draft.question), ...(change.draft.note || change.draft.evidence?.length ? [change.draft] : [])])
    case 'park': return withList(interview, 'parked', [...without(interview.parked, change.parked.question), change.parked])
    case 'unpark': return withList(interview, 'parked', without(interview.parked, change.question))
    case 'reviewed': return withList(interview, 'review', (interview.review ?? []).filter((id) => id !== change.question))
    case 'place': return { ...interview, ...(change.at === undefined ? {} : { at: change.at }), ...(change.pace ? { pace: change.pace } : {}) }
  }
}

function withAnswer(interview: Interview, answer: Answer): Interview {
  const { question } = answer
  const review = (interview.review ?? []).filter((id) => id !== question)
  const cleared = withList(withList(recordAnswer(interview, answer), 'drafts', without(interview.drafts, question)), 'parked', without(interview.parked, question))
  return withList(withList(cleared, 'review', review), 'setAside', without(interview.setAside, question))
}

function without<T extends { readonly question: string }>(items: readonly T[] | undefined, question: string): T[] {
  return (items ?? []).filter((item) => item.question !== question)
}
