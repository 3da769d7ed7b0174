// How ready the engagement is with one interview as it stands, quickly enough for every screen.
import type { Interview } from '../../model/file-types.ts'
import { scoreQuestions } from '../../assessment/assess.ts'
import { judge } from '../../assessment/judge.ts'
import type { LiveScore } from '../interview-screen/view.ts'
import type { Engagement } from '../load/load-engagement.ts'

/** A function that scores the engagement with the interview in the place of the one on disk; the same interview is scored once. */
export function liveScore({ knowledge, profile, interviews, reconciliation }: Engagement, today: string): (interview: Interview) => LiveScore {
  const known = new WeakMap<Interview, LiveScore>()
  return (interview) => {
    const found = known.get(interview)
    if (found) return found
    const { overall, conditions, verdict } = judge(scoreQuestions(knowledge, profile, withInterview(interviews, interview), reconciliation), { knowledge, profile, today })
    const score = { overall: overall.score ?? null, low: overall.interval.low, high: overall.interval.high, conditions: new Map([...conditions].map(([id, range]) => [id, range.score ?? null])), verdict }
    known.set(interview, score)
    return score
  }
}

/** The interviews with one in the place of that of the same respondent, or at the end. */
export function withInterview(interviews: readonly Interview[], interview: Interview): Interview[] {
  const index = interviews.findIndex(({ respondent }) => respondent.id === interview.respondent.id)
  return index < 0 ? [...interviews, interview] : interviews.with(index, interview)
}
