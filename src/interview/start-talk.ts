// Where an interview begins, or goes on.
import type { Interview, Language } from '../model/file-types.ts'
import { openQuestions } from './questions-for.ts'
import { nextQuestion, routeOf } from './route.ts'
import { notice } from './talk-moves.ts'
import type { Talk, TalkSetting } from './talk.ts'

/** The talk at its first screen: where it was left, unless the order is another now or somebody else has parked a question for this person; a notice says what is already there. */
export function startTalk(setting: TalkSetting, interview: Interview, shown: { readonly language: Language; readonly showScore: boolean }): Talk {
  const talk: Talk = {
    interview, screen: { kind: 'question' }, at: undefined, trail: [], ...shown, skipped: new Set(), unsaved: [], touched: false,
    answered: 0, seconds: 0, since: 0, passed: new Set(), scroll: 0, ended: false,
  }
  const route = routeOf(setting, interview)
  const open = openQuestions(route, interview).map(({ id }) => id)
  const parkedHere = setting.parkedHere.map(({ question }) => question).find((id) => open.includes(id))
  const left = setting.order || setting.openOnly ? undefined : route.find(({ id }) => id === interview.at)?.id
  const at = parkedHere ?? left ?? nextQuestion(talk, setting) ?? (setting.openOnly ? undefined : route[0]?.id)
  if (at === undefined) return { ...talk, screen: { kind: 'end', reason: 'answered' } }
  const begun = { ...talk, at }
  const answered = route.length - open.length
  if (parkedHere !== undefined) return notice(begun, 'parkedHere', { count: setting.parkedHere.filter(({ question }) => open.includes(question)).length })
  if (answered > 0 || interview.at !== undefined) return notice(begun, 'resumed', { answered, open: open.length, review: interview.review?.length ?? 0 })
  return notice(begun, 'welcome', { open: open.length })
}
