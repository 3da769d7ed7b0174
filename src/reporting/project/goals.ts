// Goals and their measures: where we are, where we want to be, and which task measures what is not known yet.
import type { PlanKpi } from '../../model/file-types.ts'
import { escapeMarkdown, escapeQuote } from '../markdown/escape-markdown.ts'
import { table } from '../markdown/table.ts'
import { markedTasks } from './marked-task.ts'
import { ownerName } from './people.ts'
import { type ProjectContext, taskName } from './project-input.ts'

const UNITS = ['percent', 'days', 'hours', 'amount', 'ratio', 'points', 'count', 'minutes']

/** The section on goals. */
export interface GoalsView {
  readonly heading: string
  readonly goals: readonly string[]
  readonly table: string
  /** Targets that fall due when nobody is at work on the project any more. */
  readonly late: string
  readonly common: string
}

/** Goals and measures of the plan; nothing where it has none. */
export function goalsView(context: ProjectContext): GoalsView | undefined {
  const { plan, say } = context
  const kpis = plan.kpis ?? []
  if (!plan.goals?.length && kpis.length === 0) return undefined
  // Measures of every introduction about which nothing is known yet would only repeat themselves in the table.
  const isOpen = ({ goal, baseline = null, target = null }: PlanKpi) => goal === undefined && baseline === null && target === null
  const listed = kpis.filter((kpi) => !isOpen(kpi))
  const open = kpis.filter(isOpen)
  return {
    heading: say('reports.project.goals.heading'), goals: (plan.goals ?? []).map((goal) => goalWords(goal.id, context)), table: kpiTable(listed, context), late: lateTargets(kpis, context),
    common: open.length === 0 ? '' : say('reports.project.goals.common', { count: open.length, titles: open.map(({ title }) => escapeMarkdown(title)).join(say('reports.itemSeparator')) }),
  }
}

function lateTargets(kpis: readonly PlanKpi[], { schedule, say, format }: ProjectContext): string {
  const targets = kpis.filter(({ target = null }) => target !== null)
  const late = targets.filter(({ by }) => by !== undefined && by > schedule.finishDate)
  return late.length === 0 ? '' : say('reports.project.goals.late', { count: late.length, total: targets.length, all: late.length === targets.length ? 'yes' : 'no', finish: format.longDate(schedule.finishDate) })
}

function goalWords(id: string, { plan, knowledge, language, say, text, format }: ProjectContext): string {
  const goal = plan.goals?.find((item) => item.id === id)
  const title = say('reports.project.goals.goal', { title: escapeMarkdown(goal?.title ?? '') })
  const note = goal?.note === undefined ? '' : say('reports.project.goals.note', { note: escapeQuote(goal.note, language) })
  return format.sentences([title, text(knowledge.goals.get(id)?.meaning), note])
}

function kpiTable(kpis: readonly PlanKpi[], context: ProjectContext): string {
  const { say } = context
  const columns = [
    { title: say('reports.column.measure') }, { title: say('reports.column.baseline') }, { title: say('reports.column.target') }, { title: say('reports.column.by') }, { title: say('reports.column.owner') },
  ]
  return table(columns, kpis.map((kpi) => [
    escapeMarkdown(kpi.title), kpi.baseline === undefined || kpi.baseline === null ? openWords('measures-baselines', 'toMeasure', context) : valueWords(kpi.baseline, kpi, context),
    kpi.target === undefined || kpi.target === null ? openWords('sets-targets', 'toSet', context) : valueWords(kpi.target, kpi, context), kpi.by ?? '', kpi.owner === undefined ? '' : ownerName(kpi.owner, context),
  ]))
}

// Without such an activity in the plan the report only says that the number is open.
function openWords(mark: 'measures-baselines' | 'sets-targets', kind: 'toMeasure' | 'toSet', context: ProjectContext): string {
  const [task] = markedTasks(mark, context)
  return task ? context.say(`reports.project.goals.${kind}In`, { task: taskName(task, context) }) : context.say(`reports.project.goals.${kind}`)
}

/** A value of a measure with its unit. */
export function valueWords(value: number, { unit }: Pick<PlanKpi, 'unit'>, { say, format }: ProjectContext): string {
  if (unit === undefined) return format.number(value)
  if (unit === 'amount') return format.money(value)
  // One decimal, as numbers have it, would hide what ratios differ by.
  if (unit === 'ratio') return say('reports.unit.ratio', { value: String(Math.round(value * 100) / 100) })
  return UNITS.includes(unit) ? say(`reports.unit.${unit}`, { value: format.number(value) }) : say('reports.unit.other', { value: format.number(value), unit: escapeMarkdown(unit) })
}
