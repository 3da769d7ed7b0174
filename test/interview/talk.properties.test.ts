// Protects: after any keys whatever the file is valid, keeps its comments, and holds what was last said for each question.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Answer, Interview } from '../../src/model/file-types.ts'
import { withInterview } from '../../src/files/edit-interview.ts'
import { changeInterview } from '../../src/interview/change-interview.ts'
import { step } from '../../src/interview/step.ts'
import type { Talk, TalkEvent, TalkSetting } from '../../src/interview/talk.ts'
import validators from '../../src/validation/compiled/fast.js'
import { drawScreen } from '../../src/cli/interview-screen/draw-screen.ts'
import { PLAIN_PAINT } from '../../src/cli/interview-screen/view.ts'
import stringWidth from 'string-width'
import { loadPack, loadSay } from '../support/load-pack.ts'
import { aSetting, aTalk, emptyInterview, keyEvent } from '../support/talks.ts'

const PACK = loadPack()
const SAY = { en: loadSay('en'), 'zh-CN': loadSay('zh-CN'), 'zh-TW': loadSay('zh-TW') }
const SETTING = aSetting(PACK)
const isInterview = (file: unknown) => validators['Interview']?.(file) ?? false
const COMMENT = '# a remark of the consultant\n'

const key = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('1', '2', '3', '4', '5', 'd') },
  { weight: 6, arbitrary: fc.constantFrom('enter', 'b', 'f', 's', 'up', 'down', 'escape') },
  { weight: 5, arbitrary: fc.constantFrom('x', 'n', 'e', 'p', 'o', '/', 'l', 'v', '?', 'tab', 'left', 'right', 'home', 'backspace') },
  { weight: 2, arbitrary: fc.constantFrom('客', ':', '#', '"', '-', '\u0000', '2026-11-20') },
).map((name): TalkEvent => keyEvent(name, 7))
const event = fc.oneof(
  { weight: 30, arbitrary: key }, { weight: 1, arbitrary: fc.nat({ max: 70 }).map((index): TalkEvent => ({ kind: 'pick', index })) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }).map((text): TalkEvent => ({ kind: 'text', text, pasted: true })) },
)

/** What was last said to each question, told by the keys and the screen alone. */
function listen(said: Map<string, Partial<Answer>>, talk: Talk, { kind, ...rest }: TalkEvent): void {
  if (talk.at === undefined || talk.screen.kind !== 'question' || kind !== 'text' || !('text' in rest) || ('pasted' in rest && rest.pasted)) return
  if (/^[1-5]$/.test(rest.text)) said.set(talk.at, { level: Number(rest.text) })
  if (rest.text === 'd') said.set(talk.at, { unknown: true })
}

/** A disk: writes what is unsaved on top of the file; fails where told to. */
function perform(talk: Talk, setting: TalkSetting, disk: { text: string }, fails: boolean): Talk {
  if (fails) return step(talk, setting, { kind: 'saveFailed', text: 'full' }).talk
  const interview = talk.unsaved.reduce((now, change) => changeInterview(now, change, setting), parse(disk.text) as Interview)
  expect(withInterview(disk.text, interview)).toBe(withInterview(disk.text, interview))
  const text = withInterview(disk.text, interview)
  disk.text = text
  return step(talk, setting, { kind: 'saved', interview }).talk
}

test('a random walk', () => {
  fc.assert(fc.property(fc.array(fc.tuple(event, fc.nat({ max: 12 })), { minLength: 1, maxLength: 120 }), (walk) => {
    const disk = { text: COMMENT + withInterview(undefined, emptyInterview(SETTING)) }
    const said = new Map<string, Partial<Answer>>()
    let talk = aTalk(SETTING, parse(disk.text) as Interview)
    let failed = false
    for (const [happening, chance] of walk) {
      if (talk.ended) break
      if (!failed) listen(said, talk, happening)
      const next = step(talk, SETTING, failed ? keyEvent('enter') : happening)
      talk = next.talk
      if (!next.effects.some(({ kind }) => kind === 'save')) continue
      const before = disk.text
      failed = chance === 0
      talk = perform(talk, SETTING, disk, failed)
      if (failed) expect(disk.text).toBe(before)
    }
    if (failed) talk = perform(talk, SETTING, disk, false)
    const file = parse(disk.text) as Interview
    expect(isInterview(file), JSON.stringify(file)).toBe(true)
    expect(disk.text.startsWith(COMMENT)).toBe(true)
    expect(file).toEqual(JSON.parse(JSON.stringify(talk.interview)))
    for (const [question, reply] of said) {
      const kept = file.answers.find((answer) => answer.question === question && answer.follows === undefined && !answer.notApplicable) ?? file.setAside?.find((answer) => answer.question === question && !answer.notApplicable)
      const overruled = [...file.answers, ...(file.setAside ?? [])].some((answer) => answer.question === question && answer.notApplicable)
      if (!overruled) expect(kept, question).toMatchObject(reply)
    }
    expect(new Set(file.answers.map(({ question }) => question)).size).toBe(file.answers.length)
  }), { numRuns: 150 })
})

test('every screen fits every terminal', () => {
  fc.assert(fc.property(fc.array(event, { maxLength: 40 }), fc.constantFrom(40, 60, 80, 100), fc.integer({ min: 8, max: 60 }), fc.constantFrom('en' as const, 'zh-CN' as const, 'zh-TW' as const), (events, width, rows, language) => {
    let talk: Talk = { ...aTalk(SETTING), language }
    for (const happening of events) {
      if (talk.ended) break
      const next = step(talk, SETTING, happening)
      talk = next.effects.some(({ kind }) => kind === 'save') ? step(next.talk, SETTING, { kind: 'saved', interview: next.talk.interview }).talk : next.talk
      const { lines, cursor } = drawScreen(talk, SETTING, { width, rows, language: talk.language, say: SAY[talk.language], paint: PLAIN_PAINT, isPlain: false })
      expect(lines.length).toBeLessThanOrEqual(rows)
      for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(width)
      if (cursor) expect(cursor.column).toBeLessThanOrEqual(width)
    }
  }), { numRuns: 60 })
})
