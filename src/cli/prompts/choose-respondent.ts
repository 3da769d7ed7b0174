// Whose interview it is.
import { input, select } from '@inquirer/prompts'
import type { Respondent, RespondentRole } from '../../model/file-types.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { openQuestions, questionsFor } from '../../interview/questions-for.ts'
import type { Engagement } from '../load-engagement.ts'
import { keysTip } from './keys-tip.ts'
import { ROLES, isRespondentId } from '../open-interview.ts'
import { idFrom } from '../respondent-id.ts'

/** The respondent by flag, or chosen from those there are with their state, or a new one. */
export async function chooseRespondent(engagement: Engagement, flags: { respondent?: string | undefined; name?: string | undefined; role?: RespondentRole | undefined }, say: Say, today: string): Promise<Respondent | undefined> {
  const known = engagement.interviews.find(({ respondent }) => respondent.id === flags.respondent)
  if (known) return known.respondent
  if (flags.respondent === undefined && engagement.interviews.length > 0) {
    const picked = await select<Respondent | undefined>({ message: say('cli.interview.who'), choices: [...engagement.interviews.map(({ respondent }) => ({ value: respondent, name: stateOf(respondent, engagement, say) })), { value: undefined, name: say('cli.interview.newRespondent') }], theme: keysTip('select', say) })
    if (picked) return picked
  }
  const name = flags.name ?? flags.respondent ?? (await input({ message: say('cli.interview.name'), required: true }))
  const role = flags.role ?? (await select({ message: say('cli.interview.role'), choices: ROLES.map((value) => ({ value, name: say(`role.${value}`) })), theme: keysTip('select', say) }))
  const id = flags.respondent ?? (await input({ message: say('cli.interview.id'), default: idFrom(name), validate: (value) => validId(value, engagement) || say('cli.interview.badId') }))
  return { id, name, role, date: today }
}

function stateOf(respondent: Respondent, engagement: Engagement, say: Say): string {
  const interview = engagement.interviews.find((item) => item.respondent.id === respondent.id)
  const asked = questionsFor(respondent.role, engagement.profile, engagement.knowledge)
  const open = interview ? openQuestions(asked, interview).length : asked.length
  return say('cli.interview.state', { name: respondent.name ?? respondent.id, role: say(`role.${respondent.role}`), answered: asked.length - open, total: asked.length })
}

function validId(id: string, engagement: Engagement): boolean {
  return isRespondentId(id) && !engagement.interviews.some(({ respondent }) => respondent.id === id)
}
