// Protects what the keys of an interview do: what is recorded, where it goes next, and that nothing said is dropped.
import { describe, expect, test } from 'vitest'
import { draftOf, editDraft, insertText } from '../../src/interview/line-draft.ts'
import { listItems } from '../../src/interview/list-items.ts'
import { minutesLeft, withAnswerTimed } from '../../src/interview/pace.ts'
import { parkedFor } from '../../src/interview/parked-for.ts'
import { step } from '../../src/interview/step.ts'
import type { Talk } from '../../src/interview/talk.ts'
import { drawScreen } from '../../src/cli/interview-screen/draw-screen.ts'
import { PLAIN_PAINT } from '../../src/cli/interview-screen/view.ts'
import { loadSay } from '../support/load-pack.ts'
import { aSetting, aTalk, emptyInterview, keyEvent, send, type } from '../support/talks.ts'
import { aQuestion, smallPack } from '../support/small-pack.ts'

const PACK = smallPack([
  aQuestion('a.one'), aQuestion('a.two', 1, { when: { question: 'a.one', atLeast: 3 }, otherwise: 1 }), aQuestion('a.three', 1, { when: { question: 'a.two', atLeast: 2 } }),
  aQuestion('b.four', 1, { gates: ['g'] }), aQuestion('b.five', 1, { ask: ['it'] }),
])
const SETTING = aSetting(PACK)
const begin = () => aTalk(SETTING)

test.each<[string, string[], object]>([
  ['a level', ['3'], { answers: [{ question: 'a.one', level: 3 }] }],
  ['another level instead', ['3', '4'], { answers: [{ question: 'a.one', level: 4 }] }],
  ['not known', ['d'], { answers: [{ question: 'a.one', unknown: true }] }],
  ['does not apply, with the reason', ['x', 'n', 'o', 'enter'], { answers: [{ question: 'a.one', notApplicable: true, note: 'no' }] }],
  ['a note before the level', ['n', 'h', 'i', 'enter', '3'], { answers: [{ question: 'a.one', level: 3, note: 'hi' }] }],
  ['a note after it, which another level keeps', ['2', 'n', 'h', 'i', 'enter', '3'], { answers: [{ question: 'a.one', level: 3, note: 'hi' }] }],
  ['a note taken away', ['3', 'n', 'h', 'enter', 'n', 'backspace', 'enter'], { answers: [{ question: 'a.one', level: 3 }] }],
  ['two pieces of evidence', ['4', 'e', 'p', 'enter', 's', 'enter', 'enter', 'e', 'enter', 'q', 'enter', 'enter', 'ctrl-u', 'enter'], { answers: [{ question: 'a.one', level: 4, evidence: [{ text: 'p', source: 's', date: '2026-11-20' }, { text: 'q', date: '2026-11-20' }] }] }],
  ['evidence changed', ['4', 'e', 'p', 'enter', 'enter', 'enter', 'e', '1', 'z', 'enter', 'enter', 'enter'], { answers: [{ question: 'a.one', level: 4, evidence: [{ text: 'pz', date: '2026-11-20' }] }] }],
  ['evidence emptied is removed', ['4', 'e', 'p', 'enter', 'enter', 'enter', 'e', '1', 'backspace', 'enter'], { answers: [{ question: 'a.one', level: 4 }] }],
  ['Esc leaves a line', ['3', 'n', 'h', 'escape'], { answers: [{ question: 'a.one', level: 3 }] }],
  ['parked for a respondent', ['p', 'enter', 'w', 'enter'], { answers: [], parked: [{ question: 'a.one', for: 'li-wei', note: 'w', date: '2026-11-20' }] }],
  ['parked for a name, which is found among the respondents', ['p', '2', '李', '伟', 'enter', 'enter'], { parked: [{ question: 'a.one', for: 'li-wei', date: '2026-11-20' }] }],
  ['a name typed into the list of those to ask', ['p', '李', '伟', 'enter', 'enter'], { parked: [{ question: 'a.one', for: 'li-wei', date: '2026-11-20' }] }],
  ['a number of an input method in the same list', ['p', '２', '李', '伟', 'enter', 'enter'], { parked: [{ question: 'a.one', for: 'li-wei', date: '2026-11-20' }] }],
  ['a piece of evidence typed into their list', ['4', 'e', 'p', 'enter', 'enter', 'enter', 'e', 'z', 'enter', 'enter', 'enter'], { answers: [{ question: 'a.one', level: 4, evidence: [{ text: 'p', date: '2026-11-20' }, { text: 'z', date: '2026-11-20' }] }] }],
  ['a day as it is written elsewhere', ['4', 'e', 'p', 'enter', 'enter', ...Array.from({ length: 10 }, () => 'backspace'), ...'2026年10月1日', 'enter'], { answers: [{ question: 'a.one', level: 4, evidence: [{ text: 'p', date: '2026-10-01' }] }] }],
  ['a level as an input method sends it', ['３'], { answers: [{ question: 'a.one', level: 3 }] }],
  ['an answer ends the parking', ['p', 'enter', 'enter', 'b', '2'], { answers: [{ question: 'a.one', level: 2 }, { question: 'a.two', level: 1, follows: 'a.one' }] }],
  ['a pasted text is no row of commands', [], { answers: [] }],
])('%s', (_name, keys, expected) => {
  const talk = send(type(begin(), SETTING, ...keys.map((key) => (key === 'ctrl-u' ? 'end' : key))), SETTING, { kind: 'text', text: '345', pasted: true })
  expect(talk.interview).toMatchObject(expected)
  if ('answers' in expected) expect(talk.interview.answers).toEqual(expected.answers)
  expect(talk.interview.parked === undefined).toBe(!('parked' in expected))
})

