// Names the loops among dependencies, so that a person sees which one to cut.
import { alg, Graph } from '@dagrejs/graphlib'

interface Arrow { readonly from: number; readonly to: number }

/**
 * One loop for every knot of tasks that wait for each other, in the order of work and with its first task repeated at the end.
 * Each begins with its smallest number; the list is sorted by it.
 */
export function dependencyCycles(arrows: readonly Arrow[]): number[][] {
  const graph = new Graph()
  for (const { from, to } of arrows) graph.setEdge(String(from), String(to))
  const knots = alg.findCycles(graph).map((names) => new Set(names.map(Number)))
  return knots.map((knot) => loopWithin(knot, arrows)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}

// Within a knot every task has a follower in it: walking on must come back to a task already met.
function loopWithin(knot: ReadonlySet<number>, arrows: readonly Arrow[]): number[] {
  const follower = new Map(arrows.filter(({ from, to }) => knot.has(from) && knot.has(to)).map(({ from, to }) => [from, to]))
  const walked: number[] = []
  let next = Math.min(...knot)
  while (!walked.includes(next)) {
    walked.push(next)
    next = follower.get(next) ?? next
  }
  const loop = walked.slice(walked.indexOf(next))
  const start = loop.indexOf(Math.min(...loop))
  return [...loop.slice(start), ...loop.slice(0, start), loop[start] ?? 0]
}
