// A file that somebody names to take a result, wherever it lies: no part of an engagement.
import { realpathSync, statSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { diskFailure } from './disk-failure.ts'
import { replaceFile } from './replace-file.ts'

/** Writes a result: whole or not at all into a file, making its folder; straight into a device or pipe, which a rename would destroy. `cannotWrite` where the disk refuses. */
export async function writeOutput(file: string, text: string): Promise<void> {
  const path = resolve(file)
  try {
    const there = statSync(path, { throwIfNoEntry: false })
    if (there && !there.isFile() && !there.isDirectory()) return await writeFile(path, text)
    await mkdir(dirname(path), { recursive: true })
    // Through a link, so that the link stays one.
    await replaceFile(there?.isFile() ? realpathSync(path) : path, text)
  } catch (error) {
    throw diskFailure(error, path, 'cannotWrite')
  }
}
