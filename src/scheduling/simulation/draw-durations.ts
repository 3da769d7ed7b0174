// Durations and cost of one task, for a block of draws.
import type { Block } from './block.ts'
import { valueOf } from './draw-causes.ts'
import { CELL_MASK, CELL_SHIFT } from './quantile-table.ts'
import { STATE_WORDS, nextWords } from './random-stream.ts'
import type { SimulationModel } from './simulation-model.ts'

/** Fills the durations of a task in ticks, delays by risks included, and adds to the cost of each draw what the task costs beside its likely cost. */
export function drawDurations(model: SimulationModel, block: Block, task: number, count: number): void {
  const { durations, size } = block
  const at = task * size
  const ownCost = model.ownCosts[task]
  if (ownCost && ownCost.table >= 0) foresee(model, block, task, count)
  if (model.table[task]! >= 0) drawSpread(model, block, task, count)
  else if (model.groupOf[task] === 0) durations.fill(model.likely[task]!, at, at + count)
  else scaleLikely(model, block, task, count)
  addCost(model, block, task, count)
  const risks = model.risksOf[task]
  if (!risks) return
  for (const risk of risks) {
    for (let k = 0; k < count; k++) durations[at + k]! += block.delays[risk * size + k]!
  }
}

// Words for the cost of a task: those its duration is about to draw, since what takes longer costs more.
function foresee(model: SimulationModel, { states, ahead, words }: Block, task: number, count: number): void {
  if (model.table[task]! < 0) {
    nextWords(states, task, words, count)
    return
  }
  ahead.set(states.subarray(task * STATE_WORDS, (task + 1) * STATE_WORDS))
  nextWords(ahead, 0, words, count)
}

// The generator's step is that of nextWords, which would write and read each word once more.
function drawSpread(model: SimulationModel, { durations, size, states, factors }: Block, task: number, count: number): void {
  const table = model.tables[model.table[task]!]!
  const base = model.fixed[task]! + 0.5
  const low = model.low[task]!
  const range = model.range[task]!
  const at = task * size
  const factorAt = model.groupOf[task]! * size
  // An imported name is looked up anew each time.
  const shift = CELL_SHIFT
  const mask = CELL_MASK
  const state = task * STATE_WORDS
  let a = states[state]!
  let b = states[state + 1]!
  let c = states[state + 2]!
  let d = states[state + 3]!
  for (let k = 0; k < count; k++) {
    const word = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + word) | 0
    const cell = (word >>> shift) << 1
    durations[at + k] = base + factors[factorAt + k]! * (low + range * (table[cell]! + (word & mask) * table[cell + 1]!))
  }
  states[state] = a
  states[state + 1] = b
  states[state + 2] = c
  states[state + 3] = d
}

function scaleLikely(model: SimulationModel, { durations, size, factors }: Block, task: number, count: number): void {
  const base = model.fixed[task]! + 0.5
  const low = model.low[task]!
  const at = task * size
  const factorAt = model.groupOf[task]! * size
  for (let k = 0; k < count; k++) durations[at + k] = base + factors[factorAt + k]! * low
}

function addCost(model: SimulationModel, block: Block, task: number, count: number): void {
  const { durations, size, cost, words, factors, workShares } = block
  const at = task * size
  const group = model.groupOf[task]! * size
  const perTick = model.costPerTick[task]!
  const fixed = model.fixed[task]!
  const likely = model.likely[task]! - fixed
  // What rounding to whole days adds costs nothing, and what only waits neither.
  if (perTick !== 0) for (let k = 0; k < count; k++) cost[k]! += perTick * ((durations[at + k]! - fixed) * workShares[group + k]! - likely)
  const own = model.ownCosts[task]
  if (!own) return
  for (let k = 0; k < count; k++) cost[k]! += factors[group + k]! * workShares[group + k]! * valueOf(model, own, words[k]!) - own.likely
}
