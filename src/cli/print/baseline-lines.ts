// What `schedule` prints of the comparison with what was approved.
import type { BaselineComparison, Language, Plan, Schedule } from '../../model/file-types.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { amountText } from './amount-text.ts'
import { plainLine } from '../../model/printing/plain-line.ts'
import { style } from './style.ts'
import { wrapped } from './wrapped.ts'

/** More tasks than this are not named. */
const NAMED = 5

/** A few lines on what differs from the baseline; none where nothing has been approved. */
export function baselineLines({ baseline, finishDate, cost, tasks }: Schedule, plan: Plan, language: Language, say: Say): string[] {
  if (!baseline) return []
  const head = style.strong(say('baseline.against', { name: baseline.id, date: baseline.date, who: plainLine(baseline.approvedBy) }))
  const { added = [], removed = [] } = baseline
  if (isSame(baseline)) return [head, `  ${say('baseline.same')}`]
  const money = (amount: number): string => amountText(amount, plan.currency, language)
  const titles = new Map(plan.phases.flatMap((phase) => phase.tasks.map((task) => [task.id, task.title] as const)))
  const names = (all: readonly string[]): string => [...all.slice(0, NAMED).map(plainLine), ...(all.length > NAMED ? ['…'] : [])].join(say('reports.itemSeparator'))
  const later = baseline.tasks.filter(({ finishDays }) => finishDays > 0).length
  const earlier = baseline.tasks.filter(({ finishDays }) => finishDays < 0).length
  return [
    head,
    `  ${say('baseline.finish', { finish: finishDate, approved: baseline.finishDate, shift: shiftWords(baseline.finishDays, say) })}`,
    `  ${say('baseline.cost', { cost: money(cost.total), approved: money(baseline.costTotal), difference: baseline.cost === 0 ? shiftWords(0, say) : signedMoney(baseline.cost, plan.currency, language) })}`,
    `  ${say('baseline.tasks', { later, earlier, same: tasks.length - added.length - later - earlier })}`,
    ...(added.length > 0 ? [wrapped(`  ${say('baseline.added', { count: added.length, tasks: names(added.map((id) => titles.get(id) ?? id)) })}`)] : []),
    ...(removed.length > 0 ? [wrapped(`  ${say('baseline.removed', { count: removed.length, tasks: names(removed.map(({ title }) => title)) })}`)] : []),
  ]
}

// How many working days later or earlier.
function shiftWords(days: number, say: Say): string {
  return say('baseline.shift', { days: Math.abs(days), side: days < 0 ? 'earlier' : 'later' })
}

function isSame({ startDays, finishDays, cost, tasks, added = [], removed = [] }: BaselineComparison): boolean {
  return startDays === 0 && finishDays === 0 && cost === 0 && tasks.length + added.length + removed.length === 0
}

function signedMoney(amount: number, currency: string | undefined, language: Language): string {
  const rounded = amountText(amount, currency, language)
  return amount > 0 ? `+${rounded}` : rounded
}
