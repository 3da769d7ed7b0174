// How long the project takes at least, whatever the order.
import { earliestFinishes } from './priority-rules.ts'
import { mirrored, type ProjectInstance } from './project-instance.ts'

/**
 * A number of periods that no schedule can be shorter than: the critical path, and for every resource and every activity pair of head and tail
 * the work that lies between (the energy of all activities that start after a head and leave a tail, over the capacity).
 */
export function lowerBound(instance: ProjectInstance): number {
  const { count, durations, demands, capacities } = instance
  const heads = earliestFinishes(instance).map((finish, number) => finish - durations[number]!)
  const tails = earliestFinishes(mirrored(instance)).map((finish, number) => finish - durations[number]!)
  let bound = 0
  for (let number = 0; number < count; number++) bound = Math.max(bound, heads[number]! + durations[number]! + tails[number]!)
  capacities.forEach((capacity, resource) => {
    const users = Array.from({ length: count }, (_, number) => number).filter((number) => demands[number]![resource]! > 0 && durations[number]! > 0)
    bound = Math.max(bound, energyBound(users.map((number) => ({ head: heads[number]!, tail: tails[number]!, energy: durations[number]! * demands[number]![resource]! })), capacity))
  })
  return bound
}

interface Work {
  readonly head: number
  readonly tail: number
  readonly energy: number
}

function energyBound(works: readonly Work[], capacity: number): number {
  const byTail = works.toSorted((a, b) => b.tail - a.tail)
  const heads = [...new Set(works.map(({ head }) => head))]
  let bound = 0
  for (const head of heads) {
    let energy = 0
    for (const work of byTail) {
      if (work.head < head) continue
      energy += work.energy
      bound = Math.max(bound, head + Math.ceil(energy / capacity) + work.tail)
    }
  }
  return bound
}
