// The net present value over the draws of the simulation.
import { weightOf } from '../../model/money/case-terms.ts'
import type { CaseSimulation, Estimate, Plan, WorthSpread } from '../../model/file-types.ts'
import { dayNumber } from '../../model/days/iso-date.ts'
import { roundedToCents } from '../../model/money/money.ts'
import { discountFactor } from '../../model/money/present-value.ts'
import { amountsOf, partsByYear, pointOf } from '../../model/money/yearly-flow.ts'
import { plannedFinish } from '../simulation/model-of-plan.ts'
import { type Distribution, quantileOf, QuantileTables } from '../simulation/quantile-table.ts'
import { moments, quantile, shareWithin } from '../simulation/quantiles.ts'
import { hashName, nextWords, openStream, STATE_WORDS } from '../simulation/random-stream.ts'
import { CHUNK } from '../simulation/run-chunk.ts'
import type { DrawnPlan } from '../simulation/simulate.ts'
import { HORIZON } from '../task-work.ts'
import type { CaseFlows } from './case-flows.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const DAYS_OF_MONTH = 365.25 / 12
/** Part of a day by which rounding may miss the end of one. */
const TOLERANCE = 1e-3

/**
 * Plays the case through with going live and cost of the tasks as drawn. All benefits share one draw, and all further costs another: what makes one
 * smaller than promised, such as people who do not use the system, makes all of them so; drawn apart they would average out and look more certain than they are.
 * The reserve is left out, since the drawn cost stands for what it is held for. Cost beside the scheduled one falls into year 0.
 */
export function simulatedCase(flows: CaseFlows, drawn: DrawnPlan, plan: Plan): CaseSimulation {
  const { draws, model } = drawn
  const { iterations } = draws
  const laws = lawsOf(flows, plan.uncertainty?.distribution ?? 'beta-pert')
  const delays = delaysOf(flows, drawn, plan)
  const [benefitWords, costWords] = ['benefits of the business case', 'costs of the business case'].map((name) => wordsOf(name, iterations, draws.seed))
  const weighted = new Float64Array(iterations)
  const raw = new Float64Array(iterations)
  const known = new Map<number, DelayedValues>()
  for (let k = 0; k < iterations; k++) {
    const delay = delays[k]!
    const values = known.get(delay) ?? valuesAt(flows, laws, delay / DAYS_OF_MONTH)
    known.set(delay, values)
    const cost = values.fixed + draws.costs[k]! - model.likelyCost + laws.costs.reduce((sum, law, place) => sum + drawnValue(law.amounts, values.costs[place]!, costWords![k]!), 0)
    let [all, counted] = [0, 0]
    for (let place = 0; place < laws.benefits.length; place++) {
      const { amounts, weight } = laws.benefits[place]!
      const value = drawnValue(amounts, values.benefits[place]!, benefitWords![k]!)
      all += value
      counted += value * weight
    }
    weighted[k] = counted - cost
    raw[k] = all - cost
  }
  return { iterations, weighted: spreadOf(weighted), raw: spreadOf(raw) }
}

/** The amount of a year of use: low + range × quantile. */
interface DrawnAmount {
  readonly low: number
  readonly range: number
  readonly table: Float64Array | undefined
}

interface Laws {
  readonly benefits: readonly { readonly amounts: readonly DrawnAmount[]; readonly weight: number }[]
  readonly costs: readonly { readonly amounts: readonly DrawnAmount[] }[]
}

function lawsOf({ terms, horizon: { years } }: CaseFlows, distribution: Distribution): Laws {
  const tables = new QuantileTables()
  const drawnAmount = (estimate: Estimate): DrawnAmount => {
    const [low, likely, high] = [pointOf(estimate, 'least'), pointOf(estimate, 'likely'), pointOf(estimate, 'most')]
    return { low, range: high - low, table: high > low ? tables.tables[tables.numberOf(distribution, (likely - low) / (high - low))] : undefined }
  }
  return {
    benefits: terms.benefits.map((benefit) => ({ amounts: amountsOf(benefit.perYear, years).map(drawnAmount), weight: weightOf(terms, benefit) / 100 })),
    costs: (terms.costs ?? []).map(({ perYear }) => ({ amounts: amountsOf(perYear, years).map(drawnAmount) })),
  }
}

