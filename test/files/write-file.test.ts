// Protects: nothing is written outside the folder it is meant for, and what the disk refuses is told with path and reason.
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { UserError } from '../../src/model/user-error.ts'
import { recordChanges } from '../../src/files/undo/record-change.ts'
import { writeText } from '../../src/files/writing/write-file.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

async function refusalOf(folder: string, file: string): Promise<{ key: string; values: object }> {
  const error = await writeText(folder, file, 'new').then(() => undefined, (thrown: UserError) => thrown)
  return { key: error?.key ?? 'written', values: error?.values ?? {} }
}

/** A folder `inside` beside a folder `outside`. */
function twoFolders(): { inside: string; outside: string } {
  const above = temporaryFolder()
  const folders = { inside: join(above, 'inside'), outside: join(above, 'outside') }
  mkdirSync(folders.inside)
  mkdirSync(folders.outside)
  return folders
}

describe('links', () => {
  test('a file that is one is refused, and what it leads to stays', async () => {
    const { inside, outside } = twoFolders()
    writeFileSync(join(outside, 'theirs.txt'), 'theirs')
    symlinkSync('../outside/theirs.txt', join(inside, 'assessment.yaml'))
    symlinkSync('../outside/not-there-yet', join(inside, 'plan.yaml'))
    expect(await refusalOf(inside, 'assessment.yaml')).toMatchObject({ key: 'linkTarget', values: { file: 'assessment.yaml', to: expect.stringContaining('theirs.txt') } })
    expect(await refusalOf(inside, 'plan.yaml')).toMatchObject({ key: 'linkTarget', values: { to: expect.stringContaining('not-there-yet') } })
    expect(readFileSync(join(outside, 'theirs.txt'), 'utf8')).toBe('theirs')
    expect(lstatSync(join(inside, 'assessment.yaml')).isSymbolicLink()).toBe(true)
  })

  test('a folder on the way that leads out is refused by name, also if it leads nowhere yet', async () => {
    const { inside, outside } = twoFolders()
    symlinkSync('../outside', join(inside, 'reports'))
    symlinkSync('../nowhere', join(inside, 'interviews'))
    expect(await refusalOf(inside, 'reports/deep/readiness.md')).toMatchObject({ key: 'linkOutside', values: { link: 'reports', folder: inside } })
    expect(await refusalOf(inside, 'interviews/a.yaml')).toMatchObject({ key: 'linkOutside', values: { link: 'interviews' } })
    expect(existsSync(join(outside, 'deep'))).toBe(false)
  })

  test('a neighbour whose name begins alike is outside too', async () => {
    const { inside } = twoFolders()
    mkdirSync(`${inside}-2`)
    symlinkSync('../inside-2', join(inside, 'reports'))
    expect(await refusalOf(inside, 'reports/a.md')).toMatchObject({ key: 'linkOutside' })
  })

  test('links inside the folder, and to the folder, are fine', async () => {
    const { inside, outside } = twoFolders()
    mkdirSync(join(inside, 'all'))
    symlinkSync('all', join(inside, 'reports'))
    symlinkSync('../inside', join(outside, 'mine'))
    await writeText(join(outside, 'mine'), 'reports/a.md', 'new')
    expect(readFileSync(join(inside, 'all/a.md'), 'utf8')).toBe('new')
  })
})

test('a path that leads out is refused, one into a folder not there yet is made', async () => {
  const { inside } = twoFolders()
  expect(await refusalOf(inside, '../outside/a.txt')).toMatchObject({ key: 'outsideFolder' })
  expect(await refusalOf(join(inside, 'new/er'), 'sub/a.txt')).toMatchObject({ key: 'written' })
  expect(readFileSync(join(inside, 'new/er/sub/a.txt'), 'utf8')).toBe('new')
})

test('what the disk refuses is told with path and reason', async () => {
  const { inside } = twoFolders()
  writeFileSync(join(inside, 'reports'), 'a file')
  mkdirSync(join(inside, 'plan.yaml'))
  expect(await refusalOf(inside, 'reports/a.md')).toEqual({ key: 'cannotWrite', values: { file: join(inside, 'reports/a.md'), reason: 'ENOTDIR' } })
  expect(await refusalOf(inside, 'plan.yaml')).toEqual({ key: 'cannotWrite', values: { file: join(inside, 'plan.yaml'), reason: 'EISDIR' } })
})

test('a file that only its owner may read stays so, and what undo keeps of it too', async () => {
  const { inside } = twoFolders()
  writeFileSync(join(inside, 'plan.yaml'), 'old')
  chmodSync(join(inside, 'plan.yaml'), 0o600)
  await recordChanges({ kind: 'command', title: 'crmplan plan', at: '2026-11-22 09:00', takesBack: [] }, () => writeText(inside, 'plan.yaml', 'new'))
  const kept = join(inside, '.crmplan/undo/kept')
  const modes = [join(inside, 'plan.yaml'), ...readdirSync(kept).map((name) => join(kept, name))].map((file) => statSync(file).mode & 0o777)
  expect(modes).toEqual([0o600, 0o600])
})
