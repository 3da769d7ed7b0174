// Protects the sampled distributions: quantiles, means and variances against their formulas, and that streams are independent.
import { describe, expect, it } from 'vitest'
import { QuantileTables, quantileOf } from '../../../src/scheduling/simulation/quantile-table.ts'
import { moments } from '../../../src/scheduling/simulation/quantiles.ts'
import { STATE_WORDS, hashName, nextWords, openStream } from '../../../src/scheduling/simulation/random-stream.ts'

const MODES = [0, 0.1, 0.25, 1 / 3, 0.5, 0.75, 1]

function wordAt(share: number): number {
  return Math.min(0xffff_ffff, Math.round(share * 0x1_0000_0000)) | 0
}

/** Mean and variance of what a table gives for evenly spread words. */
function momentsOf(table: Float64Array): { mean: number; variance: number } {
  const count = 1 << 18
  const { mean, standardDeviation } = moments(Float64Array.from({ length: count }, (_, place) => quantileOf(table, wordAt((place + 0.5) / count))))
  return { mean, variance: standardDeviation ** 2 }
}

function wordsOf(name: string, seed: number, chunk: number, count: number): Int32Array {
  const state = new Int32Array(STATE_WORDS)
  const words = new Int32Array(count)
  openStream(state, 0, hashName(name), seed, chunk)
  nextWords(state, 0, words, count)
  return words
}

describe('triangular distribution', () => {
  it.each(MODES)('has the quantiles of its inverse distribution function with its mode at %f', (mode) => {
    const tables = new QuantileTables()
    const table = tables.tables[tables.numberOf('triangular', mode)]!
    for (const share of [0.05, 0.1, 0.5, 0.8, 0.9, 0.95]) {
      const exact = share <= mode ? Math.sqrt(share * mode) : 1 - Math.sqrt((1 - share) * (1 - mode))
      expect(quantileOf(table, wordAt(share))).toBeCloseTo(exact, 5)
    }
  })

  it.each(MODES)('has mean (O + M + P) ÷ 3 and variance (O² + M² + P² − OM − OP − MP) ÷ 18 with its mode at %f', (mode) => {
    const tables = new QuantileTables()
    const { mean, variance } = momentsOf(tables.tables[tables.numberOf('triangular', mode)]!)
    expect(mean).toBeCloseTo((1 + mode) / 3, 4)
    expect(variance).toBeCloseTo((mode * mode + 1 - mode) / 18, 4)
  })
})

describe('beta-PERT distribution', () => {
  it.each(MODES)('has mean (O + 4 M + P) ÷ 6 and the variance of a beta with shape parameter 4, (μ − O)(P − μ) ÷ 7, with its mode at %f', (mode) => {
    const tables = new QuantileTables()
    const { mean, variance } = momentsOf(tables.tables[tables.numberOf('beta-pert', mode)]!)
    const expected = (1 + 4 * mode) / 6
    expect(Math.abs(mean - expected)).toBeLessThan(1e-4)
    expect(Math.abs(variance - (expected * (1 - expected)) / 7)).toBeLessThan(2e-4)
  })

  it('with its mode at an end has the quantiles of a power of a uniform', () => {
    const tables = new QuantileTables()
    const table = tables.tables[tables.numberOf('beta-pert', 0)]!
    for (const share of [0.1, 0.5, 0.8, 0.95]) expect(quantileOf(table, wordAt(share))).toBeCloseTo(1 - (1 - share) ** 0.2, 5)
  })

  it('makes one table for each shape and shares it', () => {
    const tables = new QuantileTables()
    expect(tables.numberOf('beta-pert', 0.25)).toBe(tables.numberOf('beta-pert', 0.25))
    expect(tables.numberOf('triangular', 0.25)).not.toBe(tables.numberOf('beta-pert', 0.25))
    expect(tables.tables).toHaveLength(2)
  })
})

describe('random streams', () => {
  it('are the same for the same name, seed and chunk, however many words are taken at a time', () => {
    const whole = wordsOf('task a', 1, 0, 1000)
    const state = new Int32Array(STATE_WORDS)
    openStream(state, 0, hashName('task a'), 1, 0)
    const parts: number[] = []
    for (const count of [1, 7, 64, 128, 800]) {
      const words = new Int32Array(count)
      nextWords(state, 0, words, count)
      parts.push(...words)
    }
    expect(parts).toEqual([...whole])
  })

  it('are uniform: the counts of 64 cells pass a chi-squared test, for several names and seeds', () => {
    for (const [name, seed] of [['task a', 1], ['task b', 1], ['driver x', 2], ['任务', 2 ** 40]] as const) {
      const cells = new Int32Array(64)
      const count = 64_000
      for (const word of wordsOf(name, seed, 0, count)) cells[word >>> 26]! += 1
      const chiSquared = cells.reduce((sum, seen) => sum + (seen - count / 64) ** 2 / (count / 64), 0)
      // 63 degrees of freedom: 0.01 % of samples are above 114.
      expect(chiSquared).toBeLessThan(114)
    }
  })

  it('of other names, seeds and chunks do not go together', () => {
    const count = 20_000
    const all = [['task a', 1, 0], ['task b', 1, 0], ['task a', 2, 0], ['task a', 1, 1], ['task a', 2 ** 32 + 1, 0]] as const
    const streams = all.map(([name, seed, chunk]) => Float64Array.from(wordsOf(name, seed, chunk, count), (word) => (word >>> 0) / 2 ** 32 - 0.5))
    for (const [place, one] of streams.entries()) {
      for (const other of streams.slice(place + 1)) {
        const correlation = (12 * one.reduce((sum, value, at) => sum + value * other[at]!, 0)) / count
        // Four standard errors.
        expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(count))
      }
    }
  })
})
