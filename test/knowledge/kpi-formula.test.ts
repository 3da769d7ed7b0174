// Every measure of the core pack is computed from inputs as its formula says; inputs that make no sense are told, all at once, and give no number.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MeasuredInputs } from '../../src/knowledge/kpi-form.ts'
import { computeKpi } from '../../src/knowledge/kpi-formula.ts'
import type { Kpi, KpiFormula } from '../../src/model/file-types.ts'
import { loadPack } from '../support/load-pack.ts'

const { goals, commonKpis } = loadPack()
const KPIS = new Map<string, Kpi>([...[...goals.values()].flatMap(({ kpis }) => kpis), ...commonKpis.values()].map((kpi) => [kpi.id, kpi]))

function formulaOf(id: string): KpiFormula {
  const { compute } = KPIS.get(id)!
  if (!compute) throw new Error(`${id} has no formula`)
  return compute
}

// Values worked out by hand from the formulas in words.
const EXAMPLES: readonly (readonly [string, MeasuredInputs, number])[] = [
  ['sales-growth', { sales: 115, salesYearBefore: 100 }, 15],
  ['sales-growth', { sales: 80, salesYearBefore: 100 }, -20],
  ['win-rate', { won: 30, lost: 70 }, 30],
  ['sales-cycle', { cycleDays: [80, 100, 90] }, 90],
  ['sales-cycle', { totalCycleDays: 270, dealsWon: 3 }, 90],
  ['average-deal', { wonValue: 500_000, dealsWon: 20 }, 25_000],
  ['cross-sell', { customersWithSeveralLines: 45, buyingCustomers: 180 }, 25],
  ['lead-response', { responseHours: [2, 4, 12] }, 6],
  ['lead-response', { totalResponseHours: 18, leads: 3 }, 6],
  ['pipeline-coverage', { openValue: 600, missingSales: 200 }, 3],
  ['referral-rate', { referredDeals: 12, dealsWon: 40 }, 30],
  ['gross-margin', { revenue: 400, costOfGoods: 300 }, 25],
  ['discount-rate', { discounts: 35, listPrices: 200 }, 17.5],
  ['profit-per-customer', { margins: -500, activeCustomers: 10 }, -50],
  ['retention-rate', { customersAtStart: 200, customersAtEnd: 210, customersGained: 48 }, 81],
  ['churn-rate', { customersAtStart: 200, customersAtEnd: 210, customersGained: 48 }, 19],
  ['customer-lifetime-value', { margin: 100, retention: 0.8, discount: 0.1 }, 266.6667],
  ['finite-customer-value', { yearlyMargins: [100, 100, 100], retention: 0.8, discount: 0.25, acquisitionCost: 50 }, 100 + 64 + 40.96 - 50],
  ['customer-value-components', { spendingCapacity: 1000, customerShare: 0.3, unitMargin: 0.2, influence: 0.1, reach: 50, meanPurchase: 20, informationValue: 5, knowledgeValue: 6, transactionValue: 7 }, 60 + 100 + 18],
  ['repeat-purchase', { repeatBuyers: 653, buyers: 1000 }, 65.3],
  ['share-of-wallet', { ownSales: 30, categorySpend: 120 }, 25],
  ['satisfaction-index', { experience: [8, 6], expectation: [8, 10] }, 0.8],
  ['satisfaction-gap', { experience: [8, 6], expectation: [8, 10] }, -2],
  ['satisfied-share', { answers: [1, 2, 3, 4, 5] }, 40],
  ['satisfied-share', { satisfied: 40, responses: 100 }, 40],
  ['net-promoter-score', { scores: [10, 9, 8, 7, 6, 0] }, 0],
  ['net-promoter-score', { promoters: 50, passives: 30, detractors: 20 }, 30],
  ['net-promoter-score', { scores: [0, 6] }, -100],
  ['weighted-satisfaction', { itemMeans: [10, 10, 10], itemWeights: [1, 2, 3] }, 100],
  ['weighted-satisfaction', { itemMeans: [1, 1, 1], itemWeights: [1, 2, 3] }, 0],
  ['weighted-satisfaction', { itemMeans: [8, 7, 6], itemWeights: [2, 1, 1] }, 69.4444],
  ['customer-effort', { efforts: [7, 5] }, 6],
  ['first-contact-resolution', { settledAtFirst: 58, cases: 100 }, 58],
  ['complaint-rate', { complaints: 3, orders: 200 }, 1.5],
  ['resolution-time', { resolutionHours: [60, 64] }, 62],
  ['resolution-time', { totalResolutionHours: 124, cases: 2 }, 62],
  ['cost-to-sales', { salesCost: 60, marketingCost: 40, revenue: 800 }, 12.5],
  ['acquisition-cost', { winningCost: 9000, customersGained: 30 }, 300],
  ['cost-per-lead', { campaignCost: 500, leads: 25 }, 20],
  ['cost-per-contact', { channelCost: 100, contacts: 40 }, 2.5],
  ['campaign-return', { campaignMargin: 150, campaignCost: 100 }, 50],
  ['campaign-return', { campaignMargin: 0, campaignCost: 100 }, -100],
  ['active-use', { activeUsers: 66, licensedUsers: 110 }, 60],
  ['activity-coverage', { dealsWithActivity: 8, openDeals: 10 }, 80],
  ['user-satisfaction', { answers: [4, 3] }, 3.5],
  ['field-completeness', { filledFields: 95, requiredFields: 100 }, 95],
  ['duplicate-share', { duplicates: 2, records: 100 }, 2],
  ['record-validity', { validRecords: 19, checkedRecords: 20 }, 95],
  ['stale-records', { staleRecords: 1, records: 4 }, 25],
  ['migration-accuracy', { matchingRecords: 500, sampledRecords: 500 }, 100],
  ['training-completion', { trainedUsers: 104, usersToTrain: 110 }, 94.5455],
  ['training-usefulness', { answers: [5, 4, 3] }, 4],
  ['sync-success', { successfulSyncs: 995, attemptedSyncs: 1000 }, 99.5],
  ['support-tickets', { tickets: 33, users: 110 }, 30],
]

