// Protects: an agreed level counts as if everybody had said it, the single answers stay to be seen, and strong disagreements on gates are findings until they are settled.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AgreedLevel, Interview, Profile, Reconciliation } from '../../src/model/file-types.ts'
import { assess, scoreQuestions } from '../../src/assessment/assess.ts'
import { judge } from '../../src/assessment/judge.ts'
import { type ShortAnswer, anInterview } from '../support/interviews.ts'
import { aGate, aQuestion, smallPack } from '../support/small-pack.ts'

const PROFILE: Profile = { kind: 'Profile', schemaVersion: 1, company: { name: 'Sample' } }
const IDS = ['a.one', 'a.two', 'b.one', 'b.two']
const PACK = smallPack(IDS.map((id) => aQuestion(id, 1, id === 'a.one' ? { gates: ['hold'] } : {})), { gates: [aGate('hold', { question: 'a.one', atMost: 2 }, { fails: 'not-yet' })] })

function agreeing(...agreed: Partial<AgreedLevel>[]): Reconciliation {
  return { kind: 'Reconciliation', schemaVersion: 1, agreed: agreed.map((item) => ({ question: 'a.one', level: 3, reason: 'minutes seen', date: '2026-11-20', ...item })) }
}

function scoreOf(interviews: readonly Interview[], reconciliation?: Reconciliation) {
  return scoreQuestions(PACK, PROFILE, interviews, reconciliation).get('a.one')
}

const short: fc.Arbitrary<ShortAnswer> = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom<ShortAnswer>('unknown', 'not-applicable', { bare: 4 }))
const interviews = fc.array(fc.dictionary(fc.constantFrom(...IDS), short), { minLength: 1, maxLength: 4 }).map((list) => list.map((answers, index) => anInterview(answers, `r${index}`, index % 2 === 0 ? 'executive' : 'front-line')))
const level = fc.integer({ min: 1, max: 5 })

describe('an agreed level', () => {
  test('gives the same outlook as if everybody had said it with evidence', () => {
    fc.assert(fc.property(interviews, level, (list, at) => {
      const everybody = list.map((interview) => ({ ...interview, answers: [...interview.answers.filter(({ question }) => question !== 'a.one'), { question: 'a.one', level: at, evidence: [{ text: 'seen' }] }] }))
      const context = { knowledge: PACK, profile: PROFILE }
      const agreed = judge(scoreQuestions(PACK, PROFILE, list, agreeing({ level: at, evidence: [{ text: 'seen' }] })), context)
      const said = judge(scoreQuestions(PACK, PROFILE, everybody), context)
      expect(agreed).toEqual(said)
    }))
  })

  test('changes no interview, and leaves every single answer to be seen', () => {
    fc.assert(fc.property(interviews, level, (list, at) => {
      const copy = structuredClone(list)
      const answers = scoreOf(list)?.answers
      expect(scoreOf(list, agreeing({ level: at }))?.answers).toEqual(answers)
      expect(list).toEqual(copy)
    }))
  })

  test('tells the median it takes the place of, and the spread stays', () => {
    const list = [anInterview({ 'a.one': 2 }, 'x'), anInterview({ 'a.one': 4 }, 'y'), anInterview({ 'a.one': 5 }, 'z')]
    expect(scoreOf(list, agreeing({ level: 3, by: 'Ann' }))).toMatchObject({ level: 3, score: 50, low: 3, high: 3, spread: 75, lowestLevel: 2, highestLevel: 5, agreed: { level: 3, median: 4, by: 'Ann', reason: 'minutes seen', date: '2026-11-20' } })
  })

  test.each<[string, ShortAnswer, AgreedLevel['evidence'], number]>([['nothing shown', { bare: 5 }, undefined, 3], ['shown by one of them', 4, undefined, 5], ['shown when agreeing', { bare: 2 }, [{ text: 'seen' }], 5]])('of 5 counts only if shown: %s', (_, one, evidence, counted) => {
    expect(scoreOf([anInterview({ 'a.one': one }, 'x'), anInterview({ 'a.one': { bare: 1 } }, 'y')], agreeing({ level: 5, ...(evidence ? { evidence } : {}) }))?.level).toBe(counted)
  })

  test('is marked where somebody has answered otherwise since, is new or is gone', () => {
    const list = [anInterview({ 'a.one': 2 }, 'same'), anInterview({ 'a.one': 4 }, 'other'), anInterview({ 'a.one': 1 }, 'new')]
    const restsOn = [{ respondent: 'same', level: 2 }, { respondent: 'other', level: 1 }, { respondent: 'gone', level: 3 }]
    expect(scoreOf(list, agreeing({ restsOn }))?.agreed?.changedSince).toEqual(['other', 'new', 'gone'])
    expect(scoreOf(list.slice(0, 1), agreeing({ restsOn: restsOn.slice(0, 1) }))?.agreed?.changedSince).toBeUndefined()
  })
})

describe('a strong disagreement on a question of a gate', () => {
  const list = [anInterview({ 'a.one': 2, 'b.one': 1 }, 'x'), anInterview({ 'a.one': 4, 'b.one': 5 }, 'y')]

  test('is a finding, that on another question is none', () => {
    expect(assess(PACK, PROFILE, list).disagreements).toEqual([{ question: 'a.one', gates: ['hold'], lowestLevel: 2, highestLevel: 4, because: ['a.one'] }])
  })

  test('is gone when agreed on, and where people are only one level apart', () => {
    expect(assess(PACK, PROFILE, list, undefined, agreeing({ level: 3 })).disagreements).toBeUndefined()
    expect(assess(PACK, PROFILE, [anInterview({ 'a.one': 2 }, 'x'), anInterview({ 'a.one': 3 }, 'y')]).disagreements).toBeUndefined()
  })
})

describe('agreement in the assessment', () => {
  test('tells alpha with its people, questions and values, by condition and over all', () => {
    const list = [anInterview({ 'a.one': 2, 'a.two': 3, 'b.one': 3 }, 'x'), anInterview({ 'a.one': 2, 'a.two': 3, 'b.one': 1 }, 'y'), anInterview({ 'b.two': 2 }, 'z')]
    const { agreement, conditions } = assess(PACK, PROFILE, list)
    expect(conditions.find(({ id }) => id === 'a')?.agreement).toMatchObject({ alpha: 1, raters: 2, questionsCompared: 2, pairableValues: 4 })
    expect(agreement).toMatchObject({ raters: 2, questionsCompared: 3, pairableValues: 6 })
    expect(agreement?.alpha).toBeLessThan(1)
  })

  test.each<[string, Interview[], string]>([
    ['one person', [anInterview({ 'a.one': 2 })], 'one-respondent'], ['nothing in common', [anInterview({ 'a.one': 2 }, 'x'), anInterview({ 'a.two': 2 }, 'y')], 'no-question-in-common'],
    ['no variation', [anInterview({ 'a.one': 2 }, 'x'), anInterview({ 'a.one': 2 }, 'y')], 'no-variation'],
  ])('says why there is none: %s', (_, list, why) => {
    const { agreement } = assess(PACK, PROFILE, list)
    expect([agreement?.alpha, agreement?.alphaUndefined]).toEqual([undefined, why])
  })

  test('managers and staff are compared question by question', () => {
    const list = [anInterview({ 'a.one': 4 }, 'x', 'executive'), anInterview({ 'a.one': 2 }, 'y', 'front-line'), anInterview({ 'a.one': 3 }, 'z', 'it')]
    expect(assess(PACK, PROFILE, list).questions?.find(({ id }) => id === 'a.one')?.managerStaffGap).toBe(37.5)
  })
})
