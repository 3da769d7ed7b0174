// Protects: cost of people and fixed cost, when they fall due, and parts that add up to the cent.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Plan } from '../../src/model/file-types.ts'
import { splitCents, toCents } from '../../src/model/money/cents.ts'
import { planOf, scheduled } from './plan-of.ts'

// From Thursday 2026-07-30 on four days: two in July, two in August.
test.each([
  ['even', [{ month: '2026-07', cost: 150 }, { month: '2026-08', cost: 150 }]],
  ['start', [{ month: '2026-07', cost: 200 }, { month: '2026-08', cost: 100 }]],
  ['end', [{ month: '2026-07', cost: 100 }, { month: '2026-08', cost: 200 }]],
  [undefined, [{ month: '2026-07', cost: 150 }, { month: '2026-08', cost: 150 }]],
] as const)('fixed cost that accrues: %s', (accrue, byMonth) => {
  const team = [{ id: 'pm', role: 'project-manager', costPerDay: 50 }]
  const plan = planOf([{ id: 'a', effortDays: 4, assign: ['pm'], fixedCost: 100, ...(accrue && { accrue }) }], { startDate: '2026-07-30', team })
  expect(scheduled(plan).cost.byMonth).toEqual(byMonth)
})

test('people cost falls on the days on which somebody works', () => {
  const team = [{ id: 'pm', role: 'project-manager', costPerDay: 50, absences: [{ from: '2026-07-31', to: '2026-08-02' }] }]
  const plan = planOf([{ id: 'a', effortDays: 4, assign: ['pm'] }], { startDate: '2026-07-30', team })
  expect(scheduled(plan).cost.byMonth).toEqual([{ month: '2026-07', cost: 50 }, { month: '2026-08', cost: 150 }])
})

test('by phase, category and month, and a milestone with a price', () => {
  const plan: Plan = { ...planOf([{ id: 'a', durationDays: 3, fixedCost: 100, category: 'licence' }]), currency: 'CNY' }
  plan.phases.push({ id: 'q', tasks: [{ id: 'm', title: 'm', durationDays: 0, fixedCost: 33.335, dependsOn: ['a'] }] }, { id: 'r', tasks: [] })
  const result = scheduled(plan)
  expect(result.currency).toBe('CNY')
  expect(result.cost).toEqual({
    total: 133.34,
    byPhase: [{ phase: 'p', cost: 100 }, { phase: 'q', cost: 33.34 }, { phase: 'r', cost: 0 }],
    byMonth: [{ month: '2026-06', cost: 133.34 }],
    byCategory: [{ category: 'licence', cost: 100 }, { category: 'other', cost: 33.34 }],
    byKind: [{ kind: 'fixed', cost: 133.34 }],
  })
  expect(result.phases?.map(({ id, cost }) => [id, cost])).toEqual([['p', 100], ['q', 33.34]])
})

test('cents: rounding and splitting', () => {
  expect([1.005, 0.125, 33.333, 1e9 + 0.004].map(toCents)).toEqual([101, 13, 3333, 100_000_000_000])
  expect(splitCents(100, [1, 1, 1])).toEqual([34, 33, 33])
  expect(splitCents(5, [0, 0])).toEqual([5, 0])
  fc.assert(fc.property(fc.nat(10_000_000), fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 }), (cents, weights) => {
    const parts = splitCents(cents, weights)
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(cents)
    const sum = weights.reduce((total, weight) => total + weight, 0)
    if (sum > 1e-3) parts.forEach((part, place) => expect(Math.abs(part - (cents * weights[place]!) / sum)).toBeLessThan(1.001))
  }))
})
