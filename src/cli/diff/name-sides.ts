// What the two words after `crmplan diff` mean: folders, files, baselines or git revisions.
import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { UserError } from '../../model/user-error.ts'
import { baselineFiles } from '../../files/engagement-folder.ts'
import { type Revision, revisionOf } from '../../files/git/git-revision.ts'
import { nameOf } from '../load/load-baselines.ts'
import { isFolder } from '../load/load-plan.ts'

/** One of the two things to be compared, as it was named. */
export type SideName =
  | { readonly what: 'folder' | 'file' | 'baseline'; readonly name: string }
  | { readonly what: 'revision'; readonly name: string; readonly revision: Revision }

/** Both, with the folder that revisions and baselines are of, and the file in it where only one is compared. */
export interface NamedSides {
  readonly from: SideName
  readonly to: SideName
  readonly folder: string
  readonly file: string | undefined
}

/** A path that exists is a folder or file, else a baseline of the folder counts, else a revision; `unknownSide` for what is none of them. Without a second word the working folder is compared. */
export async function nameSides(a: string, b: string | undefined, dir: string | undefined): Promise<NamedSides> {
  const paths = [a, ...(b === undefined ? [] : [b])].filter((word) => existsSync(word))
  const file = paths.find((word) => !isFolder(word))
  const folder = dir ?? paths.find((word) => isFolder(word)) ?? (file === undefined ? '.' : dirname(file))
  return { from: await sideName(a, folder), to: b === undefined ? (file === a ? unpaired(a) : { what: 'folder', name: folder }) : await sideName(b, folder), folder, file: file === undefined ? undefined : basename(file) }
}

async function sideName(word: string, folder: string): Promise<SideName> {
  if (existsSync(word)) return { what: isFolder(word) ? 'folder' : 'file', name: word }
  if (existsSync(folder) && baselineFiles(folder).some((file) => nameOf(file) === word)) return { what: 'baseline', name: word }
  const revision = await revisionOf(folder, word)
  if (!revision) throw new UserError('unknownSide', { name: word, folder }, 2)
  return { what: 'revision', name: word, revision }
}

function unpaired(file: string): never {
  throw new UserError('diffNeedsTwo', { file }, 2)
}
