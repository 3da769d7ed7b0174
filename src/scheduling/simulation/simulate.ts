// Plan and schedule → draws, and what they tell: the entry of this folder.
import type { Plan, Simulation } from '../../model/file-types.ts'
import { isUncertain } from './is-uncertain.ts'
import type { ModelInput } from './model-input.ts'
import { modelOfPlan } from './model-of-plan.ts'
import { runDraws } from './run-draws.ts'
import type { Draws } from './run-chunk.ts'
import type { SimulationModel } from './simulation-model.ts'
import { summarise } from './summarise.ts'

/** How a plan is simulated; what is left out is taken from the plan, else 10,000 draws with seed 1. */
export interface SimulationOptions {
  /** Number of draws; 0 is no simulation. */
  readonly iterations?: number | undefined
  readonly seed?: number | undefined
  /** Ids of tasks whose finish is told like that of a milestone. */
  readonly watch?: readonly string[] | undefined
  /** Runs the draws of a model; on this thread if left out. Every runner must give the same. */
  readonly run?: ((model: SimulationModel, iterations: number, seed: number) => Draws) | undefined
}

const ITERATIONS = 10_000
const SEED = 1

/** Number of draws that options and plan ask for: none where nothing in the plan is uncertain. */
export function iterationsOf(plan: Plan, { iterations }: SimulationOptions): number {
  return isUncertain(plan) ? (iterations ?? plan.uncertainty?.iterations ?? ITERATIONS) : 0
}

/** A plan with all its draws. */
export interface DrawnPlan {
  readonly input: ModelInput
  readonly model: SimulationModel
  readonly draws: Draws
}

/** Draws a plan that has a schedule; undefined where nothing is uncertain or no draws are wanted. */
export function drawPlan(input: ModelInput, options: SimulationOptions): DrawnPlan | undefined {
  const { plan } = input.frame
  const iterations = iterationsOf(plan, options)
  if (iterations === 0 || input.dated.length === 0) return undefined
  const model = modelOfPlan(input, options.watch)
  return { input, model, draws: (options.run ?? runDraws)(model, iterations, options.seed ?? plan.uncertainty?.seed ?? SEED) }
}

/** What the draws tell, as it stands in schedule.yaml. */
export function simulationOf({ input, model, draws }: DrawnPlan): Simulation {
  return summarise(input, model, draws)
}
