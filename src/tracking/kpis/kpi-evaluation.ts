// One KPI: how far it is on the way from its baseline to its target, and where it should be.
import { dayNumber } from '../../model/days/iso-date.ts'
import type { IsoDate, Kpi, KpiEvaluation, KpiMeasured, LiveDay, Measurement, PlanKpi, UndefinedShare } from '../../model/file-types.ts'
import { rounded, shortened } from '../rounded.ts'
import { latestOf, measuredValues } from './measured-values.ts'

/** A KPI of the plan, what the packs know of it, and what was measured up to the day. */
export interface KpiFacts {
  readonly kpi: PlanKpi
  readonly known: Kpi | undefined
  readonly measurements: readonly Measurement[]
  readonly live: LiveDay
  readonly asOf: IsoDate
}

/** Evaluates a KPI by its latest measurement; nothing is asked of it before going live, and the whole way at its due day, evenly in between. */
export function kpiEvaluation({ kpi, known, measurements, live, asOf }: KpiFacts): KpiEvaluation {
  const { id, goal, unit, by, owner, dataSource } = kpi
  const direction = kpi.direction ?? known?.direction
  const [baseline, target] = [kpi.baseline ?? undefined, kpi.target ?? undefined]
  const measured = measuredValues(measurements, known)
  const latest = latestOf(measured)
  const change = latest === undefined || baseline === undefined ? undefined : shortened(latest.value - baseline)
  const outside = outsideOf(measured.findLast(({ value }) => value !== undefined))
  const way = wayBetween(baseline, target)
  const share = (moved: number | undefined): number | undefined => ('length' in way && moved !== undefined ? rounded((100 * moved) / way.length) : undefined)
  const path = expectedAt(latest?.date, { baseline, target, by, live: live.date })
  const expected = latest !== undefined && 'value' in path ? path.value : undefined
  const ownChange = change === undefined || outside === undefined ? undefined : shortened(change - outside.amount)
  const missing: UndefinedShare[] = latest === undefined ? [] : [...('because' in way ? [{ figure: 'achievedPercent' as const, because: way.because }] : []), ...('because' in path ? [{ figure: 'expected' as const, because: path.because }] : [])]
  const [achieved, ownAchieved] = [share(change), share(ownChange)]
  return {
    id, ...(goal !== undefined && { goal }), ...(unit !== undefined && { unit }), ...(direction && { direction }), ...(baseline !== undefined && { baseline }), ...(target !== undefined && { target }),
    ...(by !== undefined && { by }), ...(owner !== undefined && { owner }), ...(dataSource !== undefined && { source: dataSource }), measurements: measured,
    ...(latest && { latest }), ...(change !== undefined && { change }), ...(outside && change !== undefined && { outside: outside.amount, outsideFrom: outside.from }), ...(ownChange !== undefined && { ownChange }),
    ...(achieved !== undefined && { achievedPercent: achieved }), ...(ownAchieved !== undefined && { ownAchievedPercent: ownAchieved }), ...(expected !== undefined && { expected }),
    state: stateOf({ latest, target, direction: direction ?? directionOf(baseline, target), expected, by, asOf }), ...(missing.length > 0 && { notDefined: missing }),
  }
}

function wayBetween(baseline: number | undefined, target: number | undefined): { readonly length: number } | { readonly because: UndefinedShare['because'] } {
  if (baseline === undefined) return { because: 'no-baseline' }
  if (target === undefined) return { because: 'no-target' }
  return target === baseline ? { because: 'target-is-baseline' } : { length: target - baseline }
}

// A control group tells more than an estimate: difference-in-differences takes its change off.
function outsideOf(last: KpiMeasured | undefined): { readonly amount: number; readonly from: 'control-group' | 'estimate' } | undefined {
  if (last?.control) return { amount: shortened(last.control.after - last.control.before), from: 'control-group' }
  return last?.externalEffect === undefined ? undefined : { amount: last.externalEffect, from: 'estimate' }
}

function directionOf(baseline: number | undefined, target: number | undefined): 'up' | 'down' {
  return baseline !== undefined && target !== undefined && target < baseline ? 'down' : 'up'
}

interface Way {
  readonly baseline: number | undefined
  readonly target: number | undefined
  readonly by: IsoDate | undefined
  readonly live: IsoDate
}

function expectedAt(day: IsoDate | undefined, { baseline, target, by, live }: Way): { readonly value: number } | { readonly because: UndefinedShare['because'] } {
  if (baseline === undefined) return { because: 'no-baseline' }
  if (target === undefined) return { because: 'no-target' }
  if (by === undefined) return { because: 'no-due-date' }
  if (by <= live) return { because: 'due-before-live' }
  const gone = day === undefined ? 0 : (dayNumber(day) - dayNumber(live)) / (dayNumber(by) - dayNumber(live))
  return { value: shortened(baseline + (target - baseline) * Math.min(1, Math.max(0, gone))) }
}

interface Standing {
  readonly latest: { readonly value: number } | undefined
  readonly target: number | undefined
  readonly direction: 'up' | 'down'
  readonly expected: number | undefined
  readonly by: IsoDate | undefined
  readonly asOf: IsoDate
}

function stateOf({ latest, target, direction, expected, by, asOf }: Standing): KpiEvaluation['state'] {
  if (!latest) return 'not-measured'
  if (target === undefined) return 'no-target'
  const isAt = (mark: number): boolean => (direction === 'up' ? latest.value >= mark : latest.value <= mark)
  if (isAt(target)) return 'reached'
  if (by !== undefined && by < asOf) return 'missed'
  return expected === undefined ? 'under-way' : isAt(expected) ? 'on-track' : 'behind'
}
