// The tasks of every phase: activities, remedies, and the gate that closes the phase and opens the next.
import type { Dependency, MethodPhase, Task } from '../model/file-types.ts'
import { estimateOf } from '../knowledge/estimate-formula.ts'
import { dependenciesOf } from './link-tasks.ts'
import type { PlanningContext } from './planning-input.ts'
import { type PlacedRemedy, remedyTasks } from './remedy-tasks.ts'
import type { PlacedActivity } from './select-activities.ts'

/** A phase with its tasks, the last of which is the milestone of its gate. */
export interface PhaseDraft {
  readonly phase: MethodPhase
  readonly tasks: readonly Task[]
  readonly milestone: string
}

/** Tasks by phase. What has no predecessor in its phase waits for the gate before it; the gate waits for what has no successor in its phase. */
export function planTasks(planned: readonly PlacedActivity[], context: PlanningContext): PhaseDraft[] {
  const byActivity = new Map(planned.map((placed) => [placed.activity.id, placed]))
  const order = new Map(planned.map((placed, index) => [placed.taskId, index]))
  const taken = new Set(planned.map((placed) => placed.taskId))
  const remedies = remedyTasks(context).filter(({ task }) => !taken.has(task.id))
  const gates = new Map(context.method.phases.map((phase) => [phase.id, `${phase.id}.gate`]))
  return context.method.phases.map((phase, index) => {
    const previous = context.method.phases[index - 1]
    const activities = planned.filter((placed) => placed.phase === phase.id).map((placed) => activityTask(placed, dependenciesOf(placed, byActivity, order, context.knowledge), context))
    const own = remedies.filter((remedy) => remedy.phase === phase.id)
    const opened = openPhase(activities, own, previous ? gates.get(previous.id) : undefined)
    const milestone = gates.get(phase.id) ?? ''
    return { phase, tasks: [...opened, gateTask(phase, milestone, opened, context)], milestone }
  })
}

function activityTask({ taskId, part, activity, use }: PlacedActivity, dependsOn: readonly Dependency[], context: PlanningContext): Task {
  const { text, drivers } = context
  const effort = activity.effort && estimateOf(activity.effort, drivers, use.effortFactor)
  const duration = activity.duration && estimateOf(activity.duration, drivers, use.effortFactor)
  const isMilestone = duration?.likely === 0
  return {
    id: taskId, title: text(use.title ?? activity.title), description: text(activity.description), ...(part ? { part } : {}),
    ...(effort ? { role: use.role ?? activity.role, effortDays: effort } : {}),
    ...(duration ? { durationDays: isMilestone ? 0 : duration } : {}),
    ...(dependsOn.length > 0 ? { dependsOn: [...dependsOn] } : {}), deliverable: text(activity.deliverable), category: activity.category,
    raci: {
      // Nobody is busy throughout a waiting time or at a point in time, so nobody is assigned.
      ...(effort ? {} : { responsible: use.role ?? activity.role }),
      accountable: activity.accountable ?? 'project-manager', ...(activity.consulted ? { consulted: activity.consulted } : {}), ...(activity.informed ? { informed: activity.informed } : {}),
    },
    ...(activity.marks === 'live' && context.profile.constraints?.deadline ? { deadline: context.profile.constraints.deadline } : {}),
    because: [`${context.method.id}.${activity.id}`],
  }
}

function openPhase(activities: readonly Task[], remedies: readonly PlacedRemedy[], previousGate: string | undefined): Task[] {
  const first = remedies.filter((remedy) => remedy.first).map((remedy) => remedy.task.id)
  const opening = [...(previousGate ? [previousGate] : []), ...first]
  const isInPhase = (id: string) => activities.some((task) => task.id === id)
  const opened = activities.map((task) => {
    const needsOpening = opening.length > 0 && !(task.dependsOn ?? []).some((item) => isInPhase(taskOf(item)) && boundsStart(item))
    return needsOpening ? { ...task, dependsOn: [...opening, ...(task.dependsOn ?? [])] } : task
  })
  const repaired = remedies.map(({ task, role }): Task => ({ ...task, role, ...(previousGate ? { dependsOn: [previousGate] } : {}) }))
  return [...repaired.filter((task) => first.includes(task.id)), ...opened.map(inOrder), ...repaired.filter((task) => !first.includes(task.id))]
}

// Keys in the order a reader expects them.
function inOrder({ id, title, description, part, role, effortDays, durationDays, dependsOn, ...rest }: Task): Task {
  return JSON.parse(JSON.stringify({ id, title, description, part, role, effortDays, durationDays, dependsOn, ...rest })) as Task
}

function gateTask(phase: MethodPhase, milestone: string, tasks: readonly Task[], context: PlanningContext): Task {
  const followed = new Set(tasks.flatMap((task) => (task.dependsOn ?? []).filter(waitsForFinish).map(taskOf)))
  const last = tasks.filter((task) => !followed.has(task.id)).map((task) => task.id)
  return {
    id: milestone, title: context.say('plan.gate.title', { gate: phase.gate.id, title: context.text(phase.gate.title) }), durationDays: 0, dependsOn: last,
    category: 'management', raci: { accountable: 'steering-committee' }, because: [context.method.id],
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
