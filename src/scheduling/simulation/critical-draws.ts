// In which draws of a block a task is critical: it ends last, or a critical task waits for it.
import type { Block } from './block.ts'
import { askedOf } from './winding-links.ts'
import { FINISH_TO_FINISH, START_TO_FINISH, START_TO_START, type SimulationModel } from './simulation-model.ts'

/** Calendar instants closer than this are the same. */
const SAME = 1e-6
const TOP = 31

/**
 * Fills the marks of all tasks, the last ones first: bit k % 32 of word k ÷ 32 of a task is set where it is critical in draw k.
 * Few tasks are critical in a draw, so only marked draws are looked at; between them there is nothing to guess for the processor.
 */
export function markCritical(model: SimulationModel, block: Block, count: number): void {
  const { size, wordsOfTask, finishes, critical, end } = block
  const { start } = model.links
  critical.fill(0)
  for (const task of model.lastOnes) {
    for (let k = 0; k < count; k++) critical[task * wordsOfTask + (k >> 5)]! |= Number(finishes[task * size + k] === end[k]) << (k & TOP)
  }
  for (let place = model.order.length - 1; place >= 0; place--) {
    const task = model.order[place]!
    for (let word = 0; word < wordsOfTask; word++) {
      const marked = critical[task * wordsOfTask + word]!
      if (marked === 0) continue
      for (let link = start[task]!; link < start[task + 1]!; link++) {
        critical[model.links.from[link]! * wordsOfTask + word]! |= model.links.winding[link] === 1 ? windingDrives(model, block, link, { marked, first: word << 5 }) : drives(model, block, link, marked, word << 5)
      }
    }
  }
}

// The marked draws in which a link drives its successor: what it asks for is when that starts (or finishes).
function drives({ links }: SimulationModel, { size, finishes, durations }: Block, link: number, marked: number, first: number): number {
  const kind = links.kind[link]!
  const lag = links.lag[link]!
  const from = links.from[link]! * size + first
  const to = links.to[link]! * size + first
  // All bits where the length of the task counts, none where not.
  const readsStart = -Number(kind === START_TO_START || kind === START_TO_FINISH)
  const holdsStart = -Number(kind < FINISH_TO_FINISH)
  let found = 0
  for (let left = marked; left !== 0;) {
    const k = TOP - Math.clz32(left)
    const asked = (finishes[from + k]! - (durations[from + k]! & readsStart) + lag) | 0
    const held = (finishes[to + k]! - (durations[to + k]! & holdsStart)) | 0
    found |= ~((asked - held) >> TOP) & (1 << k)
    left ^= 1 << k
  }
  return found
}

/** The marked draws of a word, and the draw its lowest bit stands for. */
interface Marks {
  readonly marked: number
  readonly first: number
}

function windingDrives(model: SimulationModel, block: Block, link: number, { marked, first }: Marks): number {
  const { size, finishes, durations, calendarStarts, calendarFinishes } = block
  const task = model.links.to[link]!
  const holdsFinish = model.links.kind[link]! >= FINISH_TO_FINISH
  const place = model.inCalendarDays.get(task)?.place
  let found = 0
  for (let left = marked; left !== 0;) {
    const bit = TOP - Math.clz32(left)
    const k = first + bit
    const at = task * size + k
    const inDays = (holdsFinish ? calendarFinishes : calendarStarts)[(place ?? 0) * size + k]!
    const held = place === undefined ? finishes[at]! - (holdsFinish ? 0 : durations[at]!) : inDays - SAME
    if (askedOf(model, block, link, k) >= held) found |= 1 << bit
    left ^= 1 << bit
  }
  return found
}

/** In how many draws of a block a task is marked critical. */
export function timesCritical({ wordsOfTask, critical }: Block, task: number): number {
  let times = 0
  for (let at = task * wordsOfTask; at < (task + 1) * wordsOfTask; at++) times += bitsIn(critical[at]!)
  return times
}

// Bits set in a word, added up in ever wider fields (Warren, Hacker's Delight, 2002).
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555)
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24
}
