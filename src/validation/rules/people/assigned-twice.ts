// Somebody who is named twice for one task, and so counts as two.
import type { ValuePath } from '../../../model/diagnostic.ts'
import { type Subject, filesOf } from '../../file-group.ts'
import { tasksIn } from '../../plan/plan-tasks.ts'
import { type Finding, finding } from '../../rule.ts'

/** Warns of members that stand in the same `assign` more than once; who is chosen from several is passed over. */
export function assignedTwice(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan').flatMap((file) => tasksIn(file).flatMap((written) => {
    const { id: task, value: { assign } } = written
    if (!Array.isArray(assign) || assign.length < 2) return []
    const first = new Map<string, ValuePath>()
    return assign.flatMap((item: unknown, index) => {
      const name: unknown = typeof item === 'object' && item !== null ? (item as { id?: unknown }).id : item
      if (typeof name !== 'string') return []
      const at = [...written.path, 'assign', index, ...(item === name ? [] : ['id'])]
      const before = first.get(name)
      first.set(name, before ?? at)
      return before ? [finding('assigned-twice', file, at, { severity: 'warning', values: { name, task }, other: { file: file.path, path: before } })] : []
    })
  }))
}
