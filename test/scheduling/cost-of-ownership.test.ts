// Protects: what falls due when, that nothing is counted twice, and five-year sums that add up to the cent.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BudgetLine, Plan } from '../../src/model/file-types.ts'
import { dueDays, firstYearAmount } from '../../src/model/money/payments.ts'
import { planOf, scheduled } from './plan-of.ts'

const team = [{ id: 'pm', role: 'project-manager', costPerDay: 500 }, { id: 'consultant', role: 'consultant', costPerDay: 1000, external: true }]

// Three working days from Monday 1 June 2026, live on the 3rd.
function withBudget(budget: BudgetLine[], terms: Partial<NonNullable<Plan['costOfOwnership']>> = {}): Plan {
  const plan = planOf([
    { id: 'build', effortDays: 2, assign: ['consultant'], category: 'implementation' },
    { id: 'live', effortDays: 1, assign: ['pm'], dependsOn: ['build'], fixedCost: 100 },
  ], { team })
  return { ...plan, budget, costOfOwnership: { years: 2, discountRatePercent: 10, from: 'live', ...terms } }
}

test('by hand: tasks, a purchase, a monthly subscription, a yearly fee until a day, a reserve', () => {
  const { cost } = scheduled(withBudget([
    { id: 'people', category: 'internal', amount: 2600, inTasks: true },
    { id: 'server', category: 'infrastructure', amount: 900, from: 'build' },
    { id: 'seats', category: 'licence', quantity: 10, rate: 15, amount: 150, period: 'month' },
    { id: 'hotline', category: 'management', amount: 240, recurring: true, from: '2026-07-15', until: '2027-07-14' },
    { id: 'contingency', category: 'contingency', amount: 50 },
    { id: 'open', category: 'training', quantity: 3, amount: 0 },
  ], { users: 10, activePercent: 80 }))
  expect(cost).toMatchObject({
    total: 2600, byKind: [{ kind: 'internal', cost: 500 }, { kind: 'external', cost: 2000 }, { kind: 'fixed', cost: 100 }],
    oneOff: 3500, runningPerYear: 12 * 150 + 240, reserve: 50, unpriced: ['open'],
  })
  expect(cost.cashFlow?.slice(0, 3)).toEqual([
    { month: '2026-06', tasks: 2600, oneOff: 900, running: 150, total: 3650, cumulated: 3650 },
    { month: '2026-07', tasks: 0, oneOff: 0, running: 390, total: 390, cumulated: 4040 },
    { month: '2026-08', tasks: 0, oneOff: 0, running: 150, total: 150, cumulated: 4190 },
  ])
  expect(cost.cashFlow?.at(-1)).toMatchObject({ month: '2028-05', cumulated: 3500 + 24 * 150 + 240 })
  // Year 1 is June 2026 to May 2027: 3,500 + 12 × 150 + 240 = 5,540; year 2: 12 × 150 = 1,800. 50 + 5,540 ÷ 1.1 + 1,800 ÷ 1.21 = 50 + 5,036.36 + 1,487.60.
  expect(cost.costOfOwnership).toMatchObject({
    liveDate: '2026-06-03', total: 7390, discounted: 6573.96, activeUsers: 8, perActiveUserYear: 461.88,
    byYear: [{ year: 0, total: 50, reserve: 50 }, { year: 1, from: '2026-06', to: '2027-05', tasks: 2600, oneOff: 900, running: 2040, total: 5540, discounted: 5036.36 }, { year: 2, total: 1800, discounted: 1487.6 }],
  })
  expect(cost.costOfOwnership?.byCategory).toEqual([
    { category: 'implementation', once: 2000, running: 0, total: 2000 }, { category: 'other', once: 100, running: 0, total: 100 }, { category: 'internal', once: 500, running: 0, total: 500 },
    { category: 'infrastructure', once: 900, running: 0, total: 900 }, { category: 'licence', once: 0, running: 3600, total: 3600 }, { category: 'management', once: 0, running: 240, total: 240 },
    { category: 'contingency', once: 50, running: 0, total: 50 },
  ])
})