test('keys that an input method turns into something else do what they are meant for, or are told', () => {
  expect(type(begin(), SETTING, '？').screen.kind).toBe('help')
  expect(type(begin(), SETTING, '、').screen.kind).toBe('list')
  expect(type(begin(), SETTING, '的').notice).toEqual({ key: 'inputMethod', values: { key: '的' } })
})

test.each([['d', 'savedUnknown'], ['3', 'savedLevel'], ['4', 'noEvidence']])('after %s it is told what was saved, since the level may be out of sight', (key, told) => {
  expect(type(begin(), SETTING, key).notice?.key).toBe(told)
})

describe('branches', () => {
  test('a low answer hides what depends on it and says what follows; along the chain too', () => {
    const talk = type(begin(), SETTING, '3', 'enter', '4', 'enter', '5', 'b', 'b', '1')
    expect(talk.interview.answers).toEqual([{ question: 'a.one', level: 1 }, { question: 'a.two', level: 1, follows: 'a.one' }])
    expect(talk.interview.setAside).toEqual([{ question: 'a.two', level: 4 }, { question: 'a.three', level: 5 }])
    expect(listItems(talk, SETTING).map(({ question, state }) => [question.id, state])).toEqual([['a.one', 'answered'], ['b.four', 'open'], ['a.two', 'follows'], ['a.three', 'aside']])
    expect(type(talk, SETTING, 'enter').at).toBe('b.four')
  })

  test('raised again, the answers come back, to be looked at again until they are confirmed', () => {
    const back = type(begin(), SETTING, '3', 'enter', '4', 'enter', '5', 'b', 'b', '1', '4')
    expect(back.interview.answers).toEqual([{ question: 'a.one', level: 4 }, { question: 'a.two', level: 4 }, { question: 'a.three', level: 5 }])
    expect(back.interview.review).toEqual(['a.two', 'a.three'])
    expect(back.interview.setAside).toBeUndefined()
    const reviewing = type(back, SETTING, 'enter', 's', 'enter')
    expect(reviewing.screen.kind).toBe('question')
    const done = type(back, SETTING, 'enter', '2', 'enter', 'enter', 'enter')
    expect(done.interview.review).toBeUndefined()
    expect(done.screen).toEqual({ kind: 'end', reason: 'answered' })
  })

  test('an answer that stays asked but whose ground has moved is kept and flagged', () => {
    const talk = type(begin(), SETTING, '3', 'enter', '4', 'b', '5')
    expect(talk.interview.answers).toEqual([{ question: 'a.one', level: 5 }, { question: 'a.two', level: 4 }])
    expect(talk.interview.review).toEqual(['a.two'])
    expect(type(talk, SETTING, 'n', 'x', 'enter').interview.review).toEqual(['a.two'])
  })
})

