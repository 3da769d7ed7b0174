// Protects: what an introduction is worth, year by year; what it is worth if it turns out otherwise; that a case without spread simulates to itself.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BusinessCase, Plan, PlannedBenefit, ScheduledCase } from '../../src/model/file-types.ts'
import { netPresentValue } from '../../src/model/money/present-value.ts'
import { partsByYear } from '../../src/model/money/yearly-flow.ts'
import { schedule } from '../../src/scheduling/schedule.ts'
import { planOf } from './plan-of.ts'

const benefit = (values: Partial<PlannedBenefit> = {}): PlannedBenefit => ({ id: 'saving', title: 'Less paper', certainty: 'cash', perYear: 600, ...values })

// 1,000 is spent in May 2026; the system is live on Wednesday 3 June 2026, so that June 2026 to May 2027 is year 1.
function withCase(terms: Partial<BusinessCase>, more: Partial<Plan> = {}): Plan {
  const plan = planOf([{ id: 'build', durationDays: 10, fixedCost: 1000, accrue: 'start' }, { id: 'live', durationDays: 3, dependsOn: ['build'] }], { startDate: '2026-05-18' })
  return { ...plan, businessCase: { years: 3, discountRatePercent: 10, from: 'live', benefits: [benefit()], ...terms }, ...more }
}

function caseOf(plan: Plan, iterations = 0): ScheduledCase {
  const result = schedule(plan, undefined, { iterations })
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  const { businessCase } = result.schedule
  if (!businessCase) throw new Error('no business case')
  return businessCase
}

describe('by hand', () => {
  test('1,000 now for 600 a year at 10 %: 600 × 2.48685 − 1,000, paid back after one and two thirds years', () => {
    const { weighted, raw, byYear, breakEvenPercent, liveDate } = caseOf(withCase({}))
    expect(liveDate).toBe('2026-06-03')
    expect(weighted).toEqual({
      costs: 1000, benefits: 1800, presentCosts: 1000, presentBenefits: 1492.11, netPresentValue: 492.11, internalRatePercent: 36.3, returnPercent: 80, benefitCostRatio: 1.49, paybackYears: 1.67,
      discountedPaybackYears: 1.92,
    })
    expect(raw).toEqual(weighted)
    expect(breakEvenPercent).toBe(67)
    expect(byYear[0]).toEqual({ year: 0, from: '2026-05', to: '2026-05', cost: 1000, benefit: 0, weightedBenefit: 0, net: -1000, discountedNet: -1000, cumulated: -1000 })
    expect(byYear[2]).toEqual({ year: 2, from: '2027-06', to: '2028-05', cost: 0, benefit: 600, weightedBenefit: 600, net: 600, discountedNet: 495.87, cumulated: 200 })
  })

  test('classes of certainty weigh 100, 75, 50, 25 percent, unless plan or benefit says otherwise', () => {
    const of = (values: Partial<PlannedBenefit>, weights?: BusinessCase['weights']) => caseOf(withCase({ benefits: [benefit(values)], ...(weights ? { weights } : {}) })).benefits[0]!.weightPercent
    expect((['cash', 'direct', 'indirect', 'remote'] as const).map((certainty) => of({ certainty }))).toEqual([100, 75, 50, 25])
    expect(of({ certainty: 'remote' }, { remote: 10 })).toBe(10)
    expect(of({ certainty: 'remote', weightPercent: 90 }, { remote: 10 })).toBe(90)
  })

  test('a benefit that begins after six months and grows for twelve, three months late, with other amounts each year', () => {
    // In full from month 18 on. Year 1: 6 months growing from 0 to a half, 1.5 months in full; year 2: from a half to all, 4.5, and 6 in full.
    expect(partsByYear(3, 0, { startsAfterMonths: 6, rampMonths: 12 }).map((parts) => parts.map((part) => part * 12))).toEqual([[0, 0, 0], [1.5, 0, 0], [0, 10.5, 0], [0, 0, 12]])
    // Three months later: year 1 holds months of use 0 to 9, year 2 months 9 to 21, year 3 months 21 to 33.
    expect(partsByYear(3, 3, { startsAfterMonths: 6, rampMonths: 12 }).map((parts) => parts.map((part) => part * 12))).toEqual([[0, 0, 0], [0.375, 0, 0], [1.125, 7.5, 0], [0, 3, 9]])
    const { byYear } = caseOf(withCase({ benefits: [benefit({ perYear: [100, 200], startsAfterMonths: 6, rampMonths: 12 })] }))
    expect(byYear.map((year) => year.benefit)).toEqual([0, 12.5, 175, 200])
  })

  test('running cost, further cost and reserve', () => {
    const { byYear, weighted } = caseOf(withCase({ costs: [{ id: 'support', title: 'Support', perYear: [20, 30] }] }, {
      budget: [{ id: 'seats', category: 'licence', amount: 10, period: 'month' }, { id: 'reserve', category: 'contingency', amount: 50 }],
    }))
    expect(byYear.map(({ cost }) => cost)).toEqual([1050, 140, 150, 150])
    expect(weighted.costs).toBe(1490)
  })

  test('what is not defined says why', () => {
    expect(caseOf(withCase({ benefits: [] })).weighted.notDefined).toEqual([{ figure: 'internalRatePercent', because: 'no-sign-change' }, { figure: 'paybackYears', because: 'never' }, { figure: 'discountedPaybackYears', because: 'never' }])
    expect(caseOf(withCase({ benefits: [] })).breakEvenPercent).toBeNull()
    const free = { ...withCase({}), phases: planOf([{ id: 'live', durationDays: 3 }]).phases }
    expect(caseOf(free).weighted).toMatchObject({ paybackYears: 0, notDefined: [{ figure: 'internalRatePercent', because: 'no-sign-change' }, { figure: 'returnPercent', because: 'no-cost' }, { figure: 'benefitCostRatio', because: 'no-cost' }] })
  })

  test('sensitivity: a fifth more or less, half a year later, and each benefit with its three values', () => {
    const { sensitivity, weighted } = caseOf(withCase({ benefits: [benefit({ perYear: { optimistic: 900, likely: 600, pessimistic: 0 } })] }))
    expect(weighted.netPresentValue).toBe(492.11)
    expect(sensitivity).toEqual([
      { what: 'benefit', benefit: 'saving', low: -1000, high: 1238.17 },
      { what: 'benefits', percent: 20, low: 193.69, high: 790.53 },
      { what: 'costs', percent: 20, low: 292.11, high: 692.11 },
      // 300 ÷ 1.1 + 600 ÷ 1.21 + 600 ÷ 1.331 − 1,000.
      { what: 'delay', months: 6, low: 219.38, high: 492.11 },
    ])
  })
})

