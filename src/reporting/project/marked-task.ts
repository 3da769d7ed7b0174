// Tasks that mean something to the product: those whose activity carries a mark in the packs.
import type { Activity } from '../../model/file-types.ts'
import { markOf } from '../../knowledge/marked-activity.ts'
import type { NumberedTask, ProjectContext } from './project-input.ts'

/** The tasks whose activity has the mark, in the order of their start, then of the plan; none where the packs mark none. */
export function markedTasks(mark: NonNullable<Activity['marks']>, { tasks, knowledge }: ProjectContext): NumberedTask[] {
  const marked = tasks.filter(({ task }) => markOf(task.id, knowledge) === mark)
  return marked.sort((a, b) => (a.times.start < b.times.start ? -1 : a.times.start > b.times.start ? 1 : 0))
}

/** The task with which the system is live for everybody: where there are several, the one that is finished last. */
export function liveTask(context: ProjectContext): NumberedTask | undefined {
  const [first, ...others] = markedTasks('live', context)
  return first && others.reduce((last, item) => (item.times.finish > last.times.finish ? item : last), first)
}
