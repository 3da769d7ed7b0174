// Protects: whatever a command has written can be taken back, byte for byte, and taking back loses nothing either. Told as the steps of somebody who regrets.
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { withInitLock } from '../../src/cli/hold-init.ts'
import { copyInputs } from '../../src/files/writing/copy-inputs.ts'
import { takeLock } from '../../src/files/writing/lock-file.ts'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { builtEngagement, edit, newEngagement } from './engagement-for-test.ts'

vi.setConfig({ testTimeout: 240_000 })

const crmplan = async (command: string, folder: string, ...rest: string[]) => runCommand(command, folder, '--lang', 'en', ...rest)
const undo = async (folder: string, ...rest: string[]) => crmplan('undo', folder, ...rest)
const moreUsers = (text: string) => text.replace(/^scope:\n/m, 'scope:\n  users: 9000\n')

/** Every file of the engagement with its bytes, but for the journal itself and what is laid out beside it. */
function filesOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !/\.crmplan.(schemas|undo|locks)/.test(entry.parentPath) && entry.name !== '.gitignore')
  return Object.fromEntries(entries.map((entry) => join(entry.parentPath, entry.name)).sort().map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]))
}

describe('undo', () => {
  test('step by step back to nothing, and forth again', async () => {
    const folder = await newEngagement()
    const states = [filesOf(folder)]
    for (const [command, ...rest] of [['build'], ['schedule', '--simulate', '0'], ['report', '--lang', 'zh-TW']] as const) {
      expect((await runCommand(command, folder, ...rest)).exit).toBe(0)
      states.push(filesOf(folder))
    }
    edit(folder, 'profile.yaml', moreUsers)
    const profile = readFileSync(join(folder, 'profile.yaml'), 'latin1')
    expect((await crmplan('build', folder)).exit).toBe(0)
    const last = filesOf(folder)
    for (const state of [...states].reverse()) {
      expect((await undo(folder)).exit).toBe(0)
      expect(filesOf(folder)).toEqual({ ...state, 'profile.yaml': profile })
    }
    for (const state of [...states.slice(1), last]) {
      expect((await undo(folder, '--redo')).exit).toBe(0)
      expect(filesOf(folder)).toEqual({ ...state, 'profile.yaml': profile })
    }
    expect(await undo(folder, '--redo')).toMatchObject({ exit: 1, stderr: expect.stringContaining('No undo can be taken back') })
  })

  test('a file edited since is refused by name, nothing is touched; with --force it goes back, and --redo brings the edit again', async () => {
    const folder = await builtEngagement()
    edit(folder, 'profile.yaml', moreUsers)
    await crmplan('plan', folder)
    edit(folder, 'plan.yaml', (text) => text.replace(/^startDate/m, '# mine\nstartDate'))
    const before = filesOf(folder)
    expect(await undo(folder)).toMatchObject({ exit: 1, stderr: expect.stringMatching(/^plan\.yaml has been edited since crmplan plan/) })
    expect(await undo(folder, '--dry-run')).toMatchObject({ exit: 0, stdout: expect.stringContaining('< plan.yaml'), stderr: expect.stringContaining('One of these files has been edited since') })
    expect(filesOf(folder)).toEqual(before)
    expect((await undo(folder, '--force')).exit).toBe(0)
    expect(filesOf(folder)['plan.yaml']).not.toContain('# mine')
    expect((await undo(folder, '--redo')).exit).toBe(0)
    expect(filesOf(folder)).toEqual(before)
  })

  test('a file that the tool made and somebody has edited is not removed; one that somebody has removed is not made again', async () => {
    const folder = await newEngagement()
    await crmplan('assess', folder)
    edit(folder, 'reports/readiness.en.md', (text) => `${text}\nMy own words\n`)
    expect(await undo(folder)).toMatchObject({ exit: 1, stderr: expect.stringContaining('reports/readiness.en.md has been edited') })
    rmSync(join(folder, 'reports/readiness.en.md'))
    expect((await undo(folder)).exit).toBe(0)
    expect(Object.keys(filesOf(folder)).filter((file) => file.startsWith('reports') || file === 'assessment.yaml')).toEqual([])
  })

  test('an imported interview is one step, whatever the number of answers; what others have written in the meantime stays', async () => {
    const folder = await newEngagement()
    const file = readdirSync(join(folder, 'interviews'))[0]!
    const before = filesOf(folder)
    writeFileSync(join(folder, '../back.yaml'), readFileSync(join(folder, 'interviews', file), 'utf8').replace(/level: [1-4]/g, 'level: 2'))
    expect((await crmplan('interview', folder, '--import', join(folder, '../back.yaml'))).exit).toBe(0)
    expect(filesOf(folder)).not.toEqual(before)
    await crmplan('assess', folder)
    expect(JSON.parse((await undo(folder, '--list', '--json')).stdout)).toMatchObject({ entries: [{ number: 3 }, { number: 2, files: [`interviews/${file}`] }, { number: 1 }] })
    expect((await undo(folder, '--to', '1')).exit).toBe(0)
    expect(filesOf(folder)).toEqual(before)
  })

  test('a lone plan has a journal of its own', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'my.yaml'), 'kind: Plan\nschemaVersion: 1\nstartDate: "2026-12-01"\nphases:\n  - id: p\n    tasks:\n      - { id: p.a, title: A, durationDays: 2 }\n')
    await crmplan('schedule', join(folder, 'my.yaml'))
    expect(existsSync(join(folder, 'my.schedule.yaml'))).toBe(true)
    expect(await undo(folder)).toMatchObject({ exit: 0, stdout: '- my.schedule.yaml\n' })
    expect(existsSync(join(folder, 'my.schedule.yaml'))).toBe(false)
  })

  test('nothing of the journal is committed, and no file of a stranger\'s journal leads out', async () => {
    const folder = await builtEngagement()
    expect(readFileSync(join(folder, '.crmplan/undo/.gitignore'), 'utf8')).toBe('*\n')
    edit(folder, 'profile.yaml', moreUsers)
    await crmplan('build', folder)
    const kept = readdirSync(join(folder, '.crmplan/undo/kept'))
    for (const file of ['../out.txt', '.git/hooks/post-checkout', '.crmplan/undo/1.json', 'reports/../../out', '/etc/motd', '.crmplan/../../out']) {
      writeFileSync(join(folder, '.crmplan/undo/99.json'), JSON.stringify({ number: 99, kind: 'command', title: 'crmplan plan', at: '', files: [{ file, before: kept[0] ?? null, wrote: [null] }], takesBack: [], finished: true }))
      expect(JSON.parse((await undo(folder, '--list', '--json')).stdout).entries[0].number, file).toBeLessThan(99)
    }
    writeFileSync(join(folder, '.crmplan/undo/99.json'), 'not JSON')
    expect((await undo(folder, '--list')).exit).toBe(0)
    expect((await crmplan('assess', folder, '--today', '2030-01-01')).exit).toBe(0)
  })

  test('what is no longer kept is said, and nothing is changed', async () => {
    const folder = await builtEngagement()
    edit(folder, 'profile.yaml', moreUsers)
    await crmplan('build', folder)
    const before = filesOf(folder)
    rmSync(join(folder, '.crmplan/undo/kept'), { recursive: true })
    expect(await undo(folder)).toMatchObject({ exit: 3, stderr: expect.stringContaining('no longer kept') })
    expect(filesOf(folder)).toEqual(before)
  })
})

