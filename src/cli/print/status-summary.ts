// What `track` prints once a status is on disk: how far the phases are, what is spent, what is late.
import type { Language } from '../../model/file-types.ts'
import { sumOf } from '../../model/money/money.ts'
import type { ProgressState } from '../../model/task-progress.ts'
import type { Say } from '../../knowledge/sentence.ts'
import type { DueTask } from '../../tracking/due-tasks.ts'
import type { OpenProgress } from '../track/open-progress.ts'
import { amountText } from './amount-text.ts'
import { columns, style } from './style.ts'

/** More late tasks are counted only. */
const MOST_LATE = 8

/** The state of the project in some lines. */
export function statusSummary({ plan }: Pick<OpenProgress, 'plan'>, state: ProgressState, due: readonly DueTask[], language: Language, say: Say): string {
  const phases = plan.phases.map((phase) => {
    const states = phase.tasks.map(({ id }) => state.tasks.get(id)?.state ?? 'not-started')
    const count = (wanted: string) => states.filter((found) => found === wanted).length
    return [`  ${phase.title ?? phase.id}`, say('track.summary.phase', { finished: count('finished'), running: count('running'), total: states.length })]
  })
  const spent = sumOf([...state.tasks.values(), ...state.lines.values()].map(({ actualCost }) => actualCost ?? 0))
  const late = due.filter(({ daysLate }) => daysLate > 0)
  return [
    style.strong(say('track.summary.head', { date: state.lastStatus ?? state.day })), columns(phases),
    say('track.summary.spent', { amount: amountText(spent, plan.currency, language), late: late.length }),
    ...(late.length === 0 ? [] : [columns(late.slice(0, MOST_LATE).map((task) => [`  ${task.id}`, task.title, style.caution(say('track.summary.late', { reason: task.reason, date: task.reason === 'shouldHaveStarted' ? task.plannedStart : task.plannedFinish, days: task.daysLate }))]))]),
    ...(late.length > MOST_LATE ? [`  ${say('track.summary.more', { count: late.length - MOST_LATE })}`] : []),
  ].join('\n')
}
