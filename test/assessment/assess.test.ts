// Protects: the scoring rules, each by an example whose numbers can be checked by hand.
import { describe, expect, test } from 'vitest'
import type { Profile } from '../../src/model/file-types.ts'
import { assess } from '../../src/assessment/assess.ts'
import { type ShortAnswer, anInterview } from '../support/interviews.ts'
import { aGate, aQuestion, smallPack, words } from '../support/small-pack.ts'

const PROFILE: Profile = { kind: 'Profile', schemaVersion: 1, company: { name: 'Sample' } }
const TWO = smallPack([aQuestion('a.x', 3), aQuestion('a.y', 1), aQuestion('b.z', 1)], { weights: { a: 0.75, b: 0.25 } })

function assessed(answers: Record<string, ShortAnswer>, knowledge = TWO, profile = PROFILE) {
  return assess(knowledge, profile, [anInterview(answers)])
}

describe('score', () => {
  test('levels become 0–100, weighted within and over conditions', () => {
    const result = assessed({ 'a.x': 5, 'a.y': 1, 'b.z': 3 })
    expect(result.conditions.map(({ score }) => score)).toEqual([75, 50])
    expect(result.score).toBe(68.8) // 0.75 × 75 + 0.25 × 50 = 68.75
    expect(result.interval).toEqual({ low: 68.8, high: 68.8 })
    expect(result.coveragePercent).toBe(100)
  })

  test('levels 4 and 5 without evidence count as 3, and say so', () => {
    const result = assessed({ 'a.x': { bare: 5 }, 'a.y': { bare: 2 }, 'b.z': 4 })
    expect(result.questions?.map(({ level, cappedFrom }) => ({ level, cappedFrom }))).toEqual([{ level: 3, cappedFrom: 5 }, { level: 2, cappedFrom: undefined }, { level: 4, cappedFrom: undefined }])
  })

  test('an unknown answer widens the interval and lowers coverage, not the score', () => {
    const known = assessed({ 'a.x': 4, 'a.y': 4, 'b.z': 4 })
    const unknown = assessed({ 'a.x': 4, 'a.y': 'unknown', 'b.z': 4 })
    expect(unknown.score).toBe(known.score)
    expect(unknown.interval).toEqual({ low: 60.9, high: 79.7 }) // a.y at 0 and at 100: 75 ∓ 0.75 × 0.25 × 75, + 0.75 × 0.25 × 25
    expect(unknown.coveragePercent).toBe(66.7)
    expect(unknown.provisional).toBe(true)
  })

  test('a question that does not apply is left out', () => {
    const result = assessed({ 'a.x': 'not-applicable', 'a.y': 2, 'b.z': 2 })
    expect(result.score).toBe(25)
    expect(result.coveragePercent).toBe(100)
  })

  test('a question whose `when` does not hold is not asked; one that cannot be judged is', () => {
    const pack = smallPack([aQuestion('a.x'), aQuestion('a.y', 1, { when: { profile: 'capability.partner', in: ['selected'] } })])
    const withPartner = (partner?: 'none' | 'selected'): Profile => ({ ...PROFILE, ...(partner ? { capability: { partner } } : {}) })
    expect(assessed({ 'a.x': 3 }, pack, withPartner('none')).questions?.map(({ id }) => id)).toEqual(['a.x'])
    expect(assessed({ 'a.x': 3 }, pack, withPartner()).questions?.map(({ id }) => id)).toEqual(['a.x', 'a.y'])
  })

  test('several respondents: the median counts, the spread and the manager–staff gap show', () => {
    const result = assess(TWO, PROFILE, [
      anInterview({ 'a.x': 5, 'a.y': 3, 'b.z': 3 }, 'boss', 'executive'), anInterview({ 'a.x': 2, 'b.z': 3 }, 'staff', 'front-line'), anInterview({ 'a.x': 2, 'b.z': 'unknown' }, 'it', 'it'),
    ])
    expect(result.questions?.[0]).toMatchObject({ level: 2, spread: 75, score: 25 })
    expect(result.conditions[0]?.agreement).toMatchObject({ respondents: 3, questionsCompared: 1, meanSpread: 75, largestSpread: 75, managerStaffGap: 75, flagged: ['a.x'] })
    expect(result.questions?.[2]).toMatchObject({ level: 3, low: 3, high: 3 })
  })

  test('nothing answered: no score, everything possible, not ready', () => {
    const result = assess(TWO, PROFILE, [])
    expect(result).toMatchObject({ score: null, interval: { low: 0, high: 100 }, coveragePercent: 0, verdict: 'not-ready', provisional: true, verdictRange: { worst: 'not-ready', best: 'ready' } })
  })
})

