// Goes through the tasks that should have moved and asks how each stands; every answer is on disk before the next task.
import type { StatusEntry, TaskStatus } from '../../model/file-types.ts'
import { statusAsOf } from '../../model/task-progress.ts'
import type { Say } from '../../knowledge/sentence.ts'
import { addStatus } from '../../tracking/add-status.ts'
import { type DueTask, dueTasks } from '../../tracking/due-tasks.ts'
import type { FormAsker } from '../prompts/form-asker.ts'
import { type AskedAs, type Said, askFields } from './ask-fields.ts'
import { type OpenProgress, changeProgress } from './open-progress.ts'

/** What a weekly status is entered for. */
export interface StatusTalk {
  readonly day: string
  readonly enteredBy: string | undefined
  readonly asker: FormAsker
  readonly say: Say
  /** Says something to the person. */
  readonly tell: (sentence: string) => void
}

/** What was entered: the tasks told in this talk, the entry as it is on disk (none if nothing was ever told), and the tasks left. */
export interface ToldStatus {
  readonly opened: OpenProgress
  readonly entry: StatusEntry | undefined
  readonly told: readonly TaskStatus[]
  readonly left: number
}

/** Asks about the due tasks that have no status of this day yet, until all are told or the person stops. */
export async function askStatus(first: OpenProgress, talk: StatusTalk): Promise<ToldStatus> {
  const { day, say, tell } = talk
  const done = (first.progress.status ?? []).filter((entry) => entry.date === day).flatMap(({ tasks }) => tasks.map(({ task }) => task))
  const list = dueOn(first, day).filter(({ id }) => !done.includes(id)).map(({ id }) => id)
  if (done.length > 0 && list.length > 0) tell(say('track.status.resumed', { count: done.length, left: list.length }))
  const told = new Map<string, TaskStatus>()
  let [opened, at, stopped] = [first, 0, false]
  while (at < list.length && !stopped) {
    // What was told a moment ago is what the task is shown with when somebody goes back to it.
    const task = dueOn(opened, day, list[at])[0]
    if (!task) {
      at += 1
      continue
    }
    const said = await askFields((now) => fieldsOf(task, now, talk), headOf(task, at, list.length, say), talk.asker, say)
    if (said === 'back') at = Math.max(0, at - 1)
    else if (said['how'] === 'stop') stopped = true
    else {
      const status = said['how'] === 'same' ? undefined : statusOf(task, said, day)
      if (status) {
        const saved = await changeProgress(opened, say, (progress) => addStatus(progress, { date: day, ...(talk.enteredBy === undefined ? {} : { enteredBy: talk.enteredBy }), tasks: [status] }))
        told.set(status.task, status)
        opened = saved.opened
        tell(say('track.status.saved', { task: task.title }))
      }
      at += 1
    }
  }
  return { opened, entry: (opened.progress.status ?? []).findLast((entry) => entry.date === day && entry.corrects === undefined), told: [...told.values()], left: list.length - at }
}

/** The due tasks of a day, with all that is known; or the one named, even if it is finished by now. */
export function dueOn({ plan, schedule, calendar, progress }: OpenProgress, day: string, id?: string): DueTask[] {
  const state = statusAsOf(progress, day)
  const reopened = id === undefined ? state : { ...state, tasks: new Map([...state.tasks].map(([task, known]) => [task, task === id && known.state === 'finished' ? { ...known, state: 'running' as const } : known])) }
  return dueTasks(plan, schedule, reopened, calendar).filter((task) => id === undefined || task.id === id)
}

function headOf(task: DueTask, at: number, of: number, say: Say): string {
  const { reason, plannedStart: start, plannedFinish: finish, daysLate: late, known } = task
  const place = say('track.status.place', { at: at + 1, of, title: task.title, id: task.id })
  const planned = say('track.status.planned', { reason, start, finish, late, milestone: task.isMilestone ? 'yes' : 'no' })
  return `${place}\n${planned}\n${say('track.status.last', { known: known ? 'yes' : 'no', percent: known?.percentComplete ?? 0, date: known?.asOf ?? '' })}`
}

