// A phase while its tasks are being put together.
import type { MethodPhase, Task } from '../model/file-types.ts'

/** A phase with its tasks, and the id of the milestone of its gate. */
export interface PhaseDraft {
  readonly phase: MethodPhase
  readonly tasks: readonly Task[]
  readonly milestone: string
}

/** The task with further predecessors, before those it has; `dependsOn` keeps its place among the keys. */
export function withDependencies(task: Task, ids: readonly string[]): Task {
  const present = new Set((task.dependsOn ?? []).map((item) => (typeof item === 'string' ? item : item.task)))
  const { id, title, description, part, role, effortDays, durationDays, dependsOn = [], ...rest } = task
  const wanted = [...ids.filter((other) => !present.has(other)), ...dependsOn]
  return JSON.parse(JSON.stringify({ id, title, description, part, role, effortDays, durationDays, dependsOn: wanted, ...rest })) as Task
}
