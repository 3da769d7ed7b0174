// A chunk of draws: the unit in which random streams begin and in which work is shared out.
import { BLOCK, makeBlock, type Block } from './block.ts'
import { markCritical, timesCritical } from './critical-draws.ts'
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
  /** For each chunk and task: times critical, Σ x, Σ x², Σ x y; x is the duration beside the likely one, y the finish beside the likely one, in ticks. */
  readonly sums: Float64Array
}

/** Sums kept for each task and chunk. */
export const SUMS = 4

/** Memory for the results of some draws, in buffers of a kind: shared ones where threads share the work. */
export function makeDraws(model: SimulationModel, iterations: number, seed: number, Buffer: new (bytes: number) => ArrayBufferLike = ArrayBuffer): Draws {
  const chunks = Math.ceil(iterations / CHUNK)
  return {
    iterations, seed, ends: new Int32Array(new Buffer(iterations * 4)), costs: new Float64Array(new Buffer(iterations * 8)), watched: new Int32Array(new Buffer(model.watched.length * iterations * 4)),
    sums: new Float64Array(new Buffer(chunks * model.ids.length * SUMS * 8)),
  }
}

/** The names of a model's streams in the order of their places (see block.ts); by id, so that a plan with one task more draws the same for all others. */
function streamNames({ ids, drivers, risks }: SimulationModel): string[] {
  return [...ids.map((id) => `task ${id}`), ...drivers.map(({ id }) => `driver ${id}`), ...risks.flatMap(({ id }) => [`risk ${id} happens`, `risk ${id} delay`, `risk ${id} cost`])]
}

/** What runs one chunk of draws after the other into the results, in any order. `size` is that of the blocks and changes nothing but the speed. */
export function chunkRunner(model: SimulationModel, draws: Draws, size = BLOCK): (chunk: number) => void {
  const block = makeBlock(model, size)
  const names = streamNames(model).map(hashName)
  return (chunk) => {
    names.forEach((name, place) => {
      openStream(block.states, place, name, draws.seed, chunk)
    })
    const last = Math.min(draws.iterations, (chunk + 1) * CHUNK)
    for (let first = chunk * CHUNK; first < last; first += size) runBlock(model, draws, block, first, Math.min(size, last - first))
  }
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

function addSums(model: SimulationModel, { sums }: Draws, block: Block, first: number, count: number): void {
  const { size, durations, lateness } = block
  const tasks = model.ids.length
  for (let k = 0; k < count; k++) lateness[k] = block.end[k]! - model.likelyEnd
  for (let task = 0; task < tasks; task++) {
    const likely = model.likely[task]!
    const from = task * size
    const at = (Math.floor(first / CHUNK) * tasks + task) * SUMS
    // Added up draw by draw from where the last block ended: so the size of the blocks changes no bit.
    let x1 = sums[at + 1]!
    let x2 = sums[at + 2]!
    let xy = sums[at + 3]!
    for (let k = 0; k < count; k++) {
      const x = durations[from + k]! - likely
      x1 += x
      x2 += x * x
      xy += x * lateness[k]!
    }
    sums[at]! += timesCritical(block, task)
    sums[at + 1] = x1
    sums[at + 2] = x2
    sums[at + 3] = xy
  }
}
