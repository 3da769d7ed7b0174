// Nothing is written outside the folder it is meant for, not even through a link; and nothing is read out of there that somebody else has linked into it.
import { type Stats, existsSync, lstatSync, readlinkSync, realpathSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { noteLook } from './looks.ts'
import { UserError } from '../model/user-error.ts'

/**
 * Fails unless every file, given by its path from the folder, would be written inside it: `outsideFolder` for a path that leads out,
 * `linkTarget` for a file that is a symbolic link, `linkOutside` for a folder on the way that is one leading out, `cannotWrite` where a file is in the way, or a device or pipe bears the name. The folder itself may be a link, or not exist yet.
 */
export function requireInside(folder: string, files: readonly string[]): void {
  const top = resolve(folder)
  const root = found(top) ? realpathSync(top) : top
  for (const file of files) {
    const path = resolve(top, file)
    if (!isBelow(path, top)) throw new UserError('outsideFolder', { file }, 2)
    for (const parent of foldersBetween(top, path)) {
      const there = found(parent)
      if (there && !there.isSymbolicLink() && !there.isDirectory()) throw new UserError('cannotWrite', { file: path, reason: 'ENOTDIR' })
      if (!there?.isSymbolicLink()) continue
      const to = targetOf(parent)
      if (!isBelow(to, root)) throw new UserError('linkOutside', { file, link: relative(top, parent), to, folder })
    }
    const there = found(path)
    if (there?.isSymbolicLink()) throw new UserError('linkTarget', { file, to: targetOf(path) })
    // A rename would put a file in the place of a device or pipe.
    if (there && !there.isFile() && !there.isDirectory()) throw new UserError('cannotWrite', { file: path, reason: 'NOT_A_FILE' })
  }
}

/** Fails with `readOutside` where a file that is there, given by its path from the folder, lies elsewhere by way of a link: a repository of somebody else may link to anything that whoever runs crmplan may read. The folder itself may be a link. */
export function requireReadInside(folder: string, files: readonly string[]): void {
  const outside = files.find((file) => !isReadInside(folder, file))
  if (outside !== undefined) throw new UserError('readOutside', { file: outside, to: targetOf(resolve(folder, outside)), folder })
}

/** Whether a file or folder, given by its path from the folder, lies in it, links followed, or is not there. */
export function isReadInside(folder: string, file: string): boolean {
  const path = resolve(folder, file)
  if (!existsSync(path)) return true
  const [real, root] = [realpathSync(path), realpathSync(folder)]
  const isInside = real === root || isBelow(real, root)
  // Seen once only: what rests on it is looked for anew each time, without looking there.
  if (!isInside) noteLook('folder', path, () => 'elsewhere')
  return isInside
}

function found(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false })
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

// From the uppermost down, so that the first link is the one that is named.
function foldersBetween(top: string, path: string): string[] {
  const folders: string[] = []
  for (let at = dirname(path); at !== top; at = dirname(at)) folders.unshift(at)
  return folders
}

// A link may lead to what does not exist.
function targetOf(link: string): string {
  try {
    return realpathSync(link)
  } catch {
    return resolve(dirname(link), readlinkSync(link))
  }
}
