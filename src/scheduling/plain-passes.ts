// Forward and backward pass over arrays of numbers: for networks in which every task takes the same number of days whenever it starts.
// Tasks are renumbered by their place in the topological order, so that each pass runs through memory once.
import { holdsStart, waitsForFinish, type Link, type Network } from './network.ts'

/** A network as arrays; place p is that of the p-th task in topological order. The dependencies of place p are those from `into[p]` to before `into[p + 1]`. */
export interface PlainNetwork {
  readonly order: Int32Array
  readonly into: Int32Array
  /** Place of the predecessor. */
  readonly from: Int32Array
  /** FROM_FINISH if the dependency waits for the finish, plus TO_FINISH if it holds the finish. */
  readonly kind: Uint8Array
  /** Working days. */
  readonly lag: Float64Array
}

/** Instants of start and finish by place. */
export interface PassTimes {
  readonly start: Float64Array
  readonly finish: Float64Array
}

const FROM_FINISH = 1
const TO_FINISH = 2

/** The arrays of a network. */
export function plainNetwork({ order, into }: Network): PlainNetwork {
  const placeOf = new Int32Array(order.length)
  for (let place = 0; place < order.length; place++) placeOf[order[place]!] = place
  const count = into.reduce((sum, links) => sum + links.length, 0)
  const starts = new Int32Array(order.length + 1)
  const [from, kind, lag] = [new Int32Array(count), new Uint8Array(count), new Float64Array(count)]
  let edge = 0
  order.forEach((number, place) => {
    for (const link of into[number]!) {
      from[edge] = placeOf[link.from]!
      kind[edge] = kindOf(link)
      lag[edge++] = link.lag
    }
    starts[place + 1] = edge
  })
  return { order: Int32Array.from(order), into: starts, from, kind, lag }
}

function kindOf(link: Link): number {
  return (waitsForFinish(link) ? FROM_FINISH : 0) + (holdsStart(link) ? 0 : TO_FINISH)
}

/** Early times: writes start and finish of every place, from the days each takes and the instant before which none may start. */
export function forwardPass({ into, from, kind, lag }: PlainNetwork, days: Float64Array, earliest: Float64Array, { start, finish }: PassTimes): void {
  let edge = 0
  for (let place = 0; place < days.length; place++) {
    const own = days[place]!
    let begun = earliest[place]!
    for (const end = into[place + 1]!; edge < end; edge++) {
      const [before, type] = [from[edge]!, kind[edge]!]
      let asked = ((type & FROM_FINISH) === 0 ? start[before]! : finish[before]!) + lag[edge]!
      if ((type & TO_FINISH) !== 0) asked -= own
      if (asked > begun) begun = asked
    }
    start[place] = begun
    finish[place] = begun + own
  }
}

/** Late times: `start` and `finish` come with the instants that no place may pass, and are left with the latest ones. */
export function backwardPass({ into, from, kind, lag }: PlainNetwork, days: Float64Array, { start, finish }: PassTimes): void {
  let edge = from.length - 1
  for (let place = days.length - 1; place >= 0; place--) {
    const own = days[place]!
    const begun = Math.min(start[place]!, finish[place]! - own)
    start[place] = begun
    finish[place] = begun + own
    for (const first = into[place]!; edge >= first; edge--) {
      const [before, type] = [from[edge]!, kind[edge]!]
      const allowed = ((type & TO_FINISH) === 0 ? begun : begun + own) - lag[edge]!
      const held = (type & FROM_FINISH) === 0 ? start : finish
      if (allowed < held[before]!) held[before] = allowed
    }
  }
}
