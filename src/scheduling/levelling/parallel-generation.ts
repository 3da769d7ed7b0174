// Parallel schedule generation: at each instant, start in the order of a list whatever can start now.
import { packResources } from './packed-profile.ts'
import type { ProjectInstance } from './project-instance.ts'
import type { ScheduleGenerator } from './serial-generation.ts'

/** The parallel scheme (Brooks & White 1965): its schedules leave nobody idle who could start something, which need not contain the shortest. */
export function parallelGenerator(instance: ProjectInstance): ScheduleGenerator {
  const { count, durations, predecessors: { first, values } } = instance
  const packed = packResources(instance)
  const free = new Int32Array(packed.words)
  const [start, finish] = [new Int32Array(count), new Int32Array(count)]
  const waiting = new Int32Array(count)
  const running = new Int32Array(count)
  const change = (number: number, sign: 1 | -1): void => {
    for (let need = packed.first[number]!; need < packed.first[number + 1]!; need++) {
      const word = packed.word[need]!
      free[word] = (free[word]! + sign * packed.demand[need]!) | 0
    }
  }
  const fits = (number: number): boolean => {
    for (let need = packed.first[number]!; need < packed.first[number + 1]!; need++) {
      const guards = packed.guards[packed.word[need]!]!
      if ((((free[packed.word[need]!]! - packed.demand[need]!) | 0) & guards) !== guards) return false
    }
    return true
  }
  const ready = (number: number, time: number): boolean => {
    for (let p = first[number]!; p < first[number + 1]!; p++) if (finish[values[p]!]! > time || finish[values[p]!]! < 0) return false
    return true
  }
  const generate = (list: Int32Array): number => {
    free.set(packed.full)
    waiting.set(list)
    finish.fill(-1)
    let [left, active, time] = [count, 0, 0]
    while (left > 0) {
      let kept = 0
      for (let place = 0; place < left; place++) {
        const number = waiting[place]!
        if (!ready(number, time) || !fits(number)) { waiting[kept++] = number; continue }
        change(number, -1)
        start[number] = time
        finish[number] = time + durations[number]!
        running[active++] = number
      }
      left = kept
      // Something without duration may have let others start at the same instant, which the next round sees.
      let next = Infinity
      for (let place = 0; place < active; place++) next = Math.min(next, finish[running[place]!]!)
      time = active > 0 ? next : time
      let still = 0
      for (let place = 0; place < active; place++) {
        const number = running[place]!
        if (finish[number]! <= time) change(number, 1)
        else running[still++] = number
      }
      active = still
    }
    return count === 0 ? 0 : finish.reduce((last, end) => Math.max(last, end), 0)
  }
  return { start, finish, generate }
}
