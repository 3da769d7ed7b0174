// After merging: no name in the plan leads nowhere, nothing waits for itself, no date contradicts the start.
import type { Plan, Task } from '../../model/file-types.ts'
import { dependencyCycles } from '../../model/graph.ts'
import type { MergeEvent } from '../../model/merge/merge-values.ts'
import { without } from '../forget-tasks.ts'
import { predecessorOf, tasksOf, withoutTasks } from '../without-tasks.ts'
import { withNamedMembers } from './team-succession.ts'

/** A plan in order again, and what that took. */
export interface Repaired {
  readonly plan: Plan
  readonly events: readonly MergeEvent[]
}

/** Puts a merged plan in order; `mine` is the plan it was merged into, `versions` all that took part, `kept` the tasks kept although the generator no longer plans them. */
export function repairedPlan(merged: Plan, mine: Plan, versions: readonly Plan[], kept: ReadonlySet<string>): Repaired {
  const done = withDoers(merged, mine)
  const members = withNamedMembers(withLinked(withLinksTo(done.plan, mine, kept), versions), versions)
  const came = members.back.map(({ id }): MergeEvent => ({ kind: 'kept', path: ['team', id], base: undefined, mine: undefined, theirs: undefined, why: 'named' }))
  const open = withoutRings(withGoals(members.plan, versions), mine)
  const dated = withStart(open.plan, mine)
  return { plan: withGates(dated.plan), events: [...done.events, ...came, ...open.events, ...dated.events] }
}

// What waited for a task goes on waiting for it as long as it is kept.
function withLinksTo(plan: Plan, mine: Plan, kept: ReadonlySet<string>): Plan {
  if (kept.size === 0) return plan
  const links = new Map(tasksOf(mine).map((task) => [task.id, (task.dependsOn ?? []).filter((item) => kept.has(predecessorOf(item)))]))
  return withTasks(plan, (task) => {
    const missing = (links.get(task.id) ?? []).filter((item) => !(task.dependsOn ?? []).some((other) => predecessorOf(other) === predecessorOf(item)))
    return missing.length > 0 ? { ...task, dependsOn: [...(task.dependsOn ?? []), ...missing] } : task
  })
}

// Whoever has changed the effort of a task has changed what somebody does; that somebody stays where the generator names nobody any more.
function withDoers(plan: Plan, mine: Plan): Repaired {
  const own = new Map(tasksOf(mine).map((task) => [task.id, task]))
  const left = tasksOf(plan).filter((task) => task.effortDays !== undefined && task.effortDays !== 0 && !hasDoer(task))
  const back = new Map(left.flatMap(({ id }) => {
    const before = own.get(id)
    return before && hasDoer(before) ? [[id, { ...(before.assign && { assign: before.assign }), ...(before.role !== undefined && { role: before.role }) }] as const] : []
  }))
  const events = [...back].flatMap(([id, doers]) => Object.entries(doers).map(([field, value]): MergeEvent => ({ kind: 'conflict', path: ['tasks', id, field], base: undefined, mine: value, theirs: undefined })))
  return { plan: back.size === 0 ? plan : withTasks(plan, (task) => ({ ...task, ...back.get(task.id) })), events }
}

function hasDoer({ assign = [], role }: Task): boolean {
  return assign.length > 0 || role !== undefined
}

function withLinked(plan: Plan, versions: readonly Plan[]): Plan {
  const here = new Set(tasksOf(plan).map(({ id }) => id))
  const known = new Map([...versions].reverse().flatMap(tasksOf).map((task) => [task.id, task]))
  const touched = [...(plan.uncertainty?.drivers ?? []).flatMap(({ tasks }) => tasks), ...(plan.risks ?? []).flatMap(({ affects }) => affects ?? [])]
  const named = [...known.keys(), ...touched, ...tasksOf(plan).flatMap((task) => (task.dependsOn ?? []).map(predecessorOf)), ...plan.phases.flatMap(({ gate }) => gate?.milestone ?? [])]
  return withoutTasks(plan, new Set(named.filter((id) => !here.has(id))), known)
}

