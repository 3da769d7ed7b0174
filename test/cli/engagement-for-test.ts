// A small engagement on disk, for the tests of the commands.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** A folder with the profile and interviews of an example, nothing derived yet; gone after the test. */
export async function newEngagement(): Promise<string> {
  const folder = join(temporaryFolder(), 'acme')
  await runCommand('init', folder, '--example', 'longzhiji')
  return folder
}

// Built once for all tests of a file.
let built: string | undefined
afterAll(() => { if (built !== undefined) rmSync(built, { recursive: true, force: true }) })

/** The same with everything derived. */
export async function builtEngagement(): Promise<string> {
  if (built === undefined) {
    const folder = await newEngagement()
    await runCommand('build', folder)
    built = mkdtempSync(join(tmpdir(), 'crmplan-built-'))
    cpSync(folder, built, { recursive: true })
  }
  const folder = join(temporaryFolder(), 'acme')
  cpSync(built, folder, { recursive: true })
  return folder
}

/** Changes a file of a folder. */
export function edit(folder: string, file: string, change: (text: string) => string): void {
  const path = join(folder, file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}
