// When things happen: phases, chart, milestones, critical path, dates that cannot be kept, and how far the calendar is known.
import { toHalf } from '../../model/estimate.ts'
import { table } from '../markdown/table.ts'
import { chartView, mergedMilestones } from './gantt-chart.ts'
import { liveTask } from './marked-task.ts'
import { levellingBottleneck, levellingCost } from './levelling.ts'
import { atOnce, personDays } from './people.ts'
import { type NumberedTask, type ProjectContext, floatOf, phaseName, taskName } from './project-input.ts'
import { violationWords } from './violations.ts'

/** Tasks with less float than this are told to be nearly critical. */
const NEARLY = 5
/** Countries and territories that celebrate the Spring Festival with days off. */
const SPRING_FESTIVAL = ['CN', 'TW', 'HK', 'SG', 'MY']

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
  const { text, note } = chartView(context)
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
  const row = (name: string, { start, finish }: { start: string; finish: string }, tasks: readonly NumberedTask[], cost: number) =>
    [name, start, finish, format.number(tasks.length), format.number(toHalf(personDays(tasks, context))), schedule.cost.total === 0 ? '' : format.wholeMoney(cost)]
  const rows = plan.phases.flatMap((phase) => {
    const times = schedule.phases?.find(({ id }) => id === phase.id)
    const cost = schedule.cost.byPhase.find((item) => item.phase === phase.id)?.cost ?? 0
    return times ? [row(phaseName(phase, context), times, context.tasks.filter((item) => item.phase.id === phase.id), cost)] : []
  })
  if (rows.length < 2) return table(columns, rows)
  return table(columns, [...rows, row(say('reports.project.timetable.total'), { start: schedule.startDate, finish: schedule.finishDate }, context.tasks, schedule.cost.total)])
}

function milestoneTable(context: ProjectContext): string {
  const { say } = context
  const merged = mergedMilestones(context)
  const live = liveTask(context)
  const milestones = context.tasks.filter((item) => (item.isMilestone && !merged.has(item.task.id)) || item === live).sort((a, b) => (a.times.finish < b.times.finish ? -1 : a.times.finish > b.times.finish ? 1 : 0))
  return table([{ title: say('reports.column.date') }, { title: say('reports.column.milestone') }, { title: say('reports.column.float'), align: 'right' }],
    milestones.map((item) => [item.times.finish, item.isMilestone ? taskName(item, context) : say('reports.project.timetable.finished', { task: taskName(item, context) }), context.format.number(floatOf(item))]))
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
  const nearly = tasks.filter((item) => !item.isMilestone && !item.times.critical && !schedule.criticalPath.includes(item.task.id) && floatOf(item) < NEARLY)
  return nearly.length === 0 ? '' : say('reports.project.timetable.nearly', { count: nearly.length, days: NEARLY, tasks: nearly.map((item) => taskName(item, context)).join(say('reports.itemSeparator')) })
}

function calendarWords({ plan, schedule, say, format }: ProjectContext): string {
  const country = plan.calendar?.country
  if (country === undefined) return say('reports.project.timetable.noCountry')
  const name = format.countryName(country)
  const until = schedule.holidayDataUntil
  if (until === undefined) return say('reports.project.timetable.noHolidayData', { country: name })
  const values = { country: name, until: format.longDate(until) }
  if (until < schedule.startDate) return say('reports.project.timetable.holidaysNone', { ...values, festival: SPRING_FESTIVAL.includes(country) ? 'yes' : 'no' })
  return until >= schedule.finishDate ? say('reports.project.timetable.holidaysKnown', values) : say('reports.project.timetable.holidaysUntil', values)
}

// What levelling costs and for whom the end waits; without it, whether one person can do all he is given.
function overlapWords(context: ProjectContext): string {
  if (context.schedule.levelling) return context.format.sentences([levellingCost(context), levellingBottleneck(context)])
  const busy = (context.plan.team ?? []).filter((member) => atOnce(member, context) > 1)
  return busy.length === 0 ? '' : context.say('reports.project.timetable.overlaps', { count: busy.length })
}
