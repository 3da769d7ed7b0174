// The plan that people have edited + what the generator would write now → the plan that has both. Nothing that somebody wrote is lost.
import type { IsoDate, Plan } from '../../model/file-types.ts'
import { mergeOrder } from '../../model/merge/merge-order.ts'
import { type MergeEvent, mergeValues } from '../../model/merge/merge-values.ts'
import { sameValue } from '../../model/same-value.ts'
import { NO_REASON, asLeftOut, deletionsIn, leftOutByPeople } from './deleted-tasks.ts'
import { withKnownIds } from './known-ids.ts'
import { type Take, planRules } from './merge-rules.ts'
import { nextBase } from './next-base.ts'
import { type PlanChange, changesOf } from './plan-change.ts'
import { type FlatVersions, type HandPlaced, placeTasks } from './place-tasks.ts'
import { type FlatPlan, PHASE, flatPlan, foldedPlan } from './plan-tasks-flat.ts'
import { repairedPlan } from './repair-plan.ts'
import { tasksOf, withoutTasks } from '../without-tasks.ts'
import { withSuccessors } from './team-succession.ts'

/** What is merged. */
export interface PlanVersions {
  /** What the generator wrote the last time; undefined where that is lost: then every difference counts as an edit. */
  readonly base: Plan | undefined
  /** The plan in hand; what it names need not all be there. */
  readonly mine: Plan
  /** What the generator would write now. */
  readonly generated: Plan
}

/** What is known beside the plans. */
export interface MergeKnowledge {
  /** Tasks that are running or finished: they stay as they are. */
  readonly started: ReadonlySet<string>
  /** Things with a comment on them, as `list:id`. */
  readonly commented: ReadonlySet<string>
  /** Decisions by id, `id.field`, `list.id` or field of the plan. */
  readonly takes: ReadonlyMap<string, Take>
  /** Why a task that is struck out is not done, where somebody has said so now. */
  readonly reasonOf: (task: string) => string | undefined
  /** The day, for a change of method. */
  readonly today: IsoDate
  /** Why the method is changed, where somebody has said so now. */
  readonly methodReason?: string | undefined
}

/** The merged plan, what the generator counts as having written, and what has happened. */
export interface MergedPlan {
  readonly plan: Plan
  readonly base: Plan
  readonly changes: readonly PlanChange[]
  /** true: what the generator wrote the last time was lost. */
  readonly baseLost: boolean
  /** Decisions that met nothing to decide. */
  readonly idle: readonly string[]
}

/** Merges three versions of a plan. The same versions give the same plan; merging the result again changes nothing. */
export function mergePlan(versions: PlanVersions, knowledge: MergeKnowledge): MergedPlan {
  const used = new Set<string>()
  const generated = withKnownIds(versions.generated, idsInHand(versions))
  const base = versions.base ?? generated
  const isRestored = (id: string): boolean => [id, `tasks.${id}`].some((name) => knowledge.takes.get(name) === 'generated' && used.add(name))
  const deletions = deletionsIn(base, versions.mine, generated, isRestored)
  const mine = withoutStruck(versions.mine, base, isRestored, deletions.ids)
  const [known, wanted] = [base, generated].map((plan) => withSuccessors(withoutTasks(withoutEntries(plan, versions.mine, base), deletions.ids), mine)) as [Plan, Plan]
  const flat = { base: flatPlan(known), mine: flatPlan(mine), theirs: flatPlan(wanted) }
  const merged = mergeValues(flat.base, flat.mine, flat.theirs, planRules({ ...knowledge, used }))
  const { plan: placed, placedByHand } = placeTasks(merged.value as FlatPlan, flat, knowledge.started, versions.mine.methodChanges ?? [])
  const kept = new Set(merged.events.filter(({ kind, path }) => kind === 'kept' && path[0] === 'tasks' && path.length === 2).map(({ path }) => path[1] ?? ''))
  const folded = foldedPlan(placed, (phase) => orderIn(phase, placed, flat))
  const listed = withLeftOut(folded, deletions.unlisted.map((task) => asLeftOut(task, knowledge.reasonOf(task.id))), knowledge.reasonOf)
  const repaired = repairedPlan(withMethodChange(listed, mine, placedByHand, knowledge), mine, [mine, wanted, known, generated], kept)
  const settled = new Set(repaired.events.map(({ path }) => path.join(' ')))
  const events = [...merged.events.filter(({ path }) => !settled.has(path.join(' '))), ...repaired.events]
  const renewed = deletedButNeeded(deletions.ids, base, generated, knowledge.takes, used)
  return {
    plan: repaired.plan, base: nextBase(generated, base, [...events, ...renewed]), baseLost: versions.base === undefined,
    changes: [...changesOf([...events, ...renewed], [repaired.plan, wanted, mine]), ...deletions.unlisted.map(({ id, title, because }): PlanChange => ({ kind: 'deleted', list: 'tasks', id, title, ...(because ? { because } : {}) }))],
    idle: [...knowledge.takes.keys()].filter((name) => !used.has(name)),
  }
}

