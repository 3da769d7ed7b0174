// One file in the place of another: written beside and renamed, so that what lies on disk is always whole, the old or the new.
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes a text beside the file it is meant for, safe on the disk, and gives the path of the draft; nothing is left of one that fails. Mode and owner are those of the file it will replace, or of the one it is a copy of (`like`). */
export async function writeDraft(path: string, text: string | Uint8Array, like = path): Promise<string> {
  const draft = `${path}.${process.pid}.tmp`
  try {
    const before = await stat(like).catch(() => undefined)
    // Nobody else reads it before it has the mode of the other.
    const handle = await open(draft, 'w', before?.isFile() ? 0o600 : 0o666)
    try {
      // Not write-file-atomic: its 7.0.1 takes the first part of a text for all of it where the disk becomes full in the middle, and puts that in the place of the old file.
      await handle.writeFile(text)
      if (before?.isFile()) await likeBefore(handle, before)
      await handle.sync()
    } finally {
      await handle.close()
    }
    return draft
  } catch (error) {
    await removeQuietly(draft)
    throw error
  }
}

/** Puts a draft in its place. The new name is on the disk only once syncFolder has been called. */
export async function placeDraft(path: string, draft: string): Promise<void> {
  try {
    await rename(draft, path)
  } catch (error) {
    await removeQuietly(draft)
    throw error
  }
}

/** Writes one file whole: draft, place, folder. Mode and owner as writeDraft gives them. */
export async function replaceFile(path: string, text: string | Uint8Array, like = path): Promise<void> {
  await placeDraft(path, await writeDraft(path, text, like))
  await syncFolder(dirname(path))
}

/** Has the names in a folder written to the disk; not every system lets a folder be opened. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/** Removes a file that may be gone already; a failure is no more than litter. */
export async function removeQuietly(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => undefined)
}

// As far as this person may decide them.
async function likeBefore(handle: FileHandle, { mode, uid, gid }: { mode: number; uid: number; gid: number }): Promise<void> {
  await handle.chmod(mode).catch(() => undefined)
  await handle.chown(uid, gid).catch(() => undefined)
}
