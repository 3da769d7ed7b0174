// A report on an assessment, schedule or evaluation that has changed since.
import { readMarkedText } from '../../../model/marked-text.ts'
import { DIGEST_IN_RECORD } from '../../../model/report-record.ts'
import type { Subject } from '../../file-group.ts'
import type { Finding } from '../../rule.ts'
import { derivedOutOfDate } from '../interviews/derived-out-of-date.ts'
import { planOutOfDate } from '../plan/plan-out-of-date.ts'

/** Warns of reports whose record names files that are now others; not while those are out of date themselves, since all must be made anew then. */
export function reportOutOfDate(subject: Subject): Finding[] {
  const stale = (subject.reports ?? []).flatMap(({ path, text }): Finding[] => {
    const from = readMarkedText(text).record?.from ?? {}
    const inputs = Object.keys(from).filter((file) => subject.digests.get(file)?.slice(0, DIGEST_IN_RECORD) !== from[file])
    return inputs.length === 0 ? [] : [{ rule: 'report-out-of-date', severity: 'warning', file: path, path: [], line: 1, column: 1, values: { inputs } }]
  })
  return stale.length === 0 || derivedOutOfDate(subject).length > 0 || planOutOfDate(subject).length > 0 ? [] : stale
}
