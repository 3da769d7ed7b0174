// The status on one page: are we on track, what are the main risks, what is needed.
import type { Risk } from '../model/file-types.ts'
import { escapeMarkdown, escapePart } from './markdown/escape-markdown.ts'
import { earlyWords } from './evaluation/earned-value-view.ts'
import { type EvaluationReportContext, type EvaluationReportInput, evaluationContextOf, kindName } from './evaluation/evaluation-input.ts'
import { verdictSentence } from './evaluation/verdict-view.ts'
import { metaOf, recordedWords, titleOf } from './evaluation-view.ts'
import { ownerName } from './project/people.ts'
import { table } from './markdown/table.ts'

/** More than this on a list does not fit a page. */
const SHOWN = 5
const TASKS_SHOWN = 4

/** The status report. */
export interface StatusView {
  readonly title: string
  readonly meta: string
  readonly recorded: string
  readonly trackHeading: string
  readonly track: string
  readonly table: string
  readonly risksHeading: string
  readonly risks: readonly string[]
  readonly neededHeading: string
  readonly needed: readonly string[]
  readonly nextHeading: string
  readonly next: readonly string[]
}

/** The view of the status report; lists without entries say so in one line. */
export function statusView(input: EvaluationReportInput): StatusView {
  const context = evaluationContextOf(input)
  const { say } = context
  const next = nextWords(context)
  return {
    title: titleOf('status', context), meta: metaOf(context), recorded: recordedWords(context),
    trackHeading: say('review.status.trackHeading'), track: trackWords(context), table: figures(context),
    risksHeading: say('review.status.risksHeading'), risks: orNone([...impedimentWords(context), ...riskWords(context)], say('review.status.noRisks')),
    neededHeading: say('review.status.neededHeading'), needed: orNone(short(neededWords(context), context), say('review.status.nothingNeeded')),
    nextHeading: next.length === 0 ? '' : say('review.status.nextHeading'), next,
  }
}

function orNone(items: readonly string[], none: string): readonly string[] {
  return items.length === 0 ? [none] : items
}

function short(items: readonly string[], { say }: EvaluationReportContext): string[] {
  return items.length <= SHOWN + 1 ? [...items] : [...items.slice(0, SHOWN), say('review.status.more', { count: items.length - SHOWN })]
}

function trackWords(context: EvaluationReportContext): string {
  const { evaluation: { earnedValue: { timeLight, costLight, scheduleVarianceDays, costPerformanceIndex }, state }, say, format } = context
  if (state !== 'running') return verdictSentence(context)
  const days = scheduleVarianceDays ?? 0
  return format.sentences([
    timeLight === undefined ? say('review.status.timeUnknown') : say(`review.status.time.${timeLight}`, { days: format.number(Math.abs(days)), direction: days < 0 ? 'behind' : days > 0 ? 'ahead' : 'even' }),
    costLight === undefined || costPerformanceIndex === undefined ? say('review.status.costUnknown') : say(`review.status.cost.${costLight}`, { percent: format.percent(Math.abs(1 / costPerformanceIndex - 1) * 100), direction: costPerformanceIndex < 1 ? 'over' : costPerformanceIndex > 1 ? 'under' : 'even' }),
    ...earlyWords(context),
  ])
}

function figures({ evaluation: { earnedValue, baseline, forecast }, say, format }: EvaluationReportContext): string {
  const percent = (value: number | undefined) => (value === undefined ? '–' : format.percent(value))
  const money = (value: number | undefined) => (value === undefined ? '–' : format.wholeMoney(value))
  const columns = [{ title: say('review.column.figure') }, { title: say('review.column.planned'), align: 'right' as const }, { title: say('review.status.actual'), align: 'right' as const }]
  return table(columns, [
    [say('review.status.done'), percent(earnedValue.percentPlanned), percent(earnedValue.percentComplete)], [say('review.status.cost.soFar'), money(earnedValue.earnedValue), money(earnedValue.actualCost)],
    [say('review.status.atCompletion'), money(baseline.budgetAtCompletion), money(earnedValue.estimateAtCompletion)],
    ...(forecast ? [[say('review.status.finish'), forecast.plannedFinish, forecast.actual?.finishDate ?? forecast.remainingWork?.finishDate ?? '–']] : []),
  ])
}

