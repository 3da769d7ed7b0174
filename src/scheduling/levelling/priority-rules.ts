// Which activity goes first, by simple rules known for good schedules.
import type { CompactLists } from './compact-lists.ts'
import { mirrored, type ProjectInstance } from './project-instance.ts'

/** Which activity goes first where several could. */
export type PriorityRule = 'latest-finish-time' | 'minimum-slack' | 'most-total-successors' | 'greatest-rank-positional-weight'

/** All rules, the best on average first (Kolisch 1996). */
export const PRIORITY_RULES: readonly PriorityRule[] = ['latest-finish-time', 'minimum-slack', 'greatest-rank-positional-weight', 'most-total-successors']

/** A number per activity, smaller first. Rank positional weight is the duration of an activity and of its immediate successors (Alvarez-Valdés & Tamarit 1989). */
export function priorities(instance: ProjectInstance, rule: PriorityRule): Float64Array {
  const { count, durations, successors } = instance
  switch (rule) {
    case 'latest-finish-time': return Float64Array.from(latestFinishes(instance))
    case 'minimum-slack': {
      const early = earliestFinishes(instance)
      return Float64Array.from(latestFinishes(instance), (finish, number) => finish - early[number]!)
    }
    case 'most-total-successors': return Float64Array.from({ length: count }, (_, number) => -reachable(successors, number))
    case 'greatest-rank-positional-weight': return Float64Array.from({ length: count }, (_, number) => {
      let weight = durations[number]!
      for (let place = successors.first[number]!; place < successors.first[number + 1]!; place++) weight += durations[successors.values[place]!]!
      return -weight
    })
    default: return rule satisfies never
  }
}

/** When every activity finishes at the earliest, resources ignored. */
export function earliestFinishes({ count, order, durations, predecessors: { first, values } }: ProjectInstance): Int32Array {
  const finish = new Int32Array(count)
  for (const number of order) {
    let start = 0
    for (let place = first[number]!; place < first[number + 1]!; place++) start = Math.max(start, finish[values[place]!]!)
    finish[number] = start + durations[number]!
  }
  return finish
}

/** When every activity must finish at the latest for the project to end with the critical path, resources ignored. */
export function latestFinishes(instance: ProjectInstance): Int32Array {
  const length = earliestFinishes(instance).reduce((last, finish) => Math.max(last, finish), 0)
  return earliestFinishes(mirrored(instance)).map((finish, number) => length - finish + instance.durations[number]!)
}

// Breadth first, a mark per activity: linear per activity, so quadratic in all, which a plan's size bears.
function reachable({ first, values }: CompactLists, from: number): number {
  const seen = new Set([from])
  for (const number of seen) for (let place = first[number]!; place < first[number + 1]!; place++) seen.add(values[place]!)
  return seen.size - 1
}
