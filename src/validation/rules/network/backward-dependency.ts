// A task that waits for one of a later phase.
import { type Subject, filesOf } from '../../file-group.ts'
import { byId, isWrittenInOrder } from '../../plan/links-of-plan.ts'
import { tasksIn } from '../../plan/plan-tasks.ts'
import { type Finding, finding } from '../../rule.ts'

/** Warns of dependencies on the finish of a task in a later phase: the earlier phase cannot end before the later one has begun. */
export function backwardDependency(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan').flatMap((file) => {
    const all = tasksIn(file)
    // What stands above is in no later phase.
    if (isWrittenInOrder(all)) return []
    const tasks = byId(all)
    const found: Finding[] = []
    for (const { id, phase, links } of all) {
      for (const link of links) {
        const later = link.isStrict ? tasks.get(link.task) : undefined
        if (later && later.phase > phase) found.push(finding('backward-dependency', file, link.path, { severity: 'warning', values: { task: id, later: link.task }, other: { file: file.path, path: [...later.path, 'id'] } }))
      }
    }
    return found
  })
}
