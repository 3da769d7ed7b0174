// What besides its own estimate makes a task longer: the drivers and risks of the plan, by the tasks they touch.
import type { Estimate, Plan } from '../../model/file-types.ts'
import type { Network } from '../network.ts'

/** What touches which task, by numbers. */
export interface Causes {
  readonly groups: readonly (readonly number[])[]
  readonly groupOf: readonly number[]
  readonly risksOf: ReadonlyMap<number, readonly number[]>
  readonly worstFactor: (task: number) => number
  readonly worstDelay: (task: number) => number
}

/** The drivers and risks of a plan by the tasks they touch; tasks touched by the same drivers are one group, group 0 those touched by none. */
export function causesOf(plan: Plan, network: Network): Causes {
  const numbers = new Map(network.tasks.map(({ task }, number) => [task.id, number]))
  const drivers = plan.uncertainty?.drivers ?? []
  const risks = (plan.risks ?? []).filter(({ probabilityPercent }) => probabilityPercent !== undefined)
  const driversOf = touching(drivers.map(({ tasks }) => tasks), numbers)
  const risksOf = touching(risks.map(({ affects }) => affects ?? []), numbers)
  const groupNumbers = new Map([['', 0]])
  const groups: (readonly number[])[] = [[]]
  const groupOf = network.tasks.map((_, task) => {
    const members = driversOf.get(task) ?? []
    const key = members.join(' ')
    if (!groupNumbers.has(key)) {
      groupNumbers.set(key, groups.length)
      groups.push(members)
    }
    return groupNumbers.get(key) ?? 0
  })
  return {
    groups, groupOf, risksOf,
    worstFactor: (task) => (driversOf.get(task) ?? []).reduce((product, driver) => product * Math.max(1, drivers[driver]!.factor.pessimistic, drivers[driver]!.factor.likely), 1),
    worstDelay: (task) => (risksOf.get(task) ?? []).reduce((sum, risk) => sum + worstOf(risks[risk]!.delayDays ?? 0), 0),
  }
}

function touching(lists: readonly (readonly string[])[], numbers: ReadonlyMap<string, number>): Map<number, number[]> {
  const found = new Map<number, number[]>()
  lists.forEach((ids, cause) => {
    for (const id of new Set(ids)) {
      const task = numbers.get(id)
      if (task !== undefined) found.set(task, [...(found.get(task) ?? []), cause])
    }
  })
  return found
}

function worstOf(estimate: Estimate): number {
  return typeof estimate === 'number' ? estimate : Math.max(estimate.likely, estimate.pessimistic)
}
