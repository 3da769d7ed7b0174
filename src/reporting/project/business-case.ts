// What the introduction is worth: figures, years, benefits with what they rest on, what would change it, and how certain it is.
import type { CaseBenefit, CaseSensitivity, Estimate, PlannedBenefit, ScheduledCase } from '../../model/file-types.ts'
import { escapeMarkdown } from '../markdown/escape-markdown.ts'
import { table } from '../markdown/table.ts'
import { figureWords, worthTable } from '../worth-words.ts'
import { ownerName } from './people.ts'
import type { ProjectContext } from './project-input.ts'

/** The section on the business case. */
export interface BusinessCaseView {
  readonly heading: string
  readonly intro: string
  readonly figures: string
  readonly yearsHeading: string
  readonly years: string
  readonly benefitsHeading: string
  readonly benefits: string
  readonly assumptions: readonly string[]
  readonly missing: string
  readonly sensitivityHeading: string
  readonly sensitivityIntro: string
  readonly sensitivity: string
  readonly note: string
}

/** The business case; nothing where the plan has none. */
export function businessCaseView(context: ProjectContext): BusinessCaseView | undefined {
  const { plan, schedule: { businessCase: found }, say, knowledge, text, format } = context
  if (!found || !plan.businessCase) return undefined
  const terms = knowledge.caseTerms
  return {
    heading: say('benefits.case.heading'), intro: intro(found, context),
    figures: worthTable([{ title: say('benefits.column.weighted'), worth: found.weighted }, { title: say('benefits.column.raw'), worth: found.raw }], context),
    yearsHeading: say('benefits.case.years'), years: yearTable(found, context),
    benefitsHeading: found.benefits.length === 0 ? '' : say('benefits.case.benefits'), benefits: benefitTable(found.benefits, context), assumptions: assumptions(context), missing: missing(context),
    sensitivityHeading: say('benefits.case.sensitivity'), sensitivityIntro: sensitivityIntro(found, context), sensitivity: sensitivityTable(found.sensitivity, context),
    note: format.sentences([plan.businessCase.provenance === 'judgement' && terms ? say('benefits.case.terms', { terms: text(terms.text) }) : '', say('benefits.case.note')]),
  }
}

function intro(found: ScheduledCase, context: ProjectContext): string {
  const { say, format } = context
  const { weighted, years, discountRatePercent: rate, breakEvenPercent, liveDate } = found
  const payback = weighted.paybackYears === undefined ? say('benefits.case.noPayback', { years }) : say('benefits.case.payback', { years: figureWords(weighted, 'paybackYears', context) })
  return format.sentences([
    say('benefits.case.intro', { count: found.benefits.length, sign: weighted.netPresentValue < 0 ? 'loss' : 'gain', years, live: format.longDate(liveDate), value: format.wholeMoney(weighted.netPresentValue), size: format.wholeMoney(Math.abs(weighted.netPresentValue)), rate: format.number(rate), raw: format.wholeMoney(found.raw.netPresentValue) }),
    payback, breakEvenPercent === null ? '' : say('benefits.case.breakEven', { percent: format.number(breakEvenPercent), reachable: breakEvenPercent > 100 ? 'no' : 'yes' }),
  ])
}

function yearTable({ byYear }: ScheduledCase, { say, format }: ProjectContext): string {
  const money = (amount: number): string => (amount === 0 ? '' : format.wholeMoney(amount))
  const columns = [{ title: say('benefits.column.year') }, { title: say('benefits.column.months') }, ...['cost', 'benefit', 'weightedBenefit', 'net', 'discountedNet', 'cumulated'].map((key) => ({ title: say(`benefits.column.${key}`), align: 'right' as const }))]
  return table(columns, byYear.map(({ year, from, to, cost, benefit, weightedBenefit, net, discountedNet, cumulated }) => [
    year === 0 ? say('reports.money.before') : say('reports.money.year', { year }), say('reports.money.months', { from, to }), ...[cost, benefit, weightedBenefit, net, discountedNet, cumulated].map(money),
  ]))
}

