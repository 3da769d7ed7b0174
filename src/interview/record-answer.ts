// An interview with one more answer, or with one of its lists replaced.
import type { Answer, Interview } from '../model/file-types.ts'

/** The interview with the answer in the place of an earlier one to the same question, or at the end. */
export function recordAnswer(interview: Interview, answer: Answer): Interview {
  const index = interview.answers.findIndex((given) => given.question === answer.question)
  return { ...interview, answers: index < 0 ? [...interview.answers, answer] : interview.answers.with(index, answer) }
}

/** The interview with one of its lists replaced; an empty list is no list. */
export function withList<K extends 'drafts' | 'parked' | 'review' | 'setAside'>(interview: Interview, key: K, list: NonNullable<Interview[K]>): Interview {
  if (list.length > 0) return { ...interview, [key]: list }
  if (interview[key] === undefined) return interview
  return Object.fromEntries(Object.entries(interview).filter(([name]) => name !== key)) as unknown as Interview
}

/** The answer to a question, if there is one. */
export function answerTo(interview: Interview, question: string): Answer | undefined {
  return interview.answers.find((answer) => answer.question === question)
}
