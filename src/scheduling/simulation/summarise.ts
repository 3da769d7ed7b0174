// From all draws to the values that stand in schedule.yaml.
import type { BudgetLine, IsoDate, Plan, Simulation } from '../../model/file-types.ts'
import { roundedToCents, sumOf } from '../../model/money/money.ts'
import { boughtLines } from '../../model/money/payments.ts'
import { finishInstant } from '../milestone.ts'
import { HORIZON } from '../task-work.ts'
import { halfWidth, moments, quantile, shareWithin, type Moments } from './quantiles.ts'
import type { ModelInput } from './model-input.ts'
import { isLevelled, plannedFinish } from './model-of-plan.ts'
import { SUMS, type Draws } from './run-chunk.ts'
import type { SimulationModel } from './simulation-model.ts'
import { criticalShare, swings } from './tornado.ts'

const P_VALUES = { p10: 0.1, p50: 0.5, p80: 0.8, p90: 0.9, p95: 0.95 } as const
const PROPOSED = 0.8
/** Tasks in the tornado; drivers and risks stand there all. */
const TASKS_SHOWN = 10
/** Less than this moves nothing that anybody would see. */
const LEAST_SWING = 0.05
/** Part of a day by which rounding may miss the end of one. */
const TOLERANCE = 1e-3

type PValues<T> = { readonly [name in keyof typeof P_VALUES]: T }

/** The summary of a run. Days are rounded to tenths, money to cents, percentages to tenths. */
export function summarise(input: ModelInput, model: SimulationModel, draws: Draws): Simulation {
  const time = moments(new Float64Array(draws.ends))
  const spent = moments(draws.costs)
  const costs = draws.costs.slice().sort()
  const ends = draws.ends.slice().sort()
  const daysAt = (instant: number): number => (instant - model.begin) / model.ticksPerDay
  const planned = daysAt(model.likelyEnd)
  const finishDate = input.dated.reduce((latest, { finish }) => (finish > latest ? finish : latest), '')
  return {
    seed: draws.seed, iterations: draws.iterations, network: isLevelled(input.frame) ? 'levelled' : 'precedence',
    durationDays: { mean: tenth(daysAt(time.mean)), standardDeviation: tenth(time.standardDeviation / model.ticksPerDay), ...pValues((share) => tenth(daysAt(quantile(ends, share)))) },
    finishDate: pValues((share) => dateAt(input, model, quantile(ends, share), { instant: model.likelyEnd, date: finishDate })),
    cost: { mean: roundedToCents(spent.mean), standardDeviation: roundedToCents(spent.standardDeviation), ...pValues((share) => roundedToCents(quantile(costs, share))) },
    contingency: { days: tenth(Math.max(0, daysAt(quantile(ends, PROPOSED)) - planned)), cost: roundedToCents(Math.max(0, quantile(costs, PROPOSED) - model.likelyCost)) },
    convergence: { p80HalfWidthDays: hundredth(halfWidth(ends, PROPOSED) / model.ticksPerDay), p80HalfWidthCost: roundedToCents(halfWidth(costs, PROPOSED)) },
    chances: chances(input, model, draws, { ends, costs }),
    milestones: milestones(input, model, draws),
    tornado: tornado(model, draws),
    tasks: taskIndices(model, draws, time),
  }
}

interface Sorted {
  readonly ends: Int32Array
  readonly costs: Float64Array
}

function chances({ frame }: ModelInput, model: SimulationModel, draws: Draws, { ends, costs }: Sorted): NonNullable<Simulation['chances']> {
  const { plan, calendar, network } = frame
  const percentBy = (sorted: Int32Array, date: IsoDate): number => tenth(100 * shareWithin(sorted, (finishInstant(calendar.onOrBefore(date), false) + TOLERANCE) * model.ticksPerDay))
  const deadlines = model.watched.flatMap((task, place) => {
    const { id, deadline } = network.tasks[task]!.task
    return deadline === undefined ? [] : [{ task: id, date: deadline, percent: percentBy(finishesOf(draws, place), deadline) }]
  })
  const all = [...(plan.deadline === undefined ? [] : [{ task: 'project', date: plan.deadline, percent: percentBy(ends, plan.deadline) }]), ...deadlines]
  const budget = budgetOf(plan)
  return {
    plannedFinishPercent: tenth(100 * shareWithin(ends, model.likelyEnd + TOLERANCE * model.ticksPerDay)), plannedCostPercent: tenth(100 * shareWithin(costs, model.likelyCost + 0.005)),
    ...(all.length > 0 && { deadlines: all }),
    ...(budget && { budget: { ...budget, percent: tenth(100 * shareWithin(costs, budget.amount - budget.beside + 0.005)) } }),
  }
}

