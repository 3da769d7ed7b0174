// The files that people own, copied from an example or a profile file into a new engagement folder.
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { FILES, interviewFiles } from './engagement-folder.ts'
import { writeText } from './write-file.ts'

/** Copies profile and interviews of an engagement, or a single profile file, with the path of their schema made right; gives the files written. */
export async function copyInputs(source: string, folder: string): Promise<string[]> {
  const files = statSync(source).isDirectory() ? [FILES.profile, ...interviewFiles(source)] : [FILES.profile]
  for (const file of files) {
    const text = readFileSync(statSync(source).isDirectory() ? join(source, file) : source, 'utf8')
    await writeText(join(folder, file), withSchemaPath(text, file))
  }
  return files
}

function withSchemaPath(text: string, file: string): string {
  const up = file.includes('/') ? '../' : ''
  return text.replace(/^(# yaml-language-server: \$schema=)\S*\/(\w[\w-]*\.schema\.json)$/m, `$1${up}${FILES.schemas}/$2`)
}
