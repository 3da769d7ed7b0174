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
    holdsFinish ||= kind[link]! >= FINISH_TO_FINISH
    hold(model, block, link, count)
  }
  const work = model.interrupted.get(task)
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