function benefitTable(found: readonly CaseBenefit[], context: ProjectContext): string {
  const { plan, say, format } = context
  const columns = [...['benefit', 'perYear', 'certainty', 'kpi', 'owner'].map((key) => ({ title: say(`benefits.column.${key}`) })), ...['total', 'presentValue'].map((key) => ({ title: say(`benefits.column.${key}`), align: 'right' as const }))]
  return table(columns, found.flatMap(({ id, weightPercent, total, presentValue }) => {
    const benefit = plan.businessCase?.benefits.find((item) => item.id === id)
    if (!benefit) return []
    const kpi = plan.kpis?.find((item) => item.id === benefit.kpi)
    return [[
      escapeMarkdown(benefit.title), perYearWords(benefit, context), say('benefits.weight', { certainty: say(`benefits.certainty.${benefit.certainty}`), percent: format.number(weightPercent) }),
      benefit.kpi === undefined ? say('benefits.none') : escapeMarkdown(kpi?.title ?? benefit.kpi), benefit.owner === undefined ? say('benefits.nobody') : ownerName(benefit.owner, context), format.wholeMoney(total), format.wholeMoney(presentValue),
    ]]
  }))
}

function perYearWords({ perYear }: PlannedBenefit, { say, format }: ProjectContext): string {
  const amount = (estimate: Estimate): string => (typeof estimate === 'number' ? format.wholeMoney(estimate) : say('benefits.threePoint', { likely: format.wholeMoney(estimate.likely), low: format.wholeMoney(Math.min(estimate.optimistic, estimate.pessimistic)), high: format.wholeMoney(Math.max(estimate.optimistic, estimate.pessimistic)) }))
  return Array.isArray(perYear) ? perYear.map(amount).join(say('reports.itemSeparator')) : amount(perYear)
}

function assumptions({ plan, say }: ProjectContext): string[] {
  const { benefits = [], costs = [], assumptions: own = [] } = plan.businessCase ?? {}
  const ofItems = [...benefits, ...costs].flatMap(({ title, assumption, provenance }) => (assumption === undefined ? [] : [say('benefits.assumption', { title: escapeMarkdown(title), assumption: escapeMarkdown(assumption), provenance: provenance === 'judgement' ? 'judgement' : 'other' })]))
  return [...ofItems, ...own.map(escapeMarkdown)]
}

// What nobody has put into money yet is not worth nothing.
function missing({ plan, say, enumerate }: ProjectContext): string {
  const served = new Set((plan.businessCase?.benefits ?? []).flatMap(({ goal, kpi }) => [goal, plan.kpis?.find(({ id }) => id === kpi)?.goal]))
  const open = (plan.goals ?? []).filter(({ id }) => !served.has(id))
  return open.length === 0 ? '' : say('benefits.case.missing', { count: open.length, goals: enumerate(open.map(({ title }) => escapeMarkdown(title))) })
}

function sensitivityIntro({ simulation }: ScheduledCase, { say, format }: ProjectContext): string {
  if (!simulation) return say('benefits.case.sensitivityIntro')
  const { iterations, weighted: { p10, p50, p90, positivePercent } } = simulation
  return format.sentences([say('benefits.case.simulated', { draws: format.number(iterations), p10: format.wholeMoney(p10), p50: format.wholeMoney(p50), p90: format.wholeMoney(p90), percent: format.number(positivePercent) }), say('benefits.case.sensitivityIntro')])
}

function sensitivityTable(rows: readonly CaseSensitivity[], { plan, say, format }: ProjectContext): string {
  const columns = [{ title: say('benefits.column.change') }, ...['low', 'high', 'swing'].map((key) => ({ title: say(`benefits.column.${key}`), align: 'right' as const }))]
  return table(columns, rows.map(({ what, benefit, percent = 0, months = 0, low, high }) => [
    say(`benefits.change.${what}`, { percent: format.number(percent), months: format.number(months), count: months, title: escapeMarkdown(plan.businessCase?.benefits.find(({ id }) => id === benefit)?.title ?? '') }),
    format.wholeMoney(low), format.wholeMoney(high), format.wholeMoney(high - low),
  ]))
}
