// Protects: rings are found as graphlib finds them, one for each knot, whatever their length.
import { alg, Graph } from '@dagrejs/graphlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Arrow, dependencyCycles } from '../../src/model/graph.ts'

const arrow = (from: number, to: number): Arrow => ({ from, to })

describe('the ring of a knot', () => {
  test.each([
    ['none in a chain', [arrow(0, 1), arrow(1, 2), arrow(0, 2)], []],
    ['of one that waits for itself', [arrow(0, 1), arrow(1, 1)], [[1, 1]]],
    ['in the order of work, from the smallest number', [arrow(2, 1), arrow(1, 3), arrow(3, 2)], [[1, 3, 2, 1]]],
    ['the shortest through the smallest number', [arrow(0, 1), arrow(1, 2), arrow(2, 0), arrow(1, 0)], [[0, 1, 0]]],
    ['each knot has its own, in the order of their first members', [arrow(4, 5), arrow(5, 4), arrow(1, 4), arrow(0, 1), arrow(1, 0)], [[0, 1, 0], [4, 5, 4]]],
  ])('%s', (_, arrows, rings) => expect(dependencyCycles(arrows)).toEqual(rings))

  test('of any length', () => {
    const length = 100_000
    const [ring] = dependencyCycles(Array.from({ length }, (_, number) => arrow(number, (number + 1) % length)))
    expect(ring).toHaveLength(length + 1)
  })
})

test('there is a ring for each knot that graphlib finds, within it and along the arrows', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 30 }), (pairs) => {
    const graph = new Graph()
    for (const [from, to] of pairs) graph.setEdge(String(from), String(to))
    const knots = alg.findCycles(graph).map((names) => names.map(Number).sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    const rings = dependencyCycles(pairs.map(([from, to]) => arrow(from, to)))
    expect(rings.map((ring) => ring[0])).toEqual(knots.map((knot) => knot[0]))
    for (const [place, ring] of rings.entries()) {
      expect(knots[place]).toEqual(expect.arrayContaining(ring))
      expect(new Set(ring).size).toBe(ring.length - 1)
      for (const [index, to] of ring.slice(1).entries()) expect(pairs).toContainEqual([ring[index], to])
    }
  }))
})
