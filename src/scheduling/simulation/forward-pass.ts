// Earliest finish of one task in a block of draws: every link asks for an instant, the latest counts.
import type { Block } from './block.ts'
import { passCalendarTask } from './calendar-task.ts'
import { finishInterrupted } from './interrupted-work.ts'
import { FINISH_TO_FINISH, START_TO_FINISH, START_TO_START, type SimulationModel } from './simulation-model.ts'
import { askedOf } from './winding-links.ts'

/** Fills the finishes of a task whose predecessors are done; durations of interrupted work become its spans. */
export function passForward(model: SimulationModel, block: Block, task: number, count: number): void {
  if (model.plain[task] === 1) passPlain(model, block, task, count)
  else if (model.inCalendarDays.has(task)) passCalendarTask(model, block, task, count)
  else passAny(model, block, task, count)
}

// Nearly all work waits for the finish of other work and for nothing else, mostly for one or two.
function passPlain(model: SimulationModel, block: Block, task: number, count: number): void {
  const { size, finishes, durations } = block
  const { start, from, lag } = model.links
  const at = task * size
  const earliest = model.earliest[task]!
  const first = start[task]!
  const last = start[task + 1]! - 1
  if (last < first) {
    for (let k = 0; k < count; k++) finishes[at + k] = earliest + durations[at + k]!
    return
  }
  const second = Math.max(first, last - 1)
  const one = from[second]! * size
  const oneLag = lag[second]!
  const other = from[last]! * size
  const otherLag = lag[last]!
  if (last - first < 2) {
    for (let k = 0; k < count; k++) {
      const asked = (finishes[one + k]! + oneLag) | 0
      const beyond = (asked - earliest) | 0
      const begun = (earliest + (beyond & ~(beyond >> 31))) | 0
      const later = (finishes[other + k]! + otherLag - begun) | 0
      finishes[at + k] = begun + (later & ~(later >> 31)) + durations[at + k]!
    }
    return
  }
  finishes.fill(earliest, at, at + count)
  for (let link = first; link < second; link++) hold(model, block, link, count)
  for (let k = 0; k < count; k++) {
    const begun = finishes[at + k]!
    const sooner = (finishes[one + k]! + oneLag - begun) | 0
    const then = (begun + (sooner & ~(sooner >> 31))) | 0
    const later = (finishes[other + k]! + otherLag - then) | 0
    finishes[at + k] = then + (later & ~(later >> 31)) + durations[at + k]!
  }
}

function passAny(model: SimulationModel, block: Block, task: number, count: number): void {
  const { size, finishes, durations, asked } = block
  const { start, kind } = model.links
  const at = task * size
  finishes.fill(model.earliest[task]!, at, at + count)
  asked.fill(0)
  let holdsFinish = false
  for (let link = start[task]!; link < start[task + 1]!; link++) {
    holdsFinish ||= kind[link]! >= FINISH_TO_FINISH
    hold(model, block, link, count)
  }
  const work = model.interrupted[task]
  if (work) {
    finishInterrupted(model, block, task, work, count)
    return
  }
  for (let k = 0; k < count; k++) finishes[at + k]! += durations[at + k]!
  if (holdsFinish) for (let k = 0; k < count; k++) finishes[at + k] = Math.max(finishes[at + k]!, asked[k]!)
}

// What a link asks for, where that is later than what is there; without branches, which chance would mispredict. Starts gather in the finishes of the task, asked finishes beside them.
function hold(model: SimulationModel, block: Block, link: number, count: number): void {
  const { links } = model
  const { size, finishes, durations } = block
  const kind = links.kind[link]!
  const target = kind >= FINISH_TO_FINISH ? block.asked : finishes
  const at = kind >= FINISH_TO_FINISH ? 0 : links.to[link]! * size
  if (links.winding[link] === 1) {
    for (let k = 0; k < count; k++) target[at + k] = Math.max(target[at + k]!, askedOf(model, block, link, k))
    return
  }
  const from = links.from[link]! * size
  const lag = links.lag[link]!
  if (kind === START_TO_START || kind === START_TO_FINISH) {
    for (let k = 0; k < count; k++) {
      const now = target[at + k]!
      const later = (finishes[from + k]! - durations[from + k]! + lag - now) | 0
      target[at + k] = now + (later & ~(later >> 31))
    }
    return
  }
  for (let k = 0; k < count; k++) {
    const now = target[at + k]!
    const later = (finishes[from + k]! + lag - now) | 0
    target[at + k] = now + (later & ~(later >> 31))
  }
}