describe('snapshot', () => {
  test('brings back everything of people and of the tool, keeps what it replaces, and leaves alone what others have added', async () => {
    const folder = await builtEngagement()
    const before = filesOf(folder)
    expect((await crmplan('snapshot', folder, '--name', 'before the workshop')).stdout).toBe('3\n')
    edit(folder, 'profile.yaml', moreUsers)
    edit(folder, 'plan.yaml', (text) => text.replace(/^startDate/m, '# mine\nstartDate'))
    writeFileSync(join(folder, 'notes.md'), 'Notes of the day\n')
    expect((await crmplan('build', folder)).exit).toBe(0)
    await runCommand('report', folder, '--lang', 'zh-TW')
    const after = filesOf(folder)
    expect((await undo(folder, '--to', 'before the workshop')).exit).toBe(0)
    expect(filesOf(folder)).toEqual({ ...before, 'notes.md': 'Notes of the day\n' })
    expect((await crmplan('plan', folder, '--check')).exit).toBe(0)
    expect((await undo(folder, '--redo')).exit).toBe(0)
    expect(filesOf(folder)).toEqual(after)
  })

  test.each([[['--name', '12'], 'cannot be the name'], [['--name', ' '], 'cannot be the name'], [['--remove', 'none'], 'There is no snapshot']])('%j is refused in words', async (flags, words) => {
    expect(await crmplan('snapshot', await newEngagement(), ...flags)).toMatchObject({ exit: 2, stderr: expect.stringContaining(words) })
  })

  test('two of one name are not taken', async () => {
    const folder = await newEngagement()
    await crmplan('snapshot', folder, '--name', 'a')
    expect(await crmplan('snapshot', folder, '--name', 'a')).toMatchObject({ exit: 1, stderr: expect.stringContaining('already') })
  })
})

test('two people laying out one folder: the second is told who is at it, and nothing is written', async () => {
  const folder = join(temporaryFolder(), 'acme')
  const attempt = takeLock(folder, '.crmplan/locks/init.json')
  await expect(withInitLock(folder, async () => writeFileSync(join(folder, 'profile.yaml'), ''))).rejects.toMatchObject({ key: 'initHeld' })
  expect(existsSync(join(folder, 'profile.yaml'))).toBe(false)
  if ('release' in attempt) attempt.release()
  const both = await Promise.all(['longzhiji', 'lakeside-instruments'].map((example) => copyInputs(join('examples', example), folder).then(() => 'written', ({ key }: { key: string }) => key)))
  expect(both.sort()).toEqual(['inputsExist', 'written'])
})
