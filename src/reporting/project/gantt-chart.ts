// The chart of the project: what is shown of a plan that is larger than a chart can be read.
import { type GanttBar, gantt } from '../charts/gantt.ts'
import type { NumberedTask, ProjectContext } from './project-input.ts'

/** A chart with many more rows than this is not read; then each phase has its share of them by its number of tasks. */
const ROWS = 40
const LEAST_OF_PHASE = 2

/** A Mermaid text, and what is not in it. */
export interface ChartView {
  readonly text: string
  readonly note: string
}

/** The chart by phases: the gate of a phase, then the critical path, then the longest others. */
export function chartView(context: ProjectContext): ChartView {
  const { plan, tasks, say, format } = context
  const merged = mergedMilestones(context)
  const drawable = tasks.filter((item) => !merged.has(item.task.id))
  const sections = plan.phases.map((phase, index) => ({
    title: `${index + 1} ${phase.title ?? phase.id}`, bars: shown(drawable.filter((item) => item.phase.id === phase.id), drawable.length, context).map(barOf),
  }))
  const count = sections.reduce((sum, { bars }) => sum + bars.length, 0)
  const note = count === drawable.length ? say('reports.project.timetable.chartAll') : say('reports.project.timetable.chartSome', { shown: count, total: tasks.length })
  return { text: gantt(sections), note: format.sentences([note, merged.size === 0 ? '' : say('reports.project.timetable.chartMerged')]) }
}

/** Ids of the milestones that fall on the day of their phase's gate and would only repeat it. */
export function mergedMilestones({ plan, tasks, taskById }: ProjectContext): ReadonlySet<string> {
  const gates = new Map(plan.phases.map(({ id, gate }) => [id, taskById.get(gate?.milestone ?? '')]))
  const repeats = tasks.filter(({ task, phase, times, isMilestone }) => isMilestone && task.id !== gates.get(phase.id)?.task.id && times.finish === gates.get(phase.id)?.times.finish)
  return new Set(repeats.map(({ task }) => task.id))
}

// Titles go in as the plan has them: the chart has its own rules of what is safe.
function barOf({ task, number, times, isMilestone }: NumberedTask): GanttBar {
  return { title: `${number} ${task.title}`, start: times.start, finish: times.finish, critical: times.critical, milestone: isMilestone }
}

function shown(ofPhase: readonly NumberedTask[], total: number, context: ProjectContext): NumberedTask[] {
  const inOrder = (list: readonly NumberedTask[]) => [...list].sort((a, b) => (a.times.start < b.times.start ? -1 : a.times.start > b.times.start ? 1 : 0))
  if (total <= ROWS) return inOrder(ofPhase)
  const path = new Set(context.schedule.criticalPath)
  const rank = ({ task, phase }: NumberedTask) => (task.id === phase.gate?.milestone ? 2 : path.has(task.id) ? 1 : 0)
  const share = Math.max(LEAST_OF_PHASE, Math.round((ROWS * ofPhase.length) / total))
  return inOrder([...ofPhase].sort((a, b) => rank(b) - rank(a) || b.times.durationDays - a.times.durationDays).slice(0, share))
}
