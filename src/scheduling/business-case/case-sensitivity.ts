// What the net present value would be if one thing were otherwise.
import { sensitivityTerms, weightOf } from '../../model/money/case-terms.ts'
import type { CaseSensitivity } from '../../model/file-types.ts'
import { roundedToCents } from '../../model/money/money.ts'
import { netPresentValue } from '../../model/money/present-value.ts'
import { benefitByYear, type CaseFlows, costsByYear } from './case-flows.ts'

/** Yearly costs and weighted benefits as scheduled. */
interface Scheduled {
  readonly costs: readonly number[]
  readonly weighted: readonly number[]
}

/** All benefits and all costs raised and lowered, going live put off, and each benefit that has three values; what moves the value most comes first. */
export function caseSensitivity(flows: CaseFlows, { costs, weighted }: Scheduled): CaseSensitivity[] {
  const { terms } = flows
  const { percent, months } = sensitivityTerms(terms)
  const worth = (benefitFactor: number, costFactor: number): number => valueOf(flows, costs.map((cost) => cost * costFactor), weighted.map((benefit) => benefit * benefitFactor))
  const later = valueOf(flows, costsByYear(flows, months), weightedByYear(flows, months))
  const rows: CaseSensitivity[] = [
    { what: 'benefits', percent, low: worth(1 - percent / 100, 1), high: worth(1 + percent / 100, 1) },
    { what: 'costs', percent, low: worth(1, 1 + percent / 100), high: worth(1, 1 - percent / 100) },
    ...(months > 0 ? [{ what: 'delay' as const, months, low: Math.min(later, worth(1, 1)), high: Math.max(later, worth(1, 1)) }] : []),
    ...terms.benefits.flatMap((benefit) => benefitRow(benefit.id, flows, { costs, weighted })),
  ]
  return rows.sort((a, b) => b.high - b.low - (a.high - a.low))
}

function benefitRow(id: string, flows: CaseFlows, { costs, weighted }: Scheduled): CaseSensitivity[] {
  const benefit = flows.terms.benefits.find((item) => item.id === id)!
  const weight = weightOf(flows.terms, benefit) / 100
  const likely = benefitByYear(benefit, flows)
  const [low, high] = (['least', 'most'] as const).map((point) => {
    const other = benefitByYear(benefit, flows, 0, point)
    return valueOf(flows, costs, weighted.map((amount, year) => amount + (other[year]! - likely[year]!) * weight))
  })
  return low === high ? [] : [{ what: 'benefit', benefit: id, low: low!, high: high! }]
}

function weightedByYear(flows: CaseFlows, delayMonths: number): number[] {
  const all = flows.terms.benefits.map((benefit) => benefitByYear(benefit, flows, delayMonths).map((amount) => (amount * weightOf(flows.terms, benefit)) / 100))
  return flows.once.map((_, year) => all.reduce((sum, amounts) => sum + amounts[year]!, 0))
}

function valueOf({ terms }: CaseFlows, costs: readonly number[], benefits: readonly number[]): number {
  return roundedToCents(netPresentValue(terms.discountRatePercent / 100, benefits.map((benefit, year) => benefit - costs[year]!))) + 0
}
