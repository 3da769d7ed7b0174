// Protects: the set found is enough and none of it can be spared, whatever makes it enough; and there is one exactly where all together are enough.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fewestThatDo, smallestThatDo } from '../../src/model/fewest-that-do.ts'

test('enough, nothing to spare, in the order given', () => {
  const demands = fc.array(fc.uniqueArray(fc.nat({ max: 29 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
  fc.assert(fc.property(fc.integer({ min: 0, max: 30 }), demands, (count, asked) => {
    const items = Array.from({ length: count }, (_, number) => number)
    // Enough is what has something of each demand.
    const isEnough = (some: readonly number[]) => asked.every((demand) => demand.some((number) => some.includes(number)))
    const found = fewestThatDo(items, isEnough)
    expect(found !== undefined).toBe(isEnough(items))
    if (!found) return
    expect(isEnough(found)).toBe(true)
    for (const item of found) expect(isEnough(found.filter((other) => other !== item))).toBe(false)
    expect(found).toEqual([...found].sort((a, b) => a - b))
  }))
})

test('one that does by itself is found before others, and few are asked', () => {
  const items = Array.from({ length: 1000 }, (_, number) => number)
  expect(fewestThatDo(items, (some) => some.includes(5))).toEqual([5])
  let asked = 0
  expect(fewestThatDo(items, (some) => { asked += 1; return some.includes(700) && some.includes(900) })).toEqual([700, 900])
  expect(asked).toBeLessThan(50)
})

test('called the smallest only where no smaller set is enough, which is asked of every one', () => {
  const demands = fc.array(fc.uniqueArray(fc.nat({ max: 7 }), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 })
  fc.assert(fc.property(fc.integer({ min: 0, max: 8 }), demands, fc.integer({ min: 0, max: 300 }), (count, asked, most) => {
    const items = Array.from({ length: count }, (_, number) => number)
    const isEnough = (some: readonly number[]) => asked.every((demand) => demand.some((number) => some.includes(number)))
    const found = smallestThatDo(items, isEnough, most)
    expect(found !== undefined).toBe(isEnough(items))
    if (!found) return
    expect(isEnough(found.items)).toBe(true)
    const least = Math.min(...Array.from({ length: 2 ** count }, (_, bits) => items.filter((item) => bits & (2 ** item))).filter(isEnough).map(({ length }) => length))
    if (found.isSmallest) expect(found.items.length).toBe(least)
    if (most === 300) expect(found.isSmallest).toBe(true)
  }))
  // None can be spared of the two that halving finds, but one does.
  const isEnough = (some: readonly number[]) => some.includes(20) || (some.includes(0) && some.includes(1))
  const items = Array.from({ length: 21 }, (_, number) => number)
  expect(smallestThatDo(items, isEnough, 30)).toEqual({ items: [20], isSmallest: true })
  expect(smallestThatDo(items, isEnough, 20)).toEqual({ items: [0, 1], isSmallest: false })
})
