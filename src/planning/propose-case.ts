// A business case to begin with: the terms of the packs, and benefits that can be computed from what the profile states.
import type { BenefitRule, BusinessCase, PlanKpi, PlannedBenefit, TeamMember, ThreePointEstimate } from '../model/file-types.ts'
import { judgeClause } from '../knowledge/when-clause.ts'
import type { PlanningContext } from './planning-input.ts'

const HOURS_OF_DAY = 8

/** The case that is proposed; none where no pack has terms, or no benefit can be computed: amounts are never invented. */
export function proposeCase(team: readonly TeamMember[], kpis: readonly PlanKpi[], context: PlanningContext): BusinessCase | undefined {
  const { caseTerms: terms, benefitRules } = context.knowledge
  const benefits = [...benefitRules.values()].flatMap((rule) => benefit(rule, team, kpis, context))
  if (!terms || benefits.length === 0) return undefined
  const { years, discountRatePercent, weights, sensitivityPercent, delayMonths, provenance } = terms
  return { years, discountRatePercent, weights, sensitivityPercent, delayMonths, provenance, benefits }
}

// Without the number of users or a price of their time there is nothing to compute from.
function benefit(rule: BenefitRule, team: readonly TeamMember[], kpis: readonly PlanKpi[], context: PlanningContext): PlannedBenefit[] {
  const { drivers, facts, text, profile } = context
  const { holds, because } = judgeClause(rule.when, facts)
  const perDay = costPerDay(rule.role, team, context)
  const isWanted = rule.goal === undefined || profile.goals?.some(({ id }) => id === rule.goal) === true
  if (holds !== true || !isWanted || !drivers.users.stated || perDay === undefined) return []
  const { startsAfterMonths, rampMonths, certainty, provenance } = rule
  return [{
    id: rule.id, title: text(rule.title), ...(rule.goal === undefined ? {} : { goal: rule.goal }), ...(kpis.some(({ id }) => id === rule.kpi) ? { kpi: rule.kpi! } : {}), ...(rule.owner === undefined ? {} : { owner: rule.owner }),
    certainty, perYear: savedPerYear(rule, drivers.users.value, perDay / (profile.calendar?.hoursPerDay ?? HOURS_OF_DAY)),
    ...(startsAfterMonths === undefined ? {} : { startsAfterMonths }), ...(rampMonths === undefined ? {} : { rampMonths }),
    assumption: text(rule.assumption), provenance, because: [...new Set([...because, drivers.users.path])],
  }]
}

// Hours × users × weeks × share turned to use × what an hour costs, in whole units of money.
function savedPerYear({ hoursPerWeek, weeksPerYear, usedShare }: BenefitRule, users: number, perHour: number): ThreePointEstimate {
  const amount = (hours: number): number => Math.round(hours * users * weeksPerYear * usedShare * perHour)
  return { optimistic: amount(hoursPerWeek.optimistic), likely: amount(hoursPerWeek.likely), pessimistic: amount(hoursPerWeek.pessimistic) }
}

// The pack's rate for the role, which is that of one person; a member of that name may be a whole group.
function costPerDay(role: string, team: readonly TeamMember[], { knowledge, currency }: PlanningContext): number | undefined {
  const rates: Readonly<Record<string, number>> = knowledge.roles.get(role)?.costPerDay ?? {}
  return rates[currency] ?? team.find((member) => member.role === role)?.costPerDay
}
