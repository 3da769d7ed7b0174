// Dependencies between activities become dependencies between tasks: across left-out activities, and through the phase gates.
import type { Activity, ActivityLink, Dependency } from '../model/file-types.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { PlacedActivity } from './select-activities.ts'

/** A link with its type and lag filled in. */
interface Link {
  readonly activity: string
  readonly type: 'FS' | 'SS' | 'FF' | 'SF'
  readonly lagDays: number
}

/**
 * The predecessors of a placed activity as task ids, those that come later in the method left out (the phases' order is the stronger).
 * Where a predecessor is not planned, its own predecessors take its place.
 */
export function dependenciesOf(placed: PlacedActivity, planned: ReadonlyMap<string, PlacedActivity>, order: ReadonlyMap<string, number>, knowledge: Knowledge): Dependency[] {
  const links = [...(placed.activity.dependsOn ?? []), ...(placed.use.dependsOn ?? [])].map(toLink)
  const seen = new Set([placed.activity.id])
  const reached = links.flatMap((link) => resolve(link, planned, knowledge, seen))
  return strongest(reached).flatMap((link) => {
    const target = planned.get(link.activity)
    return target && isBefore(target.taskId, placed.taskId, order) ? [dependency(target.taskId, link)] : []
  })
}

function isBefore(a: string, b: string, order: ReadonlyMap<string, number>): boolean {
  return (order.get(a) ?? 0) < (order.get(b) ?? 0)
}

function toLink(link: ActivityLink): Link {
  return typeof link === 'string' ? { activity: link, type: 'FS', lagDays: 0 } : { activity: link.activity, type: link.type ?? 'FS', lagDays: link.lagDays ?? 0 }
}

function resolve(link: Link, planned: ReadonlyMap<string, PlacedActivity>, knowledge: Knowledge, seen: Set<string>): Link[] {
  if (planned.has(link.activity)) return [link]
  const missing: Activity | undefined = knowledge.activities.get(link.activity)
  if (!missing || seen.has(link.activity)) return []
  seen.add(link.activity)
  return (missing.dependsOn ?? []).map(toLink).flatMap((earlier) =>
    resolve({ ...earlier, type: 'FS', lagDays: 0 }, planned, knowledge, seen))
}

// Of several links of one type to the same activity only the one with the longest lag counts.
function strongest(links: readonly Link[]): Link[] {
  const unique = new Map<string, Link>()
  for (const link of links) {
    const key = `${link.activity} ${link.type}`
    const known = unique.get(key)
    if (!known || known.lagDays < link.lagDays) unique.set(key, link)
  }
  return [...unique.values()]
}

function dependency(task: string, { type, lagDays }: Link): Dependency {
  if (type === 'FS' && lagDays === 0) return task
  return { task, ...(type === 'FS' ? {} : { type }), ...(lagDays === 0 ? {} : { lagDays }) }
}
