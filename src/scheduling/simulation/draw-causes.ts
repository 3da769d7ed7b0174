// One draw of every common driver and every risk, for a block of draws.
import { driverStream, riskStream, type Block } from './block.ts'
import { quantileOf } from './quantile-table.ts'
import { nextWords } from './random-stream.ts'
import type { Quantity, SimulationModel } from './simulation-model.ts'

const WORDS = 0x1_0000_0000

/** Fills the factors of all groups: the product of what their drivers drew. A driver draws once, whatever it touches: that is the correlation. */
export function drawFactors(model: SimulationModel, block: Block, count: number): void {
  const { size, states, words, factors, workShares } = block
  factors.fill(1)
  workShares.fill(1)
  model.drivers.forEach(({ factor, onlyTime }, driver) => {
    nextWords(states, driverStream(model, driver), words, count)
    const groups = model.groups.flatMap((members, group) => (members.includes(driver) ? [group * size] : []))
    for (let k = 0; k < count; k++) {
      const drawn = valueOf(model, factor, words[k]!)
      for (const at of groups) {
        factors[at + k]! *= drawn
        if (onlyTime) workShares[at + k]! /= drawn
      }
    }
  })
}

/** Fills the delays of all risks, 0 where one does not happen, and begins the cost of each draw with what those that happen cost. */
export function drawRisks(model: SimulationModel, block: Block, count: number): void {
  const { size, states, words, delays, cost } = block
  cost.fill(0)
  model.risks.forEach((risk, number) => {
    const stream = riskStream(model, number)
    const happens = new Uint8Array(count)
    nextWords(states, stream, words, count)
    for (let k = 0; k < count; k++) happens[k] = (words[k]! >>> 0) < risk.probability * WORDS ? 1 : 0
    nextWords(states, stream + 1, words, count)
    for (let k = 0; k < count; k++) delays[number * size + k] = happens[k]! * Math.round(valueOf(model, risk.delay, words[k]!))
    nextWords(states, stream + 2, words, count)
    for (let k = 0; k < count; k++) cost[k]! += happens[k]! * valueOf(model, risk.cost, words[k]!)
  })
}

/** The value of a quantity for a word. */
export function valueOf(model: SimulationModel, { table, low, range }: Quantity, word: number): number {
  return table < 0 ? low : low + range * quantileOf(model.tables[table]!, word)
}
