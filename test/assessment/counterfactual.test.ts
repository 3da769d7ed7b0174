// Protects: the counterfactual really reaches the next verdict, nothing of it can be left out, and no smaller set would do.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Profile, QuestionScore } from '../../src/model/file-types.ts'
import { scoreQuestions } from '../../src/assessment/assess.ts'
import { findCounterfactual } from '../../src/assessment/counterfactual.ts'
import { atLevel, judge } from '../../src/assessment/judge.ts'
import { VERDICTS } from '../../src/assessment/judge-verdict.ts'
import { type ShortAnswer, anInterview } from '../support/interviews.ts'
import { aGate, aQuestion, smallPack } from '../support/small-pack.ts'

const PROFILE: Profile = { kind: 'Profile', schemaVersion: 1, company: { name: 'Sample' } }
const IDS = ['a.p', 'a.q', 'a.r', 'b.p', 'b.q', 'b.r', 'c.p', 'c.q']
const PACK = smallPack(IDS.map((id, index) => aQuestion(id, 1 + (index % 3))), {
  weights: { a: 0.5, b: 0.3, c: 0.2 },
  gates: [
    aGate('veto', { any: [{ question: 'a.p', atMost: 1 }, { condition: 'a', below: 40 }] }, { fails: 'not-ready', undetermined: 'conditionally-ready' }),
    aGate('hold', { any: [{ question: 'b.p', atMost: 2 }, { question: 'c.q', atMost: 1 }] }, { fails: 'not-yet', undetermined: 'conditionally-ready' }),
  ],
})
const CONTEXT = { knowledge: PACK, profile: PROFILE }
const scoresOf = (answers: readonly ShortAnswer[]) => scoreQuestions(PACK, PROFILE, [anInterview(Object.fromEntries(IDS.map((id, index) => [id, answers[index] ?? 'unknown'])))])

function reaches(scores: Map<string, QuestionScore>, levels: ReadonlyMap<string, number>, verdict: (typeof VERDICTS)[number]): boolean {
  const raised = new Map([...scores].map(([id, score]) => [id, levels.has(id) ? atLevel(score, levels.get(id) ?? 5) : score]))
  return VERDICTS.indexOf(judge(raised, CONTEXT).verdict) <= VERDICTS.indexOf(verdict)
}

const subsets = (ids: readonly string[]) => Array.from({ length: 2 ** ids.length }, (_, bits) => ids.filter((_id, index) => (bits >> index) & 1))

test('with all answers known it is the smallest set, found by trying all', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 8, maxLength: 8 }), (answers) => {
    const scores = scoresOf(answers)
    const found = findCounterfactual(scores, CONTEXT)
    expect(found === undefined).toBe(judge(scores, CONTEXT).verdict === 'ready')
    if (!found) return
    const all = subsets(IDS).filter((ids) => reaches(scores, new Map(ids.map((id) => [id, 5])), found.verdict))
    expect(found.reachable).toBe(true)
    expect(found.changes.length).toBe(Math.min(...all.map((ids) => ids.length)))
    expect(reaches(scores, new Map(found.changes.map(({ question, to }) => [question, to])), found.verdict)).toBe(true)
  }), { numRuns: 150 })
})

test('with unknown answers nothing of it can be left out', () => {
  const answer = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 5 }) }, { weight: 1, arbitrary: fc.constant('unknown' as const) })
  fc.assert(fc.property(fc.array(answer, { minLength: 8, maxLength: 8 }), (answers) => {
    const scores = scoresOf(answers)
    const found = findCounterfactual(scores, CONTEXT)
    if (!found) return
    const levels = new Map(found.changes.map(({ question, to }) => [question, to]))
    expect(reaches(scores, levels, found.verdict)).toBe(true)
    for (const id of levels.keys()) expect(reaches(scores, new Map([...levels].filter(([other]) => other !== id)), found.verdict)).toBe(false)
  }), { numRuns: 150 })
})

test('a gate that only a fact of the profile can lift is named', () => {
  const pack = smallPack([aQuestion('a.p')], { gates: [aGate('facts', { profile: 'constraints.funding', is: 'none' }, { fails: 'not-ready' })] })
  const profile: Profile = { ...PROFILE, constraints: { funding: 'none' } }
  const scores = scoreQuestions(pack, profile, [anInterview({ 'a.p': 4 })])
  expect(findCounterfactual(scores, { knowledge: pack, profile })).toEqual({ verdict: 'not-yet', reachable: false, changes: [], profileChanges: ['facts'] })
})
