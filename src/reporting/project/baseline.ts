// What differs from what was approved: in a sentence, by phase, and the tasks that have moved most.
import type { BaselineComparison } from '../../model/file-types.ts'
import { escapeMarkdown } from '../markdown/escape-markdown.ts'
import { table } from '../markdown/table.ts'
import { type ProjectContext, taskName } from './project-input.ts'

const TASKS_SHOWN = 10
const NAMED = 10

/** The section on the baseline. */
export interface BaselineView {
  readonly heading: string
  readonly intro: string
  readonly phases: string
  readonly counts: string
  readonly tasks: string
  readonly others: readonly string[]
}

/** The comparison that the schedule holds; nothing where nothing has been approved. */
export function baselineView(context: ProjectContext): BaselineView | undefined {
  const { schedule: { baseline }, say } = context
  if (!baseline) return undefined
  const { startDays, finishDays, cost, tasks, added = [], removed = [] } = baseline
  const heading = say('baseline.report.heading')
  if (startDays === 0 && finishDays === 0 && cost === 0 && tasks.length + added.length + removed.length === 0) {
    return { heading, intro: say('baseline.report.same', approvalOf(baseline, context)), phases: '', counts: '', tasks: '', others: [] }
  }
  return { heading, intro: introWords(baseline, context), phases: phaseTable(baseline, context), ...movedTasks(baseline, context), others: otherTasks(baseline, context) }
}

function approvalOf({ id, date, approvedBy }: BaselineComparison, { format }: ProjectContext) {
  return { name: escapeMarkdown(id), who: escapeMarkdown(approvedBy), date: format.longDate(date) }
}

function introWords(baseline: BaselineComparison, context: ProjectContext): string {
  const { schedule, say, format } = context
  const { finishDays, finishDate, cost, costTotal } = baseline
  return say('baseline.report.intro', {
    ...approvalOf(baseline, context), shift: say('baseline.shift', { days: Math.abs(finishDays), side: finishDays < 0 ? 'earlier' : 'later' }),
    approved: format.longDate(finishDate), finish: format.longDate(schedule.finishDate), difference: cost === 0 ? 'none' : money(cost, context), approvedCost: format.wholeMoney(costTotal),
  })
}

function phaseTable({ phases }: BaselineComparison, context: ProjectContext): string {
  const { plan, schedule } = context
  return table(columnsOf('phases', context), phases.map(({ id, finish, finishDays, cost }) => [
    escapeMarkdown(plan.phases.find((phase) => phase.id === id)?.title ?? id), finish, schedule.phases?.find((phase) => phase.id === id)?.finish ?? '', context.format.signed(finishDays), cost === 0 ? '' : money(cost, context),
  ]))
}

function movedTasks({ tasks, added = [] }: BaselineComparison, context: ProjectContext): Pick<BaselineView, 'counts' | 'tasks'> {
  const { schedule, taskById, say, format } = context
  const later = tasks.filter(({ finishDays }) => finishDays > 0).length
  const earlier = tasks.filter(({ finishDays }) => finishDays < 0).length
  const shown = [...tasks].sort((a, b) => Math.abs(b.finishDays) - Math.abs(a.finishDays) || Math.abs(b.cost) - Math.abs(a.cost)).slice(0, TASKS_SHOWN).flatMap((shift) => {
    const task = taskById.get(shift.id)
    return task ? [{ shift, task }] : []
  })
  return {
    counts: say('baseline.report.counts', { later, earlier, same: schedule.tasks.length - added.length - later - earlier, shown: shown.length === 0 ? 'none' : shown.length }),
    tasks: table(columnsOf('tasks', context), shown.map(({ shift, task }) => [taskName(task, context), shift.finish, task.times.finish, format.signed(shift.finishDays), shift.cost === 0 ? '' : money(shift.cost, context)])),
  }
}

function otherTasks({ added = [], removed = [] }: BaselineComparison, context: ProjectContext): string[] {
  const { taskById, say } = context
  const newOnes = added.flatMap((id) => {
    const task = taskById.get(id)
    return task ? [taskName(task, context)] : []
  })
  return [
    ...(newOnes.length > 0 ? [say('baseline.report.added', { tasks: some(newOnes, context) })] : []),
    ...(removed.length > 0 ? [say('baseline.report.removed', { tasks: some(removed.map(({ title }) => escapeMarkdown(title)), context) })] : []),
  ]
}

function some(names: readonly string[], { say, enumerate }: ProjectContext): string {
  return names.length <= NAMED ? enumerate(names) : `${names.slice(0, NAMED).join(say('reports.itemSeparator'))}…`
}

function columnsOf(what: 'phases' | 'tasks', { say }: ProjectContext) {
  return [
    { title: say(`baseline.report.${what}`) }, { title: say('baseline.report.then') }, { title: say('baseline.report.now') },
    { title: say('baseline.report.days'), align: 'right' as const }, { title: say('baseline.report.cost'), align: 'right' as const },
  ]
}

function money(amount: number, { format }: ProjectContext): string {
  return amount > 0 ? `+${format.wholeMoney(amount)}` : format.wholeMoney(amount)
}
