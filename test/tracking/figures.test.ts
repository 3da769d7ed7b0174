// Protects: variances, indices, estimates and TCPI are what the textbooks compute, and what cannot be computed says why.
import { describe, expect, test } from 'vitest'
import type { CompletionEstimate } from '../../src/model/file-types.ts'
import { ahead, amounts, estimateAtCompletion, ratios, type Figure, type FourValues } from '../../src/tracking/earned-value/figures.ts'
import { rounded, shortened } from '../../src/tracking/rounded.ts'

const of = (budget: number, planned: number, earned: number, actual: number): FourValues => ({ budget: budget * 100, planned: planned * 100, earned: earned * 100, actual: actual * 100 })
const estimate = (form: CompletionEstimate['form'], values: FourValues, expected = 0): Figure => estimateAtCompletion(form, values, expected * 100)
const money = (figure: Figure) => ('value' in figure ? Math.round(figure.value) / 100 : figure.because)

// Computed by hand from the definitions (PMI): BAC 1,000, a third earned late and dear.
test('hand-computed: BAC 1000, PV 500, EV 400, AC 480', () => {
  const values = of(1000, 500, 400, 480)
  expect(amounts(values)).toEqual({ budgetAtCompletion: 1000, plannedValue: 500, earnedValue: 400, actualCost: 480, scheduleVariance: -100, costVariance: -80 })
  expect(ratios(values)).toEqual({ values: { schedulePerformanceIndex: 0.8, costPerformanceIndex: 0.8333, percentComplete: 40, percentPlanned: 50, percentSpent: 48 }, notDefined: [] })
  expect(money(estimate('typical', values))).toBe(1200)
  expect(money(estimate('atypical', values))).toBe(1080)
  expect(money(estimate('cost-and-schedule', values))).toBe(1380)
  expect(money(estimate('new-estimate', values, 1130))).toBe(1130)
  expect(ahead(values, estimate('typical', values))).toEqual({
    values: { estimateAtCompletion: 1200, estimateToComplete: 720, varianceAtCompletion: -200, toCompletePerformanceIndex: 1.1538, toCompletePerformanceIndexOfEstimate: 0.8333 }, notDefined: [],
  })
})

describe('what cannot be computed', () => {
  test.each<[string, FourValues, Record<string, string>]>([
    ['nothing costs anything', of(0, 0, 0, 0), { schedulePerformanceIndex: 'no-budget', costPerformanceIndex: 'no-budget', percentComplete: 'no-budget', percentPlanned: 'no-budget', percentSpent: 'no-budget', estimateAtCompletion: 'no-budget', estimateToComplete: 'no-budget', varianceAtCompletion: 'no-budget', toCompletePerformanceIndex: 'no-budget', toCompletePerformanceIndexOfEstimate: 'no-budget' }],
    ['money spent without any budget', of(0, 0, 0, 70), { schedulePerformanceIndex: 'no-budget', costPerformanceIndex: 'no-budget', percentComplete: 'no-budget', percentPlanned: 'no-budget', percentSpent: 'no-budget', estimateAtCompletion: 'no-budget', estimateToComplete: 'no-budget', varianceAtCompletion: 'no-budget', toCompletePerformanceIndex: 'no-budget', toCompletePerformanceIndexOfEstimate: 'no-budget' }],
    ['nothing planned yet', of(100, 0, 10, 10), { schedulePerformanceIndex: 'no-planned-value' }],
    ['nothing earned yet', of(100, 50, 0, 10), { estimateAtCompletion: 'no-earned-value', estimateToComplete: 'no-earned-value', varianceAtCompletion: 'no-earned-value', toCompletePerformanceIndexOfEstimate: 'no-earned-value' }],
    ['no cost told', of(100, 50, 40, 0), { costPerformanceIndex: 'no-actual-cost', estimateAtCompletion: 'no-actual-cost', estimateToComplete: 'no-actual-cost', varianceAtCompletion: 'no-actual-cost', toCompletePerformanceIndexOfEstimate: 'no-actual-cost' }],
    ['all done', of(100, 100, 100, 120), { toCompletePerformanceIndex: 'all-done', toCompletePerformanceIndexOfEstimate: 'all-done' }],
    ['more spent than the budget', of(100, 90, 80, 130), { toCompletePerformanceIndex: 'budget-spent' }],
  ])('%s', (_name, values, expected) => {
    const parts = [ratios(values), ahead(values, estimate('typical', values))]
    const reasons = Object.fromEntries(parts.flatMap(({ notDefined }) => notDefined.map(({ figure, because }) => [figure, because])))
    expect(reasons).toEqual(expected)
    for (const part of parts) expect(Object.values(part.values).every(Number.isFinite)).toBe(true)
  })

  test.each<[CompletionEstimate['form'], FourValues, string | number]>([
    ['atypical', of(100, 0, 0, 0), 100], ['atypical', of(100, 50, 40, 0), 'no-actual-cost'], ['cost-and-schedule', of(100, 0, 10, 10), 'no-planned-value'],
    ['cost-and-schedule', of(100, 10, 0, 10), 'no-earned-value'], ['cost-and-schedule', of(100, 50, 40, 0), 'no-actual-cost'], ['new-estimate', of(0, 0, 0, 70), 70],
  ])('%s of %o', (form, values, expected) => {
    expect(money(estimate(form, values, 70))).toBe(expected)
  })
})

test('halves are rounded up whatever binary fractions make of them, and nothing is written as −0', () => {
  expect([rounded(4.35), rounded(8.45), rounded(2.675, 2)]).toEqual([4.4, 8.5, 2.68])
  expect([shortened(-0.00001), rounded(-0.04)]).toEqual([0, 0])
})
