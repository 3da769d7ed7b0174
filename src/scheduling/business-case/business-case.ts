// Plan and its scheduled money → what the introduction is worth: the entry of this folder.
import { weightOf } from '../../model/money/case-terms.ts'
import type { BusinessCase, CaseBenefit, CaseYear, ScheduledCase } from '../../model/file-types.ts'
import { toCents } from '../../model/money/cents.ts'
import { roundedToCents, sumOf } from '../../model/money/money.ts'
import { monthOf } from '../../model/days/iso-date.ts'
import { addMonths, reserveOf } from '../../model/money/payments.ts'
import { discounted, worthOf } from '../../model/money/worth.ts'
import { type CostedTasks, horizonOf, paymentsOf } from '../cash-flow.ts'
import type { DrawnPlan } from '../simulation/simulate.ts'
import { benefitByYear, caseFlows, type CaseFlows, costsByYear, monthsOf } from './case-flows.ts'
import { caseSensitivity } from './case-sensitivity.ts'
import { simulatedCase } from './simulated-case.ts'

/**
 * The business case of a plan: yearly costs (tasks when they are worked on, budget lines, the whole reserve, further costs of use) against yearly benefits,
 * raw and weighted by certainty. Undefined where the plan has none. `drawn` are the draws of the simulation, if there are any.
 */
export function scheduledCase(costed: CostedTasks, drawn: DrawnPlan | undefined): ScheduledCase | undefined {
  const { plan } = costed
  const { businessCase: terms, costOfOwnership } = plan
  if (!terms) return undefined
  const horizon = horizonOf(costed, { from: terms.from ?? costOfOwnership?.from, years: terms.years })
  const flows = caseFlows(terms, horizon, paymentsOf(costed, horizon), toCents(reserveOf(plan)))
  const rate = terms.discountRatePercent
  const costs = costsByYear(flows).map(roundedToCents)
  const raw = sumByYear(flows, () => 1)
  const weighted = sumByYear(flows, (benefit) => weightOf(terms, benefit) / 100)
  const worth = worthOf(costs, weighted, rate)
  const simulation = drawn && simulatedCase(flows, drawn, plan)
  return {
    liveDate: horizon.liveDate, years: horizon.years, discountRatePercent: rate,
    byYear: caseYears(flows, costs, raw, weighted), benefits: terms.benefits.map((benefit) => caseBenefit(benefit, flows)),
    weighted: worth, raw: worthOf(costs, raw, rate),
    breakEvenPercent: worth.presentBenefits === 0 ? null : Math.round((1000 * worth.presentCosts) / worth.presentBenefits) / 10,
    sensitivity: caseSensitivity(flows, { costs, weighted }),
    ...(simulation && { simulation }),
  }
}

function sumByYear(flows: CaseFlows, share: (benefit: BusinessCase['benefits'][number]) => number): number[] {
  const all = flows.terms.benefits.map((benefit) => benefitByYear(benefit, flows).map((amount) => amount * share(benefit)))
  return flows.once.map((_, year) => sumOf(all.map((amounts) => roundedToCents(amounts[year]!))))
}

function caseYears(flows: CaseFlows, costs: readonly number[], raw: readonly number[], weighted: readonly number[]): CaseYear[] {
  const net = costs.map((cost, year) => sumOf([weighted[year]!, -cost]))
  const discountedNet = discounted(net, flows.terms.discountRatePercent)
  return costs.map((cost, year) => {
    const { from, next } = monthsOf(year, flows.horizon)
    const to = monthOf(addMonths(`${next}-01`, -1))
    return { year, from: from !== '' ? from : flows.firstPaid < to ? flows.firstPaid : to, to, cost, benefit: raw[year]!, weightedBenefit: weighted[year]!, net: net[year]!, discountedNet: discountedNet[year]! + 0, cumulated: sumOf(net.slice(0, year + 1)) }
  })
}

function caseBenefit(benefit: BusinessCase['benefits'][number], flows: CaseFlows): CaseBenefit {
  const { terms } = flows
  const weight = weightOf(terms, benefit)
  const likely = benefitByYear(benefit, flows)
  const weighted = likely.map((amount) => roundedToCents((amount * weight) / 100))
  const [least, most] = (['least', 'most'] as const).map((point) => roundedToCents(sum(benefitByYear(benefit, flows, 0, point))))
  const total = sumOf(likely.map(roundedToCents))
  return {
    id: benefit.id, weightPercent: weight, total, weighted: sumOf(weighted), presentValue: sumOf(discounted(weighted, terms.discountRatePercent)),
    ...(least !== most && { low: least!, high: most! }),
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
