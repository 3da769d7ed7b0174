// A task struck out of the plan of which nobody has said why.
import { type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt } from '../../visit-values.ts'

/** Warns of tasks that somebody has struck out as long as their reason is the mark for a missing one. */
export function leftOutWithoutReason(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan').flatMap((file) => mapsAt(file.value, 'tailoredOut.*').filter(({ value }) => value['reason'] === '?')
    .map(({ value, path }) => finding('left-out-without-reason', file, [...path, 'reason'], { severity: 'warning', values: { task: String(value['title'] ?? value['id'] ?? '') } })))
}
