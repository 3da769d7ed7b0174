// A level on which people agree, together with the answers it reconciles.
import type { AgreedLevel, Interview } from '../model/file-types.ts'

/** What people have agreed on: level 1–5, what settled it, who, and when. */
export interface NewAgreement {
  readonly question: string
  readonly level: number
  readonly reason: string
  readonly by?: string
  readonly date: string
  readonly evidence?: { text: string }[]
}

/** The agreement with everybody's answer as it is now, so that a later change can be seen. The interviews stay as they are. */
export function agreeOn(agreement: NewAgreement, interviews: readonly Interview[]): AgreedLevel {
  const restsOn = interviews.flatMap(({ respondent, answers }) => {
    const answer = answers.findLast(({ question }) => question === agreement.question)
    return answer ? [{ respondent: respondent.id, ...(answer.level === undefined ? {} : { level: answer.level }) }] : []
  })
  return { ...agreement, ...(restsOn.length > 0 ? { restsOn } : {}) }
}