describe('simulation', () => {
  const uncertain = (terms: Partial<BusinessCase>): Plan => {
    const plan = withCase(terms)
    return { ...plan, phases: [{ ...plan.phases[0]!, tasks: plan.phases[0]!.tasks.map((task) => (task.id === 'build' ? { ...task, durationDays: { optimistic: 8, likely: 10, pessimistic: 60 } } : task)) }] }
  }

  test('later going live costs benefits: with less than half of the draws on time the mean lies below the value as scheduled', () => {
    const { simulation, weighted } = caseOf(uncertain({}), 400)
    expect(simulation!.weighted.mean).toBeLessThan(weighted.netPresentValue)
    expect(simulation!.weighted.p90).toBeLessThanOrEqual(weighted.netPresentValue + 30)
    expect(simulation).toMatchObject({ iterations: 400, weighted: { positivePercent: 100 } })
  })

  test('what goes live on a given day, with benefits that do not vary, is always worth the same', () => {
    const { simulation, weighted } = caseOf(uncertain({ from: '2026-06-03' }), 400)
    expect(simulation!.weighted).toMatchObject({ mean: weighted.netPresentValue, p10: weighted.netPresentValue, p90: weighted.netPresentValue })
  })

  test('benefits from three values: P10 below, P90 above, the median near the likely one; the same seed gives the same', () => {
    const plan = uncertain({ from: '2026-06-03', benefits: [benefit({ perYear: { pessimistic: 200, likely: 600, optimistic: 1000 } })] })
    const { simulation, weighted } = caseOf(plan, 400)
    expect(simulation!.weighted.p10).toBeLessThan(weighted.netPresentValue - 300)
    expect(simulation!.weighted.p90).toBeGreaterThan(weighted.netPresentValue + 300)
    expect(Math.abs(simulation!.weighted.p50 - weighted.netPresentValue)).toBeLessThan(60)
    expect(caseOf(plan, 400)).toEqual(caseOf(plan, 400))
  })
})

describe('laws', () => {
  const cents = fc.integer({ min: 0, max: 10_000_000 }).map((amount) => amount / 100)
  const three = fc.tuple(cents, cents, cents).map((values) => [...values].sort((a, b) => a - b)).map(([pessimistic, likely, optimistic]) => ({ optimistic: optimistic!, likely: likely!, pessimistic: pessimistic! }))
  const benefits = fc.array(fc.record({
    perYear: fc.oneof(cents, three, fc.array(fc.oneof(cents, three), { minLength: 1, maxLength: 6 })), certainty: fc.constantFrom('cash', 'direct', 'indirect', 'remote'),
    startsAfterMonths: fc.integer({ min: 0, max: 40 }), rampMonths: fc.integer({ min: 0, max: 40 }),
  } as const), { maxLength: 4 }).map((items) => items.map((item, place) => benefit({ ...item, id: `b${place}` })))
  const terms = fc.record({ years: fc.integer({ min: 1, max: 8 }), discountRatePercent: fc.integer({ min: 0, max: 40 }), benefits })

  test('years and benefits add up to the same sums, and the value is that of the textbook formula, to the cent', () => {
    fc.assert(fc.property(terms, (given) => {
      const found = caseOf(withCase(given))
      const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
      expect(sum(found.byYear.map(({ weightedBenefit }) => weightedBenefit))).toBeCloseTo(found.weighted.benefits, 4)
      expect(Math.abs(sum(found.benefits.map(({ weighted }) => weighted)) - found.weighted.benefits)).toBeLessThan(0.01 * (1 + given.benefits.length * given.years))
      expect(found.byYear.at(-1)!.cumulated).toBeCloseTo(found.weighted.benefits - found.weighted.costs, 4)
      const flows = found.byYear.map(({ net }) => net)
      expect(Math.abs(netPresentValue(given.discountRatePercent / 100, flows) - found.weighted.netPresentValue)).toBeLessThan(0.02 * flows.length)
      expect(found.weighted.netPresentValue).toBeLessThanOrEqual(found.raw.netPresentValue)
    }), { numRuns: 60 })
  })

  test('going live later never brings more of a flow that does not fall; none of it is counted twice', () => {
    const start = fc.record({ startsAfterMonths: fc.integer({ min: 0, max: 40 }), rampMonths: fc.integer({ min: 0, max: 40 }) })
    fc.assert(fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: -12, max: 60 }), fc.integer({ min: 0, max: 24 }), start, (years, delay, more, beginning) => {
      const total = (months: number): number => partsByYear(years, months, beginning).flat().reduce((sum, part) => sum + part, 0)
      expect(total(delay + more)).toBeLessThanOrEqual(total(delay) + 1e-9)
      expect(total(delay)).toBeLessThanOrEqual(Math.max(0, years - delay / 12) + 1e-9)
    }))
  })
})
