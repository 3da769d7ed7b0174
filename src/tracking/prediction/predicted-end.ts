// When and for how much the work was predicted to end, and where what came lies among the percentiles.
import type { Baseline, IsoDate, PredictedCost, PredictedFinish } from '../../model/file-types.ts'
import { sumOf } from '../../model/money/money.ts'
import type { EvaluationContext } from '../evaluation-input.ts'
import type { MeasuredSections } from '../measured-sections.ts'
import { type Percentile, placeAmong } from './place-among.ts'

/** The finish as planned and simulated, and the last day of work once the project was delivered: a stopped project has none. */
export function predictedFinish({ schedule, state, progress, known }: EvaluationContext, baseline: Baseline | undefined): PredictedFinish {
  const percentiles = percentilesOf<IsoDate>(baseline ? baseline.simulation?.finishDate : schedule.simulation?.finishDate)
  const days = [...known.tasks.values()].flatMap(({ actualFinish }) => actualFinish ?? [])
  const actual = state === 'delivered' ? (days.toSorted().at(-1) ?? progress.finished?.date) : undefined
  return { planned: baseline?.finishDate ?? schedule.finishDate, ...pointsOf(percentiles), ...(actual !== undefined && { actual, actualIs: 'final' as const, ...placed(actual, percentiles) }) }
}

/** The cost of the tasks as planned and simulated, what they have cost in the end, and what they will cost as long as the project runs. What is bought beside them is not part of the simulation. */
export function predictedCost({ schedule, state }: EvaluationContext, { earnedValue: { items } }: MeasuredSections, baseline: Baseline | undefined): PredictedCost {
  const percentiles = percentilesOf<number>(baseline ? baseline.simulation?.cost : schedule.simulation?.cost)
  const tasks = items.filter(({ task }) => task !== undefined)
  const planned = { planned: baseline?.cost.total ?? schedule.cost.total, ...pointsOf(percentiles) }
  if (tasks.every(({ actualCost }) => actualCost === 0)) return planned
  const actual = sumOf(tasks.map(({ actualCost, expectedCost }) => (state === 'running' ? expectedCost : actualCost)))
  // What was given up has not cost what the whole would have.
  if (state === 'stopped') return { ...planned, actual, actualIs: 'so-far' }
  return { ...planned, actual, actualIs: state === 'running' ? 'forecast' : 'final', ...placed(actual, percentiles) }
}

// A simulation without iterations or cost tells nothing.
function percentilesOf<T extends string | number>(values: object | undefined): Percentile<T>[] {
  const known = Object.entries(values ?? {}).flatMap(([name, value]): Percentile<T>[] => (/^p\d+$/.test(name) ? [{ percent: Number(name.slice(1)), value: value as T }] : []))
  return known.every(({ value }) => value === 0) ? [] : known
}

function pointsOf<T extends string | number>(percentiles: readonly Percentile<T>[]): { p50?: T; p80?: T } {
  const at = (percent: number) => percentiles.find((item) => item.percent === percent)?.value
  const [p50, p80] = [at(50), at(80)]
  return { ...(p50 !== undefined && { p50 }), ...(p80 !== undefined && { p80 }) }
}

function placed<T extends string | number>(actual: T, percentiles: readonly Percentile<T>[]): { above?: number; atMost?: number; insideP80?: boolean } {
  const p80 = percentiles.find(({ percent }) => percent === 80)?.value
  return { ...placeAmong(actual, percentiles), ...(p80 !== undefined && { insideP80: actual <= p80 }) }
}
