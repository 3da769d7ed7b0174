// Points for goals, adoption and benefits: shares of what was wanted, none counted beyond it.
import type { AdoptionCheckpoint, GradePart } from '../../model/file-types.ts'
import { rounded } from '../rounded.ts'
import type { MeasuredSections } from '../measured-sections.ts'

/** The mean way that goals have come from baseline to target; measures nobody has taken count as 0, but with none taken at all nothing can be said. */
export function objectiveParts({ kpis }: MeasuredSections): GradePart[] {
  const goals = kpis?.goals ?? []
  const shares = goals.flatMap(({ achievedPercent }) => achievedPercent ?? [])
  if (shares.length === 0 || goals.every(({ measured }) => measured === 0)) return []
  const mean = rounded(shares.reduce((sum, share) => sum + share, 0) / shares.length)
  return [{ id: 'goals-reached', value: mean, measured: mean, of: shares.length }]
}

/**
 * How near the values that were measured, or whose day has come, are to what they should be: the mean of the shares, none above 100, what nobody measured on
 * its day as 0. With none measured at all nothing can be said.
 */
export function adoptionParts({ adoption }: MeasuredSections): GradePart[] {
  const due = (adoption?.items ?? []).flatMap(({ checkpoints }) => checkpoints).filter(({ state, afterDays, measured }) => state !== 'coming' && (measured !== undefined || afterDays !== undefined))
  if (adoption?.live.actual !== true || due.every(({ measured }) => measured === undefined)) return []
  const mean = rounded(due.reduce((sum, checkpoint) => sum + nearness(checkpoint), 0) / due.length)
  return [{ id: 'adoption', value: mean, measured: mean }]
}

// Less is better for some of them; then what was measured is above what it should be.
function nearness({ state, measured, expected }: AdoptionCheckpoint): number {
  if (state === 'reached') return 100
  return measured === undefined ? 0 : Math.max(0, (100 * Math.min(measured, expected)) / Math.max(measured, expected))
}

/** The benefit realisation rate, by certainty, up to 100. */
export function benefitParts({ benefits }: MeasuredSections): GradePart[] {
  const rate = benefits?.weightedRealisationPercent
  return rate === undefined ? [] : [{ id: 'benefits', value: Math.min(100, Math.max(0, rate)), measured: rate }]
}
