// Symbolic links in a folder that is checked. They are not followed; whoever relies on the check must hear of those behind which something may lie that nobody has looked at.
import { readlinkSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, relative, sep } from 'node:path'

/** Why what a link leads to was not looked at: it lies elsewhere, there is nothing, the links lead in a circle, or it lies where no file is looked for. */
export type LinkReason = 'outside' | 'nowhere' | 'circle' | 'unseen'

/** A link behind which something of an engagement may lie that was not looked at. */
export interface FoundLink {
  /** Path as shown to people. */
  readonly path: string
  /** What it leads to, as written in it. */
  readonly to: string
  readonly reason: LinkReason
  /** Whether the other commands would refuse it, or miss what they need. */
  readonly isNeeded: boolean
}

/** The folder that links may not lead out of: an engagement or pack if there is one around, else the folder that is checked. */
export interface Home {
  readonly folder: string
  readonly isOurs: boolean
}

/** Folders of an engagement that hold files of people. */
const FOLDERS = ['interviews', 'baselines']

/** Whether a file makes its folder an engagement or a pack. */
export function isHead({ name }: { readonly name: string }): boolean {
  return name === 'profile.yaml' || name === 'pack.yaml'
}

/** What is to be told of a link, by its absolute path; undefined where it is not for us, or leads to what is found anyway. `isLookedFor` says whether files of a path from the home are looked at. */
export function linkToTell(absolute: string, path: string, home: Home, isLookedFor: (path: string) => boolean): FoundLink | undefined {
  const isFolder = home.isOurs && dirname(absolute) === home.folder && FOLDERS.includes(basename(absolute))
  if (!isFolder && !isLookedFor(basename(absolute))) return undefined
  const reason = reasonOf(absolute, home, isLookedFor)
  return reason && { path, to: readlinkSync(absolute), reason, isNeeded: home.isOurs && reason !== 'unseen' }
}

function reasonOf(absolute: string, home: Home, isLookedFor: (path: string) => boolean): LinkReason | undefined {
  try {
    const [real, root] = [realpathSync(absolute), realpathSync(home.folder)]
    const inside = relative(root, real)
    if (inside.split(sep)[0] === '..' || inside === real) return 'outside'
    return statSync(real).isDirectory() || isLookedFor(inside) ? undefined : 'unseen'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ELOOP' ? 'circle' : 'nowhere'
  }
}
