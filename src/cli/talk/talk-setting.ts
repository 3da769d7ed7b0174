// What is asked in a talk, by the flags of the command.
import type { Interview, Respondent } from '../../model/file-types.ts'
import { UserError } from '../../model/user-error.ts'
import { parkedFor } from '../../interview/parked-for.ts'
import type { TalkSetting } from '../../interview/talk.ts'
import type { Engagement } from '../load/load-engagement.ts'
import { ROLES } from './open-interview.ts'

/** Flags that choose questions or limit the talk. */
export interface TalkFlags {
  readonly only?: string[] | undefined
  readonly open?: boolean
  readonly gates?: boolean
  readonly minutes?: number | undefined
  readonly questions?: number | undefined
}

/** Fails with `unknownCondition` for a condition that no pack has. */
export function requireConditions({ knowledge }: Engagement, only: readonly string[] = []): void {
  const unknown = only.find((id) => !knowledge.conditions.has(id))
  if (unknown !== undefined) throw new UserError('unknownCondition', { id: unknown, ids: [...knowledge.conditions.keys()] }, 2)
}

/** The setting of a talk with a respondent. */
export function talkSetting({ knowledge, profile, interviews }: Engagement, respondent: Respondent, today: string, flags: TalkFlags): TalkSetting {
  const others = interviews.filter((interview) => interview.respondent.id !== respondent.id)
  const chosen = [...knowledge.questions.values()].filter((question) => (flags.only?.includes(question.condition) ?? true) && (!flags.gates || (question.gates?.length ?? 0) > 0))
  return {
    knowledge, profile, respondent, today, others: others.map((interview) => interview.respondent), roles: ROLES,
    parkedHere: stillParked(parkedFor(respondent, interviews), interviews, respondent),
    ...(flags.only || flags.gates ? { chosen: new Set(chosen.map(({ id }) => id)) } : {}), openOnly: flags.open ?? false,
    budget: { ...(flags.questions === undefined ? {} : { questions: flags.questions }), ...(flags.minutes === undefined ? {} : { seconds: flags.minutes * 60 }) },
  }
}

// A question parked in a role is settled once somebody else in that role has answered it.
function stillParked(parked: TalkSetting['parkedHere'], interviews: readonly Interview[], respondent: Respondent): TalkSetting['parkedHere'] {
  return parked.filter((item) => item.for !== respondent.role || !interviews.some((interview) => interview.respondent.role === item.for && interview.respondent.id !== respondent.id && interview.answers.some(({ question }) => question === item.question)))
}
