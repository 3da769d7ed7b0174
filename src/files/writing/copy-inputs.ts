// The files that people own, copied from an example or a profile file into a new engagement folder.
import { lstatSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { UserError } from '../../model/user-error.ts'
import { FILES, answerFiles } from '../engagement-folder.ts'
import { requireInside } from '../inside-folder.ts'
import { readFileText } from '../read-file.ts'
import { writeFiles } from './write-file.ts'

/**
 * Copies profile, interviews and reconciliation of an engagement, or a single profile file, with the path of their schema made right; gives the files written.
 * `inputsExist` if a file of that name is there already: then, as where a source cannot be read, nothing is written at all.
 */
export async function copyInputs(source: string, folder: string): Promise<string[]> {
  const copies = inputsOf(source).map(({ path, file }) => ({ file, text: withSchemaPath(readFileText(path), file) }))
  const files = copies.map(({ file }) => file)
  requireInside(folder, files)
  const requireNew = (): void => {
    const taken = files.filter((file) => lstatSync(join(folder, file), { throwIfNoEntry: false }))
    if (taken.length > 0) throw new UserError('inputsExist', { folder, files: taken }, 1)
  }
  requireNew()
  await writeFiles(folder, Object.fromEntries(copies.map(({ file, text }) => [file, text])), requireNew)
  return files
}

/** What would be copied: where each file lies, and its path in an engagement folder. */
export function inputsOf(source: string): { readonly path: string; readonly file: string }[] {
  const isFolder = statSync(source, { throwIfNoEntry: false })?.isDirectory() ?? false
  if (!isFolder) return [{ path: resolve(source), file: FILES.profile }]
  return [FILES.profile, ...answerFiles(source)].map((file) => ({ path: resolve(source, file), file }))
}

function withSchemaPath(text: string, file: string): string {
  const up = file.includes('/') ? '../' : ''
  return text.replace(/^(# yaml-language-server: \$schema=)\S*\/(\w[\w-]*\.schema\.json)(?=\r?$)/m, `$1${up}${FILES.schemas}/$2`)
}
