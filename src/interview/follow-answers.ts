// What an answer does to the questions that depend on it: hides them, brings them back, or wants them looked at again.
import type { Answer, Interview, Profile } from '../model/file-types.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { appliesTo, dependentsOf } from './own-answers.ts'
import { answerTo, recordAnswer, withList } from './record-answer.ts'

/** What decides whether a question is asked. */
export interface Asking {
  readonly knowledge: Knowledge
  readonly profile: Profile
}

/**
 * The interview once the answer to a question has changed. A question no longer asked has its answer set aside, and the level that follows in its place if the
 * pack names one; one that is asked again gets its answer back. Answers whose ground has moved are kept and listed in `review`. Goes on along chains of questions.
 */
export function followAnswers(before: Interview, after: Interview, changed: string, asking: Asking): Interview {
  const queue = [changed]
  const seen = new Set<string>()
  let interview = after
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (seen.has(id)) continue
    seen.add(id)
    if (sameReply(answerTo(before, id), answerTo(interview, id))) continue
    for (const dependent of dependentsOf(id, asking.knowledge)) {
      const next = followOne(interview, dependent.id, asking, id)
      if (next !== interview) queue.push(dependent.id)
      interview = next
    }
  }
  return interview
}

function followOne(interview: Interview, id: string, { knowledge, profile }: Asking, because: string): Interview {
  const question = knowledge.questions.get(id)
  if (!question) return interview
  const own = answerTo(interview, id)
  const isAsked = appliesTo(question, profile, interview.answers) !== false
  if (isAsked && own && own.follows === undefined) return flagged(interview, id)
  if (isAsked) {
    const kept = interview.setAside?.find((answer) => answer.question === id)
    const cleared = withList(withoutAnswer(interview, id), 'setAside', (interview.setAside ?? []).filter((answer) => answer.question !== id))
    return kept ? flagged(recordAnswer(cleared, kept), id) : own ? cleared : interview
  }
  const role = interview.respondent.role
  const implied: Answer | undefined = question.otherwise !== undefined && (question.ask.includes(role) || own) ? { question: id, level: question.otherwise, follows: because } : undefined
  if (own?.follows !== undefined) return interview
  const aside = own ? withList(interview, 'setAside', [...(interview.setAside ?? []).filter((answer) => answer.question !== id), own]) : interview
  const unflagged = withList(aside, 'review', (aside.review ?? []).filter((other) => other !== id))
  return implied ? recordAnswer(withoutAnswer(unflagged, id), implied) : own ? withoutAnswer(unflagged, id) : interview
}

function flagged(interview: Interview, id: string): Interview {
  return interview.review?.includes(id) ? interview : withList(interview, 'review', [...(interview.review ?? []), id])
}

function withoutAnswer(interview: Interview, id: string): Interview {
  return { ...interview, answers: interview.answers.filter((answer) => answer.question !== id) }
}

// A note or evidence more does not move the ground under another answer.
function sameReply(a: Answer | undefined, b: Answer | undefined): boolean {
  return a?.level === b?.level && a?.unknown === b?.unknown && a?.notApplicable === b?.notApplicable
}
