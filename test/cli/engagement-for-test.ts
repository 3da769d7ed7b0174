// A small engagement on disk, for the tests of the commands.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** A folder with the profile and interviews of an example, nothing derived yet; gone after the test. */
export async function newEngagement(): Promise<string> {
  const folder = join(temporaryFolder(), 'acme')
  await runCommand('init', folder, '--example', 'longzhiji')
  return folder
}

/** The same with everything derived. */
export async function builtEngagement(): Promise<string> {
  const folder = await newEngagement()
  await runCommand('build', folder)
  return folder
}

/** Changes a file of a folder. */
export function edit(folder: string, file: string, change: (text: string) => string): void {
  const path = join(folder, file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}