describe('verdict', () => {
  test.each([[5, 'ready'], [4, 'conditionally-ready'], [3, 'not-yet'], [2, 'not-ready']] as const)('all at level %i: %s', (level, verdict) => {
    expect(assessed({ 'a.x': level, 'a.y': level, 'b.z': level }).verdict).toBe(verdict)
  })

  test('a condition below 40 lowers the band by one', () => {
    const result = assessed({ 'a.x': 5, 'a.y': 5, 'b.z': 2 })
    expect(result.score).toBe(81.3)
    expect(result).toMatchObject({ verdict: 'conditionally-ready', band: { byScore: 'ready', loweredBy: ['b'] } })
  })

  test('a failing gate caps, an undetermined one too, a waiver in force sets it aside', () => {
    const gate = aGate('veto', { question: 'a.y', atMost: 1 }, { fails: 'not-ready', undetermined: 'conditionally-ready' }, 'do-not-start')
    const pack = smallPack([aQuestion('a.x', 9 / 3), aQuestion('a.y'), aQuestion('b.z')], { gates: [gate], weights: { a: 0.75, b: 0.25 } })
    const verdictOf = (y: ShortAnswer, profile = PROFILE, today?: string) => assess(pack, profile, [anInterview({ 'a.x': 5, 'a.y': y, 'b.z': 5 })], today)
    expect(verdictOf(1)).toMatchObject({ verdict: 'not-ready', gates: [{ id: 'veto', state: 'fails', effect: 'do-not-start', because: ['a.y'] }], band: { cappedBy: ['veto'] } })
    expect(verdictOf('unknown')).toMatchObject({ verdict: 'conditionally-ready', gates: [{ state: 'undetermined' }] })
    expect(verdictOf(2)).toMatchObject({ verdict: 'ready', gates: [{ state: 'holds' }] })
    const waived: Profile = { ...PROFILE, settings: { waivers: [{ gate: 'veto', by: 'Board', reason: 'pilot only', expires: '2027-01-31' }] } }
    expect(verdictOf(1, waived, '2027-01-31').verdict).toBe('ready')
    expect(verdictOf(1, waived, '2027-02-01').verdict).toBe('not-ready')
  })
})

describe('method', () => {
  const rules = [
    { id: 'good', method: 'plain', effect: 'favours' as const, points: 20, when: { profile: 'scope.users', atLeast: 10 }, text: words('many') },
    { id: 'no', method: 'plain', effect: 'blocks' as const, when: { profile: 'constraints.externalHelp', is: 'no' }, text: words('no help') },
  ]
  const pack = smallPack([aQuestion('a.x')], { rules })

  test('rules add up; unknown facts leave a rule undetermined; a blocked method is not eligible', () => {
    expect(assessed({ 'a.x': 3 }, pack, { ...PROFILE, scope: { users: 10 } }).methods[0]).toMatchObject({ eligible: true, fit: 70, because: ['profile.scope.users'], undetermined: ['no'], chosen: true })
    const blocked = assessed({ 'a.x': 3 }, pack, { ...PROFILE, constraints: { externalHelp: 'no' } })
    expect(blocked.methods[0]).toMatchObject({ eligible: false, fit: 50 })
    expect(blocked.methodDecision).toBeUndefined()
  })

  test('a person may override a block, with a recorded reason', () => {
    const profile: Profile = { ...PROFILE, constraints: { externalHelp: 'no' }, settings: { method: { id: 'plain', reason: 'the group demands it', decidedBy: 'the board' } } }
    expect(assessed({ 'a.x': 3 }, pack, profile).methodDecision).toEqual({ id: 'plain', by: 'person', reason: 'the group demands it', decidedBy: 'the board', overridesBlock: true })
  })
})

test('recommendations rank by weight × gap; an undetermined gate asks to be cleared up', () => {
  const pack = smallPack([aQuestion('a.x', 3), aQuestion('a.y', 1), aQuestion('b.z', 1)], { weights: { a: 0.75, b: 0.25 }, gates: [aGate('open', { question: 'b.z', atMost: 1 }, {})] })
  const result = assess(pack, PROFILE, [anInterview({ 'a.x': 2, 'a.y': 1, 'b.z': 'unknown' })])
  expect(result.recommendations).toEqual([
    { id: 'mend-a-x', condition: 'a', priority: 1, points: 28.1, because: ['a.x'] }, // 0.75 × 3/4 × (75 − 25)
    { id: 'mend-a-y', condition: 'a', priority: 2, points: 14.1, because: ['a.y'] },
    { id: 'clarify.open', condition: 'b', priority: 3, points: 6.3, gates: ['open'], because: ['b.z'] },
  ])
})
