// Words that people have written in a report on facts that are no longer so.
import { isRegion, readMarkedText } from '../../../model/marked-text.ts'
import type { Subject } from '../../file-group.ts'
import type { Finding } from '../../rule.ts'

/** Warns of the marked places whose report says that they are to be looked at again. */
export function reportWordsStale({ reports = [] }: Subject): Finding[] {
  return reports.flatMap(({ path, text }) => {
    const { parts, record } = readMarkedText(text)
    return parts.flatMap((part): Finding[] => (isRegion(part) && record?.regions.get(part.id)?.seen !== undefined
      ? [{ rule: 'report-words-stale', severity: 'warning', file: path, path: [], line: part.line, column: 1, values: { id: part.id } }] : []))
  })
}
