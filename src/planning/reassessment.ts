// A company that is not yet ready looks again before a contract binds it.
import type { Task } from '../model/file-types.ts'
import { type PhaseDraft, withDependencies } from './phase-draft.ts'
import type { PlanningContext } from './planning-input.ts'
import type { PlacedActivity } from './select-activities.ts'

/** The drafts with a second assessment before the first activity that commits the company, and after the remedies of that phase; unchanged where the verdict allows a start. */
export function reassessment(drafts: readonly PhaseDraft[], planned: readonly PlacedActivity[], context: PlanningContext): PhaseDraft[] {
  const binding = planned.find(({ activity }) => activity.marks === 'commits')
  const { verdict, gates } = context.assessment
  if (!binding || verdict === 'ready' || verdict === 'conditionally-ready') return [...drafts]
  return drafts.map((draft) => {
    if (draft.phase.id !== binding.phase) return draft
    const remedies = draft.tasks.filter((task) => task.remedy && !isAfter(task.id, binding.taskId, draft.tasks)).map(({ id }) => id)
    const failing = gates.filter((gate) => gate.state !== 'holds').map(({ id }) => id)
    const task: Task = {
      id: `${draft.phase.id}.reassess-readiness`, title: context.say('plan.reassess.title'), description: context.say('plan.reassess.description'), role: context.knowledge.planning.coordinator, effortDays: context.knowledge.planning.reassessDays,
      ...(remedies.length > 0 ? { dependsOn: remedies } : { dependsOn: draft.tasks[0]?.dependsOn ?? [] }), deliverable: context.say('plan.reassess.deliverable'), category: 'management',
      raci: { accountable: context.knowledge.planning.sponsor }, because: failing.length > 0 ? failing : ['verdict'],
    }
    const at = draft.tasks.findIndex(({ id }) => id === binding.taskId)
    const rest = draft.tasks.map((other) => (other.id === binding.taskId ? withDependencies(other, [task.id]) : other))
    return { ...draft, tasks: rest.toSpliced(at, 0, task) }
  })
}

// What itself waits for the contract cannot come before it.
function isAfter(id: string, binding: string, tasks: readonly Task[]): boolean {
  const waiting = new Set([binding])
  for (let size = 0; size !== waiting.size;) {
    size = waiting.size
    for (const task of tasks) {
      if ((task.dependsOn ?? []).some((item) => waiting.has(typeof item === 'string' ? item : item.task))) waiting.add(task.id)
    }
  }
  return waiting.has(id)
}
