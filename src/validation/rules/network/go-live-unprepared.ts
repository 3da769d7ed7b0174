// Going live without waiting for what prepares it: tests, training, the way back.
import { tasksByActivity } from '../../plan/activity-tasks.ts'
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { ancestorsOf, byId } from '../../plan/links-of-plan.ts'
import { gatesIn } from '../../plan/phase-gates.ts'
import { type PlacedTask, tasksIn } from '../../plan/plan-tasks.ts'
import { type Finding, finding } from '../../rule.ts'

const NAMED = 3

/** Warns of a task of going live that does not wait, through links or gates, for tasks of the plan on which it builds by the activities of the packs. */
export function goLiveUnprepared(subject: Subject): Finding[] {
  const { liveActivities, activitiesBefore } = subject.knowledge
  return filesOf(subject, 'Plan').flatMap((file) => {
    const byActivity = tasksByActivity(tasksIn(file))
    return liveActivities.flatMap((activity) => {
      const live = byActivity.get(activity)
      if (!live) return []
      const waited = waitedFor(file, live)
      const missing = activitiesUpTo(activity, activitiesBefore).flatMap((name) => byActivity.get(name) ?? []).filter(({ id }) => !waited.has(id))
      if (missing.length === 0) return []
      const path = live.value['dependsOn'] === undefined ? [...live.path, 'id'] : [...live.path, 'dependsOn']
      return [finding('go-live-unprepared', file, path, {
        severity: 'warning', ...(live.value['dependsOn'] === undefined ? {} : { at: 'key' as const }), values: { task: live.id, count: missing.length, names: missing.slice(0, NAMED).map(({ id }) => id), more: Math.max(0, missing.length - NAMED) }, other: { file: file.path, path: [...(missing[0]?.path ?? []), 'id'] },
      })]
    })
  })
}

function activitiesUpTo(activity: string, before: Readonly<Record<string, readonly string[]>>): string[] {
  const reached = new Set([activity])
  for (const name of reached) for (const earlier of Object.hasOwn(before, name) ? before[name] ?? [] : []) reached.add(earlier)
  return [...reached].slice(1)
}

// A gate that holds the phases behind it is waited for without a word.
function waitedFor(file: ParsedFile, live: PlacedTask): ReadonlySet<string> {
  const tasks = byId(tasksIn(file))
  const own = ancestorsOf(live.id, tasks)
  const gates = gatesIn(file).filter(({ phase, value, milestone }) => phase < live.phase && value['holds'] !== 'none' && milestone !== undefined)
  return new Set([...own, ...gates.flatMap(({ milestone }) => (milestone ? [milestone.id, ...ancestorsOf(milestone.id, tasks)] : []))])
}
