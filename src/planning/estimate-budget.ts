// The budget: people's time of the tasks, the pack's further lines, and a reserve by complexity; every line a quantity × a rate.
import { candidatesOf } from '../model/assignment.ts'
import type { BudgetLine, BudgetRule, Estimate, OwnershipTerms, Phase, Task, TeamMember } from '../model/file-types.ts'
import { likelyOf, toHalf } from '../model/estimate.ts'
import { roundedToCents, sumOf } from '../model/money/money.ts'
import { judgeClause } from '../knowledge/when-clause.ts'
import { likelyQuantity } from '../knowledge/estimate-formula.ts'
import type { PlanningContext } from './planning-input.ts'
import type { PlacedActivity } from './select-activities.ts'

/** Budget lines: external people by category and member, further lines of the pack, own people's time, contingency. */
export function estimateBudget(phases: readonly Phase[], team: readonly TeamMember[], context: PlanningContext): BudgetLine[] {
  const people = peopleLines(phases.flatMap((phase) => phase.tasks), team, context)
  const tasks = new Set(phases.flatMap((phase) => phase.tasks.map(({ id }) => id)))
  const others = [...context.knowledge.budgetRules.values()].flatMap((rule) => ruleLine(rule, tasks, context))
  const external = people.filter((line) => line.category !== 'internal')
  const internal = people.filter((line) => line.category === 'internal')
  const lines = [...others, ...external, ...internal]
  return [...lines, ...contingencyLine(sumOf(lines.map((line) => line.amount)), context)]
}

function peopleLines(tasks: readonly Task[], team: readonly TeamMember[], context: PlanningContext): BudgetLine[] {
  return team.flatMap((member) => {
    const byCategory = new Map<string, { days: number; tasks: string[] }>()
    for (const task of tasks) {
      const days = daysOf(task, member, team)
      if (days === 0) continue
      const category = member.external ? (task.category ?? 'implementation') : 'internal'
      const entry = byCategory.get(category) ?? { days: 0, tasks: [] }
      byCategory.set(category, { days: entry.days + days, tasks: [...entry.tasks, task.id] })
    }
    return [...byCategory].map(([category, { days, tasks: ids }]) => personLine(member, category as NonNullable<BudgetLine['category']>, days, ids, context))
  })
}

function personLine(member: TeamMember, category: NonNullable<BudgetLine['category']>, days: number, tasks: readonly string[], context: PlanningContext): BudgetLine {
  const quantity = toHalf(days)
  const rate = member.costPerDay
  return {
    id: `${category}.${member.id}`, category, title: member.name ?? context.text(roleTitle(member, context)), quantity, unit: context.say('plan.unit.personDays'), ...(rate === undefined ? {} : { rate }),
    amount: roundedToCents(quantity * (rate ?? 0)), inTasks: true, assumption: rate === undefined ? noRate(context) : context.say('plan.assumption.people', { tasks: tasks.length }),
    provenance: 'judgement', because: [...tasks],
  }
}

// The line stays, so that nobody takes the sum for complete.
function noRate({ say, currency }: PlanningContext): string {
  return say('plan.assumption.noRate', { currency })
}

function roleTitle(member: TeamMember, { knowledge }: PlanningContext): { en: string; 'zh-CN': string; 'zh-TW': string } {
  return knowledge.roles.get(member.role)?.title ?? { en: member.id, 'zh-CN': member.id, 'zh-TW': member.id }
}

// Effort is shared by availability, as the schedule shares it; a pure duration takes the days of those assigned throughout.
function daysOf(task: Task, member: TeamMember, team: readonly TeamMember[]): number {
  const ids = (task.assign ?? []).flatMap((item) => candidatesOf(item).ids.slice(0, 1))
  if (!ids.includes(member.id)) return 0
  const units = team.filter((other) => ids.includes(other.id)).reduce((sum, other) => sum + unitsOf(other), 0)
  if (task.effortDays !== undefined) return (likelyOf(task.effortDays as Estimate) * unitsOf(member)) / units
  return likelyOf(task.durationDays ?? 0) * unitsOf(member)
}

function unitsOf(member: TeamMember): number {
  return (member.availabilityPercent ?? 100) / 100
}

function ruleLine(rule: BudgetRule, tasks: ReadonlySet<string>, context: PlanningContext): BudgetLine[] {
  const { holds, because } = judgeClause(rule.when, context.facts)
  const rate = (rule.rate as Record<string, number>)[context.currency]
  if (holds !== true) return []
  // Seats, servers and contracts come in whole numbers.
  const quantity = Math.ceil(likelyQuantity(rule.quantity, context.drivers) - 1e-9)
  const from = context.method.phases.map((phase) => `${phase.id}.${rule.from}`).find((id) => tasks.has(id))
  const drivers = (rule.quantity.terms ?? []).map((term) => context.drivers[term.driver].path)
  return [{
    id: rule.id, category: rule.category, title: context.text(rule.title), quantity, unit: context.text(rule.unit), ...(rate === undefined ? {} : { rate }), amount: roundedToCents(quantity * (rate ?? 0)),
    ...(rule.recurring ? { recurring: true } : {}), ...(from === undefined ? {} : { from }), assumption: rate === undefined ? noRate(context) : context.text(rule.assumption), provenance: rule.provenance, because: [...new Set([...because, ...drivers])],
  }]
}

/** The terms of the pack for the cost of ownership, counted from the task with which the system is live; none where the packs have none. */
export function ownershipTerms(planned: readonly PlacedActivity[], { knowledge, drivers }: PlanningContext): OwnershipTerms | undefined {
  const { ownership } = knowledge
  const live = planned.findLast(({ activity }) => activity.marks === 'live')
  if (!ownership) return undefined
  const { years, discountRatePercent, activePercent, provenance } = ownership
  return { years, discountRatePercent, ...(live ? { from: live.taskId } : {}), users: drivers.users.value, activePercent, provenance }
}

function contingencyLine(subtotal: number, context: PlanningContext): BudgetLine[] {
  const rule = context.knowledge.contingency
  if (!rule) return []
  const ratings = rule.drivers.map(({ driver, medium, high }) => rating(context.drivers[driver].value, medium, high))
  const mean = ratings.reduce((sum, value) => sum + value, 0) / ratings.length
  const level = mean > (rule.highFrom ?? 2.3) ? 'high' : mean >= (rule.mediumFrom ?? 1.6) ? 'medium' : 'low'
  const percent = rule[level] ?? 0
  return [{
    id: 'contingency', category: 'contingency', title: context.say('plan.contingency.title'), quantity: percent, unit: context.say('plan.contingency.unit', { subtotal: subtotal.toFixed(2) }),
    rate: roundedToCents(subtotal / 100), amount: roundedToCents((subtotal * percent) / 100), assumption: context.say('plan.contingency.assumption', { percent, complexity: context.say(`complexity.${level}`), rating: mean.toFixed(2) }),
    ...(rule.provenance ? { provenance: rule.provenance } : {}), because: rule.drivers.map(({ driver }) => context.drivers[driver].path),
  }]
}

function rating(value: number, medium: number, high: number): number {
  return value >= high ? 3 : value >= medium ? 2 : 1
}
