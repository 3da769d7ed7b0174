// Assessment, profile and method → Plan: the entry of this stage. A pure function: same inputs, same plan.
import type { Criterion, Interval, Phase, PhaseGate, Plan, PlanReadinessGate, TailoredOut, Task } from '../model/file-types.ts'
import { inLanguage } from '../knowledge/sentence.ts'
import { judgeClause } from '../knowledge/when-clause.ts'
import { assessRisks } from './assess-risks.ts'
import { driversOf } from '../knowledge/drivers.ts'
import { estimateBudget, ownershipTerms } from './estimate-budget.ts'
import { planGoals, planKpis } from './plan-kpis.ts'
import { planUncertainty } from './plan-uncertainty.ts'
import { planTasks } from './plan-tasks.ts'
import type { PlanningContext, PlanningInput } from './planning-input.ts'
import { proposeCase } from './propose-case.ts'
import { proposeTeam } from './propose-team.ts'
import { phaseOf } from './remedy-tasks.ts'
import { selectActivities } from './select-activities.ts'
import { stateAssumptions } from './state-assumptions.ts'
import { withTimeForEffort } from './time-for-effort.ts'

/** Generates the plan of an engagement in one language, with every readiness gap turned into a task of the phase before whose gate it must be closed. */
export function generatePlan(input: PlanningInput): Plan {
  const context = contextOf(input)
  const { profile, assessment, method, knowledge } = input
  const { planned, omitted } = selectActivities(context)
  const drafts = planTasks(planned, context)
  const roles = new Set(drafts.flatMap((draft) => draft.tasks.flatMap((task) => task.role ?? [])))
  const team = proposeTeam(roles, context)
  const phases = drafts.map(({ phase, tasks, milestone }): Phase => ({
    id: phase.id, title: context.text(phase.title), purpose: context.text(phase.purpose), steps: [...phase.steps],
    tasks: tasks.map((task) => assigned(task, team)), gate: gateOf(phase.id, milestone, context),
  }))
  const terms = ownershipTerms(planned, context)
  const kpis = planKpis(context)
  const business = proposeCase(team, kpis, context)
  const decision = profile.settings?.method
  return {
    kind: 'Plan', schemaVersion: 1,
    company: profile.company.name, language: input.language, currency: input.currency, method: method.id,
    ...(decision?.reason ? { methodReason: decision.reason } : {}),
    pack: knowledge.packs.map(({ id, version }) => `${id}@${version}`).join(' '),
    startDate: input.startDate,
    calendar: profile.calendar ?? (profile.company.country ? { country: profile.company.country } : {}),
    verdict: assessment.verdict, goals: planGoals(context), kpis, team, uncertainty: planUncertainty(phases, team, context), phases,
    budget: estimateBudget(phases, team, context), ...(terms ? { costOfOwnership: terms } : {}), risks: assessRisks(phases, team, context), readinessGates: readinessGates(context),
    tailoredOut: omitted.map(({ taskId, activity, use, because }): TailoredOut => ({
      id: taskId, title: context.text(use.title ?? activity.title),
      reason: activity.tailorReason ? context.text(activity.tailorReason) : context.say('plan.tailored', { facts: because }), because: [...because],
    })),
    assumptions: stateAssumptions(context), ...(business ? { businessCase: business } : {}),
  }
}

function contextOf(input: PlanningInput): PlanningContext {
  const ranges = new Map((input.assessment.questions ?? []).map((score) => [score.id, score.state === 'not-applicable' ? 'not-applicable' as const : { low: score.low ?? 1, high: score.high ?? 5 }]))
  const conditions = new Map(input.assessment.conditions.map(({ id, interval }): [string, Interval] => [id, interval]))
  return {
    ...input, drivers: driversOf(input.profile, input.knowledge), text: (text) => inLanguage(text, input.language),
    facts: { profile: input.profile, level: (id) => ranges.get(id) ?? 'not-applicable', score: (id) => conditions.get(id), method: input.method.id },
  }
}

// All who have the role share the work, in the time they have; their ids take the place of the role, which stays only where nobody has it.
function assigned(task: Task, team: Plan['team']): Task {
  const members = (team ?? []).filter((candidate) => task.role !== undefined && candidate.role === task.role)
  if (members.length === 0) return task
  return Object.fromEntries(Object.entries(withTimeForEffort(task, members)).map(([key, value]): [string, unknown] => (key === 'role' ? ['assign', members.map(({ id }) => id)] : [key, value]))) as unknown as Task
}

function gateOf(phaseId: string, milestone: string, context: PlanningContext): PhaseGate {
  const { method, knowledge, assessment, text, say } = context
  const phase = method.phases.find(({ id }) => id === phaseId)
  const own = (phase?.gate.criteria ?? []).flatMap((id): Criterion[] => {
    const criterion = knowledge.criteria.get(id)
    if (!criterion || judgeClause(criterion.when, context.facts).holds === false) return []
    return [{ id, text: text(criterion.text), evidence: text(criterion.evidence) }]
  })
  const readiness = assessment.gates.filter((state) => state.state !== 'holds').flatMap((state): Criterion[] => {
    const gate = knowledge.gates.get(state.id)
    if (!gate || phaseOf(gate.step, context) !== phaseId) return []
    return [{ id: `readiness-${gate.id}`, text: say('plan.readinessCriterion', { code: gate.code, gate: text(gate.title), lift: text(gate.lift) }), because: [gate.id] }]
  })
  return { id: phase?.gate.id ?? phaseId, ...(phase ? { title: text(phase.gate.title) } : {}), milestone, criteria: [...own, ...readiness] }
}

function readinessGates(context: PlanningContext): PlanReadinessGate[] {
  return context.assessment.gates.flatMap((state): PlanReadinessGate[] => {
    const gate = context.knowledge.gates.get(state.id)
    if (!gate || state.state === 'holds') return []
    const phase = context.method.phases.find(({ id }) => id === phaseOf(gate.step, context))
    return [{
      id: gate.id, title: context.text(gate.title), state: state.state, effect: gate.effect, lift: context.text(gate.lift),
      ...(phase ? { before: phase.gate.id } : {}), because: [...state.because],
    }]
  })
}
