// A folder that is gone after the test.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new folder, with a copy of `source` in it if given; removed when the test has finished. */
export function temporaryFolder(source?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'crmplan-'))
  if (source) cpSync(source, folder, { recursive: true })
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
