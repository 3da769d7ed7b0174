// A result that somebody wants in a file, wherever that is.
import { mkdir } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { diskFailure } from './disk-failure.ts'
import { requireInside } from './inside-folder.ts'
import { replaceFile } from './replace-file.ts'

/** Writes a file whole, making its folder as needed. It belongs to no engagement, so nothing is laid beside it and `crmplan undo` knows nothing of it. `cannotWrite` where the disk refuses, `linkTarget` for a file that is a link. */
export async function writeOutput(file: string, text: string): Promise<void> {
  const path = resolve(file)
  requireInside(dirname(path), [basename(path)])
  try {
    await mkdir(dirname(path), { recursive: true })
    await replaceFile(path, text)
  } catch (error) {
    throw diskFailure(error, path, 'cannotWrite')
  }
}