test('without a day a subscription begins with going live, and a purchase with the project', () => {
  const { cost } = scheduled(withBudget([{ id: 'a', amount: 12, recurring: true }, { id: 'b', amount: 7 }], { from: '2026-09-30' }))
  expect(cost.cashFlow?.map(({ month, oneOff, running }) => [month, oneOff, running])).toEqual([['2026-06', 7, 0], ['2026-09', 0, 12], ['2027-09', 0, 12]])
})

test('a plan without budget has no cash flow, one without terms no cost of ownership', () => {
  const bare = planOf([{ id: 'a', durationDays: 1, fixedCost: 5 }])
  expect(scheduled(bare).cost.cashFlow).toBeUndefined()
  expect(scheduled({ ...bare, budget: [{ id: 'x', amount: 3, recurring: true }] }).cost).toMatchObject({ oneOff: 5, runningPerYear: 3, cashFlow: [{ total: 8 }] })
  expect(scheduled({ ...bare, budget: [{ id: 'x', amount: 3 }] }).cost.costOfOwnership).toBeUndefined()
})

test.each([
  [{ amount: 1, period: 'month' as const }, '2027-01-31', '2027-04-30', ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30']],
  [{ amount: 1, recurring: true }, '2028-02-29', '2030-03-01', ['2028-02-29', '2029-02-28', '2030-02-28']],
  [{ amount: 1, recurring: true, until: '2028-12-31' }, '2028-02-29', '2030-03-01', ['2028-02-29']],
  [{ amount: 1 }, '2028-02-29', '2030-03-01', ['2028-02-29']],
  [{ amount: 1 }, '2031-02-28', '2030-03-01', []],
])('days on which %j falls due', (line, from, last, days) => {
  expect(dueDays(line, from, last)).toEqual(days)
})

test('the first year of a line', () => {
  expect([{ amount: 10 }, { amount: 10, recurring: true }, { amount: 10.1, period: 'month' as const }, { amount: 10, period: 'month' as const, from: '2027-01-15', until: '2027-03-20' }].map(firstYearAmount)).toEqual([10, 10, 121.2, 30])
})

test('whatever the plan, every list adds up to the cent', () => {
  const amount = fc.integer({ min: 0, max: 9_999_999 }).map((cents) => cents / 100)
  const line = fc.record({
    id: fc.constantFrom('a', 'b'), amount, category: fc.constantFrom('licence', 'training', 'contingency', 'internal'), recurring: fc.boolean(), inTasks: fc.boolean(),
    from: fc.constantFrom('build', 'live', '2026-01-31', '2026-07-31', '2028-02-29', 'nobody'), period: fc.constantFrom('month', 'year', undefined),
  }).map((value) => JSON.parse(JSON.stringify(value)) as BudgetLine)
  const terms = fc.record({ years: fc.integer({ min: 1, max: 6 }), discountRatePercent: fc.double({ min: 0, max: 30, noNaN: true }) })
  fc.assert(fc.property(fc.array(line, { maxLength: 8 }), terms, amount, (budget, given, fixedCost) => {
    const plan = withBudget(budget, given)
    plan.phases[0]!.tasks[0]!.fixedCost = fixedCost
    const { cost } = scheduled(plan)
    const { byYear, byCategory, total, discounted } = cost.costOfOwnership!
    const cents = (values: readonly number[]) => values.reduce((sum, value) => sum + Math.round(value * 100), 0)
    const all = Math.round(total * 100)
    expect(cents(byYear.map((year) => year.total))).toBe(all)
    expect(cents(byYear.flatMap(({ tasks, oneOff, running, reserve }) => [tasks, oneOff, running, reserve]))).toBe(all)
    expect(cents(byCategory.map((row) => row.total))).toBe(all)
    expect(cents(byYear.map((year) => year.discounted))).toBe(Math.round(discounted * 100))
    expect(cents([cost.cashFlow!.at(-1)?.cumulated ?? 0, cost.reserve!])).toBe(all)
    expect(cents(cost.cashFlow!.map((month) => month.total))).toBe(all - Math.round(cost.reserve! * 100))
    expect(cents(cost.byKind!.map((kind) => kind.cost))).toBe(Math.round(cost.total * 100))
    expect(discounted).toBeLessThanOrEqual(total)
  }))
})
