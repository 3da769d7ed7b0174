// The gaps found by the assessment become work: remedies of low answers, the clearing up of gates that rest on unknown answers, and of strong disagreements on their questions.
import type { GateDisagreement, GenericStep, Question, Recommendation, Task } from '../model/file-types.ts'
import { estimateFactorFor } from '../knowledge/estimate-factor.ts'
import { estimateOf } from '../knowledge/estimate-formula.ts'
import type { PlanningContext } from './planning-input.ts'
import type { PlacedActivity } from './select-activities.ts'

/** A remedial task and the phase in which it must be done. */
export interface PlacedRemedy {
  readonly phase: string
  readonly role: string
  readonly task: Task
  /** true: its gate forbids the start, so everything waits for it. */
  readonly first: boolean
  /** Activities of the library that wait for it. */
  readonly before: readonly string[]
}

/** A gap that a planned activity closes: the activity carries its effort and its reason. */
export interface AbsorbedRemedy {
  readonly activity: string
  readonly question: Question
  readonly because: readonly string[]
}

/** The recommendations as tasks of their own and as parts of planned activities, the most urgent first. */
export function remedyWork(planned: readonly PlacedActivity[], context: PlanningContext): { tasks: PlacedRemedy[]; absorbed: AbsorbedRemedy[] } {
  const tasks: PlacedRemedy[] = []
  const absorbed: AbsorbedRemedy[] = []
  for (const item of context.assessment.recommendations) {
    const question = context.knowledge.questions.get(item.because[0] ?? '')
    if (item.id.startsWith('clarify.')) tasks.push(...clarification(item, context))
    else if (question && isAbsorbed(question, item, planned, context)) absorbed.push({ activity: question.remedy.within ?? '', question, because: reasonsOf(item) })
    else if (question) tasks.push(remedy(question, item, context))
  }
  return { tasks: [...settlements(context), ...tasks], absorbed }
}

// Not where the start waits for it, nor where the activity comes after the gate the gap must be closed by.
function isAbsorbed({ remedy: todo }: Question, item: Recommendation, planned: readonly PlacedActivity[], context: PlanningContext): boolean {
  const activity = planned.find((placed) => placed.activity.id === todo.within)
  return activity !== undefined && !forbidsStart(item, context) && placeOf(activity.phase, context) <= placeOf(phaseOf(todo.step, context), context)
}

function placeOf(phase: string, { method }: PlanningContext): number {
  return method.phases.findIndex(({ id }) => id === phase)
}

function reasonsOf(item: Recommendation): string[] {
  return [...item.because, ...(item.gates ?? [])]
}

function remedy({ remedy: todo }: Question, item: Recommendation, context: PlanningContext): PlacedRemedy {
  const phase = phaseOf(todo.step, context)
  return {
    phase, role: todo.role, first: forbidsStart(item, context), before: todo.before ?? [],
    task: {
      id: `${phase}.${todo.id}`, title: context.text(todo.title), description: context.text(todo.description), role: todo.role,
      effortDays: estimateOf(todo.effort, context.drivers, estimateFactorFor({ step: todo.step, category: todo.category ?? 'management' }, 'effort', context.knowledge.estimateFactors)?.factor), deliverable: context.text(todo.deliverable), category: todo.category ?? 'management',
      ...(todo.accountable ? { raci: { accountable: todo.accountable } } : {}), remedy: true, because: reasonsOf(item),
    },
  }
}

function clarification(item: Recommendation, context: PlanningContext): PlacedRemedy[] {
  const gate = context.knowledge.gates.get(item.gates?.[0] ?? '')
  if (!gate) return []
  const phase = phaseOf(gate.step, context)
  const role = context.knowledge.planning.coordinator
  return [{
    phase, role, first: forbidsStart(item, context), before: [],
    task: {
      id: `${phase}.clarify-${gate.id}`, title: context.say('plan.clarify.title', { gate: context.text(gate.title) }),
      description: context.say('plan.clarify.description', { count: item.because.length }), role,
      effortDays: Math.max(0.5, item.because.length * 0.5), deliverable: context.say('plan.clarify.deliverable'), category: 'management',
      remedy: true, because: reasonsOf(item),
    },
  }]
}

// Before the gate that rests on the contested answer is judged; the strictest of several comes first.
function settlements(context: PlanningContext): PlacedRemedy[] {
  const { settle } = context.knowledge.planning
  if (!settle) return []
  return (context.assessment.disagreements ?? []).flatMap((item) => {
    const question = context.knowledge.questions.get(item.question)
    const steps = item.gates.flatMap((id) => context.knowledge.gates.get(id)?.step ?? [])
    const phases = steps.map((step) => phaseOf(step, context)).sort((a, b) => placeOf(a, context) - placeOf(b, context))
    const [phase] = phases
    if (!question || phase === undefined) return []
    return [{
      phase, role: settle.role, first: forbidsStart(item, context), before: [],
      task: {
        id: `${phase}.settle-${question.id.replaceAll('.', '-')}`, title: context.say('plan.settle.title', { work: context.text(settle.title), question: context.text(question.title) }),
        description: context.say('plan.settle.description', { work: context.text(settle.description), low: item.lowestLevel, high: item.highestLevel }), role: settle.role,
        effortDays: settle.effortDays, deliverable: context.text(settle.deliverable), category: 'management', remedy: true, because: [...item.because, ...item.gates],
      },
    }]
  })
}

function forbidsStart(item: Recommendation | GateDisagreement, { knowledge }: PlanningContext): boolean {
  return (item.gates ?? []).some((id) => knowledge.gates.get(id)?.effect === 'do-not-start')
}

/** The phase of the method that covers a generic step, the first one if several do; the first phase of all if none. */
export function phaseOf(step: GenericStep, { method }: PlanningContext): string {
  const covering = method.phases.filter((phase) => phase.steps.includes(step))
  return (covering[0] ?? method.phases[0])?.id ?? ''
}
