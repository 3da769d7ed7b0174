// Only one process works on an interview.
import { resolve } from 'node:path'
import { FILES } from '../../files/engagement-folder.ts'
import { removeLeftovers } from '../../files/writing/leftovers.ts'
import { takeLock } from '../../files/writing/lock-file.ts'
import { UserError } from '../../model/user-error.ts'
import type { OpenInterview } from './open-interview.ts'

/** Takes an interview for this process and gives what releases it; `interviewHeld` with who has it and since when. */
export function holdInterview({ folder, file, interview }: Pick<OpenInterview, 'folder' | 'file' | 'interview'>): () => void {
  const lock = `${FILES.locks}/${interview.respondent.id}.json`
  const attempt = takeLock(folder, lock)
  if ('holder' in attempt) {
    const { user, host, since, pid } = attempt.holder
    throw new UserError('interviewHeld', { file, user, host, pid, since: since.replace('T', ' ').replace('Z', ' UTC'), lock }, 3)
  }
  removeLeftovers([resolve(folder, file)])
  return attempt.release
}

/** Does something with an interview while nobody else can. */
export async function withInterviewLock<T>(opened: OpenInterview, work: () => Promise<T>): Promise<T> {
  const release = holdInterview(opened)
  try {
    return await work()
  } finally {
    release()
  }
}
