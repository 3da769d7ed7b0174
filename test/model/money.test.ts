// Amounts of money: halves of a cent go up whatever the size of the amount, and both ways to hold an amount round alike.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromCents, splitCents, toCents } from '../../src/model/money/cents.ts'
import { roundedToCents, sumOf } from '../../src/model/money/money.ts'
import { reserveOf } from '../../src/model/money/payments.ts'

test.each([[1.005, 1.01], [2.175, 2.18], [4.225, 4.23], [1.55 * 6.5, 10.08], [999_999.995, 1_000_000], [0.004, 0], [-0.001, 0], [-2.344, -2.34]])('%d is %d', (amount, rounded) => {
  expect(roundedToCents(amount)).toBe(rounded)
})

test('a sum is that of the rounded amounts', () => {
  expect(sumOf([0.1, 0.2])).toBe(0.3)
  expect(sumOf([2.175, 2.175])).toBe(4.36)
  expect(reserveOf({ budget: [{ category: 'contingency', amount: 0.1 }, { category: 'contingency', amount: 0.2 }, { category: 'licence', amount: 5 }] })).toBe(0.3)
})

test('parts of an amount add up to it', () => {
  fc.assert(fc.property(fc.nat(10_000_000), fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 20 }), (cents, weights) => {
    expect(splitCents(cents, weights).reduce((sum, part) => sum + part, 0)).toBe(cents)
    expect(toCents(fromCents(cents))).toBe(cents)
  }))
})
