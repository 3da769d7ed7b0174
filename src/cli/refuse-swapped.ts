// The folder comes before what is looked for in it; who types it the other way round is told so.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { shellWord } from '../model/printing/shell-word.ts'
import { UserError } from '../model/user-error.ts'

/** Refuses `COMMAND NAME FOLDER`, where the folder should stand first. `swapped` says the command that is meant. */
export function refuseSwapped(command: string, folder: string, name: string | undefined): void {
  if (name !== undefined && !existsSync(folder) && isOurs(name)) throw new UserError('swapped', { folder, next: `crmplan ${command} ${shellWord(name)} ${shellWord(folder)}` }, 2)
}

/** Whether a path leads to an engagement or a plan file. */
export function isOurs(path: string): boolean {
  return existsSync(join(path, 'profile.yaml')) || existsSync(join(path, 'plan.yaml')) || (/\.ya?ml$/i.test(path) && existsSync(path))
}
