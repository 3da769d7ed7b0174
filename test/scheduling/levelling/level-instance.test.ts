// Protects: levelling of bare projects: nothing overbooked, order kept, quality against the exact optimum of small projects.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { levelInstance } from '../../../src/scheduling/levelling/level-instance.ts'
import { lowerBound } from '../../../src/scheduling/levelling/lower-bound.ts'
import { packResources } from '../../../src/scheduling/levelling/packed-profile.ts'
import { PRIORITY_RULES, priorities } from '../../../src/scheduling/levelling/priority-rules.ts'
import { projectInstance, type Activity, type ProjectInstance } from '../../../src/scheduling/levelling/project-instance.ts'
import { serialGenerator } from '../../../src/scheduling/levelling/serial-generation.ts'
import { exactLength, faults, longestChain } from './exact-length.ts'

const RUNS = { numRuns: 150 }
const act = (duration: number, demands: readonly number[], predecessors: readonly number[] = []): Activity => ({ duration, demands, predecessors })

function instances(most: number, capacities: readonly number[]): fc.Arbitrary<ProjectInstance> {
  const activity = (number: number): fc.Arbitrary<Activity> => fc.record({
    duration: fc.integer({ min: 0, max: 5 }),
    demands: fc.tuple(...capacities.map((capacity) => fc.integer({ min: 0, max: capacity }))),
    predecessors: number === 0 ? fc.constant([]) : fc.uniqueArray(fc.nat(number - 1), { maxLength: 2 }),
  })
  return fc.integer({ min: 1, max: most }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, number) => activity(number)))).map((list) => projectInstance(list, capacities))
}

const small = instances(6, [3, 2])
const wide = instances(14, [2_000_000, 5, 900_000, 1])

describe('worked by hand', () => {
  test('two tasks of one person follow each other, two half-time ones do not', () => {
    expect(levelInstance(projectInstance([act(3, [1]), act(4, [1])], [1]), { schedules: 100, seed: 1 }).length).toBe(7)
    expect(levelInstance(projectInstance([act(3, [50]), act(4, [50])], [100]), { schedules: 100, seed: 1 }).length).toBe(4)
  })

  test('the long chain goes first although the short task is listed first', () => {
    // a (2) and b (2) both need the person, and c (5, somebody else) waits for b: b first gives 7, a first 9.
    const instance = projectInstance([act(2, [1]), act(2, [1]), act(5, [0], [1])], [1])
    expect(serialGenerator(instance).generate(Int32Array.of(0, 1, 2))).toBe(9)
    const { length, start, schedules } = levelInstance(instance, { schedules: 100, seed: 1 })
    expect([length, ...start]).toEqual([7, 2, 0, 2])
    expect(schedules, 'stops where the lower bound is reached').toBeLessThan(10)
  })

  test('a later task of the list fills a gap in front of an earlier one', () => {
    const instance = projectInstance([act(2, [2]), act(3, [2], [0]), act(2, [1]), act(2, [2])], [3])
    const generator = serialGenerator(instance)
    generator.generate(Int32Array.of(0, 1, 3, 2))
    expect([...generator.start]).toEqual([0, 2, 0, 5])
  })

  test('rules on a project of five', () => {
    const instance = projectInstance([act(2, []), act(3, [], [0]), act(1, [], [0]), act(4, [], [1]), act(1, [], [2])], [])
    expect([...priorities(instance, 'latest-finish-time')]).toEqual([2, 5, 8, 9, 9])
    expect([...priorities(instance, 'minimum-slack')]).toEqual([0, 0, 5, 0, 5])
    expect([...priorities(instance, 'most-total-successors')].map((value) => -value)).toEqual([4, 1, 1, 0, 0])
    expect([...priorities(instance, 'greatest-rank-positional-weight')].map((value) => -value)).toEqual([6, 7, 2, 4, 1])
  })

  test('lower bound: work between heads and tails', () => {
    // Three tasks of two days for one person, all after a day of waiting and before three.
    const instance = projectInstance([act(1, [0]), act(2, [1], [0]), act(2, [1], [0]), act(2, [1], [0]), act(3, [0], [1, 2, 3])], [1])
    expect(lowerBound(instance)).toBe(10)
    expect(levelInstance(instance, { schedules: 50, seed: 1 }).length).toBe(10)
  })
})

test('a ring and a demand above the capacity are refused', () => {
  expect(() => projectInstance([act(1, [], [1]), act(1, [], [0])], [])).toThrow('ring')
  expect(() => projectInstance([act(1, [4])], [3])).toThrow('activity 0 takes 4 of resource 0, which has 3')
})

test('resources that fit side by side share a word, others do not', () => {
  expect(packResources(projectInstance([], [127, 127, 127, 127])).words).toBe(1)
  expect(packResources(projectInstance([], [127, 127, 127, 128])).words).toBe(2)
  expect(packResources(projectInstance([], [2_147_483_647])).words).toBe(1)
})

test('nothing is overbooked, the order holds, no schedule is shorter than the longest chain or the lower bound, none is forgotten in the budget', () => {
  fc.assert(fc.property(fc.oneof(small, wide), fc.integer({ min: 1, max: 120 }), fc.nat(), (instance, schedules, seed) => {
    const result = levelInstance(instance, { schedules, seed })
    expect(faults(instance, result.start, result.finish)).toEqual([])
    expect(result.length).toBe(Math.max(0, ...result.finish))
    expect(result.length).toBeGreaterThanOrEqual(result.lowerBound)
    expect(result.lowerBound).toBeGreaterThanOrEqual(longestChain(instance))
    expect(result.schedules).toBeLessThanOrEqual(schedules)
  }), RUNS)
})

test('same seed, same schedule', () => {
  fc.assert(fc.property(wide, fc.nat(), (instance, seed) => {
    expect(levelInstance(instance, { schedules: 60, seed })).toEqual(levelInstance(instance, { schedules: 60, seed }))
  }), RUNS)
})

test('small projects are levelled to the optimum; the lower bound is never above it', () => {
  fc.assert(fc.property(small, (instance) => {
    const optimum = exactLength(instance)
    expect(levelInstance(instance, { schedules: 2000, seed: 1 }).length).toBe(optimum)
    expect(lowerBound(instance)).toBeLessThanOrEqual(optimum)
  }), RUNS)
})

test('more of a resource never makes the shortest schedule longer', () => {
  fc.assert(fc.property(small, (instance) => {
    const more = { ...instance, capacities: instance.capacities.map((capacity) => capacity + 1) }
    expect(exactLength(more)).toBeLessThanOrEqual(exactLength(instance))
  }), RUNS)
})

test('every rule gives a number for every activity, so that a better one is never below a worse predecessor of it in latest finish', () => {
  fc.assert(fc.property(wide, (instance) => {
    for (const rule of PRIORITY_RULES) expect(priorities(instance, rule).every(Number.isFinite)).toBe(true)
    const latest = priorities(instance, 'latest-finish-time')
    const { first, values } = instance.predecessors
    for (let number = 0; number < instance.count; number++) for (const before of values.slice(first[number], first[number + 1])) expect(latest[before]!).toBeLessThanOrEqual(latest[number]! - instance.durations[number]!)
  }), RUNS)
})
