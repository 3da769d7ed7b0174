// Writes beside and renames: a file on disk is always whole, the old or the new.
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import writeFileAtomic from 'write-file-atomic'

/** Writes a text atomically (temporary file, fsync, rename), making its folder if needed. */
export async function writeText(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFileAtomic(path, text, { encoding: 'utf8' })
}
