// Protects: factors for estimates come from whole engagements, stay near 1 with few, never count a factor twice, and are used by the plan once a pack has them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EstimateFactor, Plan } from '../../src/model/file-types.ts'
import type { TaskProgress } from '../../src/model/task-progress.ts'
import { estimateFactorFor } from '../../src/knowledge/estimate-factor.ts'
import { generatePlan } from '../../src/planning/generate-plan.ts'
import { type FinishedEngagement, calibrate } from '../../src/tracking/calibration/calibrate.ts'
import { medianOf } from '../../src/tracking/calibration/median.ts'
import { loadSay } from '../support/load-pack.ts'
import { knowledge, sampleEngagement } from '../reporting/sample-engagement.ts'

const rule = knowledge.review.calibration ?? (() => { throw new Error('the pack has no rule for calibration') })()
const plan = { phases: [{ id: 'p', tasks: [{ id: 'p.data-audit', title: 'A', effortDays: 10 }, { id: 'p.kick-off', title: 'K', effortDays: { optimistic: 1, likely: 2, pessimistic: 4 } }, { id: 'p.own', title: 'Own', effortDays: 50 }] }] } as unknown as Plan
const finished = (name: string, taken: Record<string, number>, parts: Partial<FinishedEngagement> = {}): FinishedEngagement => ({
  name, plan, knowledge, workdaysBetween: () => 5,
  known: { tasks: new Map(Object.entries(taken).map(([task, actualEffortDays]) => [task, { task, state: 'finished', actualEffortDays } as unknown as TaskProgress])) }, ...parts,
})
const groupOf = (engagements: FinishedEngagement[], id: string) => calibrate(engagements, rule).find((group) => group.id === id && group.of === 'effort')

test('three engagements, each counted once: the median 1.44 is drawn half-way, to 1.2', () => {
  const group = groupOf([finished('a', { 'p.data-audit': 12 }), finished('b', { 'p.data-audit': 14.4 }), finished('c', { 'p.data-audit': 20 })], 'data-audit')
  expect(group).toMatchObject({ scope: 'activity', engagements: 3, tasks: 3, median: 1.44, lowest: 1.2, highest: 2, factor: 1.2 })
  expect(group?.evidence[0]).toEqual({ engagement: 'a', tasks: 1, estimated: 10, taken: 12, ratio: 1.2 })
})

test('too few engagements, and a median of 1, give no factor', () => {
  expect(groupOf([finished('a', { 'p.data-audit': 20 }), finished('b', { 'p.data-audit': 20 })], 'data-audit')?.factor).toBeUndefined()
  expect(groupOf(['a', 'b', 'c'].map((name) => finished(name, { 'p.data-audit': 10 })), 'data-audit')?.factor).toBeUndefined()
})

test('tasks the packs do not know, unfinished ones and those without effort are left out', () => {
  expect(calibrate([finished('a', { 'p.own': 100 }), finished('b', {}, { known: { tasks: new Map([['p.data-audit', { state: 'running', actualEffortDays: 3 } as unknown as TaskProgress], ['p.kick-off', { state: 'finished' } as unknown as TaskProgress]]) } })], rule)).toEqual([])
})

test('a factor the estimates had already is taken out again', () => {
  const factor = { id: 'activity.data-audit.effort', activity: 'data-audit', of: 'effort', factor: 1.25, source: 's', provenance: 'sourced' } as EstimateFactor
  const calibrated = { ...knowledge, estimateFactors: new Map([[factor.id, factor]]) }
  expect(groupOf([finished('a', { 'p.data-audit': 12 }, { knowledge: calibrated })], 'data-audit')).toMatchObject({ median: 1.5, evidence: [{ estimated: 8, taken: 12 }] })
})

test('a factor lies between 1 and the median, within the limits, and nearer to the median with more engagements', () => {
  fc.assert(fc.property(fc.double({ min: 0.2, max: 5, noNaN: true }), fc.integer({ min: 3, max: 8 }), (ratio, count) => {
    const of = (many: number) => groupOf(Array.from({ length: many }, (_, index) => finished(`e${index}`, { 'p.data-audit': 10 * ratio })), 'data-audit')
    const group = of(count)
    const factor = group?.factor ?? 1
    expect(factor).toBeGreaterThanOrEqual(rule.lowest)
    expect(factor).toBeLessThanOrEqual(rule.highest)
    expect(Math.abs(Math.log(factor))).toBeLessThanOrEqual(Math.abs(Math.log(group?.median ?? 1)) + 0.01)
    expect(Math.abs(Math.log(of(count + 1)?.factor ?? 1))).toBeGreaterThanOrEqual(Math.abs(Math.log(factor)) - 0.006)
  }), { numRuns: 40 })
})

test.each([[[3], 3], [[1, 9], 5], [[9, 1, 2], 2], [[4, 1, 3, 2], 2.5]])('the median of %o is %d', (values, expected) => {
  expect(medianOf(values)).toBe(expected)
})

describe('a pack with factors', () => {
  const factor = (scope: Partial<EstimateFactor>, value: number): EstimateFactor => ({ id: JSON.stringify(scope), of: 'effort', factor: value, source: 'own projects: a, b, c', provenance: 'sourced', engagements: 3, ...scope })
  const factors = (...items: EstimateFactor[]) => new Map(items.map((item) => [item.id, item]))

  test('the narrowest factor counts', () => {
    const all = factors(factor({ category: 'migration' }, 1.1), factor({ step: 'organisation' }, 1.2), factor({ activity: 'data-audit' }, 1.3))
    expect(estimateFactorFor({ activity: 'data-audit', step: 'organisation', category: 'migration' }, 'effort', all)?.factor).toBe(1.3)
    expect(estimateFactorFor({ activity: 'other', step: 'organisation', category: 'migration' }, 'effort', all)?.factor).toBe(1.2)
    expect(estimateFactorFor({ step: 'build', category: 'migration' }, 'effort', all)?.factor).toBe(1.1)
    expect(estimateFactorFor({ step: 'build', category: 'migration' }, 'duration', all)).toBeUndefined()
  })

  test('doubles the efforts of the plan and says so', () => {
    const { profile, assessment, plan: plain } = sampleEngagement('en')
    const method = knowledge.methods.get(plain.method ?? '') ?? (() => { throw new Error('no method') })()
    const doubled = generatePlan({ knowledge: { ...knowledge, estimateFactors: factors(factor({ category: 'training' }, 2)) }, profile, assessment, method, startDate: '2026-12-01', language: 'en', currency: 'CNY', say: loadSay('en') })
    const likely = (of: Plan, category: string) => of.phases.flatMap((phase) => phase.tasks).filter((task) => task.category === category).reduce((sum, { effortDays = 0 }) => sum + (typeof effortDays === 'number' ? effortDays : effortDays.likely), 0)
    expect(likely(doubled, 'training') / likely(plain, 'training')).toBeCloseTo(2, 0)
    expect(likely(doubled, 'migration')).toBe(likely(plain, 'migration'))
    expect(doubled.assumptions?.map(({ text }) => text).join()).toContain('multiplied by what our own projects really took: one factor, 2 to 2.')
  })
})
