// Crossover and mutation of activity lists.
import type { CompactLists } from './compact-lists.ts'

/** What of a parent the crossover looks at: its schedule, and its list in the other direction. */
export interface Parent {
  readonly start: Int32Array
  readonly finish: Int32Array
  readonly length: number
  readonly list: Int32Array
}

/** Scratch memory of the crossover; `load` per activity is what share of all resources it takes while it runs. */
export interface CrossoverRoom {
  readonly load: Float64Array
  readonly part: Uint8Array
  readonly profile: Float64Array
}

/**
 * Makes a child list: the activities of the busiest window of the first parent's schedule stay together in its order, those before and after it take the order
 * of the second parent (after the peak crossover of Valls, Ballestín & Quintanilla 2008 and the resource-utilisation crossover of Debels & Vanhoucke 2007).
 * `share` is the length of the window as part of the schedule.
 */
export function peakCrossover(first: Parent, second: Parent, share: number, room: CrossoverRoom, child: Int32Array): void {
  const count = child.length
  const [from, to] = busiestWindow(first, Math.max(1, Math.floor(share * first.length)), room)
  let [before, inside] = [0, 0]
  for (let place = 0; place < count; place++) {
    const end = first.finish[first.list[place]!]!
    if (end > to) before = place + 1
    if (end > from) inside = place + 1
  }
  for (let place = 0; place < count; place++) {
    const number = first.list[place]!
    room.part[number] = place < before ? 0 : place < inside ? 1 : 2
    if (place >= before && place < inside) child[place] = number
  }
  let [head, tail] = [0, inside]
  for (let place = 0; place < count; place++) {
    const number = second.list[place]!
    if (room.part[number] === 0) child[head++] = number
    else if (room.part[number] === 2) child[tail++] = number
  }
}

function busiestWindow({ start, finish, length }: Parent, width: number, { load, profile }: CrossoverRoom): readonly [number, number] {
  profile.fill(0, 0, length + 1)
  for (let number = 0; number < start.length; number++) {
    profile[start[number]!]! += load[number]!
    profile[finish[number]!]! -= load[number]!
  }
  for (let period = 1; period < length; period++) profile[period]! += profile[period - 1]!
  let sum = 0
  for (let period = 0; period < width; period++) sum += profile[period]!
  let [best, from] = [sum, 0]
  for (let period = width; period < length; period++) {
    sum += profile[period]! - profile[period - width]!
    if (sum > best + 1e-9) [best, from] = [sum, period - width + 1]
  }
  return [from, from + width]
}

/** Moves a random activity to a random place between its last predecessor and its first successor in the list. */
export function shiftOne(list: Int32Array, { first, values }: CompactLists, random: () => number): void {
  const count = list.length
  const from = Math.floor(random() * count)
  const number = list[from]!
  const steps = Math.floor(random() * count)
  const waitsFor = (later: number, earlier: number): boolean => {
    for (let place = first[later]!; place < first[later + 1]!; place++) if (values[place] === earlier) return true
    return false
  }
  let to = from
  if (random() < 0.5) for (; to + 1 < Math.min(count, from + 1 + steps) && !waitsFor(list[to + 1]!, number); to++) list[to] = list[to + 1]!
  else for (; to > Math.max(0, from - steps) && !waitsFor(number, list[to - 1]!); to--) list[to] = list[to - 1]!
  list[to] = number
}
