// What the sponsor must decide now: gates, dates, money, people, targets that the plan leaves open.
import { escapeMarkdown } from '../escape-markdown.ts'
import { openGateName } from './open-gates.ts'
import { roleName } from './people.ts'
import type { ProjectContext } from './project-input.ts'
import { budgetTotals } from './summary.ts'
import { missedWords } from './violations.ts'

/** Decisions that cannot wait, the most pressing first. */
export function decisionsNeeded(context: ProjectContext): string[] {
  return [...startGates(context), ...dates(context), ...funding(context), ...method(context), ...people(context), ...targets(context), ...firstReview(context)]
}

function startGates(context: ProjectContext): string[] {
  const { plan, schedule, say, format } = context
  return (plan.readinessGates ?? []).filter(({ effect, state }) => effect === 'do-not-start' && state === 'fails')
    .map((gate) => say('reports.project.decisions.startGate', { gate: openGateName(gate, context), start: format.longDate(schedule.startDate), lift: escapeMarkdown(gate.lift ?? '') }))
}

function dates(context: ProjectContext): string[] {
  return (context.schedule.violations ?? []).map((violation) => context.format.sentences([missedWords(violation, context), context.say('reports.project.decisions.dates')]))
}

function funding({ plan, profile, say, format }: ProjectContext): string[] {
  const { paid, contingency } = budgetTotals(plan)
  const { budget, funding: granted } = profile?.constraints ?? {}
  const needed = paid + contingency
  if (needed === 0) return []
  const values = { needed: format.wholeMoney(needed), available: format.wholeMoney(budget ?? 0), difference: format.wholeMoney(needed - (budget ?? 0)) }
  if (budget !== undefined && needed > budget) return [say('reports.project.decisions.overBudget', values)]
  return granted === 'none' || granted === 'partial' ? [say(`reports.project.decisions.funding.${granted}`, values)] : []
}

function method({ assessment, knowledge, say, text }: ProjectContext): string[] {
  const decision = assessment?.methodDecision
  return decision?.overridesBlock ? [say('reports.project.decisions.override', { method: text(knowledge.methods.get(decision.id)?.title) })] : []
}

function people(context: ProjectContext): string[] {
  const proposed = (context.plan.team ?? []).filter((member) => member.proposed)
  const roles = proposed.map(({ role }) => roleName(role, context))
  return roles.length === 0 ? [] : [context.say('reports.project.decisions.people', { count: roles.length, roles: context.enumerate(roles) })]
}

function targets({ plan, say, enumerate }: ProjectContext): string[] {
  const open = (plan.kpis ?? []).filter((kpi) => kpi.goal !== undefined && (kpi.target === undefined || kpi.target === null)).map(({ title }) => escapeMarkdown(title))
  return open.length === 0 ? [] : [say('reports.project.decisions.targets', { count: open.length, kpis: enumerate(open) })]
}

function firstReview({ plan, taskById, say, format }: ProjectContext): string[] {
  const [first] = plan.phases
  const review = taskById.get(first?.gate?.milestone ?? '')
  if (!first || !review) return []
  return [say('reports.project.decisions.review', { gate: review.title, date: format.longDate(review.times.finish) })]
}