describe('going about', () => {
  test('Enter goes to the next open question and leaves an open one for later; at the end Enter asks the skipped ones again', () => {
    const talk = type(begin(), SETTING, 'enter', '2', 'enter', '2', 'enter', 's')
    expect(talk.screen).toEqual({ kind: 'end', reason: 'answered' })
    const again = type(talk, SETTING, 'enter')
    expect([again.at, again.screen.kind, again.skipped.size]).toEqual(['a.one', 'question', 0])
  })

  test('b goes back the way one came, f to the next of the list', () => {
    const talk = type(begin(), SETTING, '3', 'f', 'f', 'o', 'f', 'o', 'u', 'r', 'enter')
    expect(talk.at).toBe('b.four')
    expect(type(talk, SETTING, 'b').at).toBe('a.three')
    expect(type(talk, SETTING, 'b', 'b', 'b').at).toBe('a.one')
    expect(type(talk, SETTING, 'b', 'b', 'b', 'b').notice).toEqual({ key: 'first' })
    expect(type(talk, SETTING, 'f').screen.kind).toBe('end')
  })

  test('search finds by any language and by the note', () => {
    const talk = type(begin(), SETTING, '3', 'n', '急', 'enter')
    expect(listItems(talk, SETTING, '急').map(({ question }) => question.id)).toEqual(['a.one'])
    expect(listItems(talk, SETTING, 'nowhere')).toEqual([])
  })

  test('looking around alone records nothing; once something is said, so is where one stands', () => {
    const looked = type(begin(), SETTING, 'f', 'o', 'enter', 'l', 'v', '?', 'escape')
    expect(looked.interview).toEqual(emptyInterview(SETTING))
    expect(type(looked, SETTING, '2', 'f').interview.at).toBe('a.three')
    expect(aTalk(SETTING, { ...emptyInterview(SETTING), at: 'b.four' })).toMatchObject({ at: 'b.four', notice: { key: 'resumed' } })
  })

  test('what others left to this person comes first, whatever the role', () => {
    const setting = aSetting(PACK, { parkedHere: [{ question: 'b.five', for: 'ann', by: { id: 'li-wei', role: 'it' } }] })
    const talk = aTalk(setting)
    expect([talk.at, talk.notice?.key]).toEqual(['b.five', 'parkedHere'])
    expect(type(talk, setting, '4', 'enter').at).toBe('a.one')
  })

  test('a number of questions or minutes ends the talk, unless one goes on; a settled verdict is said once', () => {
    const few = aSetting(PACK, { budget: { questions: 1 }, order: (_interview, open) => [...open].reverse() })
    const talk = type(aTalk(few), few, '2', 'enter')
    expect([talk.trail, talk.at, talk.screen]).toEqual([[], 'b.four', { kind: 'end', reason: 'budget' }])
    expect(type(talk, few, 'enter').at).toBe('a.three')
    const short = aSetting(PACK, { budget: { seconds: 60 } })
    expect(send(send(aTalk(short), short, keyEvent('2', 61)), short, keyEvent('enter')).screen).toEqual({ kind: 'end', reason: 'budget' })
    const settled = aSetting(PACK, { isSettled: () => true, budget: { questions: 9 } })
    const told = type(aTalk(settled), settled, '3', 'enter')
    expect(told.screen).toEqual({ kind: 'end', reason: 'settled' })
    expect(type(told, settled, 'enter', '3', 'enter').screen.kind).toBe('question')
    const calm = aSetting(PACK, { isSettled: () => true })
    expect(type(aTalk(calm), calm, '3', 'enter')).toMatchObject({ at: 'a.two', notice: { key: 'settled' } })
  })
})

