// A task of a plan by its id: what it is called, and where it stands.
import type { Plan } from '../../model/file-types.ts'
import type { ValuePath } from '../../model/diagnostic.ts'
import { placeOfChange } from '../../comparing/place-of-change.ts'
import { FILES } from '../../files/engagement-folder.ts'
import { type JudgedEngagement, shownFile } from '../../validation/policy/judged-engagement.ts'

/** What a task of a plan is called; its id if it has no title. */
export function titleIn(plan: Plan, id: string): string {
  return plan.phases.flatMap(({ tasks }) => tasks).find((task) => task.id === id)?.title ?? id
}

/** Where a task stands in the plan of an engagement. */
export function placeOfTask(item: string, plan: Plan, judged: JudgedEngagement): { readonly file: string; readonly path: ValuePath } {
  const path = placeOfChange({ id: item, file: FILES.plan, kind: 'Plan', list: 'tasks', item, change: 'added', role: 'cause' }, plan)
  return { file: shownFile(judged, FILES.plan), path }
}
