// Protects the promise that a settled verdict cannot change any more, and the order in which questions are asked when time is short.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Clause, Gate, Interview, MethodRule, Profile, Reconciliation, Verdict } from '../../src/model/file-types.ts'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import { scoreQuestions } from '../../src/assessment/assess.ts'
import { judge } from '../../src/assessment/judge.ts'
import { VERDICTS } from '../../src/assessment/judge-verdict.ts'
import { possibleVerdicts, questionOrder, verdictSettled } from '../../src/assessment/question-order.ts'
import { type ShortAnswer, anInterview } from '../support/interviews.ts'
import { loadPack } from '../support/load-pack.ts'
import { aGate, aQuestion, smallPack } from '../support/small-pack.ts'

const PROFILE: Profile = { kind: 'Profile', schemaVersion: 1, company: { name: 'Sample' } }
const IDS = ['a.one', 'a.two', 'b.one', 'b.two', 'c.one']
const CONDITIONS = ['a', 'b', 'c']

const leaf: fc.Arbitrary<Clause> = fc.oneof(
  fc.record({ question: fc.constantFrom(...IDS), atMost: fc.integer({ min: 1, max: 4 }) }), fc.record({ question: fc.constantFrom(...IDS), atLeast: fc.integer({ min: 2, max: 5 }) }),
  fc.record({ condition: fc.constantFrom(...CONDITIONS), below: fc.integer({ min: 10, max: 90 }) }), fc.record({ condition: fc.constantFrom(...CONDITIONS), atLeast: fc.integer({ min: 10, max: 90 }) }),
  fc.record({ condition: fc.constantFrom(...CONDITIONS), atLeast: fc.constant(20), below: fc.constant(70) }),
)
const clause: fc.Arbitrary<Clause> = fc.oneof(leaf, leaf.map((part) => ({ not: part })), fc.array(leaf, { minLength: 1, maxLength: 3 }).map((any) => ({ any })), fc.array(leaf, { minLength: 1, maxLength: 3 }).map((all) => ({ all })), fc.constant({ method: 'blocked' }))
const cap = fc.constantFrom<Verdict>('conditionally-ready', 'not-yet', 'not-ready')
const gates: fc.Arbitrary<Gate[]> = fc.array(fc.tuple(clause, cap, fc.option(cap, { nil: undefined })), { maxLength: 3 })
  .map((list) => list.map(([fails, worst, undetermined], index) => aGate(`gate-${index}`, fails, { fails: worst, ...(undetermined ? { undetermined } : {}) })))
const rules: fc.Arbitrary<MethodRule[]> = fc.array(clause, { maxLength: 2 }).map((list) => list.map((when, index) => ({ id: `rule-${index}`, method: 'plain', effect: 'blocks', when, text: { en: 'no', 'zh-CN': 'no', 'zh-TW': 'no' }, source: 'test', provenance: 'judgement' })))
const pack: fc.Arbitrary<Knowledge> = fc.tuple(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 5, maxLength: 5 }), gates, rules)
  .map(([weights, gateList, ruleList]) => smallPack(IDS.map((id, index) => aQuestion(id, weights[index])), { gates: gateList, rules: ruleList, weights: { a: 0.5, b: 0.3, c: 0.2 } }))

const short: fc.Arbitrary<ShortAnswer> = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }) }, fc.constantFrom<ShortAnswer>('unknown', 'not-applicable', { bare: 5 }))
const answers = fc.dictionary(fc.constantFrom(...IDS), short)
const interviews: fc.Arbitrary<Interview[]> = fc.tuple(answers, answers).map(([first, second]) => [anInterview(first, 'first'), anInterview(second, 'second', 'front-line')])
const profiles = fc.constantFrom<Profile>(PROFILE, { ...PROFILE, settings: { method: { id: 'plain', reason: 'decided' } } }, { ...PROFILE, settings: { waivers: [{ gate: 'gate-0', by: 'a', reason: 'b', expires: '2027-01-01' }] } })
const candidates = fc.subarray(IDS, { maxLength: 3 })

/** What one more person may say, or not be asked at all. */
const MORE: readonly (ShortAnswer | undefined)[] = [undefined, 1, 2, 3, 4, 5, { bare: 4 }, 'unknown', 'not-applicable']

function* completions(open: readonly string[]): Generator<Record<string, ShortAnswer>> {
  const [first, ...rest] = open
  if (first === undefined) yield {}
  else for (const tail of completions(rest)) for (const answer of MORE) yield answer === undefined ? tail : { ...tail, [first]: answer }
}

function verdictOf(knowledge: Knowledge, profile: Profile, list: readonly Interview[]): Verdict {
  return judge(scoreQuestions(knowledge, profile, list), { knowledge, profile, today: '2026-11-20' }).verdict
}

describe('the verdicts still possible', () => {
  test('hold every verdict that any answers to the open questions can lead to', () => {
    fc.assert(fc.property(pack, interviews, profiles, candidates, (knowledge, list, profile, open) => {
      const bounds = possibleVerdicts({ knowledge, profile, interviews: list, today: '2026-11-20', candidates: open })
      for (const completion of completions(open)) {
        const at = VERDICTS.indexOf(verdictOf(knowledge, profile, [...list, anInterview(completion, 'third', 'it')]))
        expect(at).toBeGreaterThanOrEqual(VERDICTS.indexOf(bounds.best))
        expect(at).toBeLessThanOrEqual(VERDICTS.indexOf(bounds.worst))
      }
    }), { numRuns: 60 })
  }, 120_000)

  test('are one, the verdict itself, where nothing is open', () => {
    fc.assert(fc.property(pack, interviews, profiles, (knowledge, list, profile) => {
      const { best, worst } = possibleVerdicts({ knowledge, profile, interviews: list, today: '2026-11-20', candidates: [] })
      expect([best, worst]).toEqual([verdictOf(knowledge, profile, list), verdictOf(knowledge, profile, list)])
    }), { numRuns: 100 })
  })
})

