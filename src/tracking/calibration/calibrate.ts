// What several projects really took, against what the packs had estimated → factors for estimates.
import { activityIdOf } from '../../model/activity-id.ts'
import type { CalibrationRule, EstimateFactor, FactorEvidence, GenericStep, IsoDate, Plan } from '../../model/file-types.ts'
import { likelyOf } from '../../model/estimate.ts'
import { rounded } from '../rounded.ts'
import type { ProgressState } from '../../model/task-progress.ts'
import { estimateFactorFor } from '../../knowledge/estimate-factor.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { medianOf } from './median.ts'

/** A project that is over. */
export interface FinishedEngagement {
  /** Name of its folder. */
  readonly name: string
  /** The plan as the generator wrote it: its estimates are those of the packs. */
  readonly plan: Plan
  readonly known: Pick<ProgressState, 'tasks'>
  /** The knowledge the plan was made with; factors in it are taken out of the estimates again. */
  readonly knowledge: Knowledge
  /** Working days from one day to another, both included. */
  readonly workdaysBetween: (from: IsoDate, to: IsoDate) => number
}

/** A group of tasks with its figures, and the factor where there is enough. */
export interface CalibratedGroup {
  readonly scope: 'activity' | 'step' | 'category'
  readonly of: 'effort' | 'duration'
  readonly id: string
  readonly engagements: number
  readonly tasks: number
  /** Ratios really taken ÷ estimated, one for each engagement. */
  readonly median: number
  readonly lowest: number
  readonly highest: number
  /** Undefined with fewer engagements than the rule asks for, or where it would change nothing. */
  readonly factor: number | undefined
  readonly evidence: readonly FactorEvidence[]
}

interface Measured {
  readonly engagement: string
  readonly of: 'effort' | 'duration'
  readonly activity: string | undefined
  readonly step: GenericStep
  readonly category: string
  readonly estimated: number
  readonly taken: number
}

/**
 * Groups by activity, step and budget category, widest last. An engagement counts once in a group, with Σ taken ÷ Σ estimated of its tasks, since the tasks of one project err together.
 * factor = median ^ (n ÷ (n + k)), n engagements and k the shrinkage of the pack, kept within its limits: with few data it stays near 1.
 */
export function calibrate(engagements: readonly FinishedEngagement[], rule: CalibrationRule): CalibratedGroup[] {
  const measured = engagements.flatMap(measuredIn)
  return (['activity', 'step', 'category'] as const).flatMap((scope) => (['effort', 'duration'] as const).flatMap((of) => {
    const own = measured.filter((task) => task.of === of && task[scope] !== undefined)
    return [...new Set(own.map((task) => task[scope] ?? ''))].sort().map((id) => groupOf(scope, of, id, own.filter((task) => task[scope] === id), rule))
  }))
}

/** The groups that have a factor, as items of a pack. */
export function factorsOf(groups: readonly CalibratedGroup[]): EstimateFactor[] {
  return groups.flatMap(({ scope, of, id, factor, median, lowest, highest, engagements, tasks, evidence }): EstimateFactor[] => (factor === undefined ? [] : [{
    id: `${scope}.${id}.${of}`, [scope]: id, of, factor, median, lowest, highest, engagements, tasks, evidence: [...evidence], source: `own projects: ${evidence.map(({ engagement }) => engagement).join(', ')}`, provenance: 'sourced',
  }]))
}

function groupOf(scope: CalibratedGroup['scope'], of: CalibratedGroup['of'], id: string, tasks: readonly Measured[], rule: CalibrationRule): CalibratedGroup {
  const evidence = [...new Set(tasks.map(({ engagement }) => engagement))].map((engagement): FactorEvidence => {
    const own = tasks.filter((task) => task.engagement === engagement)
    const estimated = own.reduce((sum, task) => sum + task.estimated, 0)
    const taken = own.reduce((sum, task) => sum + task.taken, 0)
    return { engagement, tasks: own.length, estimated: rounded(estimated, 2), taken: rounded(taken, 2), ratio: rounded(taken / estimated, 3) }
  })
  const ratios = evidence.map(({ ratio }) => ratio)
  const median = medianOf(ratios)
  return { scope, of, id, engagements: evidence.length, tasks: tasks.length, median: rounded(median, 3), lowest: Math.min(...ratios), highest: Math.max(...ratios), factor: shrunk(median, evidence.length, rule), evidence }
}

function shrunk(median: number, count: number, { engagementsNeeded, shrinkage, lowest, highest }: CalibrationRule): number | undefined {
  if (count < engagementsNeeded) return undefined
  const factor = rounded(Math.min(highest, Math.max(lowest, median ** (count / (count + shrinkage)))), 2)
  return factor === 1 ? undefined : factor
}

// Only tasks the packs know: nobody else's estimates are theirs.
function measuredIn({ name, plan, known, knowledge, workdaysBetween }: FinishedEngagement): Measured[] {
  const remedies = new Map([...knowledge.questions.values()].map(({ remedy }) => [remedy.id, remedy]))
  return plan.phases.flatMap((phase) => phase.tasks).flatMap((task): Measured[] => {
    const id = activityIdOf(task.id)
    const work = knowledge.activities.get(id)
    const step = work?.step ?? remedies.get(id)?.step
    const done = known.tasks.get(task.id)
    if (step === undefined || done?.state !== 'finished') return []
    const of = task.effortDays === undefined ? 'duration' as const : 'effort' as const
    const category = work?.category ?? task.category ?? 'management'
    const likely = likelyOf(task.effortDays ?? task.durationDays ?? 0)
    const taken = of === 'effort' ? done.actualEffortDays : done.actualStart !== undefined && done.actualFinish !== undefined ? workdaysBetween(done.actualStart, done.actualFinish) : undefined
    if (likely === 0 || taken === undefined) return []
    const before = estimateFactorFor({ activity: work?.id, step, category }, of, knowledge.estimateFactors)?.factor ?? 1
    return [{ engagement: name, of, activity: work?.id, step, category, estimated: likely / before, taken }]
  })
}
