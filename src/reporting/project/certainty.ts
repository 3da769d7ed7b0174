// How certain dates and cost are: P-values, chances, reserve, what moves the finish most, and which tasks most often decide it.
import type { Simulation, TornadoBar } from '../../model/file-types.ts'
import { bar } from '../charts/bar.ts'
import { escapeMarkdown } from '../markdown/escape-markdown.ts'
import { table } from '../markdown/table.ts'
import { liveTask } from './marked-task.ts'
import { type ProjectContext, taskName } from './project-input.ts'

const P_VALUES = ['p10', 'p50', 'p80', 'p90', 'p95'] as const
const CAUSES_SHOWN = 12
const TASKS_SHOWN = 10
/** Tasks are told that decide the finish in at least so many percent of the runs. */
const OFTEN = 30

/** The section on certainty. */
export interface CertaintyView {
  readonly heading: string
  readonly intro: string
  readonly table: string
  readonly reading: string
  readonly chancesHeading: string
  readonly chances: readonly string[]
  readonly causesHeading: string
  readonly causesIntro: string
  readonly causes: string
  readonly reasons: readonly string[]
  readonly tasksHeading: string
  readonly tasksIntro: string
  readonly tasks: string
  readonly limits: string
}

/** What the simulation of the schedule tells; nothing without one. */
export function certaintyView(context: ProjectContext): CertaintyView | undefined {
  const { schedule: { simulation }, say, format } = context
  if (!simulation) return undefined
  const causes = (simulation.tornado ?? []).slice(0, CAUSES_SHOWN)
  const tasks = taskTable(simulation, context)
  return {
    heading: say('reports.project.certainty.heading'), intro: introWords(simulation, context), table: valueTable(simulation, context), reading: readingWords(simulation, context),
    chancesHeading: say('reports.project.certainty.chancesHeading'), chances: chanceWords(simulation, context),
    causesHeading: causes.length === 0 ? '' : say('reports.project.certainty.causesHeading'), causesIntro: say('reports.project.certainty.causesIntro'), causes: causeTable(causes, context), reasons: reasonWords(causes, context),
    tasksHeading: tasks === '' ? '' : say('reports.project.certainty.tasksHeading'), tasksIntro: say('reports.project.certainty.tasksIntro', { percent: OFTEN }), tasks,
    limits: format.sentences([say('reports.project.certainty.limits'), say(`reports.project.certainty.network.${simulation.network ?? 'precedence'}`), chosenWords(context)]),
  }
}

// Levelling has chosen among people who might do a task, and the draws keep to that.
function chosenWords({ schedule, say }: ProjectContext): string {
  const count = schedule.tasks.filter(({ assigned }) => assigned !== undefined).length
  return count === 0 ? '' : say('reports.project.certainty.chosen', { count })
}

function introWords({ iterations }: Simulation, { plan, say, format }: ProjectContext): string {
  const risks = (plan.risks ?? []).filter(({ probabilityPercent, delayDays, cost }) => probabilityPercent !== undefined && (delayDays !== undefined || cost !== undefined)).length
  return say('reports.project.certainty.intro', { iterations: format.number(iterations), drivers: plan.uncertainty?.drivers?.length ?? 0, risks })
}

function valueTable({ durationDays, finishDate, cost }: Simulation, { schedule, say, format }: ProjectContext): string {
  const money = (amount: number): string => (cost.p95 === 0 ? '' : format.wholeMoney(amount))
  const columns = [
    { title: say('reports.project.certainty.column.runs') }, { title: say('reports.column.finish') }, { title: say('reports.project.certainty.column.days'), align: 'right' as const }, { title: say('reports.project.certainty.column.cost'), align: 'right' as const },
  ]
  return table(columns, [
    [say('reports.project.certainty.planned'), schedule.finishDate, schedule.workingDays === undefined ? '' : format.number(schedule.workingDays), money(schedule.cost.total)],
    ...P_VALUES.map((name) => [say(`reports.project.certainty.share.${name}`), finishDate[name], format.number(Math.ceil(durationDays[name])), money(cost[name])]),
  ])
}