function fieldsOf(task: DueTask, said: Said, { day, say }: StatusTalk): AskedAs[] {
  const { known, plannedEffortDays: planned } = task
  const ask = (id: string) => say(`track.status.ask.${id}`)
  const how: AskedAs = { id: 'how', kind: 'choice', required: true, ask: ask('how'), current: defaultHow(task), choices: waysOf(task).map((value) => ({ value, name: say(`track.status.how.${value}`, { date: task.plannedFinish, percent: known?.percentComplete ?? 0, known: known ? 'yes' : 'no' }) })) }
  const chosen = said['how']
  if (chosen === undefined || chosen === 'same' || chosen === 'stop') return [how]
  const isDone = chosen !== 'running'
  const finish = chosen === 'as-planned' ? task.plannedFinish : String(said['finish'] ?? day)
  const percent = isDone ? 100 : Number(said['percent'] ?? task.expectedPercent)
  const number = (id: string, current: number | undefined): AskedAs => ({ id, kind: 'number', required: false, ask: ask(id), current, from: 0 })
  const start = known?.actualStart ?? (task.plannedStart <= finish ? task.plannedStart : finish)
  return [
    how,
    ...(chosen === 'finished' ? [{ id: 'finish', kind: 'day', required: true, ask: ask('finish'), current: known?.actualFinish ?? (task.plannedFinish <= day ? task.plannedFinish : day), to: day } as const] : []),
    ...(isDone ? [] : [{ id: 'percent', kind: 'number', required: true, ask: ask('percent'), current: task.expectedPercent, from: 0, to: 100, isPercent: true } as const]),
    ...(task.isMilestone || chosen === 'as-planned' ? [] : [{ id: 'start', kind: 'day', required: false, ask: ask('start'), current: start > day ? day : start, to: isDone ? finish : day } as const]),
    ...(task.isMilestone || planned === undefined ? [] : [number('effort', Math.max(known?.actualEffortDays ?? 0, half((planned * percent) / 100)))]),
    ...(isDone || planned === undefined ? [] : [number('remaining', half((planned * (100 - percent)) / 100))]),
    ...(task.isMilestone && task.plannedCost === 0 ? [] : [number('cost', known?.actualCost)]),
    { id: 'remark', kind: 'text', required: false, ask: ask('remark') },
  ]
}

function waysOf(task: DueTask): string[] {
  const asPlanned = task.reason === 'shouldBeFinished' && (task.known?.actualStart ?? task.plannedStart) <= task.plannedFinish
  return [...(asPlanned ? ['as-planned'] : []), 'finished', ...(task.isMilestone ? [] : ['running']), 'same', 'stop']
}

// Enter is what the plan expects, and nothing where it expects nothing yet.
function defaultHow(task: DueTask): string {
  if (task.reason === 'shouldBeFinished') return waysOf(task)[0] ?? 'same'
  return task.reason === 'dueNext' || task.isMilestone ? 'same' : 'running'
}

function statusOf({ id, known, plannedStart, plannedFinish, isMilestone }: DueTask, said: Said, day: string): TaskStatus {
  const isDone = said['how'] !== 'running'
  const finish = said['how'] === 'as-planned' ? plannedFinish : String(said['finish'] ?? day)
  const start = said['how'] === 'as-planned' && !isMilestone ? (known?.actualStart ?? plannedStart) : said['start']
  const given = { actualStart: start, actualCost: said['cost'], actualEffortDays: said['effort'], remainingEffortDays: said['remaining'], remark: said['remark'] }
  const told = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return { task: id, percentComplete: isDone ? 100 : Number(said['percent']), ...(isDone ? { actualFinish: finish } : {}), ...told } as TaskStatus
}

function half(days: number): number {
  return Math.round(days * 2) / 2
}