describe('the verdict is settled', () => {
  const knowledge = smallPack(IDS.map((id) => aQuestion(id)), { gates: [aGate('sponsor', { question: 'a.one', atMost: 1 }, { fails: 'not-ready', undetermined: 'conditionally-ready' })] })
  const open = (given: Record<string, ShortAnswer>) => ({ knowledge, profile: PROFILE, interviews: [anInterview(given)], candidates: IDS.filter((id) => !(id in given)) })

  test.each<[string, Record<string, ShortAnswer>, boolean]>([
    ['not before anything is answered', {}, false],
    ['as soon as a gate forbids the start', { 'a.one': 1 }, true],
    ['not while the gate holds and scores are open', { 'a.one': 3 }, false],
    ['when two weak conditions and the score leave nothing better', { 'a.one': 2, 'a.two': 1, 'b.one': 1, 'b.two': 1 }, true],
    ['not when one condition may still be weak', { 'a.one': 5, 'a.two': 5, 'b.one': 5, 'b.two': 5 }, false],
    ['when nothing is open', Object.fromEntries(IDS.map((id) => [id, 3])), true],
  ])('%s', (_, given, expected) => expect(verdictSettled(open(given))).toBe(expected))

  test('by an agreed level, whatever others may still say', () => {
    const reconciliation: Reconciliation = { kind: 'Reconciliation', schemaVersion: 1, agreed: [{ question: 'a.one', level: 1, reason: 'nobody is named', date: '2026-11-20' }] }
    expect(verdictSettled({ ...open({}), candidates: IDS, reconciliation })).toBe(true)
  })

  test('not by what one person said, if another is still to be asked the same', () => {
    expect(verdictSettled({ ...open({ 'a.one': 1 }), candidates: IDS })).toBe(false)
  })
})

describe('the order of questions', () => {
  const many = Array.from({ length: 20 }, (_, index) => aQuestion(`a.small-${index}`))

  test('asks first what can rule out most verdicts, then what decides a gate, then what weighs most', () => {
    const knowledge = smallPack([...many, aQuestion('a.large', 3), aQuestion('a.gate'), aQuestion('a.start')], {
      gates: [aGate('start', { question: 'a.start', atMost: 2 }, { fails: 'not-ready' }), aGate('hold', { all: [{ question: 'a.gate', atMost: 2 }, { question: 'a.small-19', atMost: 2 }] }, { fails: 'conditionally-ready' })],
    })
    const order = questionOrder({ knowledge, profile: PROFILE, interviews: [], candidates: [...knowledge.questions.keys()] }).map(({ question }) => question)
    expect(order).toEqual(['a.start', 'a.small-19', 'a.gate', 'a.large', ...many.slice(0, 19).map(({ id }) => id)])
  })

  test('leaves a gate alone once it has failed: its other questions only count by weight', () => {
    const knowledge = smallPack([...many, aQuestion('a.large', 3), aQuestion('a.gate-one'), aQuestion('a.gate-two')], {
      gates: [aGate('gate', { any: [{ question: 'a.gate-one', atMost: 2 }, { question: 'a.gate-two', atMost: 2 }] }, { fails: 'not-yet' })],
    })
    const next = (level: number) => questionOrder({ knowledge, profile: PROFILE, interviews: [anInterview({ 'a.gate-one': level })], candidates: [...many.map(({ id }) => id), 'a.gate-two', 'a.large'] })[0]
    expect(next(4)).toMatchObject({ question: 'a.gate-two', narrowing: { gates: 1 } })
    expect(next(1)).toMatchObject({ question: 'a.large', narrowing: { gates: 0 } })
  })

  test('puts a question with an agreed level last, since no answer changes it any more', () => {
    const knowledge = smallPack([...many, aQuestion('a.start', 3)], { gates: [aGate('start', { question: 'a.start', atMost: 2 }, { fails: 'not-ready' })] })
    const order = questionOrder({
      knowledge, profile: PROFILE, interviews: [], candidates: [...knowledge.questions.keys()],
      reconciliation: { kind: 'Reconciliation', schemaVersion: 1, agreed: [{ question: 'a.start', level: 3, reason: 'seen', date: '2026-11-20' }] },
    })
    expect(order).toHaveLength(knowledge.questions.size)
    expect(order.at(-1)).toEqual({ question: 'a.start', narrowing: { verdicts: 0, gates: 0, bits: 0 } })
  })

  test('holds each candidate once, in the same order whatever order they are given in, and nothing else', () => {
    const knowledge = loadPack()
    const asked = [...knowledge.questions.keys()].filter((_, index) => index % 3 === 0)
    const given = [anInterview({ 'leadership.funding': 4, 'process.maps': 2, 'team.released-time': 'unknown' })]
    const order = (list: readonly string[]) => questionOrder({ knowledge, profile: PROFILE, interviews: given, candidates: list }).map(({ question }) => question)
    expect([...order(asked)].sort()).toEqual([...asked].sort())
    expect(order([...asked].reverse())).toEqual(order(asked))
    expect(order([...asked, 'no.such-question'])).toEqual(order(asked))
  })
})
