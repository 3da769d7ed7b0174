// A budget line that ends before it begins, so that nobody ever pays it.
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt } from '../../visit-values.ts'

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

/** Warns of lines whose last day is before their first, or before the project starts where they begin with a task or with going live. */
export function paymentNeverDue(subject: Subject): Finding[] {
  return filesOf(subject, 'Plan').flatMap(inPlan)
}

function inPlan(file: ParsedFile): Finding[] {
  const { startDate } = file.value as { startDate?: unknown }
  return mapsAt(file.value, 'budget.*').flatMap(({ value: { id, from, until }, path }) => {
    const first = typeof from === 'string' && ISO_DATE.test(from) ? from : startDate
    if (typeof until !== 'string' || typeof first !== 'string' || !ISO_DATE.test(until) || !ISO_DATE.test(first) || until >= first) return []
    return [finding('payment-never-due', file, [...path, 'until'], { severity: 'warning', values: { line: String(id), until, first }, other: { file: file.path, path: first === from ? [...path, 'from'] : ['startDate'] } })]
  })
}
