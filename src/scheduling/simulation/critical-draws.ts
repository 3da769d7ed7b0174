// In which draws of a block a task is critical: it ends last, or a critical task waits for it.
import type { Block } from './block.ts'
import { askedOf } from './winding-links.ts'
import { FINISH_TO_FINISH, FINISH_TO_START, START_TO_FINISH, START_TO_START, type SimulationModel } from './simulation-model.ts'

/** Calendar instants closer than this are the same. */
const SAME = 1e-6

/** Fills the marks of all tasks, the last ones first. Marks are words of all bits or none, so that they are counted and passed on without branches. */
export function markCritical(model: SimulationModel, block: Block, count: number): void {
  const { size, finishes, critical, end } = block
  const tasks = model.ids.length
  critical.fill(0)
  for (const task of model.lastOnes) {
    const at = task * size
    for (let k = 0; k < count; k++) critical[at + k] = ~((finishes[at + k]! - end[k]!) >> 31)
  }
  for (let place = tasks - 1; place >= 0; place--) {
    const task = model.order[place]!
    let any = 0
    for (let at = task * size, to = at + count; at < to; at++) any |= critical[at]!
    if (any === 0) continue
    for (let link = model.links.start[task]!; link < model.links.start[task + 1]!; link++) passOn(model, block, task, link, count)
  }
}

// A link drives its successor where what it asks for is when that starts (or finishes).
function passOn(model: SimulationModel, block: Block, task: number, link: number, count: number): void {
  const { links } = model
  if (links.winding[link] === 1) {
    passOnWinding(model, block, task, link, count)
    return
  }
  const { size, finishes, durations, critical } = block
  const at = task * size
  const from = links.from[link]! * size
  const lag = links.lag[link]!
  const kind = links.kind[link]!
  if (kind === FINISH_TO_START) {
    for (let k = 0; k < count; k++) critical[from + k]! |= critical[at + k]! & ~((finishes[from + k]! + lag - finishes[at + k]! + durations[at + k]!) >> 31)
    return
  }
  const readsStart = kind === START_TO_START || kind === START_TO_FINISH
  const holdsFinish = kind === FINISH_TO_FINISH || kind === START_TO_FINISH
  for (let k = 0; k < count; k++) {
    const asked = finishes[from + k]! - (readsStart ? durations[from + k]! : 0) + lag
    const held = finishes[at + k]! - (holdsFinish ? 0 : durations[at + k]!)
    critical[from + k]! |= critical[at + k]! & ~((asked - held) >> 31)
  }
}

function passOnWinding(model: SimulationModel, block: Block, task: number, link: number, count: number): void {
  const { size, finishes, durations, critical, calendarStarts, calendarFinishes } = block
  const from = model.links.from[link]! * size
  const holdsFinish = model.links.kind[link]! >= FINISH_TO_FINISH
  const place = model.inCalendarDays.get(task)?.place
  for (let k = 0; k < count; k++) {
    const at = task * size + k
    const inDays = (holdsFinish ? calendarFinishes : calendarStarts)[(place ?? 0) * size + k]!
    const held = place === undefined ? finishes[at]! - (holdsFinish ? 0 : durations[at]!) : inDays - SAME
    if (askedOf(model, block, link, k) >= held) critical[from + k]! |= critical[at]!
  }
}
