// What the sponsor must decide now: gates, dates, money, people, targets that the plan leaves open.
import { escapeMarkdown } from '../markdown/escape-markdown.ts'
import { budgetTotals } from './budget-totals.ts'
import { openGateName, startOfWork } from './open-gates.ts'
import { roleName } from './people.ts'
import { type ProjectContext, verdictOf } from './project-input.ts'
import { missedWords } from './violations.ts'

/** Decisions that cannot wait, the most pressing first. */
export function decisionsNeeded(context: ProjectContext): string[] {
  return [...hold(context), ...startGates(context), ...dates(context), ...funding(context), ...method(context), ...people(context), ...targets(context), ...firstReview(context)]
}

function hold(context: ProjectContext): string[] {
  const verdict = verdictOf(context)
  return verdict === 'not-ready' ? [context.say('reports.project.decisions.hold', { verdict: context.say(`reports.verdict.${verdict}`) })] : []
}

// A gate that cannot be judged yet may forbid the start as well as one that fails.
function startGates(context: ProjectContext): string[] {
  const { plan, say } = context
  const gates = (plan.readinessGates ?? []).filter(({ effect }) => effect === 'do-not-start')
  return [...gates.filter(({ state }) => state === 'fails'), ...gates.filter(({ state }) => state !== 'fails')].map((gate) => {
    const values = { gate: openGateName(gate, context), ...startOfWork(context), lift: escapeMarkdown(gate.lift ?? '') }
    return gate.state === 'fails' ? say('reports.project.decisions.startGate', values) : say('reports.project.decisions.startGateUnknown', values)
  })
}

function dates(context: ProjectContext): string[] {
  return (context.schedule.violations ?? []).map((violation) => context.format.sentences([missedWords(violation, context), context.say('reports.project.decisions.dates')]))
}

function funding({ plan, profile, say, format }: ProjectContext): string[] {
  const { needed } = budgetTotals(plan)
  const { budget, funding: granted } = profile?.constraints ?? {}
  if (needed === 0) return []
  const values = { needed: format.wholeMoney(needed), available: format.wholeMoney(budget ?? 0), difference: format.wholeMoney(needed - (budget ?? 0)) }
  if (budget !== undefined && needed > budget) return [granted === 'partial' ? say('reports.project.decisions.overBudgetPartial', values) : say('reports.project.decisions.overBudget', values)]
  return granted === 'none' || granted === 'partial' ? [say(`reports.project.decisions.funding.${granted}`, values)] : []
}

function method({ assessment, knowledge, say, text }: ProjectContext): string[] {
  const decision = assessment?.methodDecision
  return decision?.overridesBlock ? [say('reports.project.decisions.override', { method: text(knowledge.methods.get(decision.id)?.title) })] : []
}

// People of other firms are named by those firms.
function people(context: ProjectContext): string[] {
  const proposed = (context.plan.team ?? []).filter((member) => member.proposed && !member.external)
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
