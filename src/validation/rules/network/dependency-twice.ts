// A dependency that stands in the same list twice.
import type { ValuePath } from '../../../model/diagnostic.ts'
import { type Subject, filesOf } from '../../file-group.ts'
import { tasksIn } from '../../plan/plan-tasks.ts'
import { type Finding, finding } from '../../rule.ts'

/** Warns of tasks that wait for the same task by the same kind of link more than once, so that changing one of the two changes nothing. */
export function dependencyTwice(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan').flatMap((file) => tasksIn(file).flatMap(({ links }) => {
    if (links.length < 2) return []
    const first = new Map<string, ValuePath>()
    return links.flatMap(({ task, type, path }) => {
      const before = first.get(`${type} ${task}`)
      first.set(`${type} ${task}`, before ?? path)
      return before ? [finding('dependency-twice', file, path, { severity: 'warning', values: { task, type }, other: { file: file.path, path: before } })] : []
    })
  }))
}
