// Whoever changes files of a folder has it to himself for that moment.
import { setTimeout as after } from 'node:timers/promises'
import { UserError } from '../../model/user-error.ts'
import { FILES } from '../engagement-folder.ts'
import { takeLock } from './lock-file.ts'

const LOCK = `${FILES.locks}/files.json`
/** Others hold it for as long as a few files take to write. */
const PATIENCE = 15_000
const PAUSE = 10

/** Does something while no other process changes files of the folder; waits for one that does, `folderHeld` if that takes longer than 15 seconds. */
export async function holdFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const release = await taken(folder)
  try {
    return await work()
  } finally {
    release()
  }
}

async function taken(folder: string): Promise<() => void> {
  for (let waited = 0; ; waited += PAUSE) {
    const attempt = takeLock(folder, LOCK)
    if ('release' in attempt) return attempt.release
    const { user, host, pid, since } = attempt.holder
    if (waited >= PATIENCE) throw new UserError('folderHeld', { folder, user, host, pid, since: since.replace('T', ' ').replace('Z', ' UTC'), lock: LOCK })
    await after(PAUSE)
  }
}
