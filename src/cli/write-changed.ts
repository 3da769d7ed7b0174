// Puts changed texts back where they were found, folder by folder, unless somebody has edited one meanwhile.
import { readFileSync, statSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import type { FoundFile } from '../files/read-tree.ts'
import { writeFiles } from '../files/write-file.ts'
import { UserError } from '../model/user-error.ts'
import { journalFolder } from './migrate-files.ts'

/** A file as found, and what it is to hold. */
export interface ChangedText extends Pick<FoundFile, 'path' | 'location'> {
  readonly before: string
  readonly text: string
}

/** The text of a file; undefined where nothing can be written back to it whole: its bytes are no UTF-8, it cannot be read, or it is a pipe or device, which could be waited for for ever. */
export function exactText(location: string): string | undefined {
  const bytes = bytesOf(location)
  if (bytes === undefined) return undefined
  const text = bytes.toString('utf8')
  return text.includes('\ufffd') && !Buffer.from(text).equals(bytes) ? undefined : text
}

function bytesOf(location: string): Buffer | undefined {
  try {
    return statSync(location).isFile() ? readFileSync(location) : undefined
  } catch {
    return undefined
  }
}

/** Writes the texts as writeFiles does, all of one folder or none; `changedMeanwhile` where a file no longer holds what it did. */
export async function writeChanged(files: readonly ChangedText[]): Promise<void> {
  const placed = files.map((file) => ({ ...file, folder: journalFolder(dirname(file.location)) }))
  requireSame(files)
  for (const folder of new Set(placed.map((file) => file.folder))) {
    const here = placed.filter((file) => file.folder === folder)
    await writeFiles(folder, Object.fromEntries(here.map(({ location, text }) => [relative(folder, location).replaceAll('\\', '/'), text])), () => requireSame(here))
  }
}

function requireSame(files: readonly ChangedText[]): void {
  const changed = files.filter(({ location, before }) => exactText(location) !== before)
  if (changed.length > 0) throw new UserError('changedMeanwhile', { files: changed.map(({ path }) => path), count: changed.length }, 1)
}
