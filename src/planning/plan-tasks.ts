// The tasks of every phase: activities, remedies, and the gate that closes the phase and opens the next.
import type { Dependency, MethodPhase, Task } from '../model/file-types.ts'
import { activityTask } from './activity-task.ts'
import { dependenciesOf } from './link-tasks.ts'
import { type PhaseDraft, withDependencies } from './phase-draft.ts'
import type { PlanningContext } from './planning-input.ts'
import { reassessment } from './reassessment.ts'
import { type PlacedRemedy, remedyWork } from './remedy-tasks.ts'
import type { PlacedActivity } from './select-activities.ts'

/** Tasks by phase. What has no predecessor in its phase waits for the gate before it; the gate waits for what has no successor in its phase. */
export function planTasks(planned: readonly PlacedActivity[], context: PlanningContext): PhaseDraft[] {
  const byActivity = new Map(planned.map((placed) => [placed.activity.id, placed]))
  const order = new Map(planned.map((placed, index) => [placed.taskId, index]))
  const { tasks: remedies, absorbed } = remedyWork(planned, context)
  const drafts = context.method.phases.map((phase, index) => {
    const previous = context.method.phases[index - 1]
    const activities = planned.filter((placed) => placed.phase === phase.id).map((placed) =>
      activityTask(placed, dependenciesOf(placed, byActivity, order, context.knowledge), absorbed.filter(({ activity }) => activity === placed.activity.id), context))
    const tasks = openPhase(activities, remedies.filter((remedy) => remedy.phase === phase.id), previous && milestoneOf(previous))
    return { phase, tasks, milestone: milestoneOf(phase) }
  })
  const waiting = reassessment(drafts, planned, context).map((draft) => ({ ...draft, tasks: withWaiting(draft.tasks, remedies, byActivity) }))
  return waiting.map((draft) => ({ ...draft, tasks: [...draft.tasks, gateTask(draft, context)] }))
}

function milestoneOf(phase: MethodPhase): string {
  return `${phase.id}.gate`
}

function openPhase(activities: readonly Task[], remedies: readonly PlacedRemedy[], previousGate: string | undefined): Task[] {
  const first = remedies.filter((remedy) => remedy.first).map((remedy) => remedy.task.id)
  const opening = [...(previousGate ? [previousGate] : []), ...first]
  const isInPhase = (id: string) => activities.some((task) => task.id === id)
  const opened = activities.map((task) => {
    const needsOpening = opening.length > 0 && !(task.dependsOn ?? []).some((item) => isInPhase(taskOf(item)) && boundsStart(item))
    return needsOpening ? withDependencies(task, opening) : task
  })
  // The first phase opens with its first activity: what nothing else holds waits for that, so that a late start moves it too.
  const opener = opening.length > 0 ? undefined : activities.find(({ dependsOn = [] }) => dependsOn.length === 0)?.id
  const repaired = remedies.map(({ task, first: comesFirst, before }): Task => {
    const isAwaited = before.some((activity) => opener?.endsWith(`.${activity}`))
    const after = comesFirst ? (previousGate ? [previousGate] : []) : opener !== undefined && !isAwaited ? [opener] : opening
    return after.length > 0 ? withDependencies(task, after) : task
  })
  return [...repaired.filter((task) => first.includes(task.id)), ...opened, ...repaired.filter((task) => !first.includes(task.id))]
}

// An activity in an earlier phase than the remedy cannot wait for it.
function withWaiting(tasks: readonly Task[], remedies: readonly PlacedRemedy[], planned: ReadonlyMap<string, PlacedActivity>): Task[] {
  return tasks.map((task) => {
    const awaited = remedies.filter(({ before, phase, task: { id } }) => id !== task.id && before.some((activity) => planned.get(activity)?.taskId === task.id) && task.id.startsWith(`${phase}.`))
    return awaited.length > 0 ? withDependencies(task, awaited.map((remedy) => remedy.task.id)) : task
  })
}

function gateTask({ phase, tasks, milestone }: PhaseDraft, context: PlanningContext): Task {
  const followed = new Set(tasks.flatMap((task) => (task.dependsOn ?? []).filter(waitsForFinish).map(taskOf)))
  const last = tasks.filter((task) => !followed.has(task.id)).map((task) => task.id)
  return {
    id: milestone, title: context.say('plan.gate.title', { gate: phase.gate.id, title: context.text(phase.gate.title) }), durationDays: 0, dependsOn: last,
    category: 'management', raci: { accountable: context.knowledge.planning.gateOwner }, because: [context.method.id],
  }
}

function taskOf(dependency: Dependency): string {
  return typeof dependency === 'string' ? dependency : dependency.task
}

function boundsStart(dependency: Dependency): boolean {
  return typeof dependency === 'string' || (['FS', 'SS'].includes(dependency.type ?? 'FS') && (dependency.lagDays ?? 0) >= 0)
}

function waitsForFinish(dependency: Dependency): boolean {
  return typeof dependency === 'string' || ((dependency.type ?? 'FS') === 'FS' && (dependency.lagDays ?? 0) >= 0)
}