function idsInHand({ base, mine }: PlanVersions): Set<string> {
  return new Set([...(base ? tasksOf(base) : []), ...tasksOf(mine), ...(mine.tailoredOut ?? [])].map(({ id }) => id))
}

// What is named but struck out is passed over; what comes back is no longer listed as left out.
function withoutStruck(mine: Plan, base: Plan, isRestored: (id: string) => boolean, struck: ReadonlySet<string>): Plan {
  const known = new Map(tasksOf(base).map((task) => [task.id, task]))
  const linked = withoutTasks(mine, struck, known)
  return mine.tailoredOut?.some(({ id }) => isRestored(id)) ? { ...linked, tailoredOut: mine.tailoredOut.filter(({ id }) => !isRestored(id)) } : linked
}

// What people have listed as left out is theirs to word.
function withoutEntries(plan: Plan, mine: Plan, base: Plan): Plan {
  const own = new Set(leftOutByPeople(mine, base).map(({ id }) => id))
  return own.size > 0 && plan.tailoredOut ? { ...plan, tailoredOut: plan.tailoredOut.filter(({ id }) => !own.has(id)) } : plan
}

// A change of method is part of the story of the project.
function withMethodChange(plan: Plan, { method: from, methodChanges = [] }: Plan, placedByHand: readonly HandPlaced[], { today, methodReason }: MergeKnowledge): Plan {
  if (plan.method === undefined || from === undefined || plan.method === from) return plan
  const reason = methodReason ?? plan.methodReason
  const change = { date: today, from, to: plan.method, ...(reason === undefined ? {} : { reason }), ...(placedByHand.length > 0 ? { placedByHand: [...placedByHand] } : {}) }
  return Object.fromEntries(Object.entries(plan).flatMap(([key, value]): [string, unknown][] => (key === 'methodChanges' ? [] : key === 'method' ? [[key, value], ['methodChanges', [...methodChanges, change]]] : [[key, value]]))) as unknown as Plan
}

// What no version has in this phase comes before its gate, or last.
function orderIn(phase: string, merged: FlatPlan, { base, mine, theirs }: FlatVersions): string[] {
  const idsOf = (plan: FlatPlan): string[] => plan.tasks.filter((task) => task[PHASE] === phase).map(({ id }) => id)
  const members = new Set(idsOf(merged))
  const order = mergeOrder(idsOf(base), idsOf(mine), idsOf(theirs), members)
  const arrived = [...members].filter((id) => !order.includes(id))
  const gate = merged.phases.find((item) => item['id'] === phase)?.['gate'] as { readonly milestone?: string } | undefined
  const at = order.indexOf(gate?.milestone ?? '')
  return order.toSpliced(at < 0 ? order.length : at, 0, ...arrived)
}

function withLeftOut(plan: Plan, entries: NonNullable<Plan['tailoredOut']>, reasonOf: MergeKnowledge['reasonOf']): Plan {
  const planned = new Set(tasksOf(plan).map(({ id }) => id))
  const known = (plan.tailoredOut ?? []).map((item) => (item.reason === NO_REASON ? { ...item, reason: reasonOf(item.id) ?? NO_REASON } : item))
  const list = [...known.filter(({ id }) => !planned.has(id)), ...entries.filter(({ id }) => !known.some((item) => item.id === id))]
  return plan.tailoredOut === undefined && list.length === 0 ? plan : { ...plan, tailoredOut: list }
}

// A task that nobody wanted, but for which there are new reasons.
function deletedButNeeded(ids: ReadonlySet<string>, base: Plan, generated: Plan, takes: ReadonlyMap<string, Take>, used: Set<string>): MergeEvent[] {
  const before = new Map(tasksOf(base).map((task) => [task.id, task.because ?? []]))
  return tasksOf(generated).flatMap((task): MergeEvent[] => {
    const known = before.get(task.id)
    if (!ids.has(task.id) || known === undefined || sameValue(known, task.because ?? []) || (task.because ?? []).every((reason) => known.includes(reason))) return []
    const name = [task.id, `tasks.${task.id}`, `${task.id}.because`].find((candidate) => takes.get(candidate) === 'mine')
    if (name !== undefined) {
      used.add(name)
      return []
    }
    return [{ kind: 'conflict', path: ['tasks', task.id, 'because'], base: known, mine: undefined, theirs: task.because }]
  })
}
