// Status entries that do not follow one another.
import { type ParsedFile, type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt } from '../../visit-values.ts'

const RULE = 'status-order'

/** Reports entries that stand behind a later one, and corrections of a day that has no entry before them. */
export function statusOrder(subject: Subject): Finding[] {
  return filesOf(subject, 'Progress').flatMap(inFile)
}

function inFile(file: ParsedFile): Finding[] {
  const entries = mapsAt(file.value, 'status.*')
  return entries.flatMap(({ value, path }, index) => {
    const [date, corrects] = [value['date'], value['corrects']]
    const before = entries[index - 1]
    const late = before && typeof date === 'string' && typeof before.value['date'] === 'string' && date < before.value['date']
    const known = entries.slice(0, index).some((entry) => entry.value['date'] === corrects && entry.value['corrects'] === undefined)
    return [
      ...(late ? [finding(RULE, file, [...path, 'date'], { text: `${RULE}.late`, values: { date, before: String(before.value['date']) }, other: { file: file.path, path: [...before.path, 'date'] } })] : []),
      ...(typeof corrects === 'string' && !known ? [finding(RULE, file, [...path, 'corrects'], { text: `${RULE}.nothing`, values: { date: corrects } })] : []),
      ...(typeof corrects === 'string' && value['reason'] === undefined ? [finding(RULE, file, [...path, 'corrects'], { severity: 'warning', text: `${RULE}.why`, values: { date: corrects } })] : []),
    ]
  })
}
