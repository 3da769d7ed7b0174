// Writes beside and renames: a file on disk is always whole, the old or the new.
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { diskFailure } from './disk-failure.ts'
import { requireInside } from './inside-folder.ts'

/** Writes a file of a folder atomically (temporary file, fsync, rename), making folders as needed; `cannotWrite` where the disk refuses, and all that requireInside refuses. */
export async function writeText(folder: string, file: string, text: string | Uint8Array): Promise<void> {
  requireInside(folder, [file])
  const path = resolve(folder, file)
  try {
    await mkdir(dirname(path), { recursive: true })
    await replace(path, text)
  } catch (error) {
    throw diskFailure(error, path, 'cannotWrite')
  }
}

// Not write-file-atomic: its 7.0.1 takes the first part of a text for all of it where the disk becomes full in the middle, and puts that in the place of the old file.
async function replace(path: string, text: string | Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`
  try {
    const before = await stat(path).catch(() => undefined)
    const handle = await open(draft, 'w')
    try {
      await handle.writeFile(text)
      if (before?.isFile()) await likeBefore(handle, before)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, path)
    await keepName(dirname(path))
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw error
  }
}

// Mode and owner stay as far as this person may decide them.
async function likeBefore(handle: FileHandle, { mode, uid, gid }: { mode: number; uid: number; gid: number }): Promise<void> {
  await handle.chmod(mode).catch(() => undefined)
  await handle.chown(uid, gid).catch(() => undefined)
}

// The new name is on the disk only once its folder is; not every system lets a folder be opened.
async function keepName(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
