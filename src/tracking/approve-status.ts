// Somebody accepts the status: from then on a change of it, or of what was recorded by then, shows.
import { lastApproved, sealableRecords, sealedBefore, sealedStatus } from '../model/approval.ts'
import type { IsoDate, Progress, StatusEntry } from '../model/file-types.ts'
import { UserError } from '../model/user-error.ts'

/** Who approves when, and up to which day; the last status of all if left out. */
export interface NewApproval {
  readonly by: string
  readonly date: IsoDate
  readonly until?: IsoDate | undefined
}

/**
 * The progress with its last status (up to `until`) approved: it and everything before it is sealed by its digest, and every record of that day or before that no earlier approval has sealed by its own.
 * Fails with `nothingToApprove` where there is no status, or none since the last approval. `digest` gives SHA-256 in hex.
 */
export function approveStatus(progress: Progress, { by, date, until }: NewApproval, digest: (text: string) => string): { progress: Progress; entry: StatusEntry } {
  const entries = progress.status ?? []
  const index = entries.findLastIndex((entry) => until === undefined || entry.date <= until)
  const before = entries[index]
  const already = lastApproved(progress)
  if (!before || index <= already) throw new UserError('nothingToApprove', { until: until ?? 'none', last: entries[already]?.date ?? 'none' }, 1)
  const sealed = sealedBefore(progress)
  const records = sealableRecords(progress).filter(({ list, id, day }) => day <= date && !sealed.has(`${list} ${id}`)).map(({ list, id, text }) => ({ list, id, sha256: digest(text) }))
  const entry: StatusEntry = { ...before, approved: { by, date, sha256: digest(sealedStatus(entries, index)), ...(records.length > 0 ? { records } : {}) } }
  return { progress: { ...progress, status: entries.with(index, entry) }, entry }
}
