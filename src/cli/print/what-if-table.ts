// What `what-if` prints: a table of situations, and below it what each scenario changes and why.
import stringWidth from 'string-width'
import type { Language, Plan } from '../../model/file-types.ts'
import type { Say } from '../../knowledge/sentence.ts'
import type { ScheduleCause } from '../../comparing/compare-schedules.ts'
import type { Comparison, ScenarioResult, SituationFigures } from '../what-if/run-scenarios.ts'
import { amountText } from './amount-text.ts'
import { alignedRight } from './aligned-right.ts'
import { columns, style } from './style.ts'
import { WIDTH, wrapped } from './wrapped.ts'

const LEAST_TITLE = 10
/** More causes than this are only counted. */
const CAUSES = 3

/** How it is printed. */
export interface WhatIfVoice {
  readonly language: Language
  readonly say: Say
  /** What roles, methods and tasks are called. */
  readonly names: ReadonlyMap<string, string>
}

/** Table and explanations. */
export function whatIfTable(comparison: Comparison, voice: WhatIfVoice): string {
  const { say } = voice
  const { today, generated, results } = comparison
  const regenerated = results.some(({ scenario }) => scenario.method !== undefined || scenario.answers !== undefined)
  const withP80 = results.some(({ finishP80 }) => finishP80 !== undefined)
  const currency = today.situation.plan.currency
  const cells = (figures: SituationFigures, days: string, money: string): string[] => [
    figures.finishDate, days, ...(withP80 ? [figures.finishP80 ?? ''] : []), amountText(figures.cost, currency, voice.language), money,
    ...(regenerated ? [figures.score === undefined || figures.score === null ? '' : String(figures.score)] : []),
  ]
  const head = ['finish', 'days', ...(withP80 ? ['p80'] : []), 'cost', 'difference', ...(regenerated ? ['score'] : [])].map((name) => say(`whatIf.column.${name}`))
  const rows = [
    head, cells(today, '', ''), ...(generated ? [cells(generated, '', '')] : []),
    ...results.map((result) => cells(result, signed(result.finishDays, voice), signedAmount(result.costDifference, currency, voice))),
  ]
  const names = ['', say('whatIf.today'), ...(generated ? [say('whatIf.generated')] : []), ...results.map((result, index) => `${index + 1} ${titleOf(result, voice)}`)]
  const figures = columns(alignedRight(rows)).split('\n')
  const room = Math.max(LEAST_TITLE, WIDTH - 2 - Math.max(...figures.map((line) => stringWidth(line))))
  const titles = names.map((name) => shortened(name, room))
  const widest = Math.max(...titles.map((title) => stringWidth(title)))
  const lines = figures.map((line, index) => `${titles[index] ?? ''}${' '.repeat(widest - stringWidth(titles[index] ?? ''))}  ${line}`)
  return [
    style.strong(lines[0] ?? ''), ...lines.slice(1), '',
    ...results.flatMap((result, index) => details(result, index + 1, comparison, voice)),
    ...(generated || (comparison.edited && regenerated) ? ['', wrapped(say('whatIf.basis', { inputs: generated ? 'changed' : 'same' }))] : []),
  ].join('\n')
}

function details(result: ScenarioResult, number: number, { today, generated }: Comparison, voice: WhatIfVoice): string[] {
  const { say } = voice
  const { difference, scenario, situation } = result
  const base = result.against === 'plan' ? today : (generated ?? today)
  const titles = new Map([...tasksOf(base.situation.plan), ...tasksOf(situation.plan)])
  const { earlier, later, added, removed, causes } = difference
  const nothing = earlier + later + added + removed === 0 && result.finishDays === 0 && result.costDifference === 0
  const shown = causes.slice(0, CAUSES).map((cause) => causeWords(cause, titles, say))
  const more = causes.length - shown.length
  const verdict = result.verdict !== undefined && result.verdict !== base.verdict && base.verdict !== undefined
    ? [say('whatIf.verdict', { from: say(`cli.verdict.${base.verdict}`), to: say(`cli.verdict.${result.verdict}`) })] : []
  const running = (result.runningPerYear ?? 0) - (base.runningPerYear ?? 0)
  const sentences = nothing && verdict.length === 0 ? [say('whatIf.nothing')] : [
    say('whatIf.moved', { earlier, later, added, removed }), ...verdict,
    ...(running === 0 ? [] : [say('whatIf.running', { amount: signedAmount(running, situation.plan.currency, voice) })]),
    ...(shown.length > 0 ? [say('whatIf.because', { causes: shown.join(say('whatIf.separator')), more })] : result.finishDays === 0 ? [say('whatIf.offPath')] : []),
  ]
  return [`${style.strong(`${number} ${scenario.title ?? titleOf(result, voice)}`)}`, ...sentences.map((sentence) => wrapped(`  ${sentence}`))]
}

/** What a scenario changes, in words. */
export function titleOf({ scenario }: Pick<ScenarioResult, 'scenario'>, { say, names }: WhatIfVoice): string {
  if (scenario.title !== undefined) return scenario.title
  const { addPeople = [], drop = [], startDate, method, answers = {}, effort = {}, availability = {} } = scenario
  const parts = [
    ...addPeople.map(({ role, percent = 100 }) => say('whatIf.change.person', { role: names.get(role) ?? role, percent })), ...drop.map((task) => say('whatIf.change.drop', { task: names.get(task) ?? task })),
    ...(startDate === undefined ? [] : [say('whatIf.change.start', { date: startDate })]), ...(method === undefined ? [] : [say('whatIf.change.method', { method: names.get(method) ?? method })]),
    ...Object.entries(answers).map(([question, level]) => say('whatIf.change.answer', { question, level })),
    ...Object.entries(effort).map(([task, days]) => say('whatIf.change.effort', { task: names.get(task) ?? task, days })), ...Object.entries(availability).map(([id, percent]) => say('whatIf.change.availability', { id: names.get(id) ?? id, percent })),
  ]
  return parts.length === 0 ? scenario.id : parts.join(say('whatIf.separator'))
}

function causeWords(cause: ScheduleCause, titles: ReadonlyMap<string, string>, say: Say): string {
  const name = (id: string) => titles.get(id) ?? id
  switch (cause.kind) {
    case 'start': return say('whatIf.cause.start', { from: cause.from, to: cause.to })
    case 'duration': return say('whatIf.cause.duration', { task: name(cause.task), from: cause.from, to: cause.to })
    case 'added': return say('whatIf.cause.added', { task: name(cause.task), days: cause.days })
    case 'removed': return say('whatIf.cause.removed', { task: name(cause.task), days: cause.days })
    case 'driver': return say('whatIf.cause.driver', { task: name(cause.task), from: cause.from.map(name).join(say('whatIf.separator')), to: cause.to.map(name).join(say('whatIf.separator')) })
    default: return cause satisfies never
  }
}

function tasksOf(plan: Plan): (readonly [string, string])[] {
  return plan.phases.flatMap((phase) => phase.tasks.map((task) => [task.id, task.title] as const))
}

function signed(days: number, { language }: WhatIfVoice): string {
  return new Intl.NumberFormat(language, { signDisplay: 'exceptZero' }).format(days)
}

function signedAmount(amount: number, currency: string | undefined, { language }: WhatIfVoice): string {
  return Math.round(amount) > 0 ? `+${amountText(amount, currency, language)}` : amountText(Math.round(amount), currency, language)
}

function shortened(text: string, room: number): string {
  if (stringWidth(text) <= room) return text
  let cut = text
  while (stringWidth(cut) > room - 1) cut = cut.slice(0, -1)
  return `${cut}…`
}
