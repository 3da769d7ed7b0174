// Work in the opposite order of what the packs know: migration before cleansing, going live before training.
import { tasksByActivity } from '../../plan/activity-tasks.ts'
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { ancestorsOf, byId, orderOf } from '../../plan/links-of-plan.ts'
import { tasksIn } from '../../plan/plan-tasks.ts'
import { type Finding, finding } from '../../rule.ts'

/** Warns of tasks that wait, directly or through others, for one that by the activities of the packs builds on them. */
export function orderAgainstLibrary(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan').flatMap((file) => inPlan(file, subject.knowledge.activitiesBefore))
}

function inPlan(file: ParsedFile, before: Readonly<Record<string, readonly string[]>>): Finding[] {
  const all = tasksIn(file)
  const byActivity = tasksByActivity(all)
  const building = [...byActivity].filter(([activity]) => Object.hasOwn(before, activity))
  const places = building.length > 0 ? orderOf(all) : undefined
  if (!places) return []
  const tasks = byId(all)
  return building.flatMap(([activity, later]) => (before[activity] ?? []).flatMap((name) => {
    const earlier = byActivity.get(name)
    // What comes first in an order of all links waits for nothing behind it.
    if (!earlier || (places.get(earlier.id) ?? 0) < (places.get(later.id) ?? 0) || !ancestorsOf(earlier.id, tasks).has(later.id)) return []
    const link = earlier.links.find(({ task }) => task === later.id)
    return [finding('order-against-library', file, link?.path ?? [...earlier.path, 'id'], { severity: 'warning', values: { earlier: earlier.id, later: later.id }, other: { file: file.path, path: [...later.path, 'id'] } })]
  }))
}
