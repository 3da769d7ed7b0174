// An interview with one more answer.
import type { Answer, Interview } from '../model/file-types.ts'

/** The interview with the answer in the place of an earlier one to the same question, or at the end. */
export function recordAnswer(interview: Interview, answer: Answer): Interview {
  const index = interview.answers.findIndex((given) => given.question === answer.question)
  const answers = index < 0 ? [...interview.answers, answer] : interview.answers.with(index, answer)
  return { ...interview, answers }
}
