// A gate set aside until after the system is live.
import { type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { textsAt } from '../../visit-values.ts'

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

/** Warns of waivers that end after the day on which the system must be live: they set the gate aside for good. A deadline before the start is told by date-order. */
export function waiverTooLong(subject: Subject): Finding[] {
  return filesOf(subject, 'Profile').flatMap((file) => textsAt(file.value, 'constraints.deadline').filter(({ value }) => ISO_DATE.test(value) && value >= (textsAt(file.value, 'settings.startDate')[0]?.value ?? '')).flatMap(({ value: deadline, path: other }) => (
    textsAt(file.value, 'settings.waivers.*.expires').filter(({ value }) => ISO_DATE.test(value) && value > deadline)
      .map(({ value: expires, path }) => finding('waiver-too-long', file, path, { severity: 'warning', values: { expires, deadline }, other: { file: file.path, path: other } }))
  )))
}
