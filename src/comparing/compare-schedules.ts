// What is different between two schedules, and what on their critical paths makes the difference.
import type { Schedule, ScheduledTask } from '../model/file-types.ts'

/** Something that explains a different end, with the working days it is about. */
export type ScheduleCause =
  | { readonly kind: 'start'; readonly from: string; readonly to: string }
  | { readonly kind: 'duration'; readonly task: string; readonly from: number; readonly to: number }
  | { readonly kind: 'added' | 'removed'; readonly task: string; readonly days: number }
  | { readonly kind: 'driver'; readonly task: string; readonly from: readonly string[]; readonly to: readonly string[] }

/** How a schedule differs from another: how many of their common tasks start earlier or later, and the causes on the critical paths, greatest first. */
export interface ScheduleDifference {
  readonly earlier: number
  readonly later: number
  readonly added: number
  readonly removed: number
  readonly causes: readonly ScheduleCause[]
}

/** Compares a schedule with the one it is measured against. */
export function compareSchedules(base: Schedule, other: Schedule): ScheduleDifference {
  const before = new Map(base.tasks.map((task) => [task.id, task]))
  const after = new Map(other.tasks.map((task) => [task.id, task]))
  const common = other.tasks.flatMap((task): { was: ScheduledTask; now: ScheduledTask }[] => {
    const was = before.get(task.id)
    return was ? [{ was, now: task }] : []
  })
  return {
    earlier: common.filter(({ was, now }) => now.start < was.start).length, later: common.filter(({ was, now }) => now.start > was.start).length,
    added: other.tasks.filter(({ id }) => !before.has(id)).length, removed: base.tasks.filter(({ id }) => !after.has(id)).length,
    causes: causesOf(base, other, before, after),
  }
}

type ById = ReadonlyMap<string, ScheduledTask>

function causesOf(base: Schedule, other: Schedule, before: ById, after: ById): ScheduleCause[] {
  const start: ScheduleCause[] = base.startDate === other.startDate ? [] : [{ kind: 'start', from: base.startDate, to: other.startDate }]
  const removed = base.criticalPath.flatMap((id): ScheduleCause[] => (after.has(id) ? [] : [{ kind: 'removed', task: id, days: before.get(id)?.durationDays ?? 0 }]))
  const added = other.criticalPath.flatMap((id): ScheduleCause[] => (before.has(id) ? [] : [{ kind: 'added', task: id, days: after.get(id)?.durationDays ?? 0 }]))
  const onPath = [...new Set([...base.criticalPath, ...other.criticalPath])]
  const durations = onPath.flatMap((id): ScheduleCause[] => {
    const [from, to] = [before.get(id)?.durationDays, after.get(id)?.durationDays]
    return from === undefined || to === undefined || from === to ? [] : [{ kind: 'duration', task: id, from, to }]
  })
  const direct = [...start, ...[...removed, ...added, ...durations].sort((a, b) => weight(b) - weight(a))]
  return direct.length > 0 || base.finishDate === other.finishDate ? direct : drivers(other, before, after)
}

// Nothing on the path is itself different: then something waits for something else.
function drivers(other: Schedule, before: ById, after: ById): ScheduleCause[] {
  const changed = other.criticalPath.find((id) => (before.get(id)?.drivenBy ?? []).join() !== (after.get(id)?.drivenBy ?? []).join())
  return changed === undefined ? [] : [{ kind: 'driver', task: changed, from: before.get(changed)?.drivenBy ?? [], to: after.get(changed)?.drivenBy ?? [] }]
}

function weight(cause: ScheduleCause): number {
  if (cause.kind === 'duration') return Math.abs(cause.to - cause.from)
  return cause.kind === 'added' || cause.kind === 'removed' ? cause.days : 0
}
