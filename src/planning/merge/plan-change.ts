// What merging has done to a plan, in words a list can be printed from.
import type { Plan, Task } from '../../model/file-types.ts'
import { type Fields, type MergeEvent, type MergePath } from '../../model/merge/merge-values.ts'
import { isRecord } from '../../model/same-value.ts'
import { PHASE } from './plan-tasks-flat.ts'

/** Lists of a plan that hold things with ids. */
export const LISTS = ['phases', 'tasks', 'goals', 'kpis', 'team', 'budget', 'risks', 'readinessGates', 'tailoredOut', 'assumptions', 'criteria'] as const
export type PlanList = (typeof LISTS)[number]

/** One thing that is otherwise than before, or that was kept although the generator would have it otherwise. */
export interface PlanChange {
  /**
   * `came`, `went`: the generator now wants it, or no longer does; `moved`: to another phase; `changed`: a field; `kept`: no longer wanted, but edited, commented or started;
   * `conflict`: both have changed it, and the plan's own value stands; `deleted`: struck out by somebody and now listed as left out; `dropped`: a dependency of the generator that would close a ring.
   */
  readonly kind: 'came' | 'went' | 'moved' | 'changed' | 'kept' | 'conflict' | 'deleted' | 'dropped'
  /** The list it stands in; undefined for a field of the plan itself. */
  readonly list?: PlanList
  /** Its id, or the name of the field of the plan itself. */
  readonly id: string
  readonly title?: string
  /** The field of the thing. */
  readonly field?: string
  /** What stood in the plan. */
  readonly mine?: unknown
  /** What the generator would write. */
  readonly generated?: unknown
  /** What the generator wrote the last time. */
  readonly last?: unknown
  /** Why a thing is kept, or a dependency left out. */
  readonly why?: 'edited' | 'started' | 'commented' | 'named' | 'ring'
  /** The reasons of the thing as the plan has them and as the generator gives them. */
  readonly because?: readonly string[]
}

/** The list, the thing and the field that a path in a plan without phases around its tasks leads to. */
export function placeOf(path: MergePath): { readonly list?: PlanList; readonly id: string; readonly field?: string } {
  const at = path.findLastIndex((step, index) => (LISTS as readonly string[]).includes(step) && index + 1 < path.length && index % 2 === 0 || step === 'criteria' && index + 1 < path.length)
  if (at < 0) return { id: path.join('.') }
  const field = path.slice(at + 2).map((step) => (step === PHASE ? 'phase' : step)).join('.')
  return { list: path[at] as PlanList, id: path[at + 1] ?? '', ...(field === '' ? {} : { field }) }
}

/** Events as changes, with the titles and reasons that `versions` know, the first that has them counting. */
export function changesOf(events: readonly MergeEvent[], versions: readonly Plan[]): PlanChange[] {
  const found = new Map<string, Fields>()
  for (const plan of [...versions].reverse()) for (const [key, thing] of thingsOf(plan)) found.set(key, { ...found.get(key), ...thing })
  return events.map((event): PlanChange => {
    const place = placeOf(event.path)
    const thing = place.list ? found.get(`${place.list}:${place.id}`) : undefined
    const title = thing?.['title'] ?? thing?.['name'] ?? thing?.['text']
    const because = reasonsOf(event, thing)
    const isField = place.field !== undefined || place.list === undefined
    return {
      kind: event.why === 'ring' ? 'dropped' : event.kind === 'changed' && place.field === 'phase' ? 'moved' : event.kind, ...place,
      ...(typeof title === 'string' ? { title } : {}),
      ...(isField ? { mine: event.mine, generated: event.theirs, ...(event.base === undefined ? {} : { last: event.base }) } : {}),
      ...(event.why === undefined ? {} : { why: event.why as Exclude<PlanChange['why'], undefined> }),
      ...(because.length > 0 ? { because } : {}),
    }
  })
}

function reasonsOf({ mine, theirs }: MergeEvent, thing: Fields | undefined): string[] {
  const lists = [mine, theirs, thing].flatMap((value) => (isRecord(value) && Array.isArray(value['because']) ? (value['because'] as unknown[]) : []))
  return [...new Set(lists.filter((reason) => typeof reason === 'string'))]
}

function thingsOf(plan: Plan): [string, Fields][] {
  const lists: [PlanList, readonly object[] | undefined][] = [
    ['phases', plan.phases], ['tasks', plan.phases.flatMap((phase): Task[] => phase.tasks)], ['goals', plan.goals], ['kpis', plan.kpis], ['team', plan.team], ['budget', plan.budget],
    ['risks', plan.risks], ['readinessGates', plan.readinessGates], ['tailoredOut', plan.tailoredOut], ['assumptions', plan.assumptions], ['criteria', plan.phases.flatMap(({ gate }) => gate?.criteria ?? [])],
  ]
  return lists.flatMap(([list, things]) => (things ?? []).map((thing): [string, Fields] => [`${list}:${String((thing as Fields)['id'])}`, thing as Fields]))
}
