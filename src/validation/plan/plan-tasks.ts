// The tasks of a plan with their phases and links, read once for all rules.
import type { ValuePath } from '../../model/diagnostic.ts'
import type { ParsedFile } from '../file-group.ts'
import { rememberLast } from '../last-answer.ts'

/** A task of whatever shape, where it stands. */
export interface PlacedTask {
  /** Empty where it has none. */
  readonly id: string
  readonly value: Readonly<Record<string, unknown>>
  readonly path: ValuePath
  /** Number of its phase, from 0. */
  readonly phase: number
  /** Its place among the tasks of the plan, from 0. */
  readonly place: number
  readonly links: readonly PlacedLink[]
}

/** What a task waits for. */
export interface PlacedLink {
  readonly task: string
  /** FS, SS, FF or SF. */
  readonly type: string
  readonly path: ValuePath
  /** The task can begin only once the other is finished: FS without a lead. */
  readonly isStrict: boolean
}

const NONE: readonly PlacedLink[] = []

// Paths are put together only where something is told: nearly all tasks are fine.
class TaskOfPlan implements PlacedTask {
  readonly id: string
  readonly links: readonly PlacedLink[]

  constructor(readonly value: Readonly<Record<string, unknown>>, readonly place: number, readonly phase: number, private readonly inPhase: number) {
    this.id = typeof value['id'] === 'string' ? value['id'] : ''
    this.links = linksOf(this)
  }

  get path(): ValuePath {
    return ['phases', this.phase, 'tasks', this.inPhase]
  }
}

class LinkOfTask implements PlacedLink {
  constructor(readonly task: string, readonly type: string, readonly isStrict: boolean, private readonly from: PlacedTask, private readonly steps: ValuePath) {}

  get path(): ValuePath {
    return [...this.from.path, 'dependsOn', ...this.steps]
  }
}

/** The tasks of a plan that have an id, in the order of the file. */
export function tasksIn(file: ParsedFile): readonly PlacedTask[] {
  return tasksOf(file).named
}

/** All tasks of a plan in the order of the file, those without an id too. */
export function tasksWrittenIn(file: ParsedFile): readonly PlacedTask[] {
  return tasksOf(file).all
}

function tasksOf({ value }: ParsedFile): TasksOfPlan {
  return typeof value === 'object' && value !== null ? readTasks(value) : { all: [], named: [] }
}

interface TasksOfPlan {
  readonly all: readonly PlacedTask[]
  readonly named: readonly PlacedTask[]
}

// The same value is never changed while it is checked, and most rules of a plan begin with its tasks.
const readTasks = rememberLast((plan: object): TasksOfPlan => {
  const all: PlacedTask[] = []
  const { phases } = plan as { phases?: unknown }
  for (const [number, phase] of listOf(phases).entries()) {
    const tasks = listOf((phase as { tasks?: unknown } | null)?.tasks)
    for (let index = 0; index < tasks.length; index++) {
      const task = tasks[index]
      if (typeof task === 'object' && task !== null && !Array.isArray(task)) all.push(new TaskOfPlan(task as Readonly<Record<string, unknown>>, all.length, number, index))
    }
  }
  return { all, named: all.every(({ value: { id } }) => typeof id === 'string') ? all : all.filter(({ value: { id } }) => typeof id === 'string') }
})

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : []
}

function linksOf(from: PlacedTask): readonly PlacedLink[] {
  const { dependsOn } = from.value
  if (!Array.isArray(dependsOn)) return NONE
  const links: PlacedLink[] = []
  for (let index = 0; index < dependsOn.length; index++) {
    const link: unknown = dependsOn[index]
    if (typeof link === 'string') links.push(new LinkOfTask(link, 'FS', true, from, [index]))
    else if (typeof link === 'object' && link !== null) {
      const { task, type = 'FS' } = link as Record<string, unknown>
      if (typeof task === 'string') links.push(new LinkOfTask(task, String(type), type === 'FS' && Object.values(link).every((lag) => typeof lag !== 'number' || lag >= 0), from, [index, 'task']))
    }
  }
  return links
}

/** The middle of an estimate; undefined where it is none. */
export function likelyIn(estimate: unknown): number | undefined {
  const value: unknown = typeof estimate === 'object' && estimate !== null ? (estimate as Record<string, unknown>)['likely'] : estimate
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined
}
