// Which activities of the method are planned, in which phase, and which are left out and why.
import type { Activity, ActivityUse, AdaptedActivity, Method, MethodPhase } from '../model/file-types.ts'
import { judgeClause } from '../knowledge/when-clause.ts'
import type { PlanningContext } from './planning-input.ts'

/** An activity in its place in the method. */
export interface PlacedActivity {
  readonly taskId: string
  readonly phase: string
  readonly part: string | undefined
  readonly activity: Activity
  readonly use: AdaptedActivity
}

/** An activity that does not fit this profile. */
export interface OmittedActivity extends PlacedActivity {
  readonly because: readonly string[]
}

/** Sorts the method's activities into planned and left out; an undetermined `when` counts as needed. */
export function selectActivities({ knowledge, method, facts }: PlanningContext): { planned: PlacedActivity[]; omitted: OmittedActivity[] } {
  const planned: PlacedActivity[] = []
  const omitted: OmittedActivity[] = []
  for (const placed of placedActivities(method, (id) => knowledge.activities.get(id))) {
    const { holds, because } = judgeClause(placed.activity.when, facts)
    if (holds === false) omitted.push({ ...placed, because })
    else planned.push(placed)
  }
  return { planned, omitted }
}

function placedActivities(method: Method, activityOf: (id: string) => Activity | undefined): PlacedActivity[] {
  return method.phases.flatMap((phase) => usesOf(phase).flatMap(({ use, part }) => {
    const adapted: AdaptedActivity = typeof use === 'string' ? { id: use } : use
    const activity = activityOf(adapted.id)
    return activity ? [{ taskId: `${phase.id}.${activity.id}`, phase: phase.id, part, activity, use: adapted }] : []
  }))
}

/** The activities of a phase in order, with the part they stand in. */
export function usesOf(phase: MethodPhase): { use: ActivityUse; part: string | undefined }[] {
  const own = (phase.activities ?? []).map((use) => ({ use, part: undefined }))
  const inParts = (phase.parts ?? []).flatMap((part) => part.activities.map((use) => ({ use, part: part.id })))
  return [...own, ...inParts]
}
