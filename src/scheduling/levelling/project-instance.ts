// The bare problem of levelling: activities that take time and people, in an order that must hold.
import { compactLists, reversed, type CompactLists } from './compact-lists.ts'

/** One activity as it is given: whole periods, what must be finished before it, and how much of every resource it takes while it runs. */
export interface Activity {
  readonly duration: number
  readonly predecessors: readonly number[]
  /** Per resource, whole units; never above its capacity. */
  readonly demands: readonly number[]
}

/**
 * Activities numbered from 0, finish-to-start order among them, resources of constant capacity.
 * The resource-constrained project scheduling problem of Pritsker, Watters & Wolfe 1969.
 */
export interface ProjectInstance {
  readonly count: number
  readonly durations: Int32Array
  readonly predecessors: CompactLists
  readonly successors: CompactLists
  readonly demands: readonly (readonly number[])[]
  readonly capacities: readonly number[]
  /** Every activity after its predecessors. */
  readonly order: Int32Array
}

/** Lays an instance out for quick passes. Throws a RangeError where predecessors go round in a ring or a demand exceeds its capacity. */
export function projectInstance(activities: readonly Activity[], capacities: readonly number[]): ProjectInstance {
  activities.forEach(({ demands }, number) => demands.forEach((demand, resource) => {
    if (demand > capacities[resource]!) throw new RangeError(`activity ${number} takes ${demand} of resource ${resource}, which has ${capacities[resource]}`)
  }))
  const predecessors = compactLists(activities.map((activity) => activity.predecessors))
  const successors = reversed(predecessors)
  const order = topologicalOrder(predecessors, successors)
  if (order.length < activities.length) throw new RangeError('predecessors go round in a ring')
  return {
    count: activities.length,
    durations: Int32Array.from(activities, ({ duration }) => duration),
    predecessors,
    successors,
    demands: activities.map(({ demands }) => demands),
    capacities,
    order,
  }
}

/** The same project run backwards in time: successors come first. */
export function mirrored(instance: ProjectInstance): ProjectInstance {
  return { ...instance, predecessors: instance.successors, successors: instance.predecessors, order: instance.order.toReversed() }
}

// First in, first out: always the same order.
function topologicalOrder(predecessors: CompactLists, successors: CompactLists): Int32Array {
  const count = predecessors.first.length - 1
  const waiting = Int32Array.from({ length: count }, (_, number) => predecessors.first[number + 1]! - predecessors.first[number]!)
  const order: number[] = [...waiting.keys()].filter((number) => waiting[number] === 0)
  for (const number of order) {
    for (let place = successors.first[number]!; place < successors.first[number + 1]!; place++) {
      const next = successors.values[place]!
      waiting[next]! -= 1
      if (waiting[next] === 0) order.push(next)
    }
  }
  return Int32Array.from(order)
}