function readingWords({ chances, contingency, convergence, cost }: Simulation, { schedule, say, format }: ProjectContext): string {
  const reserve = contingency && { days: format.number(Math.ceil(contingency.days)), count: Math.ceil(contingency.days), amount: format.wholeMoney(contingency.cost) }
  return format.sentences([
    chances ? say('reports.project.certainty.plannedKept', { date: format.longDate(schedule.finishDate), percent: percentWords(chances.plannedFinishPercent, { say, format }) }) : '',
    reserve ? say(cost.p95 === 0 ? 'reports.project.certainty.reserveDays' : 'reports.project.certainty.reserve', reserve) : '',
    convergence ? say('reports.project.certainty.exactness', { days: format.number(convergence.p80HalfWidthDays) }) : '',
  ])
}

function chanceWords({ chances, milestones = [] }: Simulation, context: ProjectContext): string[] {
  const { taskById, say, format } = context
  const live = liveTask(context)
  const reached = milestones.find(({ id }) => id === live?.task.id)
  const deadlines = (chances?.deadlines ?? []).map(({ task, date, percent }) => {
    const known = taskById.get(task)
    const values = { task: known ? taskName(known, context) : '', date: format.longDate(date), percent: percentWords(percent, context) }
    return say(known ? 'reports.project.certainty.deadline' : 'reports.project.certainty.deadlineProject', values)
  })
  const budget = chances?.budget
  return [
    ...(live && reached ? [say('reports.project.certainty.live', { task: taskName(live, context), planned: format.longDate(live.times.finish), p50: format.longDate(reached.finishDate.p50), p80: format.longDate(reached.finishDate.p80) })] : []),
    ...deadlines,
    ...(budget ? [say(budget.beside === 0 ? 'reports.project.certainty.budget' : 'reports.project.certainty.budgetBeside', { amount: format.wholeMoney(budget.amount), beside: format.wholeMoney(budget.beside), percent: percentWords(budget.percent, context) })] : []),
  ]
}

function causeTable(causes: readonly TornadoBar[], context: ProjectContext): string {
  const { say, format } = context
  const greatest = Math.max(...causes.map(({ swingDays }) => Math.abs(swingDays)))
  const columns = [
    { title: say('reports.project.certainty.column.cause') }, { title: say('reports.project.certainty.column.kind') }, { title: say('reports.project.certainty.column.swing'), align: 'right' as const }, { title: say('reports.project.certainty.column.bar') },
  ]
  return table(columns, causes.map((cause) => [
    causeName(cause, context), say(`reports.project.certainty.kind.${cause.kind}`), format.signed(cause.swingDays), bar((100 * Math.abs(cause.swingDays)) / greatest),
  ]))
}

function causeName({ kind, id }: TornadoBar, context: ProjectContext): string {
  const { plan, taskById } = context
  const task = taskById.get(id)
  if (kind === 'task' && task) return taskName(task, context)
  const known = kind === 'risk' ? plan.risks?.find((risk) => risk.id === id) : plan.uncertainty?.drivers?.find((driver) => driver.id === id)
  return escapeMarkdown(known?.title ?? id)
}

function reasonWords(causes: readonly TornadoBar[], { plan, say }: ProjectContext): string[] {
  const shown = new Set(causes.flatMap(({ kind, id }) => (kind === 'driver' ? [id] : [])))
  return (plan.uncertainty?.drivers ?? []).filter(({ id, reason }) => reason !== undefined && shown.has(id))
    .map(({ title, reason, tasks }) => say('reports.project.certainty.reason', { title: escapeMarkdown(title), reason: escapeMarkdown(reason ?? ''), count: tasks.length }))
}

function taskTable({ tasks }: Simulation, context: ProjectContext): string {
  const { taskById, say, format } = context
  const often = tasks.flatMap(({ id, criticalityPercent }) => {
    const task = taskById.get(id)
    return task && !task.isMilestone && criticalityPercent >= OFTEN ? [{ task, criticalityPercent }] : []
  }).sort((a, b) => b.criticalityPercent - a.criticalityPercent).slice(0, TASKS_SHOWN)
  return table([{ title: say('reports.project.certainty.column.task') }, { title: say('reports.project.certainty.column.often'), align: 'right' }],
    often.map(({ task, criticalityPercent }) => [taskName(task, context), format.percent(criticalityPercent)]))
}

function percentWords(percent: number, { say, format }: Pick<ProjectContext, 'say' | 'format'>): string {
  return percent < 1 ? say('reports.project.certainty.hardly') : format.percent(percent)
}
