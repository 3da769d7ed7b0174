// The gaps found by the assessment become tasks: remedies of low answers, and the clearing up of gates that rest on unknown answers.
import type { GenericStep, Recommendation, Task } from '../model/file-types.ts'
import { estimateOf } from '../knowledge/estimate-formula.ts'
import type { PlanningContext } from './planning-input.ts'

/** A remedial task and the phase in which it must be done. */
export interface PlacedRemedy {
  readonly phase: string
  readonly role: string
  readonly task: Task
  /** true: its gate forbids the start, so everything waits for it. */
  readonly first: boolean
}

/** One task per recommendation, in the phase before whose gate it must be done, the most urgent first. */
export function remedyTasks(context: PlanningContext): PlacedRemedy[] {
  return context.assessment.recommendations.flatMap((item) => (item.id.startsWith('clarify.') ? clarification(item, context) : remedy(item, context)))
}

function remedy(item: Recommendation, context: PlanningContext): PlacedRemedy[] {
  const question = context.knowledge.questions.get(item.because[0] ?? '')
  if (!question) return []
  const { remedy: todo } = question
  const phase = phaseOf(todo.step, context)
  return [{
    phase, role: todo.role, first: forbidsStart(item, context),
    task: {
      id: `${phase}.${todo.id}`, title: context.text(todo.title), description: context.text(todo.description), role: todo.role,
      effortDays: estimateOf(todo.effort, context.drivers), deliverable: context.text(todo.deliverable), category: 'change',
      ...(todo.accountable ? { raci: { accountable: todo.accountable } } : {}), remedy: true, because: [...item.because, ...(item.gates ?? [])],
    },
  }]
}

function clarification(item: Recommendation, context: PlanningContext): PlacedRemedy[] {
  const gate = context.knowledge.gates.get(item.gates?.[0] ?? '')
  if (!gate) return []
  const phase = phaseOf(gate.step, context)
  const role = 'project-manager'
  return [{
    phase, role, first: forbidsStart(item, context),
    task: {
      id: `${phase}.clarify-${gate.id}`, title: context.say('plan.clarify.title', { gate: context.text(gate.title) }),
      description: context.say('plan.clarify.description', { count: item.because.length }), role,
      effortDays: Math.max(0.5, item.because.length * 0.5), deliverable: context.say('plan.clarify.deliverable'), category: 'management',
      remedy: true, because: [...item.because, gate.id],
    },
  }]
}

function forbidsStart(item: Recommendation, { knowledge }: PlanningContext): boolean {
  return (item.gates ?? []).some((id) => knowledge.gates.get(id)?.effect === 'do-not-start')
}

/** The phase of the method that covers a generic step, the first one if several do; the first phase of all if none. */
export function phaseOf(step: GenericStep, { method }: PlanningContext): string {
  const covering = method.phases.filter((phase) => phase.steps.includes(step))
  return (covering[0] ?? method.phases[0])?.id ?? ''
}
