// All draws one after another, on one thread.
import { CHUNK, chunkRunner, makeDraws, type Draws } from './run-chunk.ts'
import type { SimulationModel } from './simulation-model.ts'

/** Runs all chunks of draws. */
export function runDraws(model: SimulationModel, iterations: number, seed: number): Draws {
  const draws = makeDraws(model, iterations, seed)
  const run = chunkRunner(model, draws)
  for (let chunk = 0; chunk * CHUNK < iterations; chunk++) run(chunk)
  return draws
}
