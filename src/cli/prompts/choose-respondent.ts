// Whose interview it is.
import type { Respondent, RespondentRole } from '../../model/file-types.ts'
import { UserError } from '../../model/user-error.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { parkedFor } from '../../interview/parked-for.ts'
import { openQuestions, questionsFor } from '../../interview/questions-for.ts'
import type { Engagement } from '../load/load-engagement.ts'
import { ROLES, isRespondentId } from '../talk/open-interview.ts'
import { idFrom } from '../talk/respondent-id.ts'
import type { Asker } from './asker.ts'

/** Flags that say who is interviewed. */
export interface RespondentFlags {
  readonly respondent?: string | undefined
  readonly name?: string | undefined
  readonly role?: RespondentRole | undefined
}

/** Fails with `otherRole` or `otherName` where the respondent by flag is recorded as somebody else than the other flags say. */
export function requireSamePerson({ interviews, fileOf }: Engagement, { respondent, name, role }: RespondentFlags, say: Say): void {
  const known = interviews.find((interview) => interview.respondent.id === respondent)?.respondent
  if (!known) return
  const at = { id: known.id, file: fileOf.get(known.id) ?? '' }
  if (role !== undefined && role !== known.role) throw new UserError('otherRole', { ...at, known: say(`role.${known.role}`), role: say(`role.${role}`) }, 2)
  if (name !== undefined && known.name !== undefined && name !== known.name) throw new UserError('otherName', { ...at, known: known.name, name }, 2)
}

/** The respondent by flag, or chosen from those there are with their state, or a new one. */
export async function chooseRespondent(engagement: Engagement, flags: RespondentFlags, asker: Asker, say: Say, today: string): Promise<Respondent> {
  const known = engagement.interviews.find(({ respondent }) => respondent.id === flags.respondent)
  if (known) return known.respondent
  if (flags.respondent === undefined && flags.name === undefined && engagement.interviews.length > 0) {
    const choices = [...engagement.interviews.map(({ respondent }) => ({ value: respondent as Respondent | undefined, name: stateOf(respondent, engagement, say) })), { value: undefined, name: say('cli.interview.newRespondent') }]
    const picked = await asker.choose(say('cli.interview.who'), choices)
    if (picked) return picked
  }
  const name = flags.name ?? flags.respondent ?? (await asker.line(say('cli.interview.name'), { validate: (text) => text !== '' || say('cli.profile.badName') }))
  const role = flags.role ?? (await asker.choose(say('cli.interview.role'), ROLES.map((value) => ({ value, name: roleText(value, engagement, say) }))))
  const id = flags.respondent ?? (await asker.line(say('cli.interview.id'), { initial: freeId(name, engagement), validate: (text) => validId(text, engagement) || say('cli.interview.badId') }))
  return { id, name, role, date: today }
}

function stateOf(respondent: Respondent, engagement: Engagement, say: Say): string {
  const interview = engagement.interviews.find((item) => item.respondent.id === respondent.id)
  const parked = parkedFor(respondent, engagement.interviews).map(({ question }) => question)
  const asked = questionsFor(respondent.role, engagement.profile, engagement.knowledge, interview?.answers, new Set(parked))
  const open = interview ? openQuestions(asked, interview) : asked
  const left = open.filter(({ id }) => parked.includes(id)).length
  const state = say('cli.interview.state', { name: respondent.name ?? respondent.id, role: say(`role.${respondent.role}`), answered: asked.length - open.length, total: asked.length })
  return `${state}${left > 0 || interview?.review?.length ? say('cli.interview.stateMore', { left, review: interview?.review?.length ?? 0 }) : ''}`
}

// With how many questions, since that is what the choice decides.
function roleText(role: RespondentRole, { profile, knowledge }: Engagement, say: Say): string {
  return say('cli.interview.roleQuestions', { role: say(`role.${role}`), count: questionsFor(role, profile, knowledge).length })
}

// With a number where it is taken.
function freeId(name: string, engagement: Engagement): string {
  const id = idFrom(name)
  return [id, ...Array.from({ length: 99 }, (_, index) => `${id}-${index + 2}`)].find((candidate) => validId(candidate, engagement)) ?? id
}

function validId(id: string, engagement: Engagement): boolean {
  return isRespondentId(id) && !engagement.interviews.some(({ respondent }) => respondent.id === id)
}
