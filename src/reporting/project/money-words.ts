// The money in the summary: what the first year costs, what recurs, and whether the limit covers it.
import { budgetTotals, paidLines } from './budget-totals.ts'
import { personDays } from './people.ts'
import type { ProjectContext } from './project-input.ts'

/** Effort and cost in sentences; empty where the plan has neither. */
export function moneyWords(context: ProjectContext): string {
  const { plan, schedule, tasks, say, format } = context
  const days = Math.round(personDays(tasks, context))
  const effort = days === 0 ? '' : say('reports.project.summary.effort', { days: format.number(days), count: days })
  if (!plan.budget?.length) return format.sentences([effort, schedule.cost.total === 0 ? '' : say('reports.project.summary.taskCost', { cost: format.wholeMoney(schedule.cost.total) })])
  const { total, recurring, paid, internal, contingency } = budgetTotals(plan)
  const parts = ([['paid', paid], ['internal', internal], ['contingency', contingency]] as const).filter(([, amount]) => amount > 0)
  const split = format.list(parts.map(([part, amount]) => say(`reports.project.summary.part.${part}`, { amount: format.wholeMoney(amount) })))
  const isDefault = paidLines(plan.budget).some(({ provenance }) => provenance === 'judgement')
  return format.sentences([
    effort, say('reports.project.summary.budget', { total: format.wholeMoney(total), parts: split }), isDefault ? say('reports.project.summary.defaultPrices') : '',
    recurring === 0 ? '' : say('reports.project.summary.recurring', { recurring: format.wholeMoney(recurring) }), comparison(context),
  ])
}

// Own people are paid anyway, so the limit is held against what is paid out and its share of the reserve.
function comparison({ plan, profile, say, format }: ProjectContext): string {
  const { needed } = budgetTotals(plan)
  const limit = profile?.constraints?.budget
  if (limit === undefined) return ''
  const values = { available: format.wholeMoney(limit), needed: format.wholeMoney(needed), difference: format.wholeMoney(Math.abs(needed - limit)) }
  return needed > limit ? say('reports.project.summary.over', values) : say('reports.project.summary.within', values)
}
