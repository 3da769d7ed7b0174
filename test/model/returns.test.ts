// Present value, rates of return and payback as textbooks and spreadsheets print them; where there is no such number, the reason.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { discountedPayback, payback } from '../../src/model/money/payback.ts'
import { positiveRoots } from '../../src/model/money/polynomial-roots.ts'
import { discountFactor, netPresentValue } from '../../src/model/money/present-value.ts'
import { benefitCostRatio, internalRate, internalRates, returnOnInvestment } from '../../src/model/money/returns.ts'

const NUMPY = 'numpy-financial, documentation'
const EXCEL = 'Microsoft, Excel help on NPV and IRR'
const BREALEY_MYERS = 'Brealey & Myers, Principles of Corporate Finance, chapter on why net present value leads to better decisions'

describe('published examples, to the printed digits', () => {
  it.each([
    [NUMPY, 0.281, [-100, 39, 59, 55, 20], 4, -0.0085],
    [NUMPY, 0.08, [-40000, 5000, 8000, 12000, 30000], 5, 3065.22267],
    // The spreadsheet counts the first flow as due after a year.
    [EXCEL, 0.1, [0, -10000, 3000, 4200, 6800], 2, 1188.44],
    [EXCEL, 0.08, [-40000, 8000, 9200, 10000, 12000, 14500], 2, 1922.06],
    [EXCEL, 0.08, [-40000, 8000, 9200, 10000, 12000, 14500, -9000], 2, -3749.47],
    [BREALEY_MYERS, 0.1, [-2000, 500, 500, 5000], 0, 2624],
    [BREALEY_MYERS, 0.1, [-2000, 500, 1800], 0, -58],
    [BREALEY_MYERS, 0.1, [-2000, 1800, 500], 0, 50],
    [BREALEY_MYERS, 0.1, [-4000, 25000, -25000], 0, -1934],
    [BREALEY_MYERS, 0.1, [1000, -3000, 2500], 0, 339],
  ])('net present value: %s, %d of %j', (_, rate, flows, digits, printed) => {
    expect(netPresentValue(rate, flows).toFixed(digits)).toBe(printed.toFixed(digits))
  })

  it.each([
    [NUMPY, [-100, 39, 59, 55, 20], 5, 0.28095],
    [NUMPY, [-100, 0, 0, 74], 4, -0.0955],
    [NUMPY, [-100, 100, 0, 7], 5, 0.06206],
    [EXCEL, [-70000, 12000, 15000, 18000, 21000], 3, -0.021],
    [EXCEL, [-70000, 12000, 15000, 18000, 21000, 26000], 3, 0.087],
    [EXCEL, [-70000, 12000, 15000], 3, -0.444],
  ])('internal rate of return: %s, %j', (_, flows, digits, printed) => {
    const rate = internalRate(flows)
    expect('value' in rate && rate.value.toFixed(digits)).toBe(printed.toFixed(digits))
  })

  it.each([
    [BREALEY_MYERS, [-4000, 25000, -25000], 4, [0.25, 4]],
    // These print the one that is nearest to 0.
    [NUMPY, [-100, 100, 0, -7], 4, [-0.0833]],
    [NUMPY, [-5, 10.5, 1, -8, 1], 4, [0.0886]],
  ])('several rates: %s, %j', (_, flows, digits, printed) => {
    expect(internalRate(flows)).toEqual({ notDefined: 'several-rates' })
    expect(internalRates(flows).map((rate) => rate.toFixed(digits))).toEqual(expect.arrayContaining(printed.map((rate) => rate.toFixed(digits))))
  })

  it.each([
    [[-2000, 500, 500, 5000], 3, 3],
    [[-2000, 500, 1800], 2, undefined],
    [[-2000, 1800, 500], 2, 2],
  ])(`payback in whole years, and discounted at 10 %%: ${BREALEY_MYERS}, %j`, (flows, years, discounted) => {
    const whole = (figure: ReturnType<typeof payback>) => ('value' in figure ? Math.ceil(figure.value) : undefined)
    expect(whole(payback(flows))).toBe(years)
    expect(whole(discountedPayback(0.1, flows))).toBe(discounted)
  })
})

describe('where there is no such number', () => {
  it.each([
    [[], 'no-flows'], [[0, 0], 'no-flows'], [[-100], 'no-sign-change'], [[-100, -5, 0], 'no-sign-change'], [[100, 5], 'no-sign-change'],
    [[1000, -3000, 2500], 'no-rate'], [[-4000, 25000, -25000], 'several-rates'],
  ])('no single internal rate of %j: %s', (flows, reason) => {
    expect(internalRate(flows)).toEqual({ notDefined: reason })
  })

  it('a rate that is touched and not crossed counts once', () => {
    expect(internalRates([-1, 4, -4])).toEqual([expect.closeTo(1, 6)])
  })

  it('return on nothing is not defined', () => {
    expect(returnOnInvestment(100, 0)).toEqual({ notDefined: 'no-cost' })
    expect(benefitCostRatio(100, 0)).toEqual({ notDefined: 'no-cost' })
    expect(returnOnInvestment(150, 100)).toEqual({ value: 0.5 })
    expect(returnOnInvestment(0, 100)).toEqual({ value: -1 })
  })

  it.each([
    [[], { value: 0 }], [[0], { value: 0 }], [[5, -1], { value: 0 }], [[-10, 4], { notDefined: 'never' }], [[-10], { notDefined: 'never' }],
    [[-10, 10], { value: 1 }], [[-10, 4, 12], { value: 1.5 }], [[-10, 0, 20], { value: 1.5 }],
  ])('payback of %j', (flows, expected) => {
    expect(payback(flows)).toEqual(expected)
  })
})

describe('laws', () => {
  const amount = fc.integer({ min: -1000, max: 1000 })
  const flows = fc.array(amount, { minLength: 1, maxLength: 12 })

  it('at each internal rate the net present value is nothing beside its terms', () => {
    fc.assert(fc.property(flows, (items) => {
      for (const rate of internalRates(items)) {
        const size = items.reduce((sum, flow, year) => sum + Math.abs(flow) * discountFactor(rate, year), 0)
        expect(Math.abs(netPresentValue(rate, items)) / size).toBeLessThan(1e-6)
      }
    }))
  })

  it('every root that a polynomial was made from is found', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 }), (roots) => {
      const product = roots.reduce<number[]>((terms, root) => [...terms, 0].map((_, place) => (terms[place - 1] ?? 0) - root * (terms[place] ?? 0)), [1])
      expect(positiveRoots(product)).toEqual([...roots].sort((a, b) => a - b).map((root) => expect.closeTo(root, 5) as number))
    }))
  })

  it('what is paid once and comes back every year has one rate; it is above the discount rate exactly where the net present value is above 0', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10000 }), fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 10 }), fc.integer({ min: 0, max: 50 }), (cost, back, percent) => {
      fc.pre(back.some((item) => item > 0))
      const items = [-cost, ...back]
      const rate = internalRate(items)
      if (!('value' in rate)) throw new Error(rate.notDefined)
      const worth = netPresentValue(percent / 100, items)
      if (Math.abs(worth) > 1e-6) expect(rate.value > percent / 100).toBe(worth > 0)
    }))
  })

  it('discounted money comes back no earlier', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10000 }), fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 10 }), fc.integer({ min: 0, max: 50 }), (cost, back, percent) => {
      const [plain, discounted] = [payback([-cost, ...back]), discountedPayback(percent / 100, [-cost, ...back])]
      if ('value' in discounted) expect('value' in plain && plain.value).toBeLessThanOrEqual(discounted.value + 1e-9)
    }))
  })
})
