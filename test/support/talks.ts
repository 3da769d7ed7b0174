// Interviews in memory for tests: a setting, and keys that are typed into it; saving succeeds at once unless said otherwise.
import type { Interview, Profile, RespondentRole } from '../../src/model/file-types.ts'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import { startTalk } from '../../src/interview/start-talk.ts'
import { step } from '../../src/interview/step.ts'
import type { Talk, TalkEvent, TalkSetting } from '../../src/interview/talk.ts'

const PROFILE: Profile = { kind: 'Profile', schemaVersion: 1, company: { name: 'Sample' } }
const NAMED = ['enter', 'escape', 'up', 'down', 'left', 'right', 'home', 'end', 'backspace', 'delete', 'tab', 'interrupt', 'pageup', 'pagedown']

/** A setting of a talk with a process owner. */
export function aSetting(knowledge: Knowledge, more: Partial<TalkSetting> = {}): TalkSetting {
  return {
    knowledge, profile: PROFILE, respondent: { id: 'ann', name: 'Ann', role: 'process-owner', date: '2026-11-20' }, today: '2026-11-20',
    others: [{ id: 'li-wei', name: '李伟', role: 'it' }], roles: ['executive', 'process-owner', 'it', 'front-line', 'project-manager'] satisfies RespondentRole[], parkedHere: [], openOnly: false, budget: {}, ...more,
  }
}

/** The empty interview of a setting. */
export function emptyInterview({ respondent }: TalkSetting): Interview {
  return { kind: 'Interview', schemaVersion: 1, respondent, answers: [] }
}

/** A talk at its beginning. */
export function aTalk(setting: TalkSetting, interview: Interview = emptyInterview(setting)): Talk {
  return startTalk(setting, interview, { language: 'en', showScore: true })
}

/** The event of a key by name, or of one typed character. */
export function keyEvent(key: string, seconds = 0): TalkEvent {
  return NAMED.includes(key) ? { kind: 'key', key, seconds } : { kind: 'text', text: key, seconds }
}

/** The talk after keys, everything saved as it comes. */
export function type(talk: Talk, setting: TalkSetting, ...keys: readonly string[]): Talk {
  return keys.reduce((now, key) => send(now, setting, keyEvent(key)), talk)
}

/** The talk after one event, with what it wants saved. */
export function send(talk: Talk, setting: TalkSetting, event: TalkEvent): Talk {
  const { talk: next, effects } = step(talk, setting, event)
  return effects.some(({ kind }) => kind === 'save') ? step(next, setting, { kind: 'saved', interview: next.interview }).talk : next
}