function impedimentWords(context: EvaluationReportContext): string[] {
  const { evaluation: { impediments }, say, format } = context
  const open = (impediments?.items ?? []).filter(({ closed }) => closed === undefined).toSorted((a, b) => (b.daysLost ?? 0) - (a.daysLost ?? 0) || b.days - a.days)
  return open.slice(0, SHOWN).map(({ title, kind, days, daysLost = 0, owner }) => say('review.status.impediment', {
    title: escapeMarkdown(title), kind: kindName(kind, context), days, lost: format.number(daysLost), lossy: String(daysLost > 0), owner: owner === undefined ? say('review.lessons.nobody') : ownerName(owner, context),
  }))
}

function riskWords(context: EvaluationReportContext): string[] {
  const { plan: { risks = [] }, evaluation: { prediction }, say } = context
  const come = new Set((prediction?.risks?.cameTrue ?? []).map(({ risk }) => risk))
  const greatest = risks.filter(({ id }) => !come.has(id)).toSorted((a, b) => b.probability * b.impact - a.probability * a.impact).slice(0, 3)
  return greatest.map(({ title, probability, impact, owner, response }: Risk) => say('review.status.risk', {
    title: escapeMarkdown(title), product: probability * impact, response: response === undefined ? '' : escapePart(response), answered: String(response !== undefined), owner: owner === undefined ? say('review.lessons.nobody') : ownerName(owner, context),
  }))
}

function neededWords(context: EvaluationReportContext): string[] {
  const { evaluation: { decisions, impediments, gates = [] }, say } = context
  const owned = (owner: string | undefined) => (owner === undefined ? say('review.lessons.nobody') : ownerName(owner, context))
  const latest = gates.filter((gate) => gate.latest)
  return [
    ...latest.flatMap(({ gate, conditions }) => conditions.filter(({ state }) => state === 'overdue').map(({ text, owner, due }) => say('review.status.condition', { gate: escapeMarkdown(gate), text: escapePart(text), owner: owned(owner), due }))),
    ...latest.flatMap(({ gate, waivers }) => waivers.filter(({ state }) => state === 'expired').map(({ by, expires }) => say('review.status.waiver', { gate: escapeMarkdown(gate), by: ownerName(by, context), expires }))),
    ...(impediments?.items ?? []).flatMap(({ rule }) => (rule?.state === 'overdue' ? [say('review.status.rule', { rule: escapePart(rule.rule), owner: owned(rule.owner), due: rule.due ?? '' })] : [])),
    ...(impediments?.items ?? []).filter(({ closed, owner }) => closed === undefined && owner === undefined).map(({ title }) => say('review.status.ownerMissing', { title: escapeMarkdown(title) })),
    ...(impediments?.items ?? []).filter(({ closed, checkMissing }) => closed === undefined && checkMissing).map(({ title }) => say('review.status.checkMissing', { title: escapeMarkdown(title) })),
    ...(decisions?.items ?? []).filter(({ state }) => state === 'due').map(({ title, owner, lookAgain = '' }) => say('review.status.decision', { title: escapeMarkdown(title), owner: owned(owner), lookAgain })),
  ]
}

// By the schedule: the next points in time that are still ahead.
function nextWords({ evaluation: { asOf, state }, tasks, say }: EvaluationReportContext): string[] {
  if (state !== 'running') return []
  const ahead = tasks.filter(({ isMilestone, times }) => isMilestone && times.finish > asOf).toSorted((a, b) => (a.times.finish < b.times.finish ? -1 : a.times.finish > b.times.finish ? 1 : 0))
  return ahead.slice(0, TASKS_SHOWN).map(({ title, times }) => say('review.status.milestone', { title, date: times.finish }))
}
