// Protects: the overrun is split by phase, category and cause so that every split adds up to it, and nothing counts twice.
import { describe, expect, test } from 'vitest'
import type { Progress, TaskStatus } from '../../src/model/file-types.ts'
import { freezeBaseline } from '../../src/comparing/freeze-baseline.ts'
import { approvedWork } from '../../src/tracking/approved-work.ts'
import { planOf, scheduled } from '../scheduling/plan-of.ts'
import { evaluated, progressOf } from './evaluation-of.ts'

const TEAM = [{ id: 'pm', role: 'project-manager', costPerDay: 100 }]
const PLAN = planOf([{ id: 'a', effortDays: 10, assign: ['pm'], category: 'training' }, { id: 'b', effortDays: 5, assign: ['pm'], dependsOn: ['a'] }], { team: TEAM })
const DELIVERED = { finished: { date: '2026-07-31', reason: 'delivered' } } as const

/** The overrun of a project of 1,000 and 500 that is over. */
const final = (a: Partial<TaskStatus>, b: Partial<TaskStatus> = { actualCost: 500 }, more: Partial<Progress> = {}) => {
  const progress = progressOf({ '2026-07-31': [{ task: 'a', percentComplete: 100, ...a }, { task: 'b', percentComplete: 100, ...b }] }, { ...DELIVERED, ...more })
  return evaluated(PLAN, progress, '2026-07-31').costOverrun!
}
const causes = (overrun: ReturnType<typeof final>) => Object.fromEntries(overrun.byCause.map(({ cause, amount }) => [cause, amount]))

test('both forms are given', () => {
  expect(final({ actualCost: 1300 })).toMatchObject({ basis: 'final', baselineCost: 1500, expectedCost: 1800, overrun: 300, overrunPercent: 20, ratio: 1.2, spentOverEarned: 300 })
})

describe('causes', () => {
  test.each<[string, Partial<TaskStatus>, Record<string, number>]>([
    ['nobody knows', { actualCost: 1300 }, { estimate: 300 }],
    ['told in part', { actualCost: 1300, costCauses: [{ cause: 'scope-change', amount: 180 }] }, { 'scope-change': 180, estimate: 120 }],
    ['a dearer person-day: 12 days at 125 instead of 10 at 100', { actualCost: 1500, actualEffortDays: 12 }, { rate: 300, estimate: 200 }],
    ['a told rate is not computed again', { actualCost: 1500, actualEffortDays: 12, costCauses: [{ cause: 'rate', amount: 250 }] }, { rate: 250, estimate: 250 }],
    ['told money is no rate', { actualCost: 1500, actualEffortDays: 10, costCauses: [{ cause: 'external', amount: 500 }] }, { external: 500 }],
    ['more told than there is', { actualCost: 1100, costCauses: [{ cause: 'decision', amount: 400 }] }, { decision: 400, estimate: -300 }],
    ['a saving', { actualCost: 900, costCauses: [{ cause: 'decision', amount: -100 }] }, { decision: -100 }],
  ])('%s', (_name, a, expected) => {
    expect(causes(final(a))).toEqual(expected)
  })

  test('an impediment counts once, told or traced', () => {
    const impediments: Progress['impediments'] = [
      { id: 'i1', opened: '2026-06-03', kind: 'rule', title: 'Two signatures', cost: 150, tasks: [{ task: 'a', cost: 120 }] },
      { id: 'i2', opened: '2026-06-03', kind: 'external', title: 'Strike', tasks: [{ task: 'a', cost: 50 }] },
      { id: 'i3', opened: '2026-12-03', kind: 'vendor', title: 'Later than the day', tasks: [{ task: 'a', cost: 70 }] },
    ]
    const overrun = final({ actualCost: 1300, costCauses: [{ cause: 'impediment', amount: 100, reference: 'i1' }] }, undefined, { impediments })
    expect(causes(overrun)).toEqual({ impediment: 100, external: 50, estimate: 150 })
    expect(overrun.untraced).toEqual([{ impediment: 'i1', amount: 30 }])
  })

  test('more told than there is, is named', () => {
    expect(final({ actualCost: 1100, costCauses: [{ cause: 'decision', amount: 400 }] }).overTold).toEqual([{ task: 'a', told: 400, variance: 100 }])
    expect(final({ actualCost: 1300, costCauses: [{ cause: 'decision', amount: -100 }] }).overTold).toBeUndefined()
  })
})

