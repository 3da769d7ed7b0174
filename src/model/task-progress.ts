// What is known about the work on a day: the entries of progress.yaml taken together, corrections included.
import type { CostCause, Id, IsoDate, LineCost, Progress, StatusEntry, TaskStatus } from './file-types.ts'

/** What a status may tell about a task; each holds until it is told anew. */
export const TASK_FIGURES = [
  'percentComplete', 'actualStart', 'actualFinish', 'actualCost', 'actualEffortDays', 'remainingEffortDays', 'remainingDurationDays', 'remainingCost', 'reached', 'costCauses',
] as const

/** A figure of a task, by its name in the file. */
export type TaskFigure = (typeof TASK_FIGURES)[number]

/** A task as it stands: `not-started` where nothing shows work, `finished` where it has a finish day or all of it is done. */
export type WorkState = 'not-started' | 'running' | 'finished'

/** What is known about a task on a day, all told until then. */
export interface TaskProgress {
  readonly task: Id
  readonly state: WorkState
  /** 0–100; 100 where a finish day is known and no percentage, 0 where neither. */
  readonly percentComplete: number
  readonly actualStart?: IsoDate
  readonly actualFinish?: IsoDate
  /** Money; absent where nobody told it, which is not 0. */
  readonly actualCost?: number
  /** Person-days; absent where nobody told them. */
  readonly actualEffortDays?: number
  readonly remainingEffortDays?: number
  readonly remainingDurationDays?: number
  readonly remainingCost?: number
  /** Ids of weighted milestones that are reached. */
  readonly reached: readonly Id[]
  readonly costCauses: readonly CostCause[]
  /** The last remark. */
  readonly remark?: string
  /** Day of the last status that says anything of the task. */
  readonly asOf: IsoDate
  /** For every figure that is known: the day it was told for. A remaining figure older than `asOf` is what was thought then. */
  readonly toldOn: Readonly<Partial<Record<TaskFigure, IsoDate>>>
}

/** What a line of the budget has cost until a day. */
export interface LineProgress {
  readonly line: Id
  readonly actualCost: number
  readonly remainingCost?: number
  readonly asOf: IsoDate
}

/** What is known on a day. */
export interface ProgressState {
  readonly day: IsoDate
  /** Day of the last status up to `day`; absent where there is none. */
  readonly lastStatus?: IsoDate
  /** By task id; a task that no status names is absent and has not started. */
  readonly tasks: ReadonlyMap<Id, TaskProgress>
  /** By id of the budget line. */
  readonly lines: ReadonlyMap<Id, LineProgress>
}

/** The day from which the figures of an entry hold: the day of the entry it puts right, else its own. */
export function holdsFrom(entry: Pick<StatusEntry, 'date' | 'corrects'>): IsoDate {
  return entry.corrects ?? entry.date
}

/**
 * What is known about every task and budget line on a day, from all entries that hold by then. A correction holds from the day it puts
 * right, after what was entered for that day before it, and yields to what was told for a later day; so the past reads as it is known today, not as it was told then.
 * Of a finish or start day in the future of its entry nothing is held back.
 */
export function statusAsOf(progress: Pick<Progress, 'status'>, day: IsoDate): ProgressState {
  const entries = inForce(progress, day)
  const told = new Map<Id, Told>()
  const lines = new Map<Id, LineProgress>()
  for (const entry of entries) {
    const from = holdsFrom(entry)
    for (const status of entry.tasks) take(told, status, from)
    for (const line of entry.costs ?? []) lines.set(line.line, lineProgress(line, from, lines.get(line.line)))
  }
  const last = entries.at(-1)
  return { day, ...(last === undefined ? {} : { lastStatus: holdsFrom(last) }), tasks: new Map([...told].map(([id, task]) => [id, taskProgress(id, task)])), lines }
}

/** The days for which there is a status, oldest first, each once. */
export function statusDays(progress: Pick<Progress, 'status'>): IsoDate[] {
  return [...new Set((progress.status ?? []).map(holdsFrom))].toSorted()
}

/** Whether work on a task is known to have begun. */
export function hasStarted(task: Pick<TaskProgress, 'state'> | undefined): boolean {
  return task !== undefined && task.state !== 'not-started'
}

// The entries that hold by the day, in the order they take effect.
function inForce(progress: Pick<Progress, 'status'>, day: IsoDate): StatusEntry[] {
  const entries = (progress.status ?? []).filter((entry) => holdsFrom(entry) <= day)
  return entries.toSorted((a, b) => (holdsFrom(a) < holdsFrom(b) ? -1 : holdsFrom(a) > holdsFrom(b) ? 1 : 0))
}

interface Told {
  figures: Partial<Pick<TaskStatus, TaskFigure>>
  toldOn: Partial<Record<TaskFigure, IsoDate>>
  remark?: string
  asOf: IsoDate
}

function take(told: Map<Id, Told>, status: TaskStatus, from: IsoDate): void {
  const task = told.get(status.task) ?? { figures: {}, toldOn: {}, asOf: from }
  const back = new Set<TaskFigure>(status.takesBack ?? [])
  for (const name of back) {
    delete task.figures[name]
    delete task.toldOn[name]
  }
  const fresh = TASK_FIGURES.filter((name) => status[name] !== undefined)
  Object.assign(task.figures, Object.fromEntries(fresh.map((name) => [name, status[name]])))
  for (const name of fresh) task.toldOn[name] = from
  if (status.remark !== undefined) task.remark = status.remark
  told.set(status.task, { ...task, asOf: from })
}

function taskProgress(id: Id, { figures, toldOn, remark, asOf }: Told): TaskProgress {
  const percentComplete = figures.percentComplete ?? (figures.actualFinish === undefined ? 0 : 100)
  const begun = percentComplete > 0 || figures.actualStart !== undefined || (figures.actualEffortDays ?? 0) > 0 || (figures.reached?.length ?? 0) > 0
  const state = figures.actualFinish !== undefined || percentComplete >= 100 ? 'finished' : begun ? 'running' : 'not-started'
  return { ...figures, task: id, state, percentComplete, reached: figures.reached ?? [], costCauses: figures.costCauses ?? [], ...(remark === undefined ? {} : { remark }), asOf, toldOn }
}

function lineProgress(line: LineCost, asOf: IsoDate, earlier: LineProgress | undefined): LineProgress {
  const remainingCost = line.remainingCost ?? earlier?.remainingCost
  return { line: line.line, actualCost: line.actualCost, ...(remainingCost === undefined ? {} : { remainingCost }), asOf }
}
