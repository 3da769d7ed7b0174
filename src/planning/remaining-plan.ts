// What is left of a plan on a day: the plan from which the rest of the work is scheduled anew.
import type { Dependency, Estimate, IsoDate, Plan, Task } from '../model/file-types.ts'
import { addDays } from '../model/days/iso-date.ts'
import type { ProgressState, TaskProgress } from '../model/task-progress.ts'
import { forgetTasks, without } from './forget-tasks.ts'

/**
 * The plan of what is left after the day: finished tasks are gone, and with them waiting times that began with them; running tasks have begun, so nothing holds their start,
 * and count with what remains of them, as told or else their estimates times the share that is not done; nothing starts before the day after. Undefined where all is finished.
 */
export function remainingPlan(plan: Plan, known: ProgressState, day: IsoDate): Plan | undefined {
  const gone = new Set(plan.phases.flatMap(({ tasks }) => tasks.filter(({ id }) => known.tasks.get(id)?.state === 'finished').map(({ id }) => id)))
  const tomorrow = addDays(day, 1)
  const left = (task: Task): Task => remainingTask(task, known.tasks.get(task.id), gone, tomorrow)
  const forgotten = forgetTasks(plan, gone)
  const phases = forgotten.phases.map((phase) => ({ ...phase, tasks: phase.tasks.filter(({ id }) => !gone.has(id)).map(left) }))
  if (phases.every(({ tasks }) => tasks.length === 0)) return undefined
  return { ...forgotten, startDate: plan.startDate > tomorrow ? plan.startDate : tomorrow, phases }
}

function remainingTask(task: Task, known: TaskProgress | undefined, gone: ReadonlySet<string>, tomorrow: IsoDate): Task {
  const links = (task.dependsOn ?? []).filter((item) => !gone.has(idOf(item)))
  if (known === undefined || known.state === 'not-started') {
    const open = { ...task, dependsOn: links }
    return task.mustStartOn !== undefined && task.mustStartOn < tomorrow ? without(open, 'mustStartOn') : open
  }
  const begun = (['notBefore', 'mustStartOn', 'notAfter', 'asLateAsPossible'] as const).reduce<Task>((rest, field) => without(rest, field), task)
  return { ...remainingEstimate(begun, known), dependsOn: links.filter(holdsFinish) }
}

function remainingEstimate(task: Task, { remainingDurationDays, remainingEffortDays, percentComplete }: TaskProgress): Task {
  const rest = Math.max(0, 1 - percentComplete / 100)
  const bare = (['effortDays', 'durationDays', 'calendarDays'] as const).reduce<Task>((reduced, field) => without(reduced, field), task)
  const cost = task.fixedCost === undefined ? {} : { fixedCost: task.fixedCost * rest }
  if (remainingDurationDays !== undefined) return { ...bare, ...cost, durationDays: remainingDurationDays }
  if (remainingEffortDays !== undefined) return { ...bare, ...cost, ...(remainingEffortDays > 0 ? { effortDays: remainingEffortDays } : { durationDays: 0 }) }
  return {
    ...task, ...cost, ...(task.effortDays !== undefined && { effortDays: scaled(task.effortDays, rest) }), ...(task.durationDays !== undefined && { durationDays: scaled(task.durationDays, rest) }),
    ...(task.calendarDays !== undefined && { calendarDays: scaled(task.calendarDays, rest) }),
  }
}

function scaled(estimate: Estimate, factor: number): Estimate {
  if (typeof estimate === 'number') return estimate * factor
  return { optimistic: estimate.optimistic * factor, likely: estimate.likely * factor, pessimistic: estimate.pessimistic * factor }
}

function idOf(item: Dependency): string {
  return typeof item === 'string' ? item : item.task
}

function holdsFinish(item: Dependency): boolean {
  return typeof item !== 'string' && (item.type === 'FF' || item.type === 'SF')
}
