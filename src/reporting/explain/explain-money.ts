// Why an amount or a risk is what it is.
import type { BudgetLine } from '../../model/file-types.ts'
import { sumOf } from '../../model/money/money.ts'
import { firstYearAmount } from '../../model/money/payments.ts'
import { formatOf, simulatedRisk } from './explain-certainty.ts'
import { explainReason } from './explain-judgement.ts'
import { type Explanation, type ExplainSources, type PlanSources, engagementOf } from './explanation.ts'

const SHOWN = 12

/** The whole budget as the sum of its lines. */
export function explainTotal(sources: PlanSources): Explanation | undefined {
  const { plan, say } = sources
  if (!plan?.budget) return undefined
  const total = sumOf(plan.budget.map(firstYearAmount))
  return { id: 'budget', sentence: say('explain.total', { total: formatOf(sources).money(total), lines: plan.budget.length }), because: plan.budget.map((line) => ({ id: line.id, sentence: lineSentence(line, sources), because: [] })) }
}

/** A budget line: quantity × rate, the assumption, and the tasks or facts it rests on. */
export function explainBudget(id: string, sources: PlanSources | ExplainSources): Explanation | undefined {
  const line = sources.plan?.budget?.find((item) => item.id === id || `budget.${item.id}` === id)
  if (!line) return undefined
  const { say, plan } = sources
  const tasks = new Map(plan?.phases.flatMap((phase) => phase.tasks.map((task) => [task.id, task.title] as const)))
  const because = (line.because ?? []).slice(0, SHOWN).flatMap((reason): Explanation[] => {
    const title = tasks.get(reason)
    return title === undefined ? reasons(reason, sources) : [{ id: reason, sentence: title, because: [] }]
  })
  const assumption = line.assumption ? [{ id: `${id}.assumption`, sentence: say('explain.assumption', { assumption: line.assumption, provenance: say(`cli.provenance.${line.provenance ?? 'judgement'}`) }), because: [] }] : []
  return { id, sentence: lineSentence(line, sources), because: [...assumption, ...because] }
}

/** A risk: probability × impact, and the answers and facts that raise it. */
export function explainRisk(id: string, sources: PlanSources | ExplainSources): Explanation | undefined {
  const risk = sources.plan?.risks?.find((item) => item.id === id || `risk.${item.id}` === id)
  if (!risk) return undefined
  return {
    id, sentence: sources.say('explain.risk', { title: risk.title, probability: risk.probability, impact: risk.impact, score: risk.probability * risk.impact }),
    because: [...(risk.because ?? []).flatMap((reason) => reasons(reason, sources)), ...simulatedRisk(risk.id, sources)],
  }
}

function lineSentence({ title, id, quantity, unit, rate, amount }: BudgetLine, sources: PlanSources): string {
  const { say } = sources
  const { money } = formatOf(sources)
  const base = baseOf(unit, rate)
  if (base !== undefined && quantity !== undefined) return say('explain.amountShare', { title: title ?? id, percent: quantity, base: money(base), amount: money(amount) })
  return quantity === undefined || rate === undefined ? say('explain.amountOnly', { title: title ?? id, amount: money(amount) }) : say('explain.amount', { title: title ?? id, quantity, unit: unit ?? '', rate: money(rate), amount: money(amount) })
}

// A share of a sum has the sum in its unit and a hundredth of it as its rate.
function baseOf(unit: string | undefined, rate: number | undefined): number | undefined {
  const sum = Number(/\d+\.\d{2}/.exec(unit ?? '')?.[0])
  return rate !== undefined && rate > 0 && Math.abs(sum - rate * 100) <= 1 ? sum : undefined
}

// What lies outside the plan can only be followed in an engagement.
function reasons(id: string, sources: PlanSources | ExplainSources): Explanation[] {
  const engagement = engagementOf(sources)
  return engagement ? explainReason(id, engagement) : []
}
