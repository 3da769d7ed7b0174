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

const THIRD = Math.floor(0x1_0000_0000 / 3)
/** Tasks that are looked at: those that can add most to the finish, twice as many as are told. */
const TASKS_LOOKED_AT = 20

/**
 * Swings of all drivers and risks and of the tasks that can add most to it, the greatest first.
 * Drivers and tasks: mean of the third of draws with their greatest values minus that with their least (own estimate only, whatever drivers do to it);
 * risks: mean of the draws in which it happens minus that of the others; left out where it always or never happened.
 */
export function swings(model: SimulationModel, draws: Draws): Swing[] {
  const thirds = (word: number): number => (word < THIRD ? 0 : word >= 2 * THIRD ? 1 : 2)
  const found = [
    ...model.drivers.flatMap(({ id, factor }) => (factor.table < 0 ? [] : swing(model, draws, { kind: 'driver', id, name: `driver ${id}`, side: thirds }))),
    ...model.risks.flatMap(({ id, probability }) => swing(model, draws, { kind: 'risk', id, name: `risk ${id} happens`, side: (word) => (word < probability * 0x1_0000_0000 ? 1 : 0) })),
    ...tasksToLookAt(model, draws).flatMap((task) => swing(model, draws, { kind: 'task', id: model.ids[task]!, name: `task ${model.ids[task]!}`, side: thirds })),
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

/** A cause: the name of its stream, and on which side a word puts it: 0 good, 1 bad, anything else neither. */
interface Cause {
  readonly kind: Swing['kind']
  readonly id: string
  readonly name: string
  readonly side: (word: number) => number
}

function swing(model: SimulationModel, draws: Draws, { kind, id, name, side }: Cause): Swing[] {
  const hashed = hashName(name)
  const state = new Int32Array(STATE_WORDS)
  const words = new Int32Array(CHUNK)
  const count = [0, 0, 0]
  const ends = [0, 0, 0]
  const costs = [0, 0, 0]
  for (let first = 0, chunk = 0; first < draws.iterations; first += CHUNK, chunk++) {
    const many = Math.min(CHUNK, draws.iterations - first)
    openStream(state, 0, hashed, draws.seed, chunk)
    nextWords(state, 0, words, many)
    for (let k = 0; k < many; k++) {
      const at = side(words[k]! >>> 0)
      count[at]! += 1
      ends[at]! += draws.ends[first + k]! - model.likelyEnd
      costs[at]! += draws.costs[first + k]! - model.likelyCost
    }
  }
  if (count[0] === 0 || count[1] === 0) return []
  const between = (sums: readonly number[]): number => sums[1]! / count[1]! - sums[0]! / count[0]!
  return [{ kind, id, days: between(ends) / model.ticksPerDay, cost: between(costs), ...(kind === 'risk' && { share: count[1]! / draws.iterations }) }]
}
