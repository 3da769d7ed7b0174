// A method that somebody decided on, without the reason.
import { type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt } from '../../visit-values.ts'

/** Warns of a decision for a method that nobody could explain later. */
export function methodDecision(subject: Subject): Finding[] {
  return filesOf(subject, 'Profile').flatMap((file) => mapsAt(file.value, 'settings.method').flatMap(({ value: { id, reason }, path }) => {
    if (typeof id !== 'string' || (reason !== undefined && String(reason).trim() !== '')) return []
    return [finding('method-decision', file, path, { at: 'key', severity: 'warning', values: { name: id }, titles: { name: subject.knowledge.methodTitles[id] } })]
  }))
}
