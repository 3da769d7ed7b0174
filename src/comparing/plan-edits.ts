// Which changes of a plan somebody has made by hand, and which come from the generator.
import type { Plan } from '../model/file-types.ts'
import { saysTheSame } from './content-of.ts'
import type { ChangeNode } from './change-graph.ts'
import { type Fields, ruleOf } from './kinds.ts'

/** Whether a changed field of the plan is a manager's edit: told from what the generator wrote before and after; where that is not known, undefined. */
export function planEdits(before: Plan | undefined, after: Plan | undefined, generatedBefore: Plan | undefined, generatedAfter: Plan | undefined): (node: ChangeNode) => boolean | undefined {
  if (!before || !after || !generatedBefore || !generatedAfter) return () => undefined
  const prepare = ruleOf('Plan').prepare ?? ((file: Fields) => file)
  const [mineBefore, mine, baseBefore, base] = [before, after, generatedBefore, generatedAfter].map((plan) => prepare(plan as unknown as Fields)) as [Fields, Fields, Fields, Fields]
  return ({ difference: { list, item, change }, field }) => {
    const at = (plan: Fields) => (list === '' ? valueAt(plan, field || item) : itemOf(plan, list, item))
    // Somebody may have struck out what the generator wrote, or put it back; or added what it never wrote, and taken that away.
    if (list !== '' && change !== 'changed') return (at(base) !== undefined) === (at(baseBefore) !== undefined) || (at(base) === undefined) === (change === 'added')
    const of = (plan: Fields) => (list === '' ? at(plan) : valueAt((at(plan) ?? {}) as Fields, field))
    const name = field.split('.').at(-1)
    if (!saysTheSame(of(mine), of(base), name)) return true
    // The plan now says what the generator writes; if that is nothing new, an edit has been taken back.
    return saysTheSame(of(baseBefore), of(base), name) && !saysTheSame(of(mineBefore), of(baseBefore), name)
  }
}

function valueAt(fields: Fields, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Fields)[key] : undefined), fields)
}

function itemOf(plan: Fields, list: string, item: string): unknown {
  const [parentList = '', nested] = list === 'phases.gate.criteria' ? ['phases', 'gate.criteria'] : [list, undefined]
  const [parent = '', child] = nested === undefined ? [item, undefined] : item.split('/')
  const found = things(valueAt(plan, parentList)).find(({ id }) => id === parent)
  return nested === undefined || !found ? found : things(valueAt(found, nested)).find(({ id }) => id === child)
}

function things(list: unknown): readonly Fields[] {
  return Array.isArray(list) ? (list as Fields[]) : []
}
