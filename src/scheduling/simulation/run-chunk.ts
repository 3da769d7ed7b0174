// A chunk of draws: the unit in which random streams begin and in which work is shared out.
import { BLOCK, driverStream, makeBlock, riskStream, type Block } from './block.ts'
import { markCritical } from './critical-draws.ts'
import { drawFactors, drawRisks } from './draw-causes.ts'
import { drawDurations } from './draw-durations.ts'
import { passForward } from './forward-pass.ts'
import { hashName, openStream } from './random-stream.ts'
import type { SimulationModel } from './simulation-model.ts'

/** Draws that share the beginnings of their streams. */
export const CHUNK = 1000

/** What a run of draws gives: per draw the finish (in ticks) of the project and of the watched tasks, and its cost; per task sums for its indices. */
export interface Draws {
  readonly iterations: number
  readonly seed: number
  readonly ends: Int32Array
  readonly costs: Float64Array
  /** Finishes of watched task w stand at places w × iterations … . */
  readonly watched: Int32Array
  /** For each chunk and task: times critical, Σ x, Σ x², Σ x y; x is the duration beside the likely one, y the finish beside the likely one, in days. */
  readonly sums: Float64Array
}

/** Sums kept for each task and chunk. */
export const SUMS = 4

/** Memory for the results of some draws. */
export function makeDraws(model: SimulationModel, iterations: number, seed: number): Draws {
  const chunks = Math.ceil(iterations / CHUNK)
  return {
    iterations, seed, ends: new Int32Array(iterations), costs: new Float64Array(iterations), watched: new Int32Array(model.watched.length * iterations),
    sums: new Float64Array(chunks * model.ids.length * SUMS),
  }
}

/** The streams of a model in the order of their places (see block.ts); named by id, so that a plan with one task more draws the same for all others. */
export function openStreams(model: SimulationModel, states: Int32Array, seed: number, chunk: number): void {
  model.ids.forEach((id, task) => openStream(states, task, hashName(`task ${id}`), seed, chunk))
  model.drivers.forEach(({ id }, driver) => openStream(states, driverStream(model, driver), hashName(`driver ${id}`), seed, chunk))
  model.risks.forEach(({ id }, risk) => {
    const place = riskStream(model, risk)
    for (const [offset, part] of ['happens', 'delay', 'cost'].entries()) openStream(states, place + offset, hashName(`risk ${id} ${part}`), seed, chunk)
  })
}

/** Runs one chunk of draws into the results. `size` is that of the blocks and changes nothing but the speed. */
export function runChunk(model: SimulationModel, draws: Draws, chunk: number, size = BLOCK): void {
  const block = makeBlock(model, size)
  openStreams(model, block.states, draws.seed, chunk)
  const last = Math.min(draws.iterations, (chunk + 1) * CHUNK)
  for (let first = chunk * CHUNK; first < last; first += size) runBlock(model, draws, block, first, Math.min(size, last - first))
}

function runBlock(model: SimulationModel, draws: Draws, block: Block, first: number, count: number): void {
  const { size, finishes, end } = block
  drawFactors(model, block, count)
  drawRisks(model, block, count)
  end.fill(0)
  for (const task of model.order) {
    drawDurations(model, block, task, count)
    passForward(model, block, task, count)
  }
  for (const task of model.lastOnes) {
    for (let k = 0, at = task * size; k < count; k++) {
      const later = (finishes[at + k]! - end[k]!) | 0
      end[k]! += later & ~(later >> 31)
    }
  }
  markCritical(model, block, count)
  addSums(model, draws, block, first, count)
  draws.ends.set(end.subarray(0, count), first)
  for (let k = 0; k < count; k++) draws.costs[first + k] = model.likelyCost + block.cost[k]!
  model.watched.forEach((task, place) => draws.watched.set(finishes.subarray(task * size, task * size + count), place * draws.iterations + first))
}

function addSums(model: SimulationModel, { sums }: Draws, { size, durations, critical, end }: Block, first: number, count: number): void {
  const tasks = model.ids.length
  const perTick = 1 / model.ticksPerDay
  const { likelyEnd } = model
  for (let task = 0; task < tasks; task++) {
    const likely = model.likely[task]!
    const from = task * size
    const at = (Math.floor(first / CHUNK) * tasks + task) * SUMS
    // Added up draw by draw from where the last block ended: so the size of the blocks changes no bit.
    let times = sums[at]!
    let x1 = sums[at + 1]!
    let x2 = sums[at + 2]!
    let xy = sums[at + 3]!
    for (let k = 0; k < count; k++) {
      const x = (durations[from + k]! - likely) * perTick
      times -= critical[from + k]!
      x1 += x
      x2 += x * x
      xy += x * ((end[k]! - likelyEnd) * perTick)
    }
    sums[at] = times
    sums[at + 1] = x1
    sums[at + 2] = x2
    sums[at + 3] = xy
  }
}
