// Writes beside and renames: a file on disk is always whole, the old or the new.
import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { diskFailure } from './disk-failure.ts'
import { requireInside } from './inside-folder.ts'

/** Writes a file of a folder atomically (temporary file, fsync, rename), making folders as needed; `cannotWrite` where the disk refuses, and all that requireInside refuses. */
export async function writeText(folder: string, file: string, text: string | Uint8Array): Promise<void> {
  requireInside(folder, [file])
  const path = resolve(folder, file)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFileAtomic(path, typeof text === 'string' ? text : Buffer.from(text), { encoding: 'utf8' })
  } catch (error) {
    throw diskFailure(error, path, 'cannotWrite')
  }
}
