// Goals and their measures: the section of the evaluation.
import { kpisOf } from '../../knowledge/find-kpi.ts'
import type { GoalEvaluation, KpiEvaluation, KpisEvaluation, PlanKpi } from '../../model/file-types.ts'
import type { EvaluationContext } from '../evaluation-input.ts'
import { liveDay } from '../live-day.ts'
import { kpiEvaluation } from './kpi-evaluation.ts'

/** The measures of the plan, and those that were measured without standing in it; undefined where there are neither. */
export function kpisSection(context: EvaluationContext): KpisEvaluation | undefined {
  const { plan, progress, knowledge, asOf } = context
  const known = kpisOf(knowledge)
  const measurements = (progress.measurements ?? []).filter(({ date }) => date <= asOf)
  const planned = plan.kpis ?? []
  const others = [...new Set(measurements.map(({ kpi }) => kpi))].filter((id) => planned.every((kpi) => kpi.id !== id))
  if (planned.length + others.length === 0) return undefined
  const live = liveDay(context)
  const evaluate = (kpi: PlanKpi): KpiEvaluation => kpiEvaluation({ kpi, known: known.get(kpi.id), measurements: measurements.filter((item) => item.kpi === kpi.id), live, asOf })
  const items = [
    ...planned.map(evaluate),
    ...others.map((id) => withDoubt(evaluate({ id, title: id, ...(known.has(id) && { unit: known.get(id)!.unit }) }), known.has(id))),
  ]
  return { live, goals: (plan.goals ?? []).map(({ id }) => goalEvaluation(id, items.filter(({ goal }) => goal === id))), items }
}

// Measured, but neither plan nor packs say what it is.
function withDoubt(item: KpiEvaluation, isKnown: boolean): KpiEvaluation {
  if (isKnown) return item
  return { ...item, measurements: item.measurements.map((measurement) => ({ ...measurement, problems: [{ what: 'unknown-kpi' as const }, ...(measurement.problems ?? [])] })) }
}

function goalEvaluation(id: string, items: readonly KpiEvaluation[]): GoalEvaluation {
  // A measure far beyond its target must not hide one that has not moved.
  const shares = items.filter(({ target, baseline }) => target !== undefined && baseline !== undefined && target !== baseline).map(({ achievedPercent = 0 }) => Math.min(100, Math.max(0, achievedPercent)))
  return {
    id, kpis: items.length, measured: items.filter(({ latest }) => latest !== undefined).length, reached: items.filter(({ state }) => state === 'reached').length,
    ...(shares.length > 0 && { achievedPercent: Math.round((10 * shares.reduce((sum, share) => sum + share, 0)) / shares.length) / 10 }),
  }
}
