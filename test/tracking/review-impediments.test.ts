// Protects: days and money lost add up by kind, are traced to tasks, and every impediment is tied to what had, or should have, warned of it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Assessment, Impediment, Risk } from '../../src/model/file-types.ts'
import { reviewImpediments } from '../../src/tracking/impediments/review-impediments.ts'
import { loadPack } from '../support/load-pack.ts'

const { impedimentKinds, review } = loadPack()
const rule = review.warnings ?? (() => { throw new Error('the pack has no rule for warnings') })()
const assessment = {
  questions: [{ id: 'process.rules', level: 2 }, { id: 'team.backfill', level: 4 }, { id: 'team.released-time' }],
  conditions: [{ id: 'process', score: 71 }, { id: 'team', score: 62 }, { id: 'leadership', score: 35 }], gates: [{ id: 'privacy-cleared', state: 'fails' }],
} as unknown as Assessment
const risks = [{ id: 'poor-data-quality', title: 'Poor data', probability: 4, impact: 4 }, { id: 'staff-shortage', title: 'Staff', probability: 1, impact: 3 }] as Risk[]
const reviewed = (impediments: Impediment[], parts: { assessment?: Assessment | undefined; risks?: Risk[] | undefined } = { assessment, risks }, asOf = '2027-06-30') =>
  reviewImpediments(impediments, { asOf, critical: new Set(['build.configure']), kinds: impedimentKinds, rule, assessment: parts.assessment, risks: parts.risks })
const one = (parts: Partial<Impediment>): Impediment => ({ id: 'a', opened: '2027-01-04', kind: 'rule', title: 'Three signatures', ...parts })

test('the pack knows every kind of impediment', () => {
  expect([...impedimentKinds.keys()]).toEqual(['rule', 'weak-control', 'process', 'perception', 'privacy', 'politics', 'people', 'data', 'integration', 'vendor', 'scope', 'external'])
})

test('totals, ages, control and repeats', () => {
  const found = reviewed([
    one({ id: 'a', opened: '2027-01-04', closed: '2027-01-14', daysLost: 6, cost: 3000, withinControl: true, tasks: [{ task: 'build.configure', daysLost: 4, cost: 1000 }] }),
    one({ id: 'b', opened: '2027-03-01', kind: 'data', withinControl: false, tasks: [{ task: 'build.load', daysLost: 2 }, { task: 'build.configure', daysLost: 1 }] }),
    one({ id: 'c', opened: '2027-06-20', repeats: 'a', withinControl: true }), one({ id: 'later', opened: '2027-07-01', daysLost: 100 }),
  ])
  expect(found).toMatchObject({
    open: 2, closed: 1, daysLost: 9, cost: 3000, tracedDays: 7, tracedCost: 1000, criticalDays: 5, meanDaysToResolve: 10, meanOpenAgeDays: 65.5, repeatPercent: 33.3,
    withinControl: { said: 3, percent: 66.7, daysPercent: 66.7 }, paretoBy: 'days',
    byKind: [{ kind: 'rule', count: 2, daysLost: 6, percent: 66.7, cumulativePercent: 66.7 }, { kind: 'data', count: 1, daysLost: 3, cumulativePercent: 100 }],
  })
  expect(found?.items.find(({ id }) => id === 'c')).toMatchObject({ timesBefore: 1, days: 10 })
})

test('impediments that name each other as the earlier one end somewhere', () => {
  expect(reviewed([one({ id: 'a', repeats: 'b' }), one({ id: 'b', repeats: 'a' }), one({ id: 'c', repeats: 'c' })])?.items.map(({ timesBefore }) => timesBefore)).toEqual([1, 1, undefined])
})

test('the kinds add up to the whole, the greatest first', () => {
  const impediment = fc.record({ id: fc.uuid(), opened: fc.constant('2027-01-04'), kind: fc.constantFrom(...impedimentKinds.keys()), title: fc.constant('x') }, { requiredKeys: ['id', 'opened', 'kind', 'title'] })
  fc.assert(fc.property(fc.array(fc.tuple(impediment, fc.nat(1000), fc.nat(1000)), { minLength: 1, maxLength: 20 }), (list) => {
    const found = reviewed(list.map(([item, tenths, cost]) => ({ ...item, daysLost: tenths / 10, cost }) as Impediment))
    const measure = ({ daysLost, cost, count }: { daysLost: number; cost: number; count: number }) => ({ days: daysLost, cost, count })[found?.paretoBy ?? 'days']
    expect(found?.byKind.at(-1)?.cumulativePercent).toBe(100)
    expect(found?.byKind.reduce((sum, { daysLost }) => sum + daysLost, 0)).toBeCloseTo(found?.daysLost ?? -1, 6)
    expect(found?.byKind.map(measure)).toEqual(found?.byKind.map(measure).toSorted((a, b) => b - a))
  }))
})

describe('what had warned', () => {
  test.each([
    ['a low answer the kind speaks of', one({}), 'warned', { id: 'process.rules', via: 'kind', value: 2 }],
    ['the id the record names, and no other', one({ because: ['process'] }), 'not-warned', { id: 'process', via: 'because', value: 71 }],
    ['an unknown answer has not warned', one({ kind: 'people' }), 'not-warned', { id: 'team.released-time', warned: false }],
    ['a risk of the register', one({ kind: 'data' }), 'warned', { id: 'poor-data-quality', value: 16, warned: true }],
    ['a gate that failed', one({ kind: 'privacy', because: ['privacy-cleared'] }), 'warned', { sort: 'gate', warned: true }],
    ['a weak condition', one({ kind: 'perception' }), 'warned', { id: 'leadership', value: 35 }],
  ])('%s', (_, impediment, warning, expected) => {
    const found = reviewed([impediment])?.items[0]
    expect(found?.warning).toBe(warning)
    expect(found?.warnings).toContainEqual(expect.objectContaining(expected))
  })

  test('what comes from outside could not be foreseen, and without assessment and register nothing is known', () => {
    expect(reviewed([one({ kind: 'external' })])?.items[0]?.warning).toBe('not-foreseeable')
    expect(reviewed([one({})], {})?.items[0]?.warning).toBe('not-known')
    expect(reviewed([one({ kind: 'people' }), one({ id: 'b' })])?.notWarned).toEqual(['a'])
  })
})

test('rules that block end in keep, change or drop with a state, and weak control in a new check', () => {
  const rules = [{ rule: 'r' }, { rule: 'r', verdict: 'keep' as const }, { rule: 'r', verdict: 'change' as const, due: '2027-06-29' }, { rule: 'r', verdict: 'change' as const, due: '2027-06-30' }, { rule: 'r', verdict: 'drop' as const, due: '2027-01-01', done: '2027-05-01' }, { rule: 'r', verdict: 'drop' as const, done: '2027-07-01' }]
  const found = reviewed([...rules.map((ruleToChange, index) => one({ id: `r${index}`, ruleToChange })), one({ id: 'text', ruleToChange: 'Let two sign' }), one({ id: 'w1', kind: 'weak-control' }), one({ id: 'w2', kind: 'weak-control', newCheck: 'weekly look' })])
  expect(found?.items.map((item) => item.rule?.state)).toEqual(['undecided', 'kept', 'overdue', 'open', 'done', 'open', 'undecided', undefined, undefined])
  expect(found?.rules).toEqual({ change: 2, drop: 2, keep: 1, undecided: 2, overdue: 1 })
  expect(found?.withoutNewCheck).toEqual(['w1'])
})
