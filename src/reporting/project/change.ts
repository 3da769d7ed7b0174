// Change, training and communication: the activities that bring people along, and who is told of what.
import { activityIdOf } from '../../model/activity-id.ts'
import type { Task } from '../../model/file-types.ts'
import { escapeMarkdown } from '../markdown/escape-markdown.ts'
import { table } from '../markdown/table.ts'
import { doersOf, roleName } from './people.ts'
import { type NumberedTask, type ProjectContext, taskName } from './project-input.ts'

/** How many tasks are named for one audience. */
const NAMED = 3
const KINDS = ['change', 'training'] as const

/** The section on change and training. */
export interface ChangeView {
  readonly heading: string
  readonly parts: readonly { readonly heading: string; readonly table: string }[]
  readonly audienceHeading: string
  readonly audienceIntro: string
  readonly audience: string
}

/** Activities of change and training by date, and communication by audience; nothing where the plan has none. */
export function changeView(context: ProjectContext): ChangeView | undefined {
  const { say } = context
  const parts = KINDS.flatMap((kind) => {
    const own = context.tasks.filter(({ task }) => task.category === kind && isActivity(task, context))
    return own.length === 0 ? [] : [{ heading: say(`reports.project.change.${kind}`), table: activityTable(own, context) }]
  })
  const audience = audienceTable(context)
  if (parts.length === 0 && audience === '') return undefined
  return {
    heading: say('reports.project.change.heading'), parts, audienceHeading: audience === '' ? '' : say('reports.project.change.communication'),
    audienceIntro: audience === '' ? '' : say('reports.project.change.communicationIntro'), audience,
  }
}

// Gaps closed by tasks of their own stand with their phases; an activity that also closes one stays here.
function isActivity(task: Task, { knowledge }: ProjectContext): boolean {
  return !task.remedy || knowledge.activities.has(activityIdOf(task.id))
}

function activityTable(tasks: readonly NumberedTask[], context: ProjectContext): string {
  const { say } = context
  const columns = [
    { title: say('reports.column.activity') }, { title: say('reports.column.who') }, { title: say('reports.column.start') }, { title: say('reports.column.finish') }, { title: say('reports.column.result') },
  ]
  return table(columns, byDay('start', tasks).map((item) => [
    taskName(item, context), doersOf(item.task, context), item.times.start, item.times.finish, item.task.deliverable === undefined ? '' : escapeMarkdown(item.task.deliverable),
  ]))
}

function audienceTable(context: ProjectContext): string {
  const { say } = context
  const roles = [...new Set(context.tasks.flatMap(({ task }) => task.raci?.informed ?? []))]
  return table([{ title: say('reports.column.audience') }, { title: say('reports.column.toldOf') }], roles.map((role) => {
    const told = byDay('finish', context.tasks.filter(({ task }) => task.raci?.informed?.includes(role)))
    const named = told.slice(0, NAMED).map((item) => say('reports.project.change.told', { task: item.title, date: item.times.finish })).join(say('reports.itemSeparator'))
    return [roleName(role, context), told.length <= NAMED ? named : say('reports.project.change.toldMore', { tasks: named, count: told.length - NAMED })]
  }))
}

function byDay(of: 'start' | 'finish', tasks: readonly NumberedTask[]): NumberedTask[] {
  return [...tasks].sort((a, b) => (a.times[of] < b.times[of] ? -1 : a.times[of] > b.times[of] ? 1 : 0))
}
