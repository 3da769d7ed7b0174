// What `plan` prints: phases with their tasks and effort, remedial tasks, budget.
import type { Language, Plan } from '../../model/file-types.ts'
import { likelyOf } from '../../model/estimate.ts'
import { sumOf } from '../../model/money/money.ts'
import { firstYearAmount } from '../../model/money/payments.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { type Say, inLanguage } from '../../knowledge/sentence.ts'
import { columns, onOneLine, style } from './style.ts'
import { amountText } from './amount-text.ts'

/** The plan on one screen. */
export function planSummary(plan: Plan, knowledge: Knowledge, language: Language, say: Say): string {
  const method = knowledge.methods.get(plan.method ?? '')
  const rows = plan.phases.map((phase) => {
    const effort = phase.tasks.reduce((sum, task) => sum + likelyOf(task.effortDays ?? 0), 0)
    const known = method?.phases.find(({ id }) => id === phase.id)?.title
    // A title that somebody has changed stays as it is in every language.
    const title = known && plan.language && phase.title === inLanguage(known, plan.language) ? inLanguage(known, language) : (phase.title ?? phase.id)
    return [`  ${title}`, say('cli.tasks', { count: phase.tasks.length }), say('cli.effort', { days: effort }), style.quiet(phase.gate?.id ?? '')]
  })
  const remedies = plan.phases.flatMap((phase) => phase.tasks).filter((task) => task.remedy).length
  const budget = sumOf((plan.budget ?? []).map(firstYearAmount))
  return [
    `${style.strong(onOneLine(plan.company ?? ''))}  ${method ? inLanguage(method.title, language) : (plan.method ?? '')}`, columns(rows),
    say('cli.remedies', { count: remedies, omitted: plan.tailoredOut?.length ?? 0 }),
    ...(plan.budget ? [say('cli.budget', { amount: amountText(budget, plan.currency, language) })] : []),
  ].join('\n')
}
