// For whom a question can be parked.
import { type LineDraft, draftOf, textOf } from './line-draft.ts'
import { goOn, notice, record, show, still } from './talk-moves.ts'
import type { Talk, TalkSetting, TalkStep } from './talk.ts'

/** Somebody to ask: a respondent, a role, a name yet to be typed; or that the question is not parked any more. */
export type ParkOption = { readonly kind: 'person' | 'role'; readonly for: string } | { readonly kind: 'other' } | { readonly kind: 'nobody' }

/** Those to choose from: other respondents, roles the question is meant for first, somebody else, and nobody where it is parked. */
export function parkOptions(talk: Talk, setting: TalkSetting): ParkOption[] {
  const question = setting.knowledge.questions.get(talk.at ?? '')
  const roles = [...setting.roles].sort((a, b) => Number(question?.ask.includes(b) ?? false) - Number(question?.ask.includes(a) ?? false))
  const isParked = talk.interview.parked?.some((parked) => parked.question === talk.at)
  return [
    ...(isParked ? [{ kind: 'nobody' } as const] : []),
    ...setting.others.map((person) => ({ kind: 'person', for: person.id }) as const),
    { kind: 'other' } as const, ...roles.filter((role) => role !== setting.respondent.role).map((role) => ({ kind: 'role', for: role }) as const),
  ]
}

/** The talk once an option is chosen: asks for the name, or why; or takes the question back. */
export function choosePark(talk: Talk, setting: TalkSetting, option: ParkOption | undefined): TalkStep {
  if (!option || talk.at === undefined) return still(talk)
  if (option.kind === 'nobody') return record(notice(show(talk, { kind: 'question' }), 'unparked'), setting, { kind: 'unpark', question: talk.at })
  if (option.kind === 'other') return still(show(talk, { kind: 'entry', field: 'parkName', draft: draftOf(''), held: {} }))
  return still(show(talk, { kind: 'entry', field: 'parkNote', draft: draftOf(''), held: { for: option.for } }))
}

/** The talk with the current question parked, at the next one. */
export function park(talk: Talk, setting: TalkSetting, whom: string, note: string): TalkStep {
  if (talk.at === undefined) return still(talk)
  const parked = { question: talk.at, for: whom, ...(note === '' ? {} : { note }), date: setting.today }
  const { talk: after } = record(talk, setting, { kind: 'park', parked })
  const next = goOn(after, setting)
  return { talk: notice(next.talk, 'parked', { whom: nameOf(whom, setting) }), effects: [{ kind: 'save' }] }
}

/** What somebody is called: the name of a respondent with this id, else the text itself. */
export function nameOf(whom: string, setting: Pick<TalkSetting, 'others'>): string {
  return setting.others.find(({ id }) => id === whom)?.name ?? whom
}

/** The name that is being typed as whom to park for: the id of a respondent of that name, else the name. */
export function whomOf(draft: LineDraft, setting: TalkSetting): string {
  const typed = textOf(draft)
  return setting.others.find(({ id, name }) => id === typed || name === typed)?.id ?? typed
}