test('work added and removed since the baseline is change of scope', () => {
  const changed = planOf([{ id: 'a', effortDays: 10, assign: ['pm'] }, { id: 'c', effortDays: 4, assign: ['pm'] }], { team: TEAM })
  const baseline = { id: 'first', ...approvedWork(PLAN, scheduled(PLAN)) }
  const progress = progressOf({ '2026-07-31': [{ task: 'a', percentComplete: 100, actualCost: 1000 }, { task: 'c', percentComplete: 100, actualCost: 450 }] }, DELIVERED)
  const { costOverrun, earnedValue } = evaluated(changed, progress, '2026-07-31', { baseline })
  expect(costOverrun).toMatchObject({ baselineCost: 1500, expectedCost: 1450, overrun: -50, byCause: [{ cause: 'scope-change', amount: -50, told: 0 }] })
  expect(costOverrun?.items).toEqual([{ task: 'b', cause: 'scope-change', amount: -500 }, { task: 'c', cause: 'scope-change', amount: 450 }])
  expect(earnedValue).toMatchObject({ budgetAtCompletion: 1500, earnedValue: 1000 })
})

test('against the first baseline too, where the project was approved anew', () => {
  const first = freezeBaseline({ id: 'first', date: '2026-05-20', approvedBy: 'sponsor', why: 'start', planSha256: '0'.repeat(64) }, { plan: PLAN, schedule: scheduled(PLAN) })
  const dearer = planOf([{ id: 'a', effortDays: 15, assign: ['pm'] }, { id: 'b', effortDays: 5, assign: ['pm'] }], { team: TEAM })
  const second = { id: 'second', ...approvedWork(dearer, scheduled(dearer)) }
  const progress = progressOf({ '2026-07-31': [{ task: 'a', percentComplete: 100, actualCost: 1600 }, { task: 'b', percentComplete: 100, actualCost: 500 }] }, DELIVERED)
  expect(evaluated(dearer, progress, '2026-07-31', { baseline: second, firstBaseline: first }).costOverrun).toMatchObject({ overrun: 100, overrunPercent: 5, firstBaseline: { name: 'first', cost: 1500, overrun: 600, overrunPercent: 40 } })
})

describe('a forecast', () => {
  const running = (a: Partial<TaskStatus>, b: Partial<TaskStatus> = {}) => evaluated(PLAN, progressOf({ '2026-06-12': [{ task: 'a', ...a }, { task: 'b', ...b }] }), '2026-06-12').costOverrun!

  test('goes on as before; what is only expected belongs to no cause', () => {
    expect(running({ percentComplete: 100, actualCost: 1200 })).toMatchObject({ basis: 'forecast', form: 'typical', expectedCost: 1800, overrun: 300, projection: 100, byCause: [{ cause: 'estimate', amount: 200, told: 0 }] })
  })

  test('is what those who do the work say, where they say it of everything that is open', () => {
    expect(running({ percentComplete: 100, actualCost: 1200 }, { remainingCost: 650 })).toMatchObject({ form: 'new-estimate', expectedCost: 1850, overrun: 350 })
    expect(running({ percentComplete: 100, actualCost: 1200 }, { remainingCost: 650 })).not.toHaveProperty('projection')
  })
})

test('nothing told is no overrun', () => {
  expect(evaluated(PLAN, progressOf({}), '2026-06-12').costOverrun).toBeUndefined()
})

test('the reserve: over the baseline, within the budget', () => {
  const plan = { ...PLAN, budget: [{ id: 'reserve', amount: 400, category: 'contingency' as const }] }
  const progress = progressOf({ '2026-07-31': [{ task: 'a', percentComplete: 100, actualCost: 1300 }, { task: 'b', percentComplete: 100, actualCost: 500 }] }, DELIVERED)
  expect(evaluated(plan, progress, '2026-07-31').costOverrun).toMatchObject({ overrun: 300, budget: { amount: 1900, overrun: -100 } })
})

test('beside published figures by their limits; large projects are another matter', () => {
  const placedOf = (cost: number) => Object.fromEntries((final({ actualCost: cost }).placed ?? []).map(({ figure, beyond }) => [figure, beyond]))
  expect(placedOf(1300)).toEqual({ 'deviation-above-10': true, 'above-50': false, 'above-200': false })
  expect(placedOf(1100)).toEqual({ 'deviation-above-10': false, 'above-50': false, 'above-200': false })
  expect(placedOf(500)).toEqual({ 'deviation-above-10': true, 'above-50': false, 'above-200': false })
  expect(placedOf(6000)).toEqual({ 'deviation-above-10': true, 'above-50': true, 'above-200': true })
})

test('what nobody told the cost of in a delivered project is on neither side', () => {
  const plan = { ...PLAN, budget: [{ id: 'reserve', amount: 400, category: 'contingency' as const }, { id: 'rooms', amount: 250 }] }
  const told = progressOf({ '2026-07-31': [{ task: 'a', percentComplete: 100, actualCost: 1100 }, { task: 'b', percentComplete: 100 }] }, DELIVERED)
  const { costOverrun, earnedValue } = evaluated(plan, told, '2026-07-31')
  expect(costOverrun).toMatchObject({ baselineCost: 1000, expectedCost: 1100, overrun: 100, overrunPercent: 10, notTold: { baseline: 750, items: ['b', 'rooms'] } })
  expect(costOverrun).not.toHaveProperty('budget')
  expect(earnedValue.withoutCost).toEqual(['b', 'rooms'])
})
