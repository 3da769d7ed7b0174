// One planned activity becomes one task, larger where it also closes readiness gaps.
import type { Dependency, Task, ThreePointEstimate } from '../model/file-types.ts'
import { estimateFactorFor } from '../knowledge/estimate-factor.ts'
import { estimateOf } from '../knowledge/estimate-formula.ts'
import type { PlanningContext } from './planning-input.ts'
import type { AbsorbedRemedy } from './remedy-tasks.ts'
import type { PlacedActivity } from './select-activities.ts'

/** The task of an activity: effort by its formula plus that of the gaps it closes, which stand first in its reasons. */
export function activityTask({ taskId, part, activity, use }: PlacedActivity, dependsOn: readonly Dependency[], gaps: readonly AbsorbedRemedy[], context: PlanningContext): Task {
  const { text, say, drivers } = context
  const calibrated = (of: 'effort' | 'duration') => estimateFactorFor({ activity: activity.id, step: activity.step, category: activity.category }, of, context.knowledge.estimateFactors)?.factor ?? 1
  const own = activity.effort && estimateOf(activity.effort, drivers, (use.effortFactor ?? 1) * calibrated('effort'))
  const effort = sumOf([...(own ? [own] : []), ...gaps.map(({ question }) => estimateOf(question.remedy.effort, drivers, calibrated('effort')))])
  const duration = activity.duration && estimateOf(activity.duration, drivers, (use.effortFactor ?? 1) * calibrated('duration'))
  const deadline = activity.marks === 'live' ? context.profile.constraints?.deadline : undefined
  return inOrder({
    id: taskId, title: text(use.title ?? activity.title), description: text(activity.description), ...(part ? { part } : {}),
    ...(effort ? { role: use.role ?? activity.role, effortDays: effort } : {}),
    ...(duration ? { durationDays: duration.likely === 0 ? 0 : duration } : {}),
    ...(dependsOn.length > 0 ? { dependsOn: [...dependsOn] } : {}), ...(deadline ? { deadline } : {}), deliverable: text(activity.deliverable), category: activity.category,
    raci: {
      // Nobody is busy throughout a waiting time or at a point in time, so nobody is assigned.
      ...(effort ? {} : { responsible: use.role ?? activity.role }),
      accountable: activity.accountable ?? context.knowledge.planning.coordinator, ...(activity.consulted ? { consulted: activity.consulted } : {}), ...(activity.informed ? { informed: activity.informed } : {}),
    },
    ...(gaps.length > 0 ? { remedy: true, note: say('plan.closes', { remedies: gaps.map(({ question }) => text(question.remedy.title)).join(say('plan.separator')) }) } : {}),
    because: [...new Set([...gaps.flatMap(({ because }) => because), `${context.method.id}.${activity.id}`])],
  })
}

function sumOf(estimates: readonly ThreePointEstimate[]): ThreePointEstimate | undefined {
  if (estimates.length === 0) return undefined
  const sum = (key: keyof ThreePointEstimate) => estimates.reduce((total, estimate) => total + estimate[key], 0)
  return { optimistic: sum('optimistic'), likely: sum('likely'), pessimistic: sum('pessimistic') }
}

// Keys in the order a reader expects them, and none without a value.
function inOrder({ id, title, description, part, role, effortDays, durationDays, dependsOn, ...rest }: Task): Task {
  return JSON.parse(JSON.stringify({ id, title, description, part, role, effortDays, durationDays, dependsOn, ...rest })) as Task
}
