// Protects: a decision is judged by its weakest element and by what was known then, apart from its outcome; what was written down only afterwards counts with less confidence.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Decision, DecisionQuality } from '../../src/model/file-types.ts'
import { decisionQuality } from '../../src/tracking/decisions/decision-quality.ts'
import { reviewDecisions } from '../../src/tracking/decisions/review-decisions.ts'
import { loadPack } from '../support/load-pack.ts'

const rule = loadPack().review.decisions ?? (() => { throw new Error('the pack has no rule for decisions') })()
const all = (value: number): DecisionQuality => ({ frame: value, alternatives: value, information: value, values: value, reasoning: value, commitment: value })
const full: Decision = { id: 'pilot-first', date: '2027-02-01', title: 'Pilot first', frame: 'How to roll out?', options: ['pilot', 'all at once'], knownThen: ['two sites ready'], expected: 'fewer errors', probability: 0.8 }
const review = (parts: Partial<Decision>, asOf = '2027-12-31') => reviewDecisions([{ ...full, ...parts }], asOf, rule)
const item = (parts: Partial<Decision>, asOf?: string) => review(parts, asOf)?.items[0]

describe('the four fields', () => {
  test.each([
    [60, { achieved: 0.9 }, 'deserved-success'], [59, { achieved: 0.9 }, 'luck'], [60, { achieved: 0.89 }, 'reasonable-but-unlucky'], [59, { achieved: 0.89 }, 'mistake'],
    [80, { cameTrue: true }, 'deserved-success'], [80, { cameTrue: false }, 'reasonable-but-unlucky'], [80, { cameTrue: true, achieved: 0.2 }, 'reasonable-but-unlucky'],
  ] as const)('quality %d with %o is %s', (quality, outcome, field) => {
    expect(item({ review: { date: '2027-06-01', quality: all(quality), ...outcome } })).toMatchObject({ field, state: 'reviewed' })
  })

  test.each([
    ['nobody looked again', {}, 'not-reviewed'], ['quality not judged, however good the outcome', { review: { date: '2027-06-01', achieved: 2, cameTrue: true } }, 'no-quality'],
    ['an element open that could pull it down', { review: { date: '2027-06-01', achieved: 1, quality: { frame: 90, alternatives: 70 } } }, 'quality-open'],
    ['no outcome', { review: { date: '2027-06-01', quality: all(70) } }, 'no-outcome'], ['a review of a later day', { review: { date: '2028-01-01', quality: all(70), achieved: 1 } }, 'not-reviewed'],
  ])('in none of them where %s', (_, parts, notPlaced) => {
    const found = item(parts)
    expect(found).toMatchObject({ notPlaced })
    expect(found?.field).toBeUndefined()
  })

  test('one poor element settles it, though the others are open', () => {
    expect(item({ review: { date: '2027-06-01', achieved: 0.5, quality: { information: 30 } } })).toMatchObject({ field: 'mistake', quality: { value: 30, weakest: ['information'] } })
  })
})

test('the outcome never changes the quality', () => {
  fc.assert(fc.property(fc.record({ frame: fc.integer({ min: 0, max: 100 }), reasoning: fc.integer({ min: 0, max: 100 }) }), fc.double({ min: 0, max: 3, noNaN: true }), fc.boolean(), (quality, achieved, cameTrue) => {
    const judged = item({ review: { date: '2027-06-01', quality, achieved, cameTrue } })?.quality
    expect(judged).toEqual(item({ review: { date: '2027-06-01', quality } })?.quality)
  }))
})

test('quality is the weakest element, never above the mean', () => {
  fc.assert(fc.property(fc.dictionary(fc.constantFrom('frame', 'alternatives', 'information', 'values', 'reasoning', 'commitment'), fc.integer({ min: 0, max: 100 }), { minKeys: 1 }), (judged) => {
    const quality = decisionQuality(judged as DecisionQuality, 60)
    expect(quality?.value).toBe(Math.min(...Object.values(judged)))
    expect(quality?.mean).toBeGreaterThanOrEqual((quality?.value ?? 0) - 0.05)
    expect([...(quality?.weakest ?? []), ...(quality?.notJudged ?? [])].length).toBeLessThanOrEqual(6)
  }))
})

describe('what was written down then', () => {
  test.each([
    [{}, 'high', undefined], [{ recorded: '2027-02-08' }, 'high', undefined], [{ recorded: '2027-02-09' }, 'low', true], [{ knownThen: [] }, 'low', undefined], [{ options: [] }, 'medium', undefined],
    [{ expected: undefined, probability: undefined } as unknown as Partial<Decision>, 'medium', undefined],
  ])('%o counts with confidence %s', (parts, confidence, retrospective) => {
    expect(item(parts)).toMatchObject({ confidence, ...(retrospective && { retrospective }) })
  })

  test('what is missing is said', () => {
    expect(reviewDecisions([{ id: 'a', date: '2027-01-01', title: 'A' }], '2027-02-01', rule)?.items[0]).toMatchObject({ missing: ['frame', 'options', 'known-then', 'expected', 'probability'], confidence: 'low' })
  })

  test('a decision recorded only afterwards counts half in the mean', () => {
    const judged = (id: string, quality: number, recorded: string): Decision => ({ ...full, id, recorded, review: { date: '2027-06-01', quality: all(quality) } })
    expect(reviewDecisions([judged('a', 90, '2027-02-01'), judged('b', 30, '2027-05-01')], '2027-12-31', rule)?.meanQuality).toBe(70)
  })
})

test('a day to look again makes it due, and nothing of later counts', () => {
  expect(item({ lookAgain: '2027-05-01' }, '2027-04-30')?.state).toBe('not-due')
  expect(item({ lookAgain: '2027-05-01' }, '2027-05-01')?.state).toBe('due')
  expect(review({}, '2027-01-31')).toBeUndefined()
})

test('forecasts are scored once there are enough: four right at 80 % and one wrong', () => {
  const forecasts = [true, true, true, true, false].map((cameTrue, index): Decision => ({ ...full, id: `d${index}`, review: { date: '2027-06-01', cameTrue } }))
  // (4 × 0.2² + 0.8²) ÷ 5 = 0.16
  expect(reviewDecisions(forecasts, '2027-12-31', rule)?.calibration).toEqual({ forecasts: 5, brier: 0.16, reference: 0.25, expectedPercent: 80, cameTruePercent: 80 })
  expect(reviewDecisions(forecasts.slice(0, 4), '2027-12-31', rule)?.calibration).toEqual({ forecasts: 4, reference: 0.25 })
})
