// Protects: the grade is the weighted mean of what can be judged, says what cannot, and there is none where too little can; the assessment is judged by it only at the end.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Assessment, Grade, GradePart, GradedDimension, Plan } from '../../src/model/file-types.ts'
import { controlParts } from '../../src/tracking/grade/control-parts.ts'
import { costAndTimeParts } from '../../src/tracking/grade/cost-and-time-parts.ts'
import { type GradeParts, gradeOf } from '../../src/tracking/grade/grade.ts'
import { placeAmong } from '../../src/tracking/prediction/place-among.ts'
import { type PredictionInput, reviewPrediction } from '../../src/tracking/prediction/review-prediction.ts'
import { loadPack } from '../support/load-pack.ts'

const { review, limits } = loadPack()
const rule = review.grade ?? (() => { throw new Error('the pack has no rule for the grade') })()
const warnings = review.warnings ?? (() => { throw new Error('the pack has no rule for warnings') })()
const part = (value: number): GradePart[] => [{ id: 'adoption', value, measured: value }]
const parts = (values: Partial<Record<GradedDimension['id'], number>>): GradeParts =>
  Object.fromEntries(rule.dimensions.map(({ id }) => [id, values[id] === undefined ? [] : part(values[id])])) as unknown as GradeParts

test('the weights of the pack add up to a hundred', () => {
  expect(rule.dimensions.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
})

test.each([
  [{ objectives: 80, adoption: 70, benefits: 60, 'cost-and-schedule': 50, 'learning-and-control': 40 }, 67, 'largely-achieved', 100],
  [{ objectives: 100, adoption: 100 }, 100, 'achieved', 60], [{ objectives: 50, 'learning-and-control': 0 }, 40, 'partly-achieved', 50], [{ objectives: 20, benefits: 0 }, 13.3, 'not-achieved', 60],
] as const)('%o gives %d', (values, value, band, coveredPercent) => {
  expect(gradeOf(parts(values), 'delivered', rule)).toMatchObject({ value, band, coveredPercent })
})

test('no grade with less than half of the weight, and what is missing is said', () => {
  const grade = gradeOf(parts({ objectives: 90 }), 'running', rule)
  expect(grade).toMatchObject({ coveredPercent: 40, provisional: true })
  expect(grade.value).toBeUndefined()
  expect(grade.dimensions.map(({ missing }) => missing)).toEqual([undefined, 'no-adoption', 'no-benefits', 'no-progress', 'no-records'])
})

test('before the system is in use goals are not judged, instead of not reached', () => {
  const grade = gradeOf(parts({ 'cost-and-schedule': 70 }), 'running', rule, { live: false })
  expect(grade.dimensions.find(({ id }) => id === 'objectives')).toEqual({ id: 'objectives', weight: 40, parts: [], missing: 'not-live' })
})

test('shares add up to a hundred and the grade lies between the lowest and the highest dimension', () => {
  const values = fc.record({ objectives: fc.integer({ min: 0, max: 100 }), adoption: fc.integer({ min: 0, max: 100 }), benefits: fc.integer({ min: 0, max: 100 }) }, { requiredKeys: ['objectives', 'adoption'] })
  fc.assert(fc.property(values, (known) => {
    const grade = gradeOf(parts(known), 'delivered', rule)
    expect(grade.dimensions.reduce((sum, { share = 0 }) => sum + share, 0)).toBeCloseTo(100, 0)
    expect(grade.value).toBeGreaterThanOrEqual(Math.min(...Object.values(known)) - 0.05)
    expect(grade.value).toBeLessThanOrEqual(Math.max(...Object.values(known)) + 0.05)
  }))
})

test.each([[0, 0, [100, 100]], [-20, 10, [100, 80]], [25, 50, [50, 0]], [80, 200, [0, 0]]])('overrun %d %% and delay %d %% give %o', (overrun, delay, values) => {
  expect(costAndTimeParts(overrun, delay, rule).map(({ value }) => value)).toEqual(values)
})

test('control is graded on what there is', () => {
  expect(controlParts({ decisions: undefined, impediments: undefined, gates: undefined, lessons: undefined })).toEqual([])
  expect(controlParts({ decisions: undefined, impediments: undefined, gates: undefined, lessons: [{ id: 'a', title: 'A', owner: 'li', due: '2027-01-01' }, { id: 'b', title: 'B' }] })).toEqual([{ id: 'lessons-owned', value: 50, measured: 1, of: 2 }])
})

test.each([[5, { atMost: 10 }], [10, { atMost: 10 }], [30, { above: 10, atMost: 80 }], [90, { above: 80, atMost: 95 }], [99, { above: 95 }]])('%d lies among the percentiles', (value, expected) => {
  expect(placeAmong(value, [{ percent: 10, value: 10 }, { percent: 80, value: 80 }, { percent: 95, value: 95 }])).toEqual(expected)
})

describe('was the assessment right?', () => {
  const assessment = (verdict: string) => ({ verdict, score: 50, conditions: [{ id: 'team', score: 30 }, { id: 'process', score: 20 }, { id: 'leadership', score: 70 }, { id: 'stepwise', score: null }], gates: [] }) as unknown as Assessment
  const plan = { phases: [{ id: 'p', tasks: [{ id: 'p.a', title: 'A', remedy: true }, { id: 'p.b', title: 'B', remedy: true }] }] } as unknown as Plan
  const input = (verdict: string, band: Grade['band'], parts: Partial<PredictionInput> = {}): PredictionInput => ({
    state: 'delivered', assessment: assessment(verdict), plan, known: { tasks: new Map() }, impediments: undefined, grade: { ...(band && { band }), coveredPercent: 100, dimensions: [] }, rule: warnings, limits, risksOfKind: () => [], conditionOf: () => undefined,
    finish: undefined, cost: undefined, forecastFrom: undefined, ...parts,
  })
  test.each([
    ['not-ready', 'not-achieved', 'right'], ['ready', 'achieved', 'right'], ['conditionally-ready', 'largely-achieved', 'right'], ['ready', 'partly-achieved', 'too-optimistic'], ['not-yet', 'achieved', 'too-cautious'], ['not-yet', undefined, 'open'],
  ] as const)('%s and %s: %s', (verdict, band, state) => {
    expect(reviewPrediction(input(verdict, band)).state).toBe(state)
  })
  test('a warning that was heeded was no false alarm', () => {
    const known = { tasks: new Map([['p.a', { state: 'finished' }]]) } as unknown as PredictionInput['known']
    expect(reviewPrediction(input('not-yet', 'achieved', { known }))).toMatchObject({ state: 'heeded', remedies: { planned: 2, done: 1 } })
  })
  test('a project that was stopped went badly whatever its grade; one that runs is not judged', () => {
    expect(reviewPrediction(input('ready', 'achieved', { state: 'stopped' })).state).toBe('too-optimistic')
    expect(reviewPrediction(input('not-ready', undefined, { state: 'stopped' })).state).toBe('right')
    expect(reviewPrediction(input('ready', 'achieved', { state: 'running' }))).toMatchObject({ state: 'open', openBecause: 'running' })
    expect(reviewPrediction(input('ready', 'achieved', { assessment: undefined }))).toMatchObject({ state: 'open', openBecause: 'no-assessment' })
  })
  test('the weak conditions, the weakest first', () => {
    expect(reviewPrediction(input('ready', 'achieved')).predicted.weakConditions.map(({ id }) => id)).toEqual(['process', 'team'])
  })
})
