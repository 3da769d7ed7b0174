// The plan that the progress of an engagement is about.
import type { ValuePath } from '../../model/diagnostic.ts'
import { type ParsedFile, type Subject, filesOf, nameIn } from '../file-group.ts'
import { mapsAt } from '../visit-values.ts'

/** A task as far as its progress is judged. */
export interface PlannedTask {
  readonly id: string
  readonly path: ValuePath
  readonly phase: string
  /** Ids of the tasks that must be finished before it begins. */
  readonly waitsFor: readonly string[]
}

/** The plan.yaml of an engagement; undefined elsewhere. */
export function projectPlan(subject: Subject): ParsedFile | undefined {
  return subject.kind === 'engagement' ? filesOf(subject, 'Plan').find((file) => nameIn(subject, file) === 'plan.yaml') : undefined
}

/** The tasks of a plan by id; of dependencies only those that let a task begin once another is finished, without a lead. */
export function plannedTasks({ value }: ParsedFile): Map<string, PlannedTask> {
  const tasks = mapsAt(value, 'phases.*').flatMap(({ value: phase, path: at }) => mapsAt(phase, 'tasks.*').map(({ value: task, path }): PlannedTask => ({
    id: String(task['id']), path: [...at, ...path], phase: String(phase['id']), waitsFor: Array.isArray(task['dependsOn']) ? task['dependsOn'].flatMap(finishedBefore) : [],
  })))
  return new Map(tasks.map((task) => [task.id, task]))
}

function finishedBefore(link: unknown): string[] {
  if (typeof link === 'string') return [link]
  const { task, type = 'FS', ...rest } = (link ?? {}) as Record<string, unknown>
  const lags = Object.values(rest).filter((lag): lag is number => typeof lag === 'number')
  return typeof task === 'string' && type === 'FS' && lags.every((lag) => lag >= 0) ? [task] : []
}
