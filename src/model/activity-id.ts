// Which activity a task comes from, by its id alone.

/** The id of the activity of a generated task: what stands behind its phase (`five-phase.kick-off` is of `kick-off`); the whole id where it names no phase. */
export function activityIdOf(taskId: string): string {
  return taskId.slice(taskId.indexOf('.') + 1)
}
