// Rings among things that wait for each other. Nothing here calls itself, so that a ring of any length is found: graphlib's `findCycles` runs out of stack at 5,000.

/** `to` waits for `from`; both are numbers of things. */
export interface Arrow {
  readonly from: number
  readonly to: number
}

type Followers = ReadonlyMap<number, readonly number[]>

/**
 * One ring for every knot of things that wait for each other, in the order of work and with its first member repeated at the end:
 * the shortest through the smallest number of the knot, which comes first. The list is sorted by it.
 */
export function dependencyCycles(arrows: readonly Arrow[]): number[][] {
  const followers = new Map<number, number[]>()
  for (const { from, to } of arrows) {
    const known = followers.get(from)
    if (known) known.push(to)
    else followers.set(from, [to])
  }
  return knotsIn(followers).flatMap((knot) => ringWithin(knot, followers)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}

/** A thing being looked at: its place in the order of discovery, the earliest place it leads back to, and how many of its followers have been seen. */
interface Visit {
  readonly node: number
  readonly place: number
  low: number
  next: number
}

// Strongly connected components, after R. Tarjan, Depth-First Search and Linear Graph Algorithms, 1972, with a stack of its own. Those of one member that does not wait for itself are among them.
function knotsIn(followers: Followers): Set<number>[] {
  const knots: Set<number>[] = []
  const visits = new Map<number, Visit>()
  const unsettled: number[] = []
  const settled = new Set<number>()
  const visit = (node: number): Visit => {
    const made = { node, place: visits.size, low: visits.size, next: 0 }
    visits.set(node, made)
    unsettled.push(node)
    return made
  }
  for (const start of followers.keys()) {
    const way = visits.has(start) ? [] : [visit(start)]
    for (let top = way.at(-1); top; top = way.at(-1)) {
      const follower = followers.get(top.node)?.[top.next++]
      if (follower !== undefined) {
        const known = visits.get(follower)
        if (!known) way.push(visit(follower))
        else if (!settled.has(follower)) top.low = Math.min(top.low, known.place)
        continue
      }
      way.pop()
      const before = way.at(-1)
      if (before) before.low = Math.min(before.low, top.low)
      if (top.low !== top.place) continue
      const knot = unsettled.splice(unsettled.lastIndexOf(top.node))
      for (const member of knot) settled.add(member)
      knots.push(new Set(knot))
    }
  }
  return knots
}

// Breadth first from the smallest number until it is met again; none for a thing by itself.
function ringWithin(knot: ReadonlySet<number>, followers: Followers): number[][] {
  const first = [...knot].reduce((least, node) => Math.min(least, node))
  const reachedFrom = new Map<number, number>()
  const open = [first]
  for (const node of open) {
    for (const follower of followers.get(node) ?? []) {
      if (!knot.has(follower) || reachedFrom.has(follower)) continue
      reachedFrom.set(follower, node)
      if (follower === first) return [ringBack(first, reachedFrom)]
      open.push(follower)
    }
  }
  return []
}

function ringBack(first: number, reachedFrom: ReadonlyMap<number, number>): number[] {
  const ring = [first]
  do ring.push(reachedFrom.get(ring.at(-1) ?? first) ?? first)
  while (ring.at(-1) !== first)
  return ring.reverse()
}
