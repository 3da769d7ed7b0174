// A level that is not on the scale of 1 to 5.
import { type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { visitValues } from '../../visit-values.ts'

/** Reports levels that are not whole numbers from 1 to 5; takes the place of what the schema says there, but where only the quotation marks are wrong. */
export function levelOutOfScale(subject: Subject): Finding[] {
  return filesOf(subject, 'Interview', 'Reconciliation').flatMap((file) => {
    const found: Finding[] = []
    visitValues(file.value, [file.kind === 'Interview' ? 'answers' : 'agreed', '*', 'level'], (level, path) => {
      if (Number.isInteger(level) && Number(level) >= 1 && Number(level) <= 5) return
      if (typeof level === 'string' && /^[1-5]$/.test(level.normalize('NFKC').trim())) return
      const shown = typeof level === 'object' ? '…' : String(level)
      found.push(finding('level-out-of-scale', file, path, { values: { level: shown } }))
    })
    return found
  })
}
