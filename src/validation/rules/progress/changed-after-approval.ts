// A status or a record that is no longer what was approved.
import { sealableRecords, sealedStatus } from '../../../model/approval.ts'
import type { Progress, StatusEntry } from '../../../model/file-types.ts'
import { type Subject, filesOf } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'
import { mapsAt } from '../../visit-values.ts'

const RULE = 'changed-after-approval'

/** Reports approvals whose digest is no longer that of the entries they seal, the first only since the later ones follow from it; and sealed records that were changed or removed. */
export function changedAfterApproval(subject: Subject): Finding[] {
  return filesOf(subject, 'Progress').flatMap((file) => {
    const entries = mapsAt(file.value, 'status.*')
    const approved = entries.flatMap(({ value, path }, index) => mapsAt(value, 'approved').map((approval) => ({ index, path, date: String(value['date']), approval: approval.value })))
    const sound = (index: number): string => subject.digest(sealedStatus(entries.map(({ value }) => value as unknown as StatusEntry), index))
    const broken = approved.find(({ index, approval }) => sound(index) !== approval['sha256'])
    const since = broken && approved[approved.indexOf(broken) - 1]
    const records = new Map(sealableRecords(file.value as Progress).map((record) => [`${record.list} ${record.id}`, record]))
    const sealed = approved.flatMap(({ path, approval }) => mapsAt(approval, 'records.*').map(({ value, path: at }) => ({ value, by: String(approval['by']), path: [...path, 'approved', ...at] })))
    const other = sealed.flatMap(({ value, by, path }): Finding[] => {
      const [list, id] = [String(value['list']), String(value['id'])]
      const record = records.get(`${list} ${id}`)
      if (record && subject.digest(record.text) === value['sha256']) return []
      return [finding(RULE, file, record ? [record.list, record.index] : path, { text: `${RULE}.${record ? 'record' : 'removed'}`, values: { list, name: id, by }, ...(record ? { other: { file: file.path, path } } : {}) })]
    })
    const status = broken ? [finding(RULE, file, [...broken.path, 'approved'], { text: `${RULE}.status`, values: { date: broken.date, by: String(broken.approval['by']), since: since?.date ?? 'none' } })] : []
    return [...status, ...other]
  })
}
