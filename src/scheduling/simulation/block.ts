// Working memory of one block of draws: everything about draw k of task t stands at t × size + k.
import { STATE_WORDS } from './random-stream.ts'
import type { SimulationModel } from './simulation-model.ts'

/** Draws that are computed together; what comes out does not depend on it. */
export const BLOCK = 64

/** Memory of a block, used again for the next one. */
export interface Block {
  readonly size: number
  /** Generators of tasks, then drivers, then three for each risk. */
  readonly states: Int32Array
  readonly words: Int32Array
  /** A generator that runs ahead of that of a task. */
  readonly ahead: Int32Array
  readonly durations: Int32Array
  readonly finishes: Int32Array
  /** Starts and finishes of tasks in calendar days, as days since 1970-01-01; task by its place among these. */
  readonly calendarStarts: Float64Array
  readonly calendarFinishes: Float64Array
  /** Words of marks for each task, a bit for each draw. */
  readonly wordsOfTask: number
  /** Bit k % 32 of word k ÷ 32 of a task: it is critical in draw k. */
  readonly critical: Int32Array
  /** Factor of each group of drivers. */
  readonly factors: Float64Array
  /** Part of each group's factor that is more work, and so costs. */
  readonly workShares: Float64Array
  /** Delay by each risk in ticks. */
  readonly delays: Int32Array
  /** Finish that the links of the task in hand ask for. */
  readonly asked: Int32Array
  readonly cost: Float64Array
  /** Finish of the project. */
  readonly end: Int32Array
  /** By how much it is later than with likely values, in ticks. */
  readonly lateness: Float64Array
}

/** The place of the generator of a driver among the streams. */
export function driverStream(model: SimulationModel, driver: number): number {
  return model.ids.length + driver
}

/** The place of the first of the three generators of a risk: whether it happens, its delay, its cost. */
export function riskStream(model: SimulationModel, risk: number): number {
  return model.ids.length + model.drivers.length + 3 * risk
}

/** Memory for blocks of a size. */
export function makeBlock(model: SimulationModel, size: number): Block {
  const tasks = model.ids.length
  const wordsOfTask = Math.ceil(size / 32)
  return {
    size, wordsOfTask, states: new Int32Array((tasks + model.drivers.length + 3 * model.risks.length) * STATE_WORDS), words: new Int32Array(size), ahead: new Int32Array(STATE_WORDS),
    calendarStarts: new Float64Array(model.inCalendarDays.size * size), calendarFinishes: new Float64Array(model.inCalendarDays.size * size),
    durations: new Int32Array(tasks * size), finishes: new Int32Array(tasks * size), critical: new Int32Array(tasks * wordsOfTask),
    factors: new Float64Array(model.groups.length * size), workShares: new Float64Array(model.groups.length * size), delays: new Int32Array(model.risks.length * size), asked: new Int32Array(size), cost: new Float64Array(size), end: new Int32Array(size), lateness: new Float64Array(size),
  }
}