function withTasks(plan: Plan, change: (task: Task) => Task): Plan {
  return { ...plan, phases: plan.phases.map((phase) => ({ ...phase, tasks: phase.tasks.map(change) })) }
}

// A measure whose goal has gone keeps it; one whose goal nobody knows stands by itself.
function withGoals(plan: Plan, versions: readonly Plan[]): Plan {
  const there = new Set((plan.goals ?? []).map(({ id }) => id))
  const missing = [...new Set((plan.kpis ?? []).flatMap(({ goal }) => (goal === undefined || there.has(goal) ? [] : [goal])))]
  if (missing.length === 0) return plan
  const back = missing.flatMap((id) => versions.flatMap(({ goals }) => goals?.find((goal) => goal.id === id) ?? [])[0] ?? [])
  const known = new Set([...there, ...back.map(({ id }) => id)])
  const kpis = (plan.kpis ?? []).map(({ goal, ...kpi }) => (goal !== undefined && known.has(goal) ? { ...kpi, goal } : kpi))
  return { ...plan, kpis, ...(back.length > 0 ? { goals: [...(plan.goals ?? []), ...back] } : {}) }
}

// Of a ring the link that is not in the plan of people is left out.
function withoutRings(plan: Plan, mine: Plan): Repaired {
  const own = new Map(tasksOf(mine).map((task) => [task.id, new Set((task.dependsOn ?? []).map(predecessorOf))]))
  const events: MergeEvent[] = []
  let open = plan
  for (;;) {
    const tasks = tasksOf(open)
    const places = new Map(tasks.map(({ id }, index) => [id, index]))
    const arrows = tasks.flatMap((task, to) => (task.dependsOn ?? []).flatMap((item) => {
      const from = places.get(predecessorOf(item))
      return from === undefined ? [] : [{ from, to }]
    }))
    const cut = new Map<string, string>()
    for (const ring of dependencyCycles(arrows)) {
      for (let at = 1; at < ring.length; at++) {
        const [before, task] = [tasks[ring[at - 1] ?? -1]?.id ?? '', tasks[ring[at] ?? -1]?.id ?? '']
        if (own.get(task)?.has(before)) continue
        cut.set(task, before)
        break
      }
    }
    if (cut.size === 0) return { plan: open, events }
    for (const [task, before] of cut) events.push({ kind: 'conflict', path: ['tasks', task, 'dependsOn', before], base: undefined, mine: undefined, theirs: before, why: 'ring' })
    open = withTasks(open, (task) => {
      const before = cut.get(task.id)
      return before === undefined ? task : { ...task, dependsOn: (task.dependsOn ?? []).filter((item) => predecessorOf(item) !== before) }
    })
  }
}

function withStart(plan: Plan, mine: Plan): Repaired {
  if (datesHold(plan) || (plan.startDate === mine.startDate && plan.deadline === mine.deadline)) return { plan, events: [] }
  const events = (['startDate', 'deadline'] as const).filter((field) => plan[field] !== mine[field]).map((field): MergeEvent => ({ kind: 'conflict', path: [field], base: undefined, mine: mine[field], theirs: plan[field] }))
  return { plan: { ...without(plan, 'deadline'), startDate: mine.startDate, ...(mine.deadline === undefined ? {} : { deadline: mine.deadline }) }, events }
}

function datesHold({ startDate, deadline, ...plan }: Plan): boolean {
  const tasks = plan.phases.flatMap((phase) => phase.tasks)
  const ends = [deadline, ...tasks.flatMap((task) => [task.deadline, task.mustStartOn]), ...(plan.kpis ?? []).map(({ by }) => by)]
  return ends.every((day) => day === undefined || day >= startDate) && (deadline === undefined || tasks.every((task) => task.notBefore === undefined || task.notBefore <= deadline))
}

function withGates(plan: Plan): Plan {
  const gates = new Set(plan.phases.flatMap(({ gate }) => gate?.id ?? []))
  if (!(plan.readinessGates ?? []).some(({ before }) => before !== undefined && !gates.has(before))) return plan
  return { ...plan, readinessGates: (plan.readinessGates ?? []).map(({ before, ...item }) => ({ ...item, ...(before !== undefined && gates.has(before) ? { before } : {}) })) }
}
