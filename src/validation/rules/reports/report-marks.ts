// Marks in a report that contradict each other, so that it cannot be told whose words are whose.
import { readMarkedText } from '../../../model/marked-text.ts'
import type { Subject } from '../../file-group.ts'
import type { Finding } from '../../rule.ts'

const RULE = 'report-marks'

/** Reports marks that share a line with words, lack their other half, lie in each other or stand there twice, a record that cannot be read, and conflicts left by git. */
export function reportMarks({ reports = [] }: Subject): Finding[] {
  return reports.flatMap(({ path, text }) => readMarkedText(text).problems.map(({ kind, line, column, id, other = 0 }): Finding =>
    ({ rule: RULE, severity: 'error', file: path, path: [], line, column, text: `${RULE}.${kind}`, values: { id, other } })))
}
