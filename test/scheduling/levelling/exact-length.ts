// The shortest possible schedule by trying every order: the oracle of the levelling tests.
import type { ProjectInstance } from '../../../src/scheduling/levelling/project-instance.ts'
import { serialGenerator } from '../../../src/scheduling/levelling/serial-generation.ts'

/** Every order of the activities in which predecessors come first. */
export function* orders(instance: ProjectInstance, done: readonly number[] = []): Generator<readonly number[]> {
  if (done.length === instance.count) { yield done; return }
  const { first, values } = instance.predecessors
  for (let number = 0; number < instance.count; number++) {
    if (done.includes(number)) continue
    if (values.slice(first[number], first[number + 1]).every((before) => done.includes(before))) yield* orders(instance, [...done, number])
  }
}

/** Length of the shortest schedule. Among the schedules of the serial scheme over all orders there is always one (Sprecher, Kolisch & Drexl 1995). */
export function exactLength(instance: ProjectInstance): number {
  const generator = serialGenerator(instance)
  let best = Infinity
  for (const order of orders(instance)) best = Math.min(best, generator.generate(Int32Array.from(order)))
  return best
}

/** Length of the longest chain of predecessors, resources ignored, by plain recursion. */
export function longestChain({ count, durations, predecessors: { first, values } }: ProjectInstance): number {
  const finish = (number: number): number => durations[number]! + Math.max(0, ...Array.from(values.slice(first[number], first[number + 1]), finish))
  return Math.max(0, ...Array.from({ length: count }, (_, number) => finish(number)))
}

/** What is wrong with a schedule: overbooked resources and broken order, looked at period by period. */
export function faults(instance: ProjectInstance, start: Int32Array, finish: Int32Array): string[] {
  const found: string[] = []
  const { first, values } = instance.predecessors
  for (let number = 0; number < instance.count; number++) {
    if (finish[number]! - start[number]! !== instance.durations[number]!) found.push(`${number} takes ${finish[number]! - start[number]!}`)
    if (start[number]! < 0) found.push(`${number} starts at ${start[number]}`)
    for (const before of values.slice(first[number], first[number + 1])) if (finish[before]! > start[number]!) found.push(`${number} starts before ${before} is finished`)
  }
  for (let period = 0; period < Math.max(0, ...finish); period++) {
    instance.capacities.forEach((capacity, resource) => {
      const used = instance.demands.reduce((sum, row, number) => sum + (start[number]! <= period && period < finish[number]! ? row[resource]! : 0), 0)
      if (used > capacity) found.push(`${used} of ${capacity} of resource ${resource} in period ${period}`)
    })
  }
  return found
}

