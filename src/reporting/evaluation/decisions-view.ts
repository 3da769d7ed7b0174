// After-the-fact review: how good the decisions were with what was known then, and, apart from that, what came of them.
import type { ReviewedDecision } from '../../model/file-types.ts'
import { escapeMarkdown, escapePart } from '../markdown/escape-markdown.ts'
import { ownerName } from '../project/people.ts'
import type { Facts } from '../regions/facts.ts'
import { table } from '../markdown/table.ts'
import type { EvaluationReportContext } from './evaluation-input.ts'

/** The section on decisions. */
export interface DecisionsView {
  readonly heading: string
  /** What the section rests on, for those who write a note beneath it. */
  readonly facts: Facts
  readonly intro: string
  readonly table: string
  readonly decisions: readonly { readonly line: string; readonly details: readonly string[] }[]
  readonly calibration: string
}

/** The section on decisions; with nothing recorded it says what to record. */
export function decisionsView(context: EvaluationReportContext): DecisionsView {
  const { evaluation: { decisions }, say, format } = context
  const heading = say('review.decisions.heading')
  if (!decisions) return { heading, facts: {}, intro: say('review.decisions.none'), table: '', decisions: [], calibration: '' }
  const { counts, limits, items } = decisions
  const judged = items.filter(({ state }) => state === 'reviewed')
  return {
    heading, facts: { decisions: items.map(({ title, field = 'open' }) => `${title} ${field}`) },
    intro: format.sentences([
      say('review.decisions.principle', { quality: limits.goodQuality, outcome: format.percent(limits.goodOutcome * 100) }), say('review.decisions.counts', { ...counts, deserved: counts['deserved-success'], unlucky: counts['reasonable-but-unlucky'] }),
      counts.due === 0 ? '' : say('review.decisions.due', { count: counts.due }), counts.retrospective === 0 ? '' : say('review.decisions.retrospective', { count: counts.retrospective, days: limits.recordedWithinDays }),
    ]),
    table: decisionTable(items, context),
    decisions: [...judged, ...items.filter(({ state }) => state !== 'reviewed')].flatMap((item) => decisionItem(item, context)),
    calibration: calibrationWords(context),
  }
}

function decisionTable(items: readonly ReviewedDecision[], { say, format }: EvaluationReportContext): string {
  const columns = [
    { title: say('reports.column.date') }, { title: say('review.column.decision') }, { title: say('review.column.quality'), align: 'right' as const }, { title: say('review.column.weakest') },
    { title: say('review.column.outcome'), align: 'right' as const }, { title: say('review.column.field') }, { title: say('review.column.confidence') },
  ]
  return table(columns, items.map((item) => [
    item.date, escapeMarkdown(item.title), item.quality === undefined ? '–' : say(item.quality.good === undefined ? 'review.decisions.atMost' : 'review.decisions.value', { value: format.number(item.quality.value) }),
    (item.quality?.weakest ?? []).map((element) => say(`review.element.${element}`)).join(say('reports.separator')), outcomeCell(item, { say, format }),
    item.field === undefined ? say(`review.notPlaced.${item.state === 'reviewed' ? (item.notPlaced ?? 'no-quality') : item.state}`) : say(`review.field.${item.field}`), say(`review.confidence.${item.confidence ?? 'low'}`),
  ]))
}

function outcomeCell({ achieved, cameTrue }: ReviewedDecision, { say, format }: Pick<EvaluationReportContext, 'say' | 'format'>): string {
  if (achieved !== undefined) return format.percent(achieved * 100)
  return cameTrue === undefined ? '–' : say(`review.decisions.cameTrue.${String(cameTrue)}`)
}

function decisionItem(item: ReviewedDecision, context: EvaluationReportContext): { line: string; details: string[] }[] {
  const { say, format } = context
  const owner = item.owner === undefined ? '' : ownerName(item.owner, context)
  const details = [
    item.expected === undefined ? '' : item.probability === undefined ? say('review.decisions.expected', { text: escapePart(item.expected) }) : say('review.decisions.expectedWith', { text: escapePart(item.expected), percent: format.percent(item.probability * 100) }),
    item.outcome === undefined ? '' : say('review.decisions.outcome', { text: escapePart(item.outcome) }), item.external === undefined ? '' : say('review.decisions.external', { text: escapePart(item.external) }),
    item.learned === undefined ? '' : say('review.decisions.learned', { text: escapePart(item.learned) }),
    item.quality?.notJudged === undefined ? '' : say('review.decisions.notJudged', { elements: item.quality.notJudged.map((element) => say(`review.element.${element}`)).join(say('reports.separator')) }),
    item.retrospective ? say('review.decisions.recordedLate', { days: item.recordedAfterDays ?? 0 }) : '',
    item.missing === undefined ? '' : say('review.decisions.missing', { what: item.missing.map((part) => say(`review.then.${part}`)).join(say('reports.separator')) }),
  ].filter((text) => text !== '')
  if (details.length === 0) return []
  const state = item.state === 'due' ? say('review.decisions.dueSince', { date: item.lookAgain ?? '' }) : item.state === 'not-due' && item.lookAgain !== undefined ? say('review.decisions.lookAgain', { date: item.lookAgain }) : ''
  return [{ line: say('review.decisions.line', { title: escapeMarkdown(item.title), date: item.date, owner, owned: String(owner !== ''), state, told: String(state !== '') }), details }]
}

function calibrationWords({ evaluation, say, format }: EvaluationReportContext): string {
  const calibration = evaluation.decisions?.calibration
  if (!calibration) return ''
  const needed = evaluation.decisions?.limits.forecastsNeeded ?? 0
  if (calibration.brier === undefined) return say('review.decisions.tooFew', { count: calibration.forecasts, needed })
  return say('review.decisions.brier', {
    count: calibration.forecasts, brier: format.index(calibration.brier), reference: format.index(calibration.reference), better: calibration.brier < calibration.reference ? 'better' : calibration.brier > calibration.reference ? 'worse' : 'same',
    expected: format.percent(calibration.expectedPercent ?? 0), came: format.percent(calibration.cameTruePercent ?? 0),
  })
}
