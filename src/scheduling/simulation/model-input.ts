// What a simulation starts from.
import type { DatedDays } from '../constraints.ts'
import type { PlanFrame } from '../plan-frame.ts'
import type { Timing } from '../timing.ts'

/** What the model is made from: the plan taken apart, its schedule with likely values, the dates of that, and what each task then costs. */
export interface ModelInput {
  readonly frame: PlanFrame
  readonly times: Timing
  readonly dated: readonly DatedDays[]
  readonly costs: readonly number[]
}
