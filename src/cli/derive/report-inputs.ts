// Which files a report is made from, as its record notes them down.
import { digestOf } from '../../files/digest.ts'
import { FILES, readIfThere } from '../../files/engagement-folder.ts'
import { DIGEST_IN_RECORD } from '../../model/report-record.ts'
import type { ReportKind } from './derive.ts'

/** Each of these names its own inputs in turn. */
const RESTS_ON: Readonly<Record<ReportKind, readonly string[]>> = { readiness: [FILES.assessment], project: [FILES.assessment, FILES.schedule], evaluation: [FILES.evaluation], status: [FILES.evaluation] }

/** The digests of the files a report rests on; `pending` are texts that are about to be written. */
export function reportInputs(kind: ReportKind, folder: string, pending: Readonly<Record<string, string | undefined>> = {}): Record<string, string> {
  return Object.fromEntries(RESTS_ON[kind].flatMap((file) => {
    const text = pending[file] ?? readIfThere(folder, file)
    return text === undefined ? [] : [[file, digestOf(text).slice(0, DIGEST_IN_RECORD)]]
  }))
}
