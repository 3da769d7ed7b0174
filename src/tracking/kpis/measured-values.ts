// What was measured of a KPI: values as told or computed from their inputs, and what is wrong with them.
import { computeKpi } from '../../knowledge/kpi-formula.ts'
import type { Kpi, KpiMeasured, Measurement, MeasurementProblem } from '../../model/file-types.ts'
import { shortened } from '../rounded.ts'

/** The measurements of one KPI as values, oldest first; of several for one day the one told last counts. `kpi` is what the packs know of it. */
export function measuredValues(measurements: readonly Measurement[], kpi: Kpi | undefined): KpiMeasured[] {
  const byDay = new Map(measurements.map((measurement) => [measurement.date, measurement]))
  return [...byDay.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1)).map((measurement) => measuredValue(measurement, kpi))
}

/** The latest of them that has a value. */
export function latestOf(measured: readonly KpiMeasured[]): { readonly date: string; readonly value: number } | undefined {
  return measured.flatMap(({ date, value }) => (value === undefined ? [] : [{ date, value }])).at(-1)
}

function measuredValue({ date, value: told, inputs, sample, externalEffect, control, source }: Measurement, kpi: Kpi | undefined): KpiMeasured {
  const result = inputs && kpi?.compute ? computeKpi(kpi.compute, inputs) : undefined
  const computed = result && 'value' in result ? result : undefined
  const problems = [...(result && 'problems' in result ? result.problems : []), ...doubts(told, inputs, computed?.value, kpi)].map(({ low, high, name, ...rest }): MeasurementProblem => ({
    ...rest, ...(name !== undefined && name !== '' && { name }), ...(low !== undefined && { low }), ...(high !== undefined && { high }),
  }))
  const value = computed?.value ?? told
  const answers = computed?.answers ?? sample
  return {
    date, ...(value !== undefined && { value: shortened(value) }), ...(computed && { computed: true }), ...(answers !== undefined && { answers }),
    ...(computed?.ratioOfMeans !== undefined && { ratioOfMeans: shortened(computed.ratioOfMeans) }),
    ...(externalEffect !== undefined && { externalEffect }), ...(control && { control: { before: control.before, after: control.after } }), ...(source !== undefined && { source }),
    ...(problems.length > 0 && { problems }),
  }
}

function doubts(told: number | undefined, inputs: Measurement['inputs'], computed: number | undefined, kpi: Kpi | undefined): MeasurementProblem[] {
  if (inputs && !kpi?.compute) return [{ what: 'no-formula' }]
  if (told === undefined && !inputs) return [{ what: 'no-value' }]
  return told !== undefined && computed !== undefined && !isRoundedTo(computed, told) ? [{ what: 'differs', told }] : []
}

/** Whether a value is what somebody wrote down, rounded to the decimals he wrote. */
export function isRoundedTo(value: number, written: number): boolean {
  const decimals = /\.(\d+)$/.exec(String(written))?.[1]?.length ?? 0
  return Math.abs(value - written) <= 0.5 * 10 ** -decimals + 1e-9
}
