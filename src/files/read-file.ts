// The text of one file that must be there.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { diskFailure } from './disk-failure.ts'
import { UserError } from '../model/user-error.ts'

/** The text of a regular file, or of one a link leads to; `cannotRead` for anything else: reading a pipe could wait for ever. */
export function readFileText(path: string): string {
  try {
    const found = statSync(path)
    if (!found.isFile()) throw new UserError('cannotRead', { file: path, reason: found.isDirectory() ? 'EISDIR' : 'NOT_A_FILE' })
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw diskFailure(error, path, 'cannotRead')
  }
}

/** Whether a path leads to a regular file. */
export function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile()
}
