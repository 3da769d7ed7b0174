// Why the introduction is worth what it is, what a benefit rests on, and how a measure is computed.
import { kpisOf } from '../../knowledge/find-kpi.ts'
import type { Kpi, PlanKpi, ScheduledCase } from '../../model/file-types.ts'
import { formatOf } from './explain-certainty.ts'
import { type Explanation, type ExplainSources, type PlanSources, engagementOf } from './explanation.ts'

/** The net present value: discounted benefits less discounted costs, benefit by benefit and year by year. Undefined where the plan has no business case or its schedule none. */
export function explainWorth(sources: PlanSources): Explanation | undefined {
  const { plan, schedule, say } = sources
  const money = (amount: number): string => formatOf(sources).wholeMoney(amount)
  const found = schedule?.businessCase
  if (!found || !plan?.businessCase) return undefined
  const { weighted: { netPresentValue, presentBenefits, presentCosts }, discountRatePercent, years, liveDate } = found
  return {
    id: 'npv', sentence: say('benefits.explain.worth', { value: money(netPresentValue), benefits: money(presentBenefits), costs: money(presentCosts), rate: discountRatePercent, years, live: liveDate }),
    because: [...plan.businessCase.benefits.flatMap(({ id }) => explainBenefit(id, sources) ?? []), ...found.byYear.map((year) => yearOf(year, say, money))],
  }
}

/** A benefit: its sum and present value, its certainty, and what it rests on. */
export function explainBenefit(id: string, sources: PlanSources): Explanation | undefined {
  const { plan, schedule, say } = sources
  const { wholeMoney } = formatOf(sources)
  const benefit = plan?.businessCase?.benefits.find((item) => item.id === id || `benefit.${item.id}` === id)
  const worth = schedule?.businessCase?.benefits.find((item) => item.id === benefit?.id)
  if (!benefit || !worth) return undefined
  const { title, certainty, assumption, provenance, kpi, owner } = benefit
  const { total, presentValue, weightPercent } = worth
  return {
    id, sentence: say('benefits.explain.benefit', { title, total: wholeMoney(total), value: wholeMoney(presentValue), certainty: say(`benefits.certainty.${certainty}`), percent: weightPercent }),
    because: [
      ...(assumption === undefined ? [] : [{ id: `${id}.assumption`, sentence: say('explain.assumption', { assumption, provenance: say(`cli.provenance.${provenance ?? 'judgement'}`) }), because: [] }]),
      { id: `${id}.shown`, sentence: say('benefits.explain.shown', { kpi: plan?.kpis?.find((item) => item.id === kpi)?.title ?? kpi ?? say('benefits.none'), owner: plan?.team?.find((member) => member.id === owner)?.name ?? plan?.team?.find((member) => member.role === owner)?.name ?? owner ?? say('benefits.nobody') }), because: [] },
    ],
  }
}

/** A measure: how it is computed, from which inputs, where it is and where it should come to. */
export function explainKpi(id: string, sources: PlanSources | ExplainSources): Explanation | undefined {
  const { plan, say, language } = sources
  const engagement = engagementOf(sources)
  const known: Kpi | undefined = engagement ? kpisOf(engagement.knowledge).get(id) : undefined
  const planned: PlanKpi | undefined = plan?.kpis?.find((kpi) => kpi.id === id)
  if (!known && !planned) return undefined
  const inputs = (known?.compute?.inputs ?? []).map((input): Explanation => ({ id: input.id, sentence: say('benefits.explain.input', { id: input.id, title: input.title[language], list: input.list ? 'yes' : 'no' }), because: [] }))
  const origin = known?.source === undefined ? [] : [{ id: `${id}.source`, sentence: say('benefits.explain.source', { source: known.source, provenance: say(`cli.provenance.${known.provenance ?? 'judgement'}`) }), because: [] }]
  const number = (value: number | null | undefined): string => (value === null || value === undefined ? 'none' : String(value))
  return {
    id, sentence: say('benefits.explain.kpi', { title: planned?.title ?? known?.title[language] ?? id, formula: planned?.formula ?? known?.formula[language] ?? say('benefits.none'), baseline: number(planned?.baseline), target: number(planned?.target), by: planned?.by ?? 'none' }),
    because: [...inputs, ...origin],
  }
}

function yearOf({ year, from, to, cost, weightedBenefit, discountedNet }: ScheduledCase['byYear'][number], say: PlanSources['say'], money: (amount: number) => string): Explanation {
  return { id: `npv.${year}`, sentence: say('benefits.explain.year', { year, from, to, cost: money(cost), benefit: money(weightedBenefit), value: money(discountedNet) }), because: [] }
}
