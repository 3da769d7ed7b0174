// A key on a question.
import { beginEntry } from './entry-step.ts'
import { answerTo } from './record-answer.ts'
import { answer, notedOn } from './reply.ts'
import { askedOf, neighbour } from './route.ts'
import { goOn, goTo, notice, record, show, still } from './talk-moves.ts'
import type { Talk, TalkSetting, TalkStep } from './talk.ts'

/** The step of a key on a question: 1–5 d x answer it, n e note, Enter f b s move, p parks it. Any other key does nothing. */
export function questionKey(talk: Talk, setting: TalkSetting, key: string): TalkStep {
  const question = setting.knowledge.questions.get(talk.at ?? '')
  if (!question) return still(talk)
  const noted = notedOn(talk, question.id)
  if (/^[1-5]$/.test(key)) return chooseLevel(talk, setting, Number(key))
  switch (key) {
    case 'd': return answer(notice(talk, 'savedUnknown'), setting, { unknown: true })
    case 'x': return beginEntry(talk, 'why', noted.note ?? '')
    case 'n': return beginEntry(talk, 'note', noted.note ?? '')
    case 'e': return noted.evidence?.length ? still(show(talk, { kind: 'evidence', cursor: noted.evidence.length })) : beginEntry(talk, 'evidence', '')
    case 'p': return still(show(talk, { kind: 'parkWho', cursor: 0 }))
    case 's': return skip(talk, setting)
    case 'b': case 'left': return back(talk, setting)
    case 'f': case 'right': return forward(talk, setting)
    case 'enter': return confirm(talk, setting)
    default: return still(isNamed(key) ? talk : notice(talk, /^[\p{ASCII}]+$/u.test(key) ? 'unknownKey' : 'inputMethod', { key }))
  }
}

// Keys such as Tab do nothing without a word.
function isNamed(key: string): boolean {
  return ['escape', 'tab', 'backspace', 'delete', 'home', 'end', 'ctrl-u', 'ctrl-k', 'ctrl-w'].includes(key)
}

function chooseLevel(talk: Talk, setting: TalkSetting, level: number): TalkStep {
  const { limits } = setting.knowledge
  const lacksEvidence = level >= limits.evidenceFrom && !notedOn(talk, talk.at ?? '').evidence?.length
  const told = lacksEvidence ? notice(talk, 'noEvidence', { level, counts: limits.levelWithoutEvidence }) : notice(talk, 'savedLevel', { level })
  const { talk: next, effects } = answer(told, setting, { level })
  const flagged = (next.interview.review ?? []).filter((id) => !talk.interview.review?.includes(id)).length
  const hidden = (next.interview.setAside ?? []).length - (talk.interview.setAside ?? []).length + next.interview.answers.filter(({ follows }) => follows === talk.at).length - talk.interview.answers.filter(({ follows }) => follows === talk.at).length
  return { talk: flagged > 0 ? notice(next, 'flagged', { count: flagged }) : hidden > 0 ? notice(next, 'hidden', { question: talk.at ?? '' }) : next, effects }
}

// Going on from an answer that was to be looked at again says that it still holds.
function confirm(talk: Talk, setting: TalkSetting): TalkStep {
  if (talk.at === undefined || !talk.interview.review?.includes(talk.at)) return goOn(skippedIfOpen(talk), setting)
  const { talk: reviewed } = record(talk, setting, { kind: 'reviewed', question: talk.at })
  return { talk: goOn(reviewed, setting).talk, effects: [{ kind: 'save' }] }
}

// Enter on an open question leaves it open for now.
function skippedIfOpen(talk: Talk): Talk {
  if (talk.at === undefined || answerTo(talk.interview, talk.at)) return talk
  return { ...talk, skipped: new Set([...talk.skipped, talk.at]) }
}

function skip(talk: Talk, setting: TalkSetting): TalkStep {
  return goOn(skippedIfOpen(talk), setting)
}

function back(talk: Talk, setting: TalkSetting): TalkStep {
  const asked = new Set(askedOf(setting, talk.interview).map(({ id }) => id))
  const trail = talk.trail.filter((id) => asked.has(id) && id !== talk.at)
  const before = trail.at(-1)
  if (before !== undefined) return goTo(talk, setting, before, trail.slice(0, -1))
  const previous = neighbour(talk, setting, -1)
  return previous === undefined ? still(notice(talk, 'first')) : goTo(talk, setting, previous, [])
}

function forward(talk: Talk, setting: TalkSetting): TalkStep {
  const next = neighbour(talk, setting, 1)
  return next === undefined ? still(show(talk, { kind: 'end', reason: 'answered' })) : goTo(talk, setting, next)
}
