// A task that waits for one of a later phase.
import { type Subject, filesOf } from '../file-group.ts'
import { byId } from '../links-of-plan.ts'
import { tasksIn } from '../plan-tasks.ts'
import { type Finding, finding } from '../rule.ts'

/** Warns of dependencies on the finish of a task in a later phase: the earlier phase cannot end before the later one has begun. */
export function backwardDependency(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan').flatMap((file) => {
    const all = tasksIn(file)
    const tasks = byId(all)
    return all.flatMap(({ id, phase, links }) => links.flatMap((link) => {
      const later = tasks.get(link.task)
      return link.isStrict && later && later.phase > phase ? [finding('backward-dependency', file, link.path, { severity: 'warning', values: { task: id, later: link.task }, other: { file: file.path, path: [...later.path, 'id'] } })] : []
    }))
  })
}
