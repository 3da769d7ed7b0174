// Factors that impeded progress: where the days and the money went, which rules and checks change, what had warned.
import type { ImpedimentsReview, ReviewedImpediment } from '../../model/file-types.ts'
import { xyChart } from '../charts/xy-chart.ts'
import { escapeMarkdown, escapePart } from '../markdown/escape-markdown.ts'
import { ownerName } from '../project/people.ts'
import type { Facts } from '../regions/facts.ts'
import { table } from '../markdown/table.ts'
import { type EvaluationReportContext, kindName, taskWords } from './evaluation-input.ts'
import { ruleTable } from './rule-table.ts'
import { warningWords } from './warning-words.ts'

/** From so many kinds on a chart says more than the table. */
const CHARTED = 3

/** The section on impediments. */
export interface ImpedimentsView {
  readonly heading: string
  /** What the section rests on, for those who write a note beneath it. */
  readonly facts: Facts
  readonly intro: string
  readonly pareto: string
  readonly chartNote: string
  readonly chart: string
  readonly itemsHeading: string
  readonly items: readonly { readonly line: string; readonly details: readonly string[] }[]
  readonly rulesHeading: string
  readonly rulesIntro: string
  readonly rules: string
  readonly checks: readonly string[]
}

/** The section on impediments; with none recorded it says so. */
export function impedimentsView(context: EvaluationReportContext): ImpedimentsView {
  const { evaluation: { impediments }, say } = context
  const heading = say('review.impediments.heading')
  if (!impediments) return { heading, facts: {}, intro: say('review.impediments.none'), pareto: '', chartNote: '', chart: '', itemsHeading: '', items: [], rulesHeading: '', rulesIntro: '', rules: '', checks: [] }
  const rules = ruleTable(impediments.items, context)
  const checks = checkWords(impediments, context)
  const isCharted = impediments.byKind.length >= CHARTED
  return {
    heading, facts: { days: impediments.daysLost, cost: impediments.cost }, intro: introWords(impediments, context), pareto: paretoTable(impediments, context),
    chartNote: isCharted ? say(`review.impediments.chart.${impediments.paretoBy}`) : '', chart: isCharted ? paretoChart(impediments, context) : '',
    itemsHeading: say('review.impediments.itemsHeading'), items: impediments.items.map((item) => impedimentItem(item, context)),
    rulesHeading: rules === '' && checks.length === 0 ? '' : say('review.impediments.rulesHeading'), rulesIntro: rules === '' ? '' : say('review.impediments.rulesIntro', { ...impediments.rules }), rules, checks,
  }
}

function introWords(found: ImpedimentsReview, { say, format }: EvaluationReportContext): string {
  const { open, closed, daysLost, cost, tracedDays, criticalDays = 0, meanDaysToResolve, meanOpenAgeDays, repeatPercent, withinControl } = found
  return format.sentences([
    say('review.impediments.counts', { all: open + closed, open, days: format.number(daysLost), cost: format.money(cost), costly: String(cost > 0) }),
    tracedDays === 0 ? '' : say('review.impediments.traced', { days: format.number(tracedDays), critical: format.number(criticalDays) }),
    meanDaysToResolve === undefined ? '' : say('review.impediments.resolved', { days: format.number(meanDaysToResolve) }),
    meanOpenAgeDays === undefined ? '' : say('review.impediments.openAge', { days: format.number(meanOpenAgeDays) }),
    repeatPercent === 0 ? '' : say('review.impediments.repeats', { percent: format.percent(repeatPercent) }),
    withinControl === undefined ? '' : say('review.impediments.control', { percent: format.percent(withinControl.percent), said: withinControl.said }),
    say('review.impediments.sums'),
  ])
}

function paretoTable({ byKind, paretoBy }: ImpedimentsReview, context: EvaluationReportContext): string {
  const { say, format } = context
  const right = (key: string) => ({ title: say(`review.column.${key}`), align: 'right' as const })
  const columns = [{ title: say('review.column.kind') }, right('count'), right('daysLost'), right('moneyLost'), right(`shareOf.${paretoBy}`), right('cumulative')]
  return table(columns, byKind.map(({ kind, count, daysLost, cost, percent, cumulativePercent }) => [
    kindName(kind, context), String(count), paretoBy === 'days' || daysLost > 0 ? format.number(daysLost) : '', cost > 0 ? format.money(cost) : '', format.percent(percent), format.percent(cumulativePercent),
  ]))
}

function paretoChart({ byKind }: ImpedimentsReview, context: EvaluationReportContext): string {
  return xyChart(byKind.map(({ kind, percent, cumulativePercent }) => ({ label: kindName(kind, context), bar: percent, line: cumulativePercent })), '%')
}

function impedimentItem(item: ReviewedImpediment, context: EvaluationReportContext): { line: string; details: string[] } {
  const { say, format } = context
  const span = item.closed === undefined ? say('review.impediments.openSince', { opened: item.opened, days: item.days }) : say('review.impediments.closed', { opened: item.opened, closed: item.closed, days: item.days })
  const owner = item.owner === undefined ? '' : ownerName(item.owner, context)
  const earlier = context.evaluation.impediments?.items.find(({ id }) => id === item.repeats)
  const details = [
    lossWords(item, context), item.action === undefined ? '' : say('review.impediments.action', { text: escapePart(item.action), owner, owned: String(owner !== '') }),
    item.action === undefined && owner !== '' ? say('review.impediments.owner', { owner }) : '',
    earlier ? say('review.impediments.repeated', { title: escapeMarkdown(earlier.title), times: item.timesBefore ?? 1 }) : '',
    item.withinControl === undefined ? '' : say(`review.impediments.within.${String(item.withinControl)}`), ...warningWords(item, context),
  ].filter((text) => text !== '')
  return { line: format.sentences([say('review.impediments.line', { title: escapeMarkdown(item.title), kind: kindName(item.kind, context), span })]), details }
}

function lossWords({ daysLost, cost, tasks = [] }: ReviewedImpediment, context: EvaluationReportContext): string {
  const { say, format } = context
  const held = tasks.map(({ task, critical }) => (critical ? say('review.impediments.critical', { task: taskWords(task, context) }) : taskWords(task, context)))
  const parts = [
    daysLost === undefined ? '' : say('review.impediments.lostDays', { days: format.number(daysLost) }), cost === undefined ? '' : say('review.impediments.lostMoney', { cost: format.money(cost) }),
    held.length === 0 ? '' : say('review.impediments.tasks', { tasks: held.join(say('reports.separator')) }),
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : say('review.impediments.lost', { parts: parts.join(say('reports.itemSeparator')) })
}

function checkWords({ items }: ImpedimentsReview, { say }: EvaluationReportContext): string[] {
  return items.flatMap((item) => {
    if (item.newCheck !== undefined) return [say('review.impediments.newCheck', { title: escapeMarkdown(item.title), check: escapePart(item.newCheck) })]
    return item.checkMissing ? [say('review.impediments.noCheck', { title: escapeMarkdown(item.title) })] : []
  })
}