describe('when it cannot be saved', () => {
  test('everything stays in memory, is tried again as a whole, and is lost only by leaving twice', () => {
    const { talk } = step(begin(), SETTING, keyEvent('3'))
    const failed = step(talk, SETTING, { kind: 'saveFailed', text: 'full' }).talk
    expect(failed.screen).toMatchObject({ kind: 'trouble', text: 'full' })
    const retried = step(failed, SETTING, keyEvent('enter'))
    expect(retried.effects).toEqual([{ kind: 'save' }])
    expect(retried.talk.unsaved).toEqual(talk.unsaved)
    expect(step(retried.talk, SETTING, { kind: 'saved', interview: talk.interview }).talk).toMatchObject({ unsaved: [], screen: { kind: 'question' } })
    const once = type(failed, SETTING, 'q')
    expect(once.ended).toBe(false)
    expect(step(once, SETTING, keyEvent('q')).talk.ended).toBe(true)
  })

  test('Ctrl-C leaves at once, also from there', () => {
    const { talk } = step(begin(), SETTING, keyEvent('3'))
    expect(step(talk, SETTING, keyEvent('interrupt'))).toMatchObject({ talk: { ended: true }, effects: [{ kind: 'save' }] })
    const failed = step(talk, SETTING, { kind: 'saveFailed', text: 'full' }).talk
    expect(step(failed, SETTING, keyEvent('interrupt'))).toMatchObject({ talk: { ended: true }, effects: [] })
  })
})

test('a line is edited character by character as a reader sees them', () => {
  const draft = insertText(draftOf(''), '李👨‍👩‍👧é\u0007')
  expect(draft.before).toBe('李👨‍👩‍👧é')
  expect(editDraft(draft, 'backspace')).toEqual({ before: '李👨‍👩‍👧', after: '' })
  const left = editDraft(editDraft(draft, 'left') ?? draft, 'left')
  expect(left).toEqual({ before: '李', after: '👨‍👩‍👧é' })
  expect(insertText(left ?? draft, '客户')).toEqual({ before: '李客户', after: '👨‍👩‍👧é' })
  expect(editDraft(left ?? draft, 'delete')).toEqual({ before: '李', after: 'é' })
  expect(editDraft(draft, 'tab')).toBeUndefined()
})

test('the time that is left goes by this person\'s pace, in which a break does not count', () => {
  const pace = [30, 30, 4000].reduce(withAnswerTimed, { answers: 0, seconds: 0 })
  expect(pace).toEqual({ answers: 3, seconds: 360 })
  expect(minutesLeft(pace, 10, 1.5)).toBe(20)
  expect(minutesLeft({ answers: 2, seconds: 20 }, 10, 1.5)).toBe(15)
  expect(minutesLeft(pace, 0, 1.5)).toBeUndefined()
})

test('a question is parked for somebody by id, name or role', () => {
  const by = (id: string, whom: string) => ({ ...emptyInterview(SETTING), respondent: { id, role: 'it' as const }, parked: [{ question: `q.${whom}`, for: whom }] })
  const all = [by('b', 'ann'), by('c', 'Ann'), by('d', 'process-owner'), by('e', 'it'), by('ann', 'ann')]
  expect(parkedFor(SETTING.respondent, all).map(({ question, by: whom }) => [question, whom.id])).toEqual([['q.ann', 'b'], ['q.Ann', 'c'], ['q.process-owner', 'd']])
})

test.each([[true, 'the verdict: not ready.'], [false, 'the verdict.']])('the end tells the settled verdict only where scores are shown: %s', (showScore, words) => {
  const talk: Talk = { ...begin(), showScore, screen: { kind: 'end', reason: 'settled' } }
  const score = () => ({ conditions: new Map(), overall: 20, low: 10, high: 30, verdict: 'not-ready' as const })
  const { lines } = drawScreen(talk, SETTING, { width: 100, rows: 30, language: 'en', say: loadSay('en'), paint: PLAIN_PAINT, isPlain: false, score })
  expect(lines.join('\n')).toContain(words)
  expect(lines.some((line) => line.includes('not ready'))).toBe(showScore)
})
