// What `schedule` prints of the simulation: how certain finish and cost are, and what to hold in reserve.
import type { Language, Plan, Schedule } from '../../model/file-types.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { amountText } from './amount-text.ts'
import { style } from './style.ts'

/** A few lines on the simulation; none where there was none. Percentages are whole. */
export function simulationLines({ simulation }: Schedule, plan: Plan, language: Language, say: Say): string[] {
  if (!simulation) return []
  const { iterations, finishDate, cost, contingency, chances } = simulation
  const titles = new Map(plan.phases.flatMap((phase) => phase.tasks.map((task) => [task.id, task.title] as const)))
  const amount = (value: number): string => amountText(value, plan.currency, language)
  const wanted = (chances?.deadlines ?? []).map(({ task, date, percent }) => say(task === 'project' ? 'cli.simulation.deadlineProject' : 'cli.simulation.deadline', { task: titles.get(task) ?? task, date, percent: Math.round(percent) }))
  const budget = chances?.budget && say('cli.simulation.budget', { amount: amount(chances.budget.amount), percent: Math.round(chances.budget.percent) })
  return [
    style.strong(say('cli.simulation.finish', { iterations, plannedPercent: Math.round(chances?.plannedFinishPercent ?? 0), p50: finishDate.p50, p80: finishDate.p80 })),
    ...(cost.p95 > 0 ? [say('cli.simulation.cost', { p50: amount(cost.p50), p80: amount(cost.p80) })] : []),
    ...(contingency ? [say('cli.simulation.reserve', { days: Math.ceil(contingency.days), amount: amount(contingency.cost) })] : []),
    ...[...wanted, ...(budget ? [budget] : [])].map((line) => `  ${line}`),
  ]
}
