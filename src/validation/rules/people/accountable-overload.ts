// One who answers for nearly everything.
import { type Subject, filesOf } from '../../file-group.ts'
import { tasksIn } from '../../plan/plan-tasks.ts'
import { type Finding, finding } from '../../rule.ts'

/** Where no pack says otherwise: share of the tasks, in percent, above which it is too much for one. Own judgement. */
const MOST_PERCENT = 60
/** Fewer tasks say nothing about shares. Own judgement. */
const LEAST_TASKS = 20

/** Warns once of a role or person that answers for more of the tasks than the packs allow, at the first of them. */
export function accountableOverload(subject: Subject): Finding[] {
  const { accountableSharePercent: limit = MOST_PERCENT } = subject.knowledge.limits
  return filesOf(subject, 'Plan').flatMap((file) => {
    const answered = tasksIn(file).flatMap((task) => {
      const name = (task.value['raci'] as { accountable?: unknown } | null | undefined)?.accountable
      return typeof name === 'string' ? [{ name, task }] : []
    })
    if (answered.length < LEAST_TASKS) return []
    const counts = new Map<string, number>()
    for (const { name } of answered) counts.set(name, (counts.get(name) ?? 0) + 1)
    return [...counts].filter(([, count]) => count * 100 > answered.length * limit).map(([name, count]) => (
      finding('accountable-overload', file, [...(answered.find((one) => one.name === name)?.task.path ?? []), 'raci', 'accountable'], { severity: 'warning', values: { name, count, total: answered.length, limit }, titles: { name: subject.knowledge.roleTitles[name] } })
    ))
  })
}
