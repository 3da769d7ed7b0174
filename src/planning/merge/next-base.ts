// What the generator counts as having written: what it would write now, but for what is still in dispute.
import type { Plan } from '../../model/file-types.ts'
import { type Fields, type MergeEvent } from '../../model/merge/merge-values.ts'
import { isRecord } from '../../model/same-value.ts'
import { itemKey } from '../../model/item-key.ts'
import { PHASE, flatPlan, foldedPlan } from './plan-tasks-flat.ts'

/** The generated plan with the last generated value wherever a conflict is open, so that it is told again until somebody settles it. */
export function nextBase(generated: Plan, base: Plan, events: readonly MergeEvent[]): Plan {
  const open = events.filter(({ kind, path, why }) => kind === 'conflict' && path.at(-1) !== PHASE && why !== 'ring')
  if (open.length === 0) return generated
  const order = new Map(generated.phases.map((phase) => [phase.id, phase.tasks.map(({ id }) => id)]))
  const before = flatPlan(base)
  let flat: Fields = flatPlan(generated)
  for (const path of open.flatMap(({ path: at, group = [at.at(-1) ?? ''] }) => group.map((field) => [...at.slice(0, -1), field]))) flat = withValue(flat, path, valueAt(before, path)) as Fields
  return foldedPlan(flat as ReturnType<typeof flatPlan>, (phase) => order.get(phase) ?? [])
}

function valueAt(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return value
  if (Array.isArray(value)) return valueAt(value.find((item) => itemKey(item) === step), rest)
  return isRecord(value) && Object.hasOwn(value, step) ? valueAt(value[step], rest) : undefined
}

// Where there is no such thing any more, nothing is put back.
function withValue(value: unknown, [step, ...rest]: readonly string[], wanted: unknown): unknown {
  if (step === undefined) return wanted
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown) => {
      if (itemKey(item) !== step) return [item]
      const changed = withValue(item, rest, wanted)
      return changed === undefined ? [] : [changed]
    })
  }
  if (!isRecord(value)) return value
  const changed = withValue(value[step], rest, wanted)
  if (changed !== undefined) return { ...value, [step]: changed }
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== step))
}
