// Protects: the lines told of a plan that has become dearer are the fewest whose old amounts are enough, found by trying all sets.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CostLine, dearerLines, fewestDearer, sumOfMore } from '../../src/comparing/dearer-lines.ts'

const line = (id: number, amount: number): CostLine => ({ list: 'budget', id: `line-${id}`, title: undefined, amount })

test('no smaller set takes as much off', () => {
  const amounts = fc.array(fc.tuple(fc.option(fc.integer({ min: 0, max: 500 }), { nil: undefined }), fc.integer({ min: 0, max: 500 })), { maxLength: 7 })
  fc.assert(fc.property(amounts, fc.integer({ min: 1, max: 900 }), (all, excess) => {
    const lines = dearerLines(all.flatMap(([was], id) => (was === undefined ? [] : [line(id, was / 100)])), all.map(([, now], id) => line(id, now / 100)))
    const more = all.map(([was = 0, now]) => now - was).filter((cents) => cents > 0)
    expect(sumOfMore(lines)).toBe(more.reduce((sum, cents) => sum + cents, 0) / 100)
    const found = fewestDearer(lines, excess / 100)
    const sets = Array.from({ length: 2 ** more.length }, (_, bits) => more.filter((__, place) => (bits >> place) & 1))
    const enough = sets.filter((set) => set.reduce((sum, cents) => sum + cents, 0) >= excess).map(({ length }) => length)
    expect(found?.length ?? Infinity).toBe(Math.min(...enough))
    if (found) expect(sumOfMore(found)).toBeGreaterThanOrEqual(excess / 100)
  }))
})
