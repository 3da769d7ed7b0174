// Where tasks stand once the phases have changed: at home, where somebody has put them, or in the phase that now does the steps of theirs.
import type { MethodChange } from '../../model/file-types.ts'
import { type FlatPlan, type FlatTask, PHASE } from './plan-tasks-flat.ts'

/** Three versions of a plan with flat tasks. */
export interface FlatVersions {
  readonly base: FlatPlan
  readonly mine: FlatPlan
  readonly theirs: FlatPlan
}

/** A task and the phase that somebody had put it into, which is no longer there. */
export type HandPlaced = NonNullable<MethodChange['placedByHand']>[number]

/** The merged plan with every task in a phase that is there, and the tasks that could not stay where people had put them. `earlier` are the changes of method so far: what had been put somewhere under this method before goes back there. */
export function placeTasks(merged: FlatPlan, { base, mine, theirs }: FlatVersions, started: ReadonlySet<string>, earlier: readonly MethodChange[]): { readonly plan: FlatPlan; readonly placedByHand: readonly HandPlaced[] } {
  const there = new Set(merged.phases.map((phase) => phase['id']))
  const wanted = new Map(theirs.tasks.map((task) => [task.id, task[PHASE]]))
  const hand = new Map(mine.tasks.map((task) => [task.id, task[PHASE]]))
  const before = new Map(base.tasks.map((task) => [task.id, task[PHASE]]))
  const left = mine['method'] === theirs['method'] ? undefined : earlier.findLast(({ from }) => from === theirs['method'])
  const remembered = new Map((left?.placedByHand ?? []).filter(({ phase }) => there.has(phase)).map(({ task, phase }) => [task, phase]))
  const placedByHand: HandPlaced[] = []
  const tasks = merged.tasks.map((task): FlatTask => {
    const [own, home] = [String(task[PHASE]), wanted.get(task.id)]
    // What the generator has never placed was placed by people, unless it now has a place for it.
    const isByHand = hand.has(task.id) && (before.has(task.id) ? before.get(task.id) !== hand.get(task.id) : home === undefined)
    const isMovedAlong = started.has(task.id) && home !== undefined && !isByHand && before.has(task.id)
    const back = there.has(own) && isByHand ? undefined : remembered.get(task.id)
    if (there.has(own) && !isMovedAlong && back === undefined) return task
    if (isByHand && !there.has(own)) placedByHand.push({ task: task.id, phase: own })
    const phase = back ?? (home !== undefined && there.has(home) && !isByHand ? home : phaseLike(own, [...mine.phases, ...base.phases], merged.phases))
    return { ...task, [PHASE]: phase }
  })
  return { plan: { ...merged, tasks }, placedByHand }
}

function phaseLike(id: string, known: FlatPlan['phases'], phases: FlatPlan['phases']): string {
  const steps = stepsOf(known.find((phase) => phase['id'] === id))
  const covering = steps.flatMap((step): FlatPlan['phases'][number][] => phases.filter((phase) => stepsOf(phase).includes(step)))
  const home = covering[0] ?? phases[0]
  return home === undefined ? id : String(home['id'])
}

function stepsOf(phase: FlatPlan['phases'][number] | undefined): readonly unknown[] {
  return Array.isArray(phase?.['steps']) ? (phase['steps'] as unknown[]) : []
}