// Lines that repeat the cost of tasks are drawn with these, and the reserve is there to be spent; all others do not vary.
function budgetOf(plan: Plan): { amount: number; beside: number } | undefined {
  if (plan.budget === undefined || plan.budget.length === 0) return undefined
  const total = (lines: readonly BudgetLine[]): number => sumOf(lines.map(({ amount }) => amount))
  return { amount: total(plan.budget), beside: total(boughtLines(plan)) }
}

function milestones(input: ModelInput, model: SimulationModel, draws: Draws): NonNullable<Simulation['milestones']> {
  return model.watched.map((task, place) => {
    const sorted = finishesOf(draws, place)
    const planned = { instant: Math.round(plannedFinish(input, model.calendar, task) * model.ticksPerDay), date: input.dated[task]!.finish }
    return { id: model.ids[task]!, finishDate: pValues((share) => dateAt(input, model, quantile(sorted, share), planned)) }
  })
}

// The day that ends at an instant; what lies at the beginning of a day or on days off, the schedule knows. Nothing is dated beyond the horizon.
function dateAt({ frame }: ModelInput, { ticksPerDay }: SimulationModel, instant: number, planned: { readonly instant: number; readonly date: IsoDate }): IsoDate {
  if (instant === planned.instant) return planned.date
  const day = Math.ceil(instant / ticksPerDay - TOLERANCE) - 1
  return frame.calendar.dateAt(Math.max(0, Math.min(HORIZON, day)))
}

function finishesOf({ watched, iterations }: Draws, place: number): Int32Array {
  return watched.slice(place * iterations, (place + 1) * iterations).sort()
}

function tornado(model: SimulationModel, draws: Draws): NonNullable<Simulation['tornado']> {
  const all = swings(model, draws).filter(({ days }) => Math.abs(days) >= LEAST_SWING)
  const tasks = all.filter(({ kind }) => kind === 'task').slice(0, TASKS_SHOWN)
  return all.filter((item) => item.kind !== 'task' || tasks.includes(item))
    .map(({ kind, id, days, cost, share }) => ({ kind, id, swingDays: tenth(days), swingCost: roundedToCents(cost), ...(share !== undefined && { sharePercent: tenth(100 * share) }) }))
}

// Cruciality: correlation of the duration of a task with the finish of the project (Williams 1992).
function taskIndices(model: SimulationModel, draws: Draws, ends: Moments): Simulation['tasks'] {
  const { sums, iterations } = draws
  const mean = ends.mean - model.likelyEnd
  const { standardDeviation } = ends
  return model.ids.map((id, task) => {
    let [x1, x2, xy] = [0, 0, 0]
    for (let at = task * SUMS; at < sums.length; at += model.ids.length * SUMS) {
      x1 += sums[at + 1]!
      x2 += sums[at + 2]!
      xy += sums[at + 3]!
    }
    const degrees = Math.max(1, iterations - 1)
    const deviation = Math.sqrt(Math.max(0, x2 - (x1 * x1) / iterations) / degrees)
    const varies = Math.min(deviation, standardDeviation) > 1e-6 * model.ticksPerDay
    const cruciality = varies ? (xy - x1 * mean) / degrees / deviation / standardDeviation : 0
    return { id, criticalityPercent: tenth(100 * criticalShare(model, draws, task)), cruciality: hundredth(Math.max(-1, Math.min(1, cruciality))) }
  })
}

function pValues<T>(value: (share: number) => T): PValues<T> {
  return { p10: value(P_VALUES.p10), p50: value(P_VALUES.p50), p80: value(P_VALUES.p80), p90: value(P_VALUES.p90), p95: value(P_VALUES.p95) }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100 + 0
}

