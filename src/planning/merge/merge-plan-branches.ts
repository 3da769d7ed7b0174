// Two branches of a plan → one: tasks are merged wherever their phase is, so that one branch may move what the other changes.
import type { Plan } from '../../model/file-types.ts'
import { type BranchConflict, type MergedBranches, mergeBranches } from '../../model/merge/merge-branches.ts'
import { mergeOrder } from '../../model/merge/merge-order.ts'
import type { Fields } from '../../model/merge/merge-values.ts'
import { type FlatPlan, PHASE, flatPlan, foldedPlan } from './plan-tasks-flat.ts'

/** An estimate is one value, however it is written. */
const WHOLE = new Set(['effortDays', 'durationDays', 'calendarDays', 'crash'])

/** Merges two branches of a plan by task and field; what has no phases with tasks is merged like any other file. */
export function mergePlanBranches(base: Fields, ours: Fields, theirs: Fields): MergedBranches {
  const [flatOurs, flatTheirs] = [flatten(ours), flatten(theirs)]
  const flatBase = base['phases'] === undefined ? { ...base, phases: [], tasks: [] } as unknown as FlatPlan : flatten(base)
  if (!flatBase || !flatOurs || !flatTheirs) return mergeBranches(base, ours, theirs)
  const merged = mergeBranches(flatBase, flatOurs, flatTheirs, (path) => WHOLE.has(path.at(-1) ?? ''))
  const fold = (value: Fields): Fields => folded(value as FlatPlan, { base: flatBase, ours: flatOurs, theirs: flatTheirs })
  return { ours: fold(merged.ours), theirs: fold(merged.theirs), conflicts: merged.conflicts.map(asInPlan) }
}

// Ids must be told apart before tasks can be put into one list.
function flatten(plan: Fields): FlatPlan | undefined {
  const phases = plan['phases']
  if (!Array.isArray(phases)) return undefined
  const lists = phases.map((phase: unknown) => (phase as { id?: unknown; tasks?: unknown } | null)?.tasks)
  const ids = [...phases, ...lists.flat()].map((thing: unknown) => (thing as { id?: unknown } | null)?.id)
  const isSound = lists.every(Array.isArray) && ids.every((id) => typeof id === 'string') && new Set(ids.slice(phases.length)).size === ids.length - phases.length && new Set(ids.slice(0, phases.length)).size === phases.length
  return isSound ? flatPlan(plan as unknown as Plan) : undefined
}

function folded(merged: FlatPlan, { base, ours, theirs }: Readonly<Record<'base' | 'ours' | 'theirs', FlatPlan>>): Fields {
  const there = new Set(merged.phases.map((phase) => phase['id']))
  // A phase that one branch has removed stays as long as the other has work in it.
  const homeless = merged.tasks.filter((task) => !there.has(task[PHASE]))
  const back = [...ours.phases, ...theirs.phases].filter((phase, index, all) => homeless.some((task) => task[PHASE] === phase['id']) && all.findIndex((other) => other['id'] === phase['id']) === index)
  const idsIn = (plan: FlatPlan, phase: string): string[] => plan.tasks.filter((task) => task[PHASE] === phase).map(({ id }) => id)
  const order = (phase: string): string[] => mergeOrder(idsIn(base, phase), idsIn(ours, phase), idsIn(theirs, phase), new Set(idsIn(merged, phase)))
  return foldedPlan({ ...merged, phases: [...merged.phases, ...back] }, order) as unknown as Fields
}

function asInPlan(conflict: BranchConflict): BranchConflict {
  return { ...conflict, path: conflict.path.map((step) => (step === PHASE ? 'phase' : step)) }
}
