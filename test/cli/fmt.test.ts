// Protects: crmplan fmt writes all or nothing, keeps what it cannot format, gives scripts and editors the exit code and text they need, and can be taken back.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeChanged } from '../../src/cli/save/write-changed.ts'
import { PROGRAM } from '../support/built-program.ts'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const UGLY = '# ours\ncompany:   Acme # the firm\nkind: Profile\nschemaVersion: 1\ngoals:\n- {id: raise-sales,priority: 1}\n'
const TIDY = '# ours\nkind: Profile\nschemaVersion: 1\ncompany: Acme # the firm\ngoals:\n  - { id: raise-sales, priority: 1 }\n'

const fmt = async (...argv: string[]) => runCommand('fmt', ...argv, '--lang', 'en')

function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'interviews'))
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
  return folder
}

function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8')
}

test('files are formatted, those of others are not, and undo takes it back', async () => {
  const folder = folderWith({ 'profile.yaml': UGLY, 'docker.yaml': 'services:   {a: 1}\n' })
  const { stdout, stderr, exit } = await fmt(folder)
  expect([read(folder, 'profile.yaml'), read(folder, 'docker.yaml')]).toEqual([TIDY, 'services:   {a: 1}\n'])
  expect(stdout.trim()).toBe(`${folder}/profile.yaml`)
  expect(stderr).toMatch(/^One file formatted\./)
  expect(exit).toBe(0)
  expect((await fmt(folder)).stderr).toMatch(/^Nothing to do: the file is formatted already\./)
  await runCommand('undo', folder)
  expect(read(folder, 'profile.yaml')).toBe(UGLY)
})

describe('nothing is written', () => {
  test.each([['--check', 1, /profile\.yaml$/, /^One file is not formatted/], ['--dry-run', 0, /^-company: {3}Acme # the firm$/m, /nothing was written/]] as const)('with %s', async (flag, code, out, said) => {
    const folder = folderWith({ 'profile.yaml': UGLY })
    const { stdout, stderr, exit } = await fmt(folder, flag)
    expect(read(folder, 'profile.yaml')).toBe(UGLY)
    expect(stdout.trim()).toMatch(out)
    expect(stderr).toMatch(said)
    expect(exit).toBe(code)
  })

  test('where somebody has edited the file meanwhile', async () => {
    const folder = folderWith({ 'profile.yaml': UGLY, 'plan.yaml': 'kind: Plan\n' })
    const other = { path: 'plan.yaml', location: join(folder, 'plan.yaml'), before: 'kind: Plan\n', text: 'kind: "Plan"\n' }
    await expect(writeChanged([other, { path: 'profile.yaml', location: join(folder, 'profile.yaml'), before: TIDY, text: '' }])).rejects.toMatchObject({ key: 'changedMeanwhile' })
    expect([read(folder, 'profile.yaml'), read(folder, 'plan.yaml')]).toEqual([UGLY, 'kind: Plan\n'])
  })
})

test('what is checked and formatted passes; an empty folder does not look like success', async () => {
  expect((await fmt(folderWith({ 'profile.yaml': TIDY }), '--check')).exit).toBe(0)
  expect((await fmt(folderWith({}), '--check')).exit).toBe(2)
})

test('broken files, bytes that are no text, and forms of their own are left and told, the rest is formatted', async () => {
  const folder = folderWith({ 'profile.yaml': UGLY, 'plan.yaml': 'kind: Plan\nteam: [\n', 'interviews/a.yaml': 'kind: Interview\nx-a:\n  - - 1\n', 'interviews/b.yaml': Buffer.from([...Buffer.from('kind:  Interview\nname: '), 0xff, 0x0a]) })
  const { stderr, exit } = await fmt(folder)
  expect(read(folder, 'profile.yaml')).toBe(TIDY)
  expect(stderr.split('\n').map((line) => line.replace(`${folder}/`, '').slice(0, 45))).toEqual(['interviews/a.yaml is left as it is: something', 'interviews/b.yaml is not formatted, since it ', 'plan.yaml is not formatted, since it cannot b', 'One file formatted. Take it back with crmplan', ''])
  expect(readFileSync(join(folder, 'interviews/b.yaml')).at(-2)).toBe(0xff)
  expect(exit).toBe(1)
})

describe('an editor', () => {
  test('gets its text formatted', () => {
    expect(execFileSync(process.execPath, [PROGRAM, 'fmt', '-'], { input: UGLY, encoding: 'utf8' })).toBe(TIDY)
  })

  test('gets back a text that cannot be read, and the exit code 1', () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [PROGRAM, 'fmt', '-', '--lang', 'en'], { input: 'kind: [', encoding: 'utf8' })
    expect([stdout, status]).toEqual(['kind: [', 1])
    expect(stderr).toMatch(/^The text is passed on as it came/)
  })

  test('gets back nothing for nothing', () => {
    expect(spawnSync(process.execPath, [PROGRAM, 'fmt', '-'], { input: '', encoding: 'utf8' })).toMatchObject({ stdout: '', stderr: '', status: 0 })
  })
})
