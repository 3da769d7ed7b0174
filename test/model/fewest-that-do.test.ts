// Protects: the set found is enough and none of it can be spared, whatever makes it enough; and there is one exactly where all together are enough.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fewestThatDo } from '../../src/model/fewest-that-do.ts'

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
