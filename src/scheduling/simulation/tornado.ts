// What moves the finish: mean finish and cost where one cause was bad against where it was good. The causes' random words are drawn again, which is cheaper than keeping them.
import { STATE_WORDS, hashName, nextWords, openStream } from './random-stream.ts'
import { CHUNK, SUMS, type Draws } from './run-chunk.ts'
import type { SimulationModel } from './simulation-model.ts'

/** How far one cause moves the mean finish (in days) and the mean cost. */
export interface Swing {
  readonly kind: 'driver' | 'risk' | 'task'
  readonly id: string
  readonly days: number
  readonly cost: number
  /** Risks: share of the draws in which it happens. */
  readonly share?: number
}

/** Words without their last bit. */
const HALVED = 2 ** 31
/** Tasks that are looked at: those that can add most to the finish, twice as many as are told. */
const TASKS_LOOKED_AT = 20

/**
 * Swings of all drivers and risks and of the tasks that can add most to it, the greatest first.
 * Drivers and tasks: mean of the third of draws with their greatest values minus that with their least (own estimate only, whatever drivers do to it);
 * risks: mean of the draws in which it happens minus that of the others; left out where it always or never happened.
 */
export function swings(model: SimulationModel, draws: Draws): Swing[] {
  const found = [
    ...model.drivers.flatMap(({ id, factor }) => (factor.table < 0 ? [] : swing(model, draws, { kind: 'driver', id, name: `driver ${id}`, low: 1 / 3, notHigh: 2 / 3 }))),
    ...model.risks.flatMap(({ id, probability }) => swing(model, draws, { kind: 'risk', id, name: `risk ${id} happens`, low: probability, notHigh: probability })),
    ...tasksToLookAt(model, draws).flatMap((task) => swing(model, draws, { kind: 'task', id: model.ids[task]!, name: `task ${model.ids[task]!}`, low: 1 / 3, notHigh: 2 / 3 })),
  ]
  return found.sort((a, b) => Math.abs(b.days) - Math.abs(a.days) || (a.id < b.id ? -1 : 1))
}

// By criticality × range of the estimate: what a task can add to the finish.
function tasksToLookAt(model: SimulationModel, draws: Draws): number[] {
  const weight = model.ids.map((_, task) => (model.table[task]! < 0 ? 0 : criticalShare(model, draws, task) * model.range[task]!))
  return [...weight.keys()].filter((task) => weight[task]! > 0).sort((a, b) => weight[b]! - weight[a]! || a - b).slice(0, TASKS_LOOKED_AT)
}

/** Share of the draws in which a task is critical, 0–1. */
export function criticalShare(model: SimulationModel, { sums, iterations }: Draws, task: number): number {
  const tasks = model.ids.length
  let times = 0
  for (let at = task * SUMS; at < sums.length; at += tasks * SUMS) times += sums[at]!
  return times / iterations
}

/** A cause: the name of its stream, and the shares (0–1) of its words that are low and not high. A risk happens at low words. */
interface Cause {
  readonly kind: Swing['kind']
  readonly id: string
  readonly name: string
  readonly low: number
  readonly notHigh: number
}

/** Places of the sums over the draws with low and with high words; those over the others are not used. */
const LOW = 1
const HIGH = 2

function swing(model: SimulationModel, draws: Draws, { kind, id, name, low, notHigh }: Cause): Swing[] {
  const hashed = hashName(name)
  const state = new Int32Array(STATE_WORDS)
  const words = new Int32Array(CHUNK)
  const sums = { count: new Float64Array(HIGH + 1), ends: new Float64Array(HIGH + 1), costs: new Float64Array(HIGH + 1) }
  for (let chunk = 0; chunk * CHUNK < draws.iterations; chunk++) {
    openStream(state, 0, hashed, draws.seed, chunk)
    nextWords(state, 0, words, CHUNK)
    addUp(model, draws, chunk * CHUNK, words, { ...sums, lowBelow: Math.round(low * HALVED), highFrom: Math.round(notHigh * HALVED) })
  }
  const { count, ends, costs } = sums
  if (count[LOW] === 0 || count[HIGH] === 0) return []
  const between = (of: Float64Array): number => (of[HIGH]! / count[HIGH]! - of[LOW]! / count[LOW]!) * (kind === 'risk' ? -1 : 1)
  return [{ kind, id, days: between(ends) / model.ticksPerDay, cost: between(costs), ...(kind === 'risk' && { share: count[LOW]! / draws.iterations }) }]
}

interface Sums {
  readonly count: Float64Array
  readonly ends: Float64Array
  readonly costs: Float64Array
  readonly lowBelow: number
  readonly highFrom: number
}

// Which sum a draw goes to is computed from signs: a branch would be guessed wrongly every other time.
function addUp(model: SimulationModel, draws: Draws, first: number, words: Int32Array, { count, ends, costs, lowBelow, highFrom }: Sums): void {
  const many = Math.min(CHUNK, draws.iterations - first)
  for (let k = 0; k < many; k++) {
    const word = words[k]! >>> 1
    const at = ((word - lowBelow) >>> 31) + 2 * ((highFrom - word - 1) >>> 31)
    count[at]! += 1
    ends[at]! += draws.ends[first + k]! - model.likelyEnd
    costs[at]! += draws.costs[first + k]! - model.likelyCost
  }
}
