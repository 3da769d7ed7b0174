// Only one process lays out an engagement.
import { existsSync, rmdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FILES } from '../files/engagement-folder.ts'
import { takeLock } from '../files/writing/lock-file.ts'
import { UserError } from '../model/user-error.ts'

const LOCK = `${FILES.locks}/init.json`

/** Lays out a folder while nobody else can; `initHeld` with who is at it and since when. */
export async function withInitLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const isNew = !existsSync(folder)
  const attempt = takeLock(folder, LOCK)
  if ('holder' in attempt) {
    const { user, host, since, pid } = attempt.holder
    throw new UserError('initHeld', { folder, user, host, pid, since: since.replace('T', ' ').replace('Z', ' UTC'), lock: LOCK })
  }
  try {
    return await work()
  } finally {
    attempt.release()
    if (isNew) removeEmpty([join(folder, FILES.locks), join(folder, dirname(FILES.locks)), folder])
  }
}

// Whoever leaves at once leaves nothing behind.
function removeEmpty(folders: readonly string[]): void {
  try {
    for (const folder of folders) rmdirSync(folder)
  } catch {
    // Something has been written there: it stays.
  }
}
