// The cheapest way to divide the nodes of a small network into a side that stays and a side that moves.

/** Costs more than anything that may be paid for. */
export const FORBIDDEN = 1e15

/** An arc: what it costs if only its end moves, and if only its beginning moves; the second may be negative down to minus the first. FORBIDDEN excludes. */
export interface CutArc {
  readonly from: number
  readonly to: number
  readonly endMoves: number
  readonly beginningMoves: number
}

/** Which nodes move, and what that costs. */
export interface Cut {
  readonly moves: readonly boolean[]
  readonly cost: number
}

/**
 * Divides nodes 0 … count − 1 so that `stays` stays and `moves` moves at the least cost in whole units: a minimum cut. An arc with a refund r for
 * moving its beginning becomes an arc of cost − r with r at both its ends (Picard & Ratliff 1975: minimum cuts and quadratic 0–1 problems). Undefined if every division is forbidden.
 */
export function minimumCut(count: number, arcs: readonly CutArc[], stays: number, moves: number): Cut | undefined {
  const flow = new FlowNetwork(count)
  let refunds = 0
  for (const { from, to, endMoves, beginningMoves } of arcs) {
    const refund = beginningMoves < 0 ? -beginningMoves : 0
    flow.connect(from, to, endMoves >= FORBIDDEN ? FORBIDDEN : endMoves - refund)
    if (beginningMoves > 0) flow.connect(to, from, beginningMoves)
    if (refund > 0) {
      flow.connect(from, moves, refund)
      flow.connect(stays, to, refund)
      refunds += refund
    }
  }
  const value = flow.maximum(stays, moves)
  if (value >= FORBIDDEN) return undefined
  const kept = flow.reachable(stays)
  return { moves: kept.map((isKept) => !isKept), cost: value - refunds }
}

// Maximum flow along shortest augmenting paths (Edmonds & Karp 1972).
class FlowNetwork {
  private readonly ends: number[] = []
  private readonly left: number[] = []
  private readonly arcsOf: number[][]

  constructor(count: number) {
    this.arcsOf = Array.from({ length: count }, () => [])
  }

  connect(from: number, to: number, capacity: number): void {
    if (capacity <= 0) return
    this.arcsOf[from]!.push(this.ends.length)
    this.ends.push(to)
    this.left.push(capacity)
    this.arcsOf[to]!.push(this.ends.length)
    this.ends.push(from)
    this.left.push(0)
  }

  /** The flow from one node to another; stops at FORBIDDEN, which is as good as endless. */
  maximum(source: number, sink: number): number {
    let total = 0
    for (let path = this.path(source, sink); path && total < FORBIDDEN; path = this.path(source, sink)) {
      const room = path.reduce((least, arc) => Math.min(least, this.left[arc]!), Infinity)
      for (const arc of path) {
        this.left[arc]! -= room
        this.left[arc ^ 1]! += room
      }
      total += room
    }
    return total
  }

  /** Which nodes can still be reached. */
  reachable(source: number): boolean[] {
    const via = this.search(source)
    return this.arcsOf.map((_, node) => node === source || via[node] !== undefined)
  }

  private path(source: number, sink: number): number[] | undefined {
    const via = this.search(source)
    if (via[sink] === undefined) return undefined
    const path: number[] = []
    for (let node = sink; node !== source; node = this.ends[path.at(-1)! ^ 1]!) path.push(via[node]!)
    return path
  }

  // The arc by which each node is first reached.
  private search(source: number): (number | undefined)[] {
    const via: (number | undefined)[] = this.arcsOf.map(() => undefined)
    const open = [source]
    for (const node of open) {
      for (const arc of this.arcsOf[node]!) {
        const end = this.ends[arc]!
        if (this.left[arc]! <= 0 || end === source || via[end] !== undefined) continue
        via[end] = arc
        open.push(end)
      }
    }
    return via
  }
}
