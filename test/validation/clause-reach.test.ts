// Protects: a gate is only called out of reach if really no answers decide it: whatever some answers make of its condition is counted as possible.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeClause } from '../../src/knowledge/when-clause.ts'
import type { Clause } from '../../src/model/file-types.ts'
import { reachOf, workOfReach } from '../../src/validation/pack-rules/clause-reach.ts'

const level = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined })
const score = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined })
const stated = (limits: object) => Object.fromEntries(Object.entries(limits).filter(([, limit]) => limit !== undefined))
const leaf = fc.oneof(
  fc.record({ question: fc.constantFrom('a', 'b'), atMost: level, atLeast: level }),
  fc.record({ condition: fc.constantFrom('c', 'd'), below: score, atLeast: score }),
).map((limits) => stated(limits) as unknown as Clause)
const clause = fc.letrec<{ clause: Clause }>((tie) => {
  const parts = fc.array(tie('clause'), { minLength: 1, maxLength: 3 })
  return { clause: fc.oneof({ maxDepth: 3 }, leaf, parts.map((all): Clause => ({ all })), parts.map((any): Clause => ({ any })), tie('clause').map((not): Clause => ({ not }))) }
}).clause
const answers = fc.record({ a: fc.double({ min: 1, max: 5, noNaN: true }), b: fc.double({ min: 1, max: 5, noNaN: true }), c: fc.double({ min: 0, max: 100, noNaN: true }), d: fc.double({ min: 0, max: 100, noNaN: true }) })

test('what answers make of a condition is possible', () => {
  fc.assert(fc.property(clause, fc.array(answers, { minLength: 20, maxLength: 20 }), (condition, given) => {
    const { holds, fails } = reachOf(condition, workOfReach())
    expect(holds || fails).toBe(true)
    for (const values of given) {
      const at = (name: string) => ({ low: values[name as 'a'], high: values[name as 'a'] })
      expect(judgeClause(condition, { profile: undefined, level: at, score: at }).holds ? holds : fails).toBe(true)
    }
  }), { numRuns: 300 })
})
