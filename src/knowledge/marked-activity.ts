// What a task means to the product: the mark of the activity it comes from.
import { activityIdOf } from '../model/activity-id.ts'
import type { Activity } from '../model/file-types.ts'
import type { Knowledge } from './knowledge.ts'

/** The mark (live, commits …) of the activity that a task comes from; undefined where the packs mark none. */
export function markOf(taskId: string, { activities }: Pick<Knowledge, 'activities'>): Activity['marks'] {
  return activities.get(activityIdOf(taskId))?.marks
}
