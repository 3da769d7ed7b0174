// A plan with some of what has changed in it taken back, to see what that changes.
import type { Baseline, Phase, Plan, Schedule, Task } from '../model/file-types.ts'
import { sameValue } from '../model/same-value.ts'
import { without } from './forget-tasks.ts'
import { tasksOf, withoutTasks } from './without-tasks.ts'

/** Part of a plan on which its dates rest: a task, somebody of the team, or ('' as list) a key of the plan itself. */
export interface PlanPart {
  readonly list: 'tasks' | 'team' | ''
  readonly item: string
}

/** Keys of the plan itself that dates rest on; of the phases all but their tasks. */
const FACTS = ['startDate', 'calendar', 'levelling', 'phases'] as const

/** The parts that are not what they were. */
export function changedParts(was: Plan, now: Plan): PlanPart[] {
  const facts = FACTS.filter((key) => !sameValue(factOf(was, key), factOf(now, key))).map((item): PlanPart => ({ list: '', item }))
  return [...facts, ...changedIn('tasks', tasksOf(was), tasksOf(now)), ...changedIn('team', was.team ?? [], now.team ?? [])]
}

/** The plan with these parts as they were: what was other is so again, what is new left out, what is gone back in its phase. */
export function takenBack(now: Plan, was: Plan, parts: readonly PlanPart[]): Plan {
  const has = (list: PlanPart['list'], item: string) => parts.some((part) => part.list === list && part.item === item)
  const old = new Map(tasksOf(was).map((task) => [task.id, task]))
  const added = new Set(tasksOf(now).map(({ id }) => id).filter((id) => !old.has(id) && has('tasks', id)))
  const left = withoutTasks(now, added)
  const known = new Set(tasksOf(left).map(({ id }) => id))
  const lost = was.phases.flatMap((phase) => phase.tasks.filter(({ id }) => !known.has(id) && has('tasks', id)).map((task) => ({ task, phase: phase.id })))
  const phases = left.phases.map((phase, at): Phase => {
    const back = lost.filter((item) => item.phase === phase.id || (at === 0 && !left.phases.some(({ id }) => id === item.phase)))
    return { ...phase, tasks: [...phase.tasks.map((task) => (has('tasks', task.id) ? (old.get(task.id) ?? task) : task)), ...back.map(({ task }) => task)] }
  })
  const team = listWith(left.team, was.team, (id) => has('team', id))
  const facts = Object.fromEntries(FACTS.filter((key) => key !== 'phases' && has('', key)).map((key) => [key, was[key]]))
  const plan = { ...left, phases: has('', 'phases') ? phasesAsBefore(phases, was) : phases, ...(team && { team }), ...facts }
  return Object.fromEntries(Object.entries(plan).filter(([, value]) => value !== undefined)) as unknown as Plan
}

/** The plan with its tasks no longer than they were approved to be, and without those that were not there; `made` is its schedule. Of what was approved only the days are kept, not the work they were computed from. */
export function asApproved(plan: Plan, made: Schedule, baseline: Baseline): Plan {
  const approved = new Map(baseline.tasks.map(({ id, durationDays }) => [id, durationDays]))
  const days = new Map(made.tasks.map(({ id, durationDays }) => [id, durationDays]))
  const asShort = (task: Task): Task => {
    const most = approved.get(task.id) ?? Infinity
    return (days.get(task.id) ?? 0) <= most ? task : { ...without(task, 'calendarDays'), durationDays: most }
  }
  return { ...plan, phases: plan.phases.map((phase) => ({ ...phase, tasks: phase.tasks.filter(({ id }) => approved.has(id)).map(asShort) })) }
}

function factOf(plan: Plan, key: (typeof FACTS)[number]): unknown {
  return key === 'phases' ? plan.phases.map((phase) => ({ ...phase, tasks: [] })) : plan[key]
}

function changedIn(list: 'tasks' | 'team', was: readonly { readonly id: string }[], now: readonly { readonly id: string }[]): PlanPart[] {
  const before = new Map(was.map((thing) => [thing.id, thing]))
  const after = new Set(now.map(({ id }) => id))
  return [...now.filter((thing) => !sameValue(before.get(thing.id), thing)), ...was.filter(({ id }) => !after.has(id))].map(({ id }) => ({ list, item: id }))
}

function listWith<T extends { readonly id: string }>(now: readonly T[] | undefined, was: readonly T[] | undefined, isMeant: (id: string) => boolean): T[] | undefined {
  if (!now && !was) return undefined
  const old = new Map((was ?? []).map((thing) => [thing.id, thing]))
  const there = (now ?? []).flatMap((thing) => (isMeant(thing.id) ? (old.get(thing.id) ?? []) : [thing]))
  const ids = new Set((now ?? []).map(({ id }) => id))
  return [...there, ...(was ?? []).filter(({ id }) => !ids.has(id) && isMeant(id))]
}

// A task whose phase was not there then stands in the last.
function phasesAsBefore(now: readonly Phase[], was: Plan): Phase[] {
  const ids = was.phases.map(({ id }) => id)
  const placed = new Map<string, Task[]>(ids.map((id) => [id, []]))
  for (const { id, tasks } of now) (placed.get(id) ?? placed.get(ids.at(-1) ?? ''))?.push(...tasks)
  return was.phases.map((phase) => ({ ...phase, tasks: placed.get(phase.id) ?? [] }))
}