describe('measures of the core pack', () => {
  it.each(EXAMPLES)('%s of %j is %d', (id, inputs, expected) => {
    const result = computeKpi(formulaOf(id), inputs)
    expect('value' in result ? result.value : result.problems).toBeCloseTo(expected, 4)
  })

  it('all have a formula, and every way of it an example here', () => {
    const shown = new Set(EXAMPLES.map(([id, inputs]) => {
      const result = computeKpi(formulaOf(id), inputs)
      return `${id} ${'form' in result ? result.form : 'fails'}`
    }))
    expect([...KPIS.values()].flatMap(({ id, compute }) => (compute?.ways ?? [{ form: 'no formula' }]).map(({ form }) => `${id} ${form}`)).filter((way) => !shown.has(way))).toEqual([])
  })

  it('say the number of answers and both ways to average the satisfaction index', () => {
    expect(computeKpi(formulaOf('satisfaction-index'), { experience: [8, 6], expectation: [8, 10] })).toEqual({ form: 'mean-of-ratios', value: 0.8, ratioOfMeans: 7 / 9, answers: 2 })
    expect(computeKpi(formulaOf('net-promoter-score'), { scores: [9, 9, 1] })).toMatchObject({ answers: 3 })
  })
})

describe('inputs that make no sense', () => {
  it.each([
    ['win-rate', {}, ['missing-input won', 'missing-input lost']],
    ['win-rate', { won: 3 }, ['missing-input lost']],
    ['win-rate', { won: 0, lost: 0 }, ['zero-divisor won, lost']],
    ['win-rate', { won: -1, lost: 4 }, ['input-out-of-range won']],
    ['win-rate', { won: [1, 2], lost: 4 }, ['number-expected won']],
    ['win-rate', { won: 1, lost: 4, drawn: 2 }, ['unknown-input drawn']],
    ['win-rate', { won: Number.NaN, lost: 4 }, ['input-out-of-range won']],
    ['win-rate', { won: [1], lost: -4, drawn: 2 }, ['unknown-input drawn', 'number-expected won', 'input-out-of-range lost']],
    ['sales-growth', { sales: 5, salesYearBefore: 0 }, ['zero-divisor salesYearBefore']],
    ['active-use', { activeUsers: 12, licensedUsers: 10 }, ['result-out-of-range ']],
    ['retention-rate', { customersAtStart: 100, customersAtEnd: 20, customersGained: 30 }, ['result-out-of-range ']],
    ['satisfied-share', { answers: [] }, ['empty-list answers']],
    ['satisfied-share', { answers: [4, 6] }, ['input-out-of-range answers']],
    ['satisfied-share', { answers: 4 }, ['list-expected answers']],
    ['net-promoter-score', { promoters: 0, passives: 0, detractors: 0 }, ['zero-divisor promoters, passives, detractors']],
    ['net-promoter-score', { promoters: 3 }, ['missing-input scores']],
    ['satisfaction-index', { experience: [3, 4], expectation: [5] }, ['unequal-lists experience, expectation']],
    ['satisfaction-index', { experience: [3, 4], expectation: [5, 0] }, ['zero-divisor expectation']],
    ['customer-lifetime-value', { margin: 10, retention: 1, discount: 0 }, ['diverges retention, discount']],
    ['customer-lifetime-value', { margin: 10, retention: 80, discount: 0.1 }, ['input-out-of-range retention']],
    ['weighted-satisfaction', { itemMeans: [8, 9], itemWeights: [0, 0] }, ['zero-divisor itemWeights']],
  ] as [string, MeasuredInputs, string[]][])('%s of %j: %j', (id, inputs, expected) => {
    const result = computeKpi(formulaOf(id), inputs)
    expect('problems' in result && result.problems.map(({ what, name }) => `${what} ${name}`)).toEqual(expected)
  })

  it('never give a value that is not a number, whatever is given', () => {
    const values = fc.oneof(fc.double(), fc.array(fc.double(), { maxLength: 4 }), fc.integer({ min: 0, max: 10 }), fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 4 }))
    fc.assert(fc.property(fc.constantFrom(...KPIS.keys()).chain((id) => fc.record({ id: fc.constant(id), inputs: fc.record(Object.fromEntries(formulaOf(id).inputs.map((input) => [input.id, values])), { requiredKeys: [] }) })), ({ id, inputs }) => {
      const result = computeKpi(formulaOf(id), inputs as MeasuredInputs)
      if ('value' in result) expect(Number.isFinite(result.value)).toBe(true)
      else expect(result.problems.length).toBeGreaterThan(0)
    }))
  })

  it('an endless value is the limit of finite ones', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 0.95, noNaN: true }), fc.double({ min: 0.02, max: 0.5, noNaN: true }), (retention, discount) => {
      const endless = computeKpi(formulaOf('customer-lifetime-value'), { margin: 100, retention, discount })
      const finite = computeKpi(formulaOf('finite-customer-value'), { yearlyMargins: [0, ...Array.from({ length: 2000 }, () => 100)], retention, discount, acquisitionCost: 0 })
      expect('value' in endless && 'value' in finite && endless.value - finite.value).toBeCloseTo(0, 6)
    }))
  })
})
