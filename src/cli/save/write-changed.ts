// Puts changed texts back where they were found, folder by folder, unless somebody has edited one meanwhile.
import { dirname, relative } from 'node:path'
import { exactText } from '../../files/exact-text.ts'
import type { FoundFile } from '../../files/read-tree.ts'
import { writeFiles } from '../../files/writing/write-file.ts'
import { UserError } from '../../model/user-error.ts'
import { journalFolder } from './migrate-files.ts'

/** A file as found, and what it is to hold. */
export interface ChangedText extends Pick<FoundFile, 'path' | 'location'> {
  readonly before: string
  readonly text: string
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
