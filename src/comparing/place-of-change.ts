// Where in a file a change stands now.
import { itemKey } from '../model/item-key.ts'
import type { ValuePath } from '../model/diagnostic.ts'
import type { Change } from '../model/file-types.ts'
import { isRecord } from '../model/same-value.ts'

/** The path to what a change is about in the file as it is now: its first changed field, the item, or for what is gone the list it stood in. */
export function placeOfChange({ list, item, fields = [], change, kind }: Change, file: unknown): ValuePath {
  if (list === 'file') return []
  if (list === undefined) return item.split('.')
  const steps = list.split('.')
  const field = (fields[0]?.field ?? '').split('.').filter(Boolean)
  if (kind === 'Plan' && list === 'tasks') return [...taskPath(item, file), ...(change === 'changed' ? field : [])]
  const items = steps.reduce<unknown>((value, step) => (isRecord(value) ? value[step] : undefined), file)
  const index = Array.isArray(items) ? items.findIndex((thing) => itemKey(thing) === item) : -1
  return index < 0 ? steps : [...steps, index, ...(change === 'changed' ? field : [])]
}

// Tasks are compared apart from their phases.
function taskPath(id: string, plan: unknown): ValuePath {
  const phases: unknown = isRecord(plan) ? plan['phases'] : undefined
  for (const [at, phase] of (Array.isArray(phases) ? phases : []).entries()) {
    const tasks: unknown = isRecord(phase) ? phase['tasks'] : undefined
    const index = Array.isArray(tasks) ? tasks.findIndex((task) => isRecord(task) && task['id'] === id) : -1
    if (index >= 0) return ['phases', at, 'tasks', index]
  }
  return ['phases']
}
