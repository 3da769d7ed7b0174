// Durations and cost of one task, for a block of draws.
import type { Block } from './block.ts'
import { valueOf } from './draw-causes.ts'
import { CELL_MASK, CELL_SHIFT } from './quantile-table.ts'
import { nextWords } from './random-stream.ts'
import type { SimulationModel } from './simulation-model.ts'

/** Fills the durations of a task in ticks, delays by risks included, and adds to the cost of each draw what the task costs beside its likely cost. */
export function drawDurations(model: SimulationModel, block: Block, task: number, count: number): void {
  const { durations, size, words } = block
  const at = task * size
  const isFixed = model.table[task]! < 0
  const ownCost = model.ownCosts.get(task)
  if (!isFixed || (ownCost && ownCost.table >= 0)) nextWords(block.states, task, words, count)
  if (isFixed && model.groupOf[task] === 0) durations.fill(model.likely[task]!, at, at + count)
  else if (isFixed) scaleLikely(model, block, task, count)
  else if (model.groupOf[task] === 0) drawAlone(model, block, task, count)
  else drawWithDrivers(model, block, task, count)
  addCost(model, block, task, count)
  for (const risk of model.risksOf.get(task) ?? []) {
    for (let k = 0; k < count; k++) durations[at + k]! += block.delays[risk * size + k]!
  }
}

function drawAlone(model: SimulationModel, { durations, size, words }: Block, task: number, count: number): void {
  const table = model.tables[model.table[task]!]!
  const base = model.fixed[task]! + model.low[task]! + 0.5
  const range = model.range[task]!
  const at = task * size
  for (let k = 0; k < count; k++) {
    const word = words[k]!
    const cell = (word >>> CELL_SHIFT) << 1
    durations[at + k] = base + range * (table[cell]! + (word & CELL_MASK) * table[cell + 1]!)
  }
}

function drawWithDrivers(model: SimulationModel, { durations, size, words, factors }: Block, task: number, count: number): void {
  const table = model.tables[model.table[task]!]!
  const base = model.fixed[task]! + 0.5
  const low = model.low[task]!
  const range = model.range[task]!
  const at = task * size
  const factorAt = model.groupOf[task]! * size
  for (let k = 0; k < count; k++) {
    const word = words[k]!
    const cell = (word >>> CELL_SHIFT) << 1
    durations[at + k] = base + factors[factorAt + k]! * (low + range * (table[cell]! + (word & CELL_MASK) * table[cell + 1]!))
  }
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
  const own = model.ownCosts.get(task)
  if (!own) return
  // The words are those of the duration: what takes longer costs more.
  for (let k = 0; k < count; k++) cost[k]! += factors[group + k]! * workShares[group + k]! * valueOf(model, own, words[k]!) - own.likely
}
