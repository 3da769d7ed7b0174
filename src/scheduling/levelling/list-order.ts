// Orders of activities made from schedules and from chance.
import type { CompactLists } from './compact-lists.ts'

/**
 * Sorts activities by finish, last first, into `list`: the order in which a schedule is justified to the other end. Equal ones keep the sequence of `order`,
 * which must be one that holds towards that end: activities without duration finish together with those they wait for.
 */
export function latestFirst(finish: Int32Array, length: number, order: Int32Array, list: Int32Array, buckets: Int32Array): void {
  const count = finish.length
  buckets.fill(0, 0, length + 2)
  for (let number = 0; number < count; number++) buckets[length - finish[number]! + 1]! += 1
  for (let period = 1; period <= length; period++) buckets[period]! += buckets[period - 1]!
  for (let place = 0; place < count; place++) list[buckets[length - finish[order[place]!]!]!++] = order[place]!
}

/** Puts every activity after those it waits for, the list otherwise kept: what is missing goes right before the first that waits for it. */
export function putInOrder(list: Int32Array, { first, values }: CompactLists): void {
  const placed = new Uint8Array(list.length)
  const asked = list.slice()
  let end = 0
  const stack: number[] = []
  for (const number of asked) {
    stack.push(number)
    while (stack.length > 0) {
      const top = stack.at(-1)!
      const before = stack.length
      for (let place = first[top]!; place < first[top + 1]! && placed[top] === 0; place++) if (placed[values[place]!] === 0) stack.push(values[place]!)
      if (stack.length > before) continue
      stack.pop()
      if (placed[top] === 1) continue
      placed[top] = 1
      list[end++] = top
    }
  }
}

/**
 * Draws a list in which every activity comes after its predecessors: of those that could come next the one with the smaller priority is likelier, by its
 * regret against the worst (biased random sampling with β = `bias`, Drexl 1991; 0 is even chances, Infinity always the best).
 */
export function sampledList(predecessors: CompactLists, successors: CompactLists, priority: Float64Array, bias: number, random: () => number): Int32Array {
  const count = priority.length
  const waiting = Int32Array.from({ length: count }, (_, number) => predecessors.first[number + 1]! - predecessors.first[number]!)
  const eligible = [...waiting.keys()].filter((number) => waiting[number] === 0)
  const list = new Int32Array(count)
  for (let place = 0; place < count; place++) {
    const chosen = bias === Infinity ? bestOf(eligible, priority) : drawn(eligible, priority, bias, random)
    const number = eligible[chosen]!
    eligible[chosen] = eligible.at(-1)!
    eligible.pop()
    list[place] = number
    for (let next = successors.first[number]!; next < successors.first[number + 1]!; next++) {
      const successor = successors.values[next]!
      waiting[successor]! -= 1
      if (waiting[successor] === 0) eligible.push(successor)
    }
  }
  return list
}

function bestOf(eligible: readonly number[], priority: Float64Array): number {
  let best = 0
  eligible.forEach((number, place) => {
    const [mine, other] = [priority[number]!, priority[eligible[best]!]!]
    if (mine < other || (mine === other && number < eligible[best]!)) best = place
  })
  return best
}

function drawn(eligible: readonly number[], priority: Float64Array, bias: number, random: () => number): number {
  const worst = eligible.reduce((most, number) => Math.max(most, priority[number]!), -Infinity)
  const weights = eligible.map((number) => (worst - priority[number]! + 1) ** bias)
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0)
  let chosen = 0
  while (chosen < weights.length - 1 && left >= weights[chosen]!) left -= weights[chosen++]!
  return chosen
}
