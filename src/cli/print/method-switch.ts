// What a change of method has done to a plan, phase by phase, with the reasons.
import type { Phase, Plan, Task } from '../../model/file-types.ts'
import type { Say } from '../../knowledge/sentence.ts'
import type { PlanChange } from '../../planning/merge/plan-change.ts'
import type { Engagement } from '../load/load-engagement.ts'
import type { PlanUpdate } from '../derive/update-plan.ts'
import { style } from './style.ts'

/** The lines about a change of method: how tasks went from phase to phase, what came, went and was kept, and why. None where the method is the same. */
export function methodSwitch(before: Plan | undefined, { value: after, changes }: Pick<PlanUpdate, 'value' | 'changes'>, { knowledge, language }: Pick<Engagement, 'knowledge' | 'language'>, say: Say): string[] {
  const change = after.methodChanges?.at(-1)
  if (before?.method === undefined || before.method === after.method || !change) return []
  const titleOf = (method: string): string => knowledge.methods.get(method)?.title[language] ?? method
  const [was, is] = [phasesOf(before), phasesOf(after)]
  const kept = changes.filter(({ kind, list }) => kind === 'kept' && list === 'tasks')
  const struck = new Set(changes.filter(({ kind }) => kind === 'deleted').map(({ id }) => id))
  const gone = tasksOf(before).filter(({ id }) => !is.has(id) && !struck.has(id))
  return [
    style.strong(say(change.reason === undefined ? 'switch.head' : 'switch.headReason', { from: titleOf(change.from), to: titleOf(change.to), reason: change.reason ?? '' })),
    ...after.phases.map((phase) => phaseLine(phase, was, before.phases, say)),
    ...list('switch.came', tasksOf(after).filter(({ id }) => !was.has(id)), say),
    ...list('switch.went', gone, say),
    ...kept.map(({ id, title, why }) => `  = ${say('switch.kept', { task: title ?? id, why: say(`cli.merge.why.${why ?? 'edited'}`) })}`),
  ]
}

/** The changes that the lines about a change of method do not tell. */
export function besidesSwitch(changes: readonly PlanChange[]): PlanChange[] {
  return changes.filter(({ kind, list }) => (list !== 'tasks' && list !== 'phases') || kind === 'conflict' || kind === 'deleted' || kind === 'dropped')
}

function phasesOf({ phases }: Plan): Map<string, string> {
  return new Map(phases.flatMap((phase) => phase.tasks.map(({ id }): [string, string] => [id, phase.id])))
}

function tasksOf({ phases }: Plan): Task[] {
  return phases.flatMap(({ tasks }) => tasks)
}

function phaseLine(phase: Phase, was: ReadonlyMap<string, string>, earlier: readonly Phase[], say: Say): string {
  const counts = earlier.map(({ id, title = id }) => ({ title, count: phase.tasks.filter((task) => was.get(task.id) === id).length })).filter(({ count }) => count > 0)
  const fresh = phase.tasks.filter((task) => !was.has(task.id)).length
  const from = [...counts.map((item) => say('switch.from', item)), ...(fresh > 0 ? [say('switch.fresh', { count: fresh })] : [])]
  return `  > ${say('switch.phase', { phase: phase.title ?? phase.id, from: from.join(say('switch.separator')) })}`
}

function list(key: 'switch.came' | 'switch.went', tasks: readonly Task[], say: Say): string[] {
  if (tasks.length === 0) return []
  return [`  ${key === 'switch.came' ? '+' : '-'} ${say(key, { count: tasks.length, tasks: tasks.map(({ title }) => title).join(say('switch.separator')) })}`]
}
