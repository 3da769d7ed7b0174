// Protects: alpha is what Krippendorff published, and keeps the laws of a measure of agreement.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Scale, krippendorffAlpha } from '../../src/assessment/krippendorff-alpha.ts'

/** Rows of observers, a dot for a missing value, as units. */
function unitsOf(...observers: string[]): number[][] {
  const rows = observers.map((row) => row.split(' '))
  return (rows[0] ?? []).map((_, unit) => rows.flatMap((row) => (row[unit] === '.' || row[unit] === undefined ? [] : [/\d/.test(row[unit] ?? '') ? Number(row[unit]) : (row[unit] ?? '').charCodeAt(0)])))
}

/** Krippendorff (2011), Computing Krippendorff's Alpha-Reliability: four observers, twelve units, missing values. */
const FOUR_OBSERVERS = unitsOf('1 2 3 3 2 1 4 1 2 . . .', '1 2 3 3 2 2 4 1 2 5 . 3', '. 3 3 3 2 3 4 2 2 5 1 .', '1 2 3 3 2 4 4 1 2 5 1 .')

describe('the examples Krippendorff published', () => {
  test.each<[Scale, number]>([['nominal', 0.743], ['ordinal', 0.815], ['interval', 0.849], ['ratio', 0.797]])('four observers, missing values, %s: %f', (scale, expected) => {
    expect(krippendorffAlpha(FOUR_OBSERVERS, scale).alpha).toBeCloseTo(expected, 3)
  })

  test('the four observers have 40 pairable values in 11 units', () => {
    expect(krippendorffAlpha(FOUR_OBSERVERS, 'ordinal')).toMatchObject({ units: 11, pairableValues: 40 })
  })

  test('two observers, binary data: .095', () => {
    expect(krippendorffAlpha(unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'), 'nominal').alpha).toBeCloseTo(0.095, 3)
  })

  test('two observers, five categories: .692', () => {
    expect(krippendorffAlpha(unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d'), 'nominal').alpha).toBeCloseTo(0.692, 3)
  })
})

describe('where there is no alpha, it says why', () => {
  test.each<[string, number[][], string]>([
    ['no unit at all', [], 'no-pairs'], ['one value a unit', [[1], [4], [2]], 'no-pairs'], ['the same value everywhere', [[3, 3], [3, 3, 3]], 'no-variation'],
  ])('%s', (_, units, why) => {
    const { alpha, undefinedBecause } = krippendorffAlpha(units, 'ordinal')
    expect([alpha, undefinedBecause]).toEqual([undefined, why])
  })
})

describe('for any answers', () => {
  const unit = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 6 })
  const units = fc.array(unit, { maxLength: 20 })

  test('alpha is a number of at most 1, or there is a reason', () => {
    fc.assert(fc.property(units, (data) => {
      const { alpha, undefinedBecause } = krippendorffAlpha(data, 'ordinal')
      if (alpha === undefined) expect(undefinedBecause).toBeDefined()
      else expect(Number.isFinite(alpha) && alpha <= 1 + 1e-12).toBe(true)
    }))
  })

  test('people who always say the same agree fully, as long as there is something to tell apart', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 20 }).filter((levels) => new Set(levels).size > 1), fc.integer({ min: 2, max: 5 }), (levels, people) => {
      expect(krippendorffAlpha(levels.map((level) => Array<number>(people).fill(level)), 'ordinal').alpha).toBe(1)
    }))
  })

  test('it does not matter who is who, nor in which order the questions come', () => {
    fc.assert(fc.property(units, (data) => {
      const turned = [...data].reverse().map((values) => [...values].reverse())
      const [one, other] = [krippendorffAlpha(data, 'ordinal'), krippendorffAlpha(turned, 'ordinal')]
      expect(other.pairableValues).toBe(one.pairableValues)
      if (one.alpha === undefined) expect(other.undefinedBecause).toBe(one.undefinedBecause)
      else expect(other.alpha).toBeCloseTo(one.alpha, 9)
    }))
  })

  test('an answer that nobody can be compared with changes nothing', () => {
    fc.assert(fc.property(units, fc.integer({ min: 1, max: 5 }), (data, level) => {
      expect(krippendorffAlpha([...data, [level]], 'ordinal')).toEqual(krippendorffAlpha(data, 'ordinal'))
    }))
  })
})
