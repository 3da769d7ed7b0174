// The tasks of a plan with their phases and links, read once for all rules.
import type { ValuePath } from '../model/diagnostic.ts'
import type { ParsedFile } from './file-group.ts'

/** A task of whatever shape, where it stands. */
export interface PlacedTask {
  readonly id: string
  readonly value: Readonly<Record<string, unknown>>
  readonly path: ValuePath
  /** Number of its phase, from 0. */
  readonly phase: number
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

// The same value is never changed while it is checked, and most rules of a plan begin with its tasks.
const read = new WeakMap<object, readonly PlacedTask[]>()

/** The tasks of a plan that have an id, in the order of the file. */
export function tasksIn({ value: plan }: ParsedFile): readonly PlacedTask[] {
  if (typeof plan !== 'object' || plan === null) return []
  const known = read.get(plan)
  if (known) return known
  const tasks: PlacedTask[] = []
  const { phases } = plan as { phases?: unknown }
  listOf(phases).forEach((phase, number) => listOf((phase as { tasks?: unknown } | null)?.tasks).forEach((task, place) => {
    if (typeof task !== 'object' || task === null) return
    const value = task as Readonly<Record<string, unknown>>
    const path = ['phases', number, 'tasks', place]
    if (typeof value['id'] === 'string') tasks.push({ id: value['id'], value, path, phase: number, links: linksOf(value, path) })
  }))
  read.set(plan, tasks)
  return tasks
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : []
}

function linksOf({ dependsOn }: Readonly<Record<string, unknown>>, path: ValuePath): readonly PlacedLink[] {
  if (!Array.isArray(dependsOn)) return NONE
  return dependsOn.flatMap((link: unknown, index): PlacedLink[] => {
    const at = [...path, 'dependsOn', index]
    if (typeof link === 'string') return [{ task: link, type: 'FS', path: at, isStrict: true }]
    const { task, type = 'FS', ...lags } = (typeof link === 'object' && link !== null ? link : {}) as Record<string, unknown>
    if (typeof task !== 'string') return []
    return [{ task, type: String(type), path: [...at, 'task'], isStrict: type === 'FS' && Object.values(lags).every((lag) => typeof lag !== 'number' || lag >= 0) }]
  })
}

/** The middle of an estimate; undefined where it is none. */
export function likelyIn(estimate: unknown): number | undefined {
  const value: unknown = typeof estimate === 'object' && estimate !== null ? (estimate as Record<string, unknown>)['likely'] : estimate
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined
}
