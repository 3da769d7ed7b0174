// The text of one file that must be there.
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { diskFailure } from './writing/disk-failure.ts'
import { noteLook } from './looks.ts'
import { UserError } from '../model/user-error.ts'

/** The text of a regular file, or of one a link leads to; `cannotRead` for anything else: reading a pipe could wait for ever. */
export function readFileText(path: string): string {
  return readBytes(path).toString('utf8')
}

/** Its bytes; fails as readFileText does. Of a file larger than `most` bytes only one byte more than that is read. */
export function readBytes(path: string, most = Infinity): Buffer {
  try {
    const found = statSync(path)
    if (!found.isFile()) throw new UserError('cannotRead', { file: path, reason: found.isDirectory() ? 'EISDIR' : 'NOT_A_FILE' })
    return found.size > most ? startOf(path, most + 1) : readFileSync(path)
  } catch (error) {
    throw diskFailure(error, path, 'cannotRead')
  }
}

function startOf(path: string, bytes: number): Buffer {
  const file = openSync(path, 'r')
  try {
    const buffer = Buffer.alloc(bytes)
    return buffer.subarray(0, readSync(file, buffer, 0, bytes, 0))
  } finally {
    closeSync(file)
  }
}

/** Whether a path leads to a regular file. */
export function isFile(path: string): boolean {
  const isThere = existsSync(path) && statSync(path).isFile()
  noteLook('file', path, () => String(isThere))
  return isThere
}
