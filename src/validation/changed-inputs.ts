// Which inputs of something derived are no longer what they were.
import type { ValuePath } from '../model/diagnostic.ts'
import { type Subject, filesOf, nameIn } from './file-group.ts'
import { mapsAt } from './visit-values.ts'

/** An input that is other than when something was made from it, and where it is noted. */
export interface ChangedInput {
  readonly input: string
  readonly change: 'changed' | 'removed' | 'added'
  readonly path: ValuePath
}

/** The inputs noted in a `derivedFrom` that have been changed or removed since. */
export function changedInputs(subject: Subject, derived: unknown): ChangedInput[] {
  return mapsAt(derived, 'derivedFrom.*').flatMap(({ value: { file, sha256 }, path }): ChangedInput[] => {
    if (typeof file !== 'string' || typeof sha256 !== 'string') return []
    const actual = subject.digests.get(file)
    return actual === sha256 ? [] : [{ input: file, change: actual === undefined ? 'removed' : 'changed', path }]
  })
}

/** The interviews and the reconciliation that a `derivedFrom` does not note. */
export function addedAnswers(subject: Subject, derived: unknown): ChangedInput[] {
  const noted = new Set(mapsAt(derived, 'derivedFrom.*').map(({ value }) => value['file']))
  const names = filesOf(subject, 'Interview', 'Reconciliation').map((file) => nameIn(subject, file)).filter((name) => name.startsWith('interviews/') || name === 'reconciliation.yaml')
  return names.filter((name) => !noted.has(name)).map((input) => ({ input, change: 'added', path: ['derivedFrom'] }))
}
