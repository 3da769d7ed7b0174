// When things happen: phases, chart, milestones, critical path, dates that cannot be kept, and how far the calendar is known.
import { type GanttBar, gantt } from '../charts/gantt.ts'
import { table } from '../table.ts'
import { atOnce, personDays } from './people.ts'
import { type NumberedTask, type ProjectContext, phaseName, taskName } from './project-input.ts'
import { violationWords } from './violations.ts'

/** A chart with more rows than this is not read; then each phase shows its milestones and the longest tasks of the critical path. */
const ROWS = 40
const LEAST_OF_PHASE = 5
/** Tasks with less float than this are told to be nearly critical. */
const NEARLY = 5

/** The section on dates. */
export interface TimetableView {
  readonly heading: string
  readonly phases: string
  readonly chart: string
  readonly chartNote: string
  readonly milestonesHeading: string
  readonly milestones: string
  readonly pathHeading: string
  readonly pathIntro: string
  readonly path: readonly string[]
  readonly nearly: string
  readonly violationsHeading: string
  readonly violations: readonly string[]
  readonly calendar: string
}

/** Dates of the schedule. */
export function timetableView(context: ProjectContext): TimetableView {
  const { say } = context
  const path = pathWords(context)
  const milestones = milestoneTable(context)
  const violations = violationWords(context)
  const { text, note } = chart(context)
  return {
    heading: say('reports.project.timetable.heading'), phases: phaseTable(context), chart: text, chartNote: note,
    milestonesHeading: milestones === '' ? '' : say('reports.project.timetable.milestones'), milestones,
    pathHeading: path.length === 0 ? '' : say('reports.project.timetable.path'), pathIntro: say('reports.project.timetable.pathIntro', { count: context.schedule.criticalPath.length }), path, nearly: nearlyCritical(context),
    violationsHeading: violations.length === 0 ? '' : say('reports.project.timetable.violations'), violations, calendar: context.format.sentences([calendarWords(context), overlapWords(context)]),
  }
}

function phaseTable(context: ProjectContext): string {
  const { plan, schedule, say, format } = context
  const columns = [
    { title: say('reports.column.phase') }, { title: say('reports.column.start') }, { title: say('reports.column.finish') }, { title: say('reports.column.tasks'), align: 'right' as const },
    { title: say('reports.column.personDays'), align: 'right' as const }, { title: say('reports.column.cost'), align: 'right' as const },
  ]
  return table(columns, plan.phases.flatMap((phase) => {
    const times = schedule.phases?.find(({ id }) => id === phase.id)
    const tasks = context.tasks.filter((item) => item.phase.id === phase.id)
    const cost = schedule.cost.byPhase.find((item) => item.phase === phase.id)?.cost ?? 0
    return times ? [[phaseName(phase, context), times.start, times.finish, format.number(tasks.length), format.number(Math.round(personDays(tasks))), schedule.cost.total === 0 ? '' : format.wholeMoney(cost)]] : []
  }))
}

function chart(context: ProjectContext): { text: string; note: string } {
  const { plan, tasks, say } = context
  const sections = plan.phases.map((phase, index) => ({
    title: `${index + 1} ${phase.title ?? phase.id}`, bars: shown(tasks.filter((item) => item.phase.id === phase.id), context).map(barOf),
  }))
  const count = sections.reduce((sum, { bars }) => sum + bars.length, 0)
  const all = count === tasks.length
  return { text: gantt(sections), note: all ? say('reports.project.timetable.chartAll') : say('reports.project.timetable.chartSome', { shown: count, total: tasks.length }) }
}

// Titles go in as the plan has them: the chart has its own rules of what is safe.
function barOf({ task, number, times, isMilestone }: NumberedTask): GanttBar {
  return { title: `${number} ${task.title}`, start: times.start, finish: times.finish, critical: times.critical, milestone: isMilestone }
}

function shown(tasks: readonly NumberedTask[], context: ProjectContext): NumberedTask[] {
  const inOrder = (list: readonly NumberedTask[]) => [...list].sort((a, b) => (a.times.start < b.times.start ? -1 : a.times.start > b.times.start ? 1 : 0))
  if (context.tasks.length <= ROWS) return inOrder(tasks)
  const isCritical = ({ task }: NumberedTask) => context.schedule.criticalPath.includes(task.id)
  const rank = (item: NumberedTask) => (item.isMilestone ? 2 : isCritical(item) ? 1 : 0)
  return inOrder([...tasks].sort((a, b) => rank(b) - rank(a) || b.times.durationDays - a.times.durationDays).slice(0, Math.max(LEAST_OF_PHASE, Math.floor(ROWS / context.plan.phases.length))))
}

function milestoneTable(context: ProjectContext): string {
  const { say } = context
  const milestones = context.tasks.filter(({ isMilestone }) => isMilestone).sort((a, b) => (a.times.finish < b.times.finish ? -1 : a.times.finish > b.times.finish ? 1 : 0))
  return table([{ title: say('reports.column.date') }, { title: say('reports.column.milestone') }, { title: say('reports.column.float'), align: 'right' }],
    milestones.map((item) => [item.times.finish, taskName(item, context), context.format.number(item.times.totalFloatDays)]))
}

function pathWords(context: ProjectContext): string[] {
  const { plan, say } = context
  const path = context.schedule.criticalPath.flatMap((id) => context.taskById.get(id) ?? [])
  return plan.phases.flatMap((phase) => {
    const own = path.filter((item) => item.phase.id === phase.id)
    if (own.length === 0) return []
    return [say('reports.project.timetable.pathOfPhase', { phase: phaseName(phase, context), tasks: own.map((item) => taskName(item, context)).join(say('reports.project.timetable.then')) })]
  })
}

function nearlyCritical(context: ProjectContext): string {
  const { schedule, tasks, say } = context
  const nearly = tasks.filter(({ task, times, isMilestone }) => !isMilestone && !schedule.criticalPath.includes(task.id) && times.totalFloatDays < NEARLY)
  return nearly.length === 0 ? '' : say('reports.project.timetable.nearly', { count: nearly.length, days: NEARLY })
}

function calendarWords({ plan, schedule, say, format }: ProjectContext): string {
  const country = plan.calendar?.country
  if (country === undefined) return say('reports.project.timetable.noCountry')
  const name = format.countryName(country)
  const until = schedule.holidayDataUntil
  if (until === undefined) return say('reports.project.timetable.noHolidayData', { country: name })
  const values = { country: name, until: format.longDate(until) }
  return until >= schedule.finishDate ? say('reports.project.timetable.holidaysKnown', values) : say('reports.project.timetable.holidaysUntil', values)
}

// The schedule gives everybody every task as early as it can; whether one person can do them all is told here.
function overlapWords(context: ProjectContext): string {
  const busy = (context.plan.team ?? []).filter((member) => atOnce(member, context) > 1)
  return busy.length === 0 ? '' : context.say('reports.project.timetable.overlaps', { count: busy.length })
}
