// Shares the draws of a large simulation between this thread and a second one; the same draws come out as on one thread.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { CHUNK, chunkRunner, makeDraws, type Draws } from '../../scheduling/simulation/run-chunk.ts'
import { runDraws } from '../../scheduling/simulation/run-draws.ts'
import type { SimulationModel } from '../../scheduling/simulation/simulation-model.ts'

/** Draws × tasks below which a second thread, which takes 50–80 ms to start, does not pay. */
const WORTH_A_THREAD = 5_000_000
/** Places in the counters: the next chunk that nobody has taken, and how many are done. */
const NEXT = 0
const DONE = 1
const TIMEOUT_MS = 10_000

/** What the second thread is given: model, shared results and counters. */
export interface SharedRun {
  readonly model: SimulationModel
  readonly draws: Draws
  readonly counters: Int32Array
}

/** Runs all draws of a model, on two threads where that pays (from `worth` draws × tasks on) and `script`, the bundled second thread, is there; gives exactly what `runDraws` gives. */
export function simulateOnThreads(model: SimulationModel, iterations: number, seed: number, worth = WORTH_A_THREAD, script = join(import.meta.dirname, 'simulation-thread.cjs')): Draws {
  if (iterations * model.ids.length < worth || !existsSync(script)) return runDraws(model, iterations, seed)
  const draws = makeDraws(model, iterations, seed, SharedArrayBuffer)
  const run: SharedRun = { model, draws, counters: new Int32Array(new SharedArrayBuffer(8)) }
  const worker = new Worker(script, { workerData: run })
  worker.on('error', () => undefined)
  worker.unref()
  runChunks(run)
  return isComplete(run) ? draws : runDraws(model, iterations, seed)
}

/** Takes chunks nobody has taken until there are none left. */
export function runChunks({ model, draws, counters }: SharedRun): void {
  const chunks = Math.ceil(draws.iterations / CHUNK)
  const runChunk = chunkRunner(model, draws)
  for (let chunk = Atomics.add(counters, NEXT, 1); chunk < chunks; chunk = Atomics.add(counters, NEXT, 1)) {
    runChunk(chunk)
    Atomics.add(counters, DONE, 1)
    Atomics.notify(counters, DONE)
  }
}

// The other thread may still be at its last chunk. One that has died never says so here: then all is done again on this thread.
function isComplete({ draws, counters }: SharedRun): boolean {
  const chunks = Math.ceil(draws.iterations / CHUNK)
  for (;;) {
    const done = Atomics.load(counters, DONE)
    if (done >= chunks) return true
    if (Atomics.wait(counters, DONE, done, TIMEOUT_MS) === 'timed-out') return false
  }
}
