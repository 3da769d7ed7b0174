// Earliest finish of one task in a block of draws: every link asks for an instant, the latest counts.
import type { Block } from './block.ts'
import { passCalendarTask } from './calendar-task.ts'
import { finishInterrupted } from './interrupted-work.ts'
import { FINISH_TO_FINISH, START_TO_FINISH, START_TO_START, type SimulationModel } from './simulation-model.ts'
import { askedOf } from './winding-links.ts'

/** Fills the finishes of a task whose predecessors are done; durations of interrupted work become its spans. */
export function passForward(model: SimulationModel, block: Block, task: number, count: number): void {
  if (model.inCalendarDays.has(task)) {
    passCalendarTask(model, block, task, count)
    return
  }
  const { size, finishes, durations, asked } = block
  const { start, kind } = model.links
  const at = task * size
  finishes.fill(model.earliest[task]!, at, at + count)
  asked.fill(0)
  let holdsFinish = false
  for (let link = start[task]!; link < start[task + 1]!; link++) {
    if (kind[link]! >= FINISH_TO_FINISH) {
      holdsFinish = true
      hold(model, block, link, asked.subarray(0, count))
    } else hold(model, block, link, finishes.subarray(at, at + count))
  }
  const work = model.interrupted.get(task)
  if (work) {
    finishInterrupted(model, block, task, work, count)
    return
  }
  for (let k = 0; k < count; k++) finishes[at + k]! += durations[at + k]!
  if (holdsFinish) for (let k = 0; k < count; k++) finishes[at + k] = Math.max(finishes[at + k]!, asked[k]!)
}

// What a link asks for, where that is later than what is there; without branches, which chance would mispredict.
function hold(model: SimulationModel, block: Block, link: number, target: Int32Array): void {
  const { links } = model
  if (links.winding[link] === 1) {
    for (let k = 0; k < target.length; k++) target[k] = Math.max(target[k]!, askedOf(model, block, link, k))
    return
  }
  const { size, finishes, durations } = block
  const from = links.from[link]! * size
  const lag = links.lag[link]!
  const kind = links.kind[link]!
  if (kind === START_TO_START || kind === START_TO_FINISH) {
    for (let k = 0; k < target.length; k++) {
      const now = target[k]!
      const later = (finishes[from + k]! - durations[from + k]! + lag - now) | 0
      target[k] = now + (later & ~(later >> 31))
    }
    return
  }
  for (let k = 0; k < target.length; k++) {
    const now = target[k]!
    const later = (finishes[from + k]! + lag - now) | 0
    target[k] = now + (later & ~(later >> 31))
  }
}
