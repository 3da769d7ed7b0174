// What the disk refuses, as an expected failure with its path and its reason.
import { UserError } from '../../model/user-error.ts'

const WRITING: readonly unknown[] = ['mkdir', 'rename', 'write', 'fsync', 'unlink', 'chmod', 'chown', 'utime']

/**
 * An error of the file system as `cannotRead` or `cannotWrite`, with exit 3; anything else stays what it is.
 * `file` and `key` name what was being done; without them the error's own path and system call do.
 */
export function diskFailure<T>(error: T, file?: string, key?: 'cannotRead' | 'cannotWrite'): T | UserError {
  const { code, path, syscall } = (error ?? {}) as Partial<NodeJS.ErrnoException>
  const isOfDisk = error instanceof Error && typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) && syscall !== undefined && (file ?? path) !== undefined
  if (!isOfDisk) return error
  return new UserError(key ?? (WRITING.includes(syscall) ? 'cannotWrite' : 'cannotRead'), { file: file ?? path ?? '', reason: code })
}
