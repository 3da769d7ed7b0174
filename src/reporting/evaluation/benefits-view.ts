// The benefits ledger: promised against measured, why they differ, and what the introduction is worth by now.
import type { BenefitEvaluation, BenefitsEvaluation } from '../../model/file-types.ts'
import { escapeMarkdown } from '../markdown/escape-markdown.ts'
import { table } from '../markdown/table.ts'
import { worthTable } from '../worth-words.ts'
import type { EvaluationReportContext } from './evaluation-input.ts'

/** The section on benefits. */
export interface BenefitsView {
  readonly heading: string
  readonly intro: string
  readonly ledger: string
  readonly periodsHeading: string
  readonly periods: string
  readonly reasons: readonly string[]
  readonly worthHeading: string
  readonly worthIntro: string
  readonly worth: string
  readonly sensitivity: string
  readonly reviewsHeading: string
  readonly reviews: string
}

/** The ledger; nothing where the plan has no business case. */
export function benefitsView(context: EvaluationReportContext): BenefitsView | undefined {
  const { evaluation: { benefits: found }, say, format } = context
  if (!found) return undefined
  const periods = periodTable(found.items, context)
  const columns = [{ title: say('benefits.column.promise'), worth: found.promise }, { title: say(found.givenUp ? 'benefits.column.asGivenUp' : 'benefits.column.asPromised'), worth: found.asPromised }, ...(found.asMeasured ? [{ title: say('benefits.column.asMeasured'), worth: found.asMeasured }] : [])]
  return {
    heading: say('benefits.ledger.heading'), intro: intro(found, context), ledger: ledgerTable(found.items, context),
    periodsHeading: periods === '' ? '' : say('benefits.ledger.periods'), periods,
    reasons: (found.byReason ?? []).map(({ reason, difference }) => say('benefits.ledger.reason', { reason: say(`benefits.reason.${reason}`), side: difference < 0 ? 'less' : 'more', amount: format.wholeMoney(Math.abs(difference)) })),
    worthHeading: say('benefits.ledger.worth'), worthIntro: worthIntro(found, context), worth: worthTable(columns, context), sensitivity: sensitivityTable(found, context),
    reviewsHeading: found.reviews.length === 0 ? '' : say('benefits.ledger.reviews'), reviews: reviewTable(found, context),
  }
}

function intro({ measuredUntil, promised, measured, realisationPercent, weightedRealisationPercent, live, plannedLive, items }: BenefitsEvaluation, { say, format }: EvaluationReportContext): string {
  const doubled = items.filter(({ overlaps }) => overlaps).length
  const until = measuredUntil === undefined ? say('benefits.ledger.nothing') : say('benefits.ledger.intro', { until: format.longDate(measuredUntil), promised: format.wholeMoney(promised), measured: format.wholeMoney(measured) })
  const rate = realisationPercent === undefined || weightedRealisationPercent === undefined ? '' : say('benefits.ledger.rate', { percent: format.number(realisationPercent), weighted: format.number(weightedRealisationPercent) })
  const late = live.actual && live.date !== plannedLive ? say('benefits.ledger.live', { live: format.longDate(live.date), planned: format.longDate(plannedLive) }) : ''
  return format.sentences([until, rate, late, doubled === 0 ? '' : say('benefits.ledger.overlaps', { count: doubled })])
}

function ledgerTable(items: readonly BenefitEvaluation[], context: EvaluationReportContext): string {
  const { say, format } = context
  const columns = [{ title: say('benefits.column.benefit') }, ...['total', 'promised', 'measured', 'rate'].map((key) => ({ title: say(`benefits.column.${key}`), align: 'right' as const }))]
  return table(columns, items.map(({ id, total, promised, measured, realisationPercent }) => [titleOf(id, context), format.wholeMoney(total), format.wholeMoney(promised), format.wholeMoney(measured), percentWords(realisationPercent, context)]))
}

function periodTable(items: readonly BenefitEvaluation[], context: EvaluationReportContext): string {
  const { say, format } = context
  const columns = [{ title: say('benefits.column.benefit') }, { title: say('benefits.column.span') }, ...['promisedSpan', 'measured', 'rate'].map((key) => ({ title: say(`benefits.column.${key}`), align: 'right' as const })), ...['reason', 'evidence'].map((key) => ({ title: say(`benefits.column.${key}`) }))]
  return table(columns, items.flatMap(({ id, periods }) => periods.map(({ from, to, promised, measured, realisationPercent, reason, evidence }) => [
    titleOf(id, context), say('benefits.ledger.span', { from, to }), format.wholeMoney(promised), format.wholeMoney(measured), percentWords(realisationPercent, context), reason === undefined ? '' : say(`benefits.reason.${reason}`), evidence === undefined ? '' : escapeMarkdown(evidence),
  ])))
}

function worthIntro({ costBasis, promise, asPromised, asMeasured, givenUp }: BenefitsEvaluation, { say, format }: EvaluationReportContext): string {
  if (givenUp) return say('benefits.ledger.givenUp', { promise: format.wholeMoney(promise.netPresentValue), now: format.wholeMoney(asPromised.netPresentValue) })
  return format.sentences([
    say('benefits.ledger.worthIntro', { promise: format.wholeMoney(promise.netPresentValue), now: format.wholeMoney(asPromised.netPresentValue), measured: asMeasured === undefined ? 'none' : format.wholeMoney(asMeasured.netPresentValue) }),
    say(`benefits.ledger.cost.${costBasis}`),
  ])
}

function sensitivityTable({ sensitivity }: BenefitsEvaluation, { say, format }: EvaluationReportContext): string {
  const columns = [{ title: say('benefits.column.change') }, ...['low', 'high'].map((key) => ({ title: say(`benefits.column.${key}`), align: 'right' as const }))]
  return table(columns, sensitivity.map(({ what, percent = 0, low, high }) => [say(`benefits.ledgerChange.${what}`, { percent: format.number(percent) }), format.wholeMoney(low), format.wholeMoney(high)]))
}

function reviewTable({ reviews }: BenefitsEvaluation, { say }: EvaluationReportContext): string {
  return table(['review', 'day', 'state'].map((key) => ({ title: say(`benefits.column.${key}`) })), reviews.map(({ afterDays, date, state }) => [say('benefits.ledger.reviewAfter', { days: afterDays }), date, say(`benefits.reviewState.${state}`)]))
}

function titleOf(id: string, { plan }: EvaluationReportContext): string {
  return escapeMarkdown(plan.businessCase?.benefits.find((benefit) => benefit.id === id)?.title ?? id)
}

function percentWords(percent: number | undefined, { say, format }: EvaluationReportContext): string {
  return percent === undefined ? '' : say('benefits.percent', { value: format.number(percent) })
}
