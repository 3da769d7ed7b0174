// Serial schedule generation: activities in the order of a list, each as early as its predecessors and the resources allow.
import { packResources, type PackedResources } from './packed-profile.ts'
import type { ProjectInstance } from './project-instance.ts'

/** Makes schedules from lists; the last one stays readable in `start` and `finish`, in whole periods from 0. */
export interface ScheduleGenerator {
  readonly start: Int32Array
  readonly finish: Int32Array
  /** What is added to the length when schedules are compared; nothing if left out. */
  readonly penalty?: number
  /** Schedules the activities in the order of the list (every activity after its predecessors) and gives the length of the schedule. */
  generate(list: Int32Array): number
}

/** The serial scheme (Kelley 1963) on resources of constant capacity: nothing in its schedules can start earlier without moving something else. */
export function serialGenerator(instance: ProjectInstance): ScheduleGenerator {
  const packed = packResources(instance)
  return packed.words === 1 ? oneWordGenerator(instance, packed) : manyWordsGenerator(instance, packed)
}

// All resources in one word: one load, one subtraction and one comparison per period; no allocation.
function oneWordGenerator(instance: ProjectInstance, packed: PackedResources): ScheduleGenerator {
  const { count, durations, predecessors: { first, values } } = instance
  const [full, guards] = [packed.full[0]!, packed.guards[0]!]
  const demands = new Int32Array(count)
  for (let number = 0; number < count; number++) if (packed.first[number]! < packed.first[number + 1]!) demands[number] = packed.demand[packed.first[number]!]!
  const free = new Int32Array(longest(instance))
  const [start, finish] = [new Int32Array(count), new Int32Array(count)]
  let used = free.length
  const generate = (list: Int32Array): number => {
    free.fill(full, 0, used)
    used = 0
    for (let place = 0; place < count; place++) {
      const number = list[place]!
      let time = 0
      for (let p = first[number]!, end = first[number + 1]!; p < end; p++) {
        const asked = finish[values[p]!]!
        if (asked > time) time = asked
      }
      const duration = durations[number]!
      const demand = demands[number]!
      let run = 0
      while (run < duration) {
        run = (((free[time]! - demand) | 0) & guards) === guards ? run + 1 : 0
        time++
      }
      const begun = time - duration
      for (let period = begun; period < time; period++) free[period] = (free[period]! - demand) | 0
      start[number] = begun
      finish[number] = time
      if (time > used) used = time
    }
    return used
  }
  return { start, finish, generate }
}

function manyWordsGenerator(instance: ProjectInstance, packed: PackedResources): ScheduleGenerator {
  const { count, durations, predecessors: { first, values } } = instance
  const { words, full, guards, first: firstNeed, word: needWord, demand: needDemand } = packed
  const horizon = longest(instance)
  const free = new Int32Array(words * horizon)
  const [start, finish] = [new Int32Array(count), new Int32Array(count)]
  let used = horizon
  const lastConflict = (number: number, from: number, to: number): number => {
    let conflict = -1
    for (let need = firstNeed[number]!; need < firstNeed[number + 1]!; need++) {
      const [word, demand] = [needWord[need]!, needDemand[need]!]
      const guard = guards[word]!
      const base = word * horizon
      for (let period = to - 1; period >= from && period > conflict; period--) {
        if ((((free[base + period]! - demand) | 0) & guard) !== guard) conflict = period
      }
    }
    return conflict
  }
  const generate = (list: Int32Array): number => {
    for (let word = 0; word < words; word++) free.fill(full[word]!, word * horizon, word * horizon + used)
    used = 0
    for (let place = 0; place < count; place++) {
      const number = list[place]!
      let begun = 0
      for (let p = first[number]!; p < first[number + 1]!; p++) begun = Math.max(begun, finish[values[p]!]!)
      const duration = durations[number]!
      for (let conflict = lastConflict(number, begun, begun + duration); conflict >= 0; conflict = lastConflict(number, begun, begun + duration)) begun = conflict + 1
      for (let need = firstNeed[number]!; need < firstNeed[number + 1]!; need++) {
        const base = needWord[need]! * horizon
        for (let period = begun; period < begun + duration; period++) free[base + period] = (free[base + period]! - needDemand[need]!) | 0
      }
      start[number] = begun
      finish[number] = begun + duration
      used = Math.max(used, begun + duration)
    }
    return used
  }
  return { start, finish, generate }
}

function longest({ durations }: ProjectInstance): number {
  return durations.reduce((sum, duration) => sum + duration, 0) + 1
}
