// What `baseline` prints: what was approved, on one screen, and the list of all.
import type { Baseline, Language } from '../../model/file-types.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { amountText } from './amount-text.ts'
import { plainLine } from '../../model/printing/plain-line.ts'
import { columns, style } from './style.ts'
import { wrapped } from './wrapped.ts'

/** A baseline: who and why, dates, cost, certainty and phases. */
export function baselinePage(baseline: Baseline, language: Language, say: Say): string {
  const { cost, simulation, verdict, score } = baseline
  const money = (amount: number | undefined): string => (amount === undefined ? 'none' : amountText(amount, baseline.currency, language))
  const phases = baseline.phases.map(({ id, title, start, finish, cost: ofPhase }) => [`  ${plainLine(title ?? id)}`, `${start} – ${finish}`, money(ofPhase)])
  return [
    style.strong(say('baseline.head', { name: baseline.id, who: plainLine(baseline.approvedBy), date: baseline.date })),
    wrapped(say('baseline.reason', { why: plainLine(baseline.why) })),
    say('baseline.span', { start: baseline.startDate, finish: baseline.finishDate, days: baseline.workingDays ?? 0, tasks: baseline.tasks.length }),
    say('baseline.money', { total: money(cost.total), oneOff: money(cost.oneOff), running: money(cost.runningPerYear), contingency: money(cost.contingency) }),
    ...(simulation ? [wrapped(say('baseline.certainty', { finish50: simulation.finishDate.p50, finish80: simulation.finishDate.p80, cost50: money(simulation.cost.p50), cost80: money(simulation.cost.p80) }))] : []),
    ...(verdict ? [say('baseline.readiness', { verdict: say(`cli.verdict.${verdict}`), score: score ?? 'none' })] : []),
    columns(phases),
  ].join('\n')
}

/** All baselines, a line each, in the order given. */
export function baselineTable(baselines: readonly Baseline[], language: Language, say: Say): string {
  const head = ['name', 'date', 'by', 'finish', 'cost', 'why'].map((name) => say(`baseline.column.${name}`))
  const rows = baselines.map(({ id, date, approvedBy, finishDate, cost, currency, why }) => [id, date, plainLine(approvedBy), finishDate, amountText(cost.total, currency, language), plainLine(why)])
  const [first = '', ...lines] = columns([head, ...rows]).split('\n')
  return [style.strong(first), ...lines].join('\n')
}
