// What `schedule` prints: start and finish, phases, critical path, cost, dates that cannot be kept.
import type { Language, Plan, Schedule } from '../../model/file-types.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { amountText } from './amount-text.ts'
import { baselineLines } from './baseline-lines.ts'
import { simulationLines } from './simulation-lines.ts'
import { columns, onOneLine, style } from './style.ts'

/** The schedule on one screen. */
export function scheduleSummary(schedule: Schedule, plan: Plan, language: Language, say: Say): string {
  const titles = new Map(plan.phases.flatMap((phase) => phase.tasks.map((task) => [task.id, task.title] as const)))
  const phases = columns((schedule.phases ?? []).map((phase) => {
    const title = plan.phases.find(({ id }) => id === phase.id)?.title
    return [`  ${title ?? phase.id}`, `${phase.start} – ${phase.finish}`, phase.cost === undefined ? '' : amountText(phase.cost, plan.currency, language)]
  }))
  const path = schedule.criticalPath.map((id) => `  ${onOneLine(titles.get(id) ?? id)}`)
  const missed = (schedule.violations ?? []).map((violation) => style.bad(`  ${say(`cli.violation.${violation.constraint}`, {
    task: onOneLine(titles.get(violation.task) ?? violation.task), wanted: violation.wanted, actual: violation.actual, days: violation.days ?? 0,
  })}`))
  return [
    style.strong(say('cli.span', { start: schedule.startDate, finish: schedule.finishDate, days: schedule.workingDays ?? 0 })), phases,
    say('cli.cost', { amount: amountText(schedule.cost.total, plan.currency, language) }),
    ...(schedule.levelling ? [say('cli.levelling', { days: schedule.levelling.delayDays, names: waitedFor(schedule, plan, say) })] : []),
    ...(missed.length > 0 ? [say('cli.violations'), ...missed] : []),
    ...baselineLines(schedule, plan, language, say),
    ...simulationLines(schedule, plan, language, say),
    ...(schedule.holidayDataUntil && schedule.holidayDataUntil < schedule.finishDate ? [style.caution(say('cli.holidaysUnknown', { until: schedule.holidayDataUntil }))] : []),
    say('cli.criticalPath', { count: path.length }), ...path,
  ].join('\n')
}

function waitedFor({ levelling }: Schedule, plan: Plan, say: Say): string {
  const names = (levelling?.bottleneck ?? []).map(({ member }) => plan.team?.find(({ id }) => id === member)?.name ?? member)
  return names.length === 0 ? 'none' : names.slice(0, 3).join(say('reports.separator'))
}
