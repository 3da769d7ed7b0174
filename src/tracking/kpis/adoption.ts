// Whether people use the system: measured values against what an introduction should reach by then.
import { kpisOf } from '../../knowledge/find-kpi.ts'
import { addDays, dayNumber } from '../../model/days/iso-date.ts'
import type { AdoptionCheckpoint, AdoptionEvaluation, AdoptionMeasure, ExpectedValue, IsoDate, Kpi, KpiMeasured, LiveDay } from '../../model/file-types.ts'
import type { EvaluationContext } from '../evaluation-input.ts'
import { liveDay } from '../live-day.ts'
import { latestOf, measuredValues } from './measured-values.ts'

/** A value measured so many days from a checkpoint still counts for it: half of the month between two of them. */
const NEAR_DAYS = 15

/** Measures for which the packs name values to reach, where the plan has them or somebody measured them; undefined where there are none. */
export function adoptionSection(context: EvaluationContext): AdoptionEvaluation | undefined {
  const { plan, progress, knowledge, asOf } = context
  const measurements = (progress.measurements ?? []).filter(({ date }) => date <= asOf)
  const wanted = [...kpisOf(knowledge).values()].filter(({ id, expected }) => expected && (plan.kpis?.some((kpi) => kpi.id === id) || measurements.some(({ kpi }) => kpi === id)))
  if (wanted.length === 0) return undefined
  const live = liveDay(context)
  return { live, items: wanted.map((kpi) => adoptionMeasure(kpi, measuredValues(measurements.filter((item) => item.kpi === kpi.id), kpi), live, asOf)) }
}

function adoptionMeasure({ id, expected = [], expectedSource, direction }: Kpi, measured: readonly KpiMeasured[], live: LiveDay, asOf: IsoDate): AdoptionMeasure {
  return { kpi: id, ...(expectedSource !== undefined && { source: expectedSource }), checkpoints: expected.map((value) => checkpoint(value, direction, measured, live, asOf)) }
}

// Before the system is live no day after it has come.
function checkpoint({ afterDays, value: expected }: ExpectedValue, direction: Kpi['direction'], measured: readonly KpiMeasured[], live: LiveDay, asOf: IsoDate): AdoptionCheckpoint {
  const date = afterDays === undefined ? undefined : addDays(live.date, afterDays)
  const found = date === undefined ? latestOf(measured) : nearest(measured, date)
  const isComing = date !== undefined && (date > asOf || !live.actual)
  const state = found === undefined ? (isComing ? 'coming' : 'not-measured') : (direction === 'up' ? found.value >= expected : found.value <= expected) ? 'reached' : isComing ? 'coming' : 'missed'
  return { ...(afterDays !== undefined && { afterDays }), ...(date !== undefined && { date }), expected, ...(found && { measured: found.value, measuredOn: found.date }), state }
}

function nearest(measured: readonly KpiMeasured[], day: IsoDate): { readonly date: IsoDate; readonly value: number } | undefined {
  const distance = ({ date }: { readonly date: IsoDate }): number => Math.abs(dayNumber(date) - dayNumber(day))
  return measured.flatMap(({ date, value }) => (value === undefined ? [] : [{ date, value }])).filter((item) => distance(item) <= NEAR_DAYS).toSorted((a, b) => distance(a) - distance(b))[0]
}
