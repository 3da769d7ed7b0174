// Which question comes next.
import type { Interview } from '../model/file-types.ts'
import type { BankQuestion } from '../knowledge/knowledge.ts'
import { openQuestions, questionsFor } from './questions-for.ts'
import type { Talk, TalkSetting } from './talk.ts'

/** All questions this respondent is asked now, those that others parked for this person first. */
export function askedOf(setting: TalkSetting, interview: Interview): BankQuestion[] {
  const parked = new Set(setting.parkedHere.map(({ question }) => question))
  const asked = questionsFor(setting.respondent.role, setting.profile, setting.knowledge, interview.answers, parked)
  return [...asked.filter(({ id }) => parked.has(id)), ...asked.filter(({ id }) => !parked.has(id))]
}

/** The questions of this talk: those asked, as far as they are chosen. */
export function routeOf(setting: TalkSetting, interview: Interview): BankQuestion[] {
  return askedOf(setting, interview).filter(({ id }) => setting.chosen?.has(id) ?? true)
}

/** Ids of the open questions of this talk that are neither skipped nor parked, best first: those after the current one, then the others; or in the setting's order. */
export function waiting(talk: Talk, setting: TalkSetting): string[] {
  const route = routeOf(setting, talk.interview)
  const parked = new Set(talk.interview.parked?.map(({ question }) => question))
  const open = openQuestions(route, talk.interview).map(({ id }) => id).filter((id) => !parked.has(id) && !talk.skipped.has(id))
  if (setting.order) return [...setting.order(talk.interview, open)]
  const place = route.findIndex(({ id }) => id === talk.at)
  const isAhead = (id: string) => route.findIndex((question) => question.id === id) > place
  const ahead = setting.parkedHere.some(({ question }) => open.includes(question)) ? [] : open.filter(isAhead)
  return [...ahead, ...open.filter((id) => !ahead.includes(id))]
}

/** What is still to be looked at: open questions first, then answers to be reviewed; undefined if nothing is. */
export function nextQuestion(talk: Talk, setting: TalkSetting): string | undefined {
  const ids = new Set(routeOf(setting, talk.interview).map(({ id }) => id))
  return waiting(talk, setting).find((id) => id !== talk.at) ?? talk.interview.review?.find((id) => ids.has(id) && id !== talk.at)
}

/** The question before or after the current one among those of this talk; undefined at the ends. */
export function neighbour(talk: Talk, setting: TalkSetting, step: 1 | -1): string | undefined {
  const ids = routeOf(setting, talk.interview).map(({ id }) => id)
  const answered = new Set(talk.interview.answers.map(({ question }) => question))
  const stops = ids.filter((id) => id === talk.at || !setting.openOnly || !answered.has(id))
  return stops[stops.indexOf(talk.at ?? '') + step]
}
