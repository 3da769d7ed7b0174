// A task without effort or duration cannot be scheduled.
import { type Subject, filesOf } from '../../file-group.ts'
import { tasksWrittenIn } from '../../plan/plan-tasks.ts'
import { type Finding, finding } from '../../rule.ts'

/** Reports tasks that say neither how much work they are nor how long they take. */
export function missingEstimate(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan').flatMap((file) => tasksWrittenIn(file)
    .filter(({ value }) => value['effortDays'] === undefined && value['durationDays'] === undefined && value['calendarDays'] === undefined)
    .map(({ value, path }) => finding('missing-estimate', file, path, { values: { task: String(value['id'] ?? '') } })))
}