/** Today's value of one unit of money in each year of use, per benefit and further cost, and of all costs that are not drawn. */
interface DelayedValues {
  readonly benefits: readonly (readonly number[])[]
  readonly costs: readonly (readonly number[])[]
  readonly fixed: number
}

function valuesAt({ terms, horizon: { years }, once, running }: CaseFlows, laws: Laws, delayMonths: number): DelayedValues {
  const factors = once.map((_, year) => discountFactor(terms.discountRatePercent / 100, year))
  const units = (parts: readonly (readonly number[])[]): number[] => Array.from({ length: years }, (_, use) => factors.reduce((sum, factor, year) => sum + factor * parts[year]![use]!, 0))
  const inUse = units(partsByYear(years, delayMonths))
  return {
    benefits: terms.benefits.map((benefit) => units(partsByYear(years, delayMonths, benefit))), costs: laws.costs.map(() => inUse),
    fixed: once.reduce((sum, amount, year) => sum + amount * factors[year]!, 0) + running[0]! + inUse.reduce((sum, unit, use) => sum + unit * running[use + 1]!, 0),
  }
}

function drawnValue(amounts: readonly DrawnAmount[], units: readonly number[], word: number): number {
  let sum = 0
  for (let use = 0; use < amounts.length; use++) {
    const { low, range, table } = amounts[use]!
    sum += units[use]! * (table ? low + range * quantileOf(table, word) : low)
  }
  return sum
}

// How many days later than scheduled each draw goes live; a date that is given does not move.
function delaysOf({ terms }: CaseFlows, { input, model, draws }: DrawnPlan, plan: Plan): Float64Array {
  const from = terms.from ?? plan.costOfOwnership?.from
  const task = from === undefined ? -1 : model.ids.indexOf(from)
  if (from !== undefined && DAY.test(from)) return new Float64Array(draws.iterations)
  const place = model.watched.indexOf(task)
  const instants = place < 0 ? draws.ends : draws.watched.subarray(place * draws.iterations, (place + 1) * draws.iterations)
  const days = new Map<number, number>()
  const dayAt = (instant: number): number => {
    const day = Math.max(0, Math.min(HORIZON, Math.ceil(instant / model.ticksPerDay - TOLERANCE) - 1))
    const date = days.get(day) ?? dayNumber(input.frame.calendar.dateAt(day))
    days.set(day, date)
    return date
  }
  const planned = dayAt(place < 0 ? model.likelyEnd : Math.round(plannedFinish(input, model.calendar, task) * model.ticksPerDay))
  return Float64Array.from(instants, (instant) => dayAt(instant) - planned)
}

// One word per draw, begun anew for every chunk as all streams are.
function wordsOf(name: string, iterations: number, seed: number): Int32Array {
  const words = new Int32Array(iterations)
  const state = new Int32Array(STATE_WORDS)
  for (let first = 0; first < iterations; first += CHUNK) {
    openStream(state, 0, hashName(name), seed, first / CHUNK)
    nextWords(state, 0, words.subarray(first), Math.min(CHUNK, iterations - first))
  }
  return words
}

function spreadOf(values: Float64Array): WorthSpread {
  const { mean } = moments(values)
  const sorted = Float64Array.from(values).sort()
  return {
    mean: roundedToCents(mean), p10: roundedToCents(quantile(sorted, 0.1)), p50: roundedToCents(quantile(sorted, 0.5)), p90: roundedToCents(quantile(sorted, 0.9)),
    positivePercent: Math.round(1000 * (1 - shareWithin(sorted, 0))) / 10,
  }
}
