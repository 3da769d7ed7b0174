// Protects: whatever lies in a folder or is named on the command line, nothing is waited for, one unreadable file holds up no other, and no name reaches the terminal as it is.
import { execFileSync, spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { closeSync, ftruncateSync, mkdirSync, openSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { validatePaths } from '../../src/cli/check/validate-paths.ts'
import { PROGRAM } from '../support/built-program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const MAKE_PIPE = 'mkfifo'
const PLAN = 'kind: Plan\nschemaVersion: 1\nstartDate: "2026-12-01"\nphases:\n  - { id: a, tasks: [{ id: a.b, title: T, durationDays: 1 }] }\nsurplus: 1\n'

function validate(cwd: string, path: string): { status: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=256', PROGRAM, 'validate', '--lang', 'en', '--', path], { cwd, encoding: 'utf8', timeout: 60_000 })
  return { status, text: stdout + stderr }
}

test('a folder of traps: everything else is checked, and the traps are told or passed over', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'a/folder.yaml'), { recursive: true })
  symlinkSync('..', join(folder, 'a/up'))
  symlinkSync('self.yaml', join(folder, 'a/self.yaml'))
  symlinkSync('/etc', join(folder, 'a/etc'))
  execFileSync(MAKE_PIPE, [join(folder, 'a/pipe.yaml')])
  const server = createServer().listen(join(folder, 's.yaml'))
  writeFileSync(Buffer.concat([Buffer.from(join(folder, 'b')), Buffer.from([0xff, 0xfe]), Buffer.from('.yaml')]), PLAN)
  writeFileSync(join(folder, 'new\nline\u001b[2J\u202e.yaml'), PLAN)
  writeFileSync(join(folder, '-rf.yaml'), PLAN)
  writeFileSync(join(folder, 'PLAN.YAML'), PLAN)
  const large = openSync(join(folder, 'large.yaml'), 'w')
  ftruncateSync(large, 100_000_000)
  closeSync(large)
  const before = readdirSync(folder, { encoding: 'buffer' }).length
  const { text, exit } = await validatePaths(['.'], { cwd: folder, language: 'en' })
  expect(exit).toBe(1)
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/)
  expect(text.split('\n').filter((line) => line.includes(': error: ')).map((line) => line.replace(/: error: (.{20}).*/, ' $1'))).toEqual([
    '-rf.yaml:6:1 The key "surplus" is', 'PLAN.YAML:6:1 The key "surplus" is', 'b\ufffd\ufffd.yaml:1:1 This file cannot be ', String.raw`new\u000aline\u001b[2J\u202e.yaml:6:1 The key "surplus" is`,
  ])
  expect(readdirSync(folder, { encoding: 'buffer' })).toHaveLength(before)
  server.close()
})

describe('what is named', () => {
  test('pipes, devices, folders and links in a circle are refused at once', () => {
    const folder = temporaryFolder()
    execFileSync(MAKE_PIPE, [join(folder, 'pipe.yaml')])
    symlinkSync('self.yaml', join(folder, 'self.yaml'))
    symlinkSync('/dev/zero', join(folder, 'zero.yaml'))
    for (const path of ['pipe.yaml', '/dev/zero', 'zero.yaml', '/dev/full']) expect([path, validate(folder, path)]).toEqual([path, { status: 3, text: expect.stringContaining('it is not a regular file') as string }])
    expect(validate(folder, 'self.yaml')).toMatchObject({ status: 3, text: expect.stringContaining('its links lead in a circle') })
    expect(validate(folder, '/proc/self/mem')).toMatchObject({ status: 3, text: expect.stringContaining('cannot be read') })
  })

  test('what a shell hands over is read', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'given'), PLAN)
    const { status, stdout } = spawnSync('sh', ['-c', `cat given | "${process.execPath}" "${PROGRAM}" validate /dev/stdin --lang en`], { cwd: folder, encoding: 'utf8', timeout: 60_000 })
    expect([status, stdout]).toEqual([1, expect.stringContaining('/dev/stdin:6:1: error: The key "surplus" is not known')])
  })

  test('what another user may not read is told', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'plan.yaml'), PLAN, { mode: 0o600 })
    execFileSync('chmod', ['755', folder])
    // Root may read everything; a process of nobody's may not.
    const asNobody = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : undefined
    if (!asNobody) execFileSync('chmod', ['0', join(folder, 'plan.yaml')])
    const [command = '', ...rest] = [...(asNobody ?? []), process.execPath, PROGRAM, 'validate', '.', '--lang', 'en']
    const { status, stdout } = spawnSync(command, rest, { cwd: folder, encoding: 'utf8', env: { ...process.env, CRMPLAN_NO_CACHE: '1' } })
    expect([status, stdout]).toEqual([1, expect.stringMatching(/^plan\.yaml:1:1: error: This file cannot be read: you have no right to read it\. \[yaml-syntax\]/)])
  })
  test('and told no more once it may, from a cache too; and told again', () => {
    const folder = temporaryFolder()
    const isRoot = process.getuid?.() === 0
    const plan = join(folder, 'plan.yaml')
    writeFileSync(plan, PLAN, { mode: 0o644 })
    execFileSync('chmod', ['777', folder])
    const [command = '', ...rest] = [...(isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []), process.execPath, PROGRAM, 'validate', '.', '--lang', 'en', '--cache', '--cache-file', 'kept']
    const told = () => /^.*error: (.*?[.:])/.exec(spawnSync(command, rest, { cwd: folder, encoding: 'utf8', env: { ...process.env, CRMPLAN_NO_CACHE: '1' } }).stdout)?.[1]
    for (const mode of ['0', '0', '644', '644', '0']) {
      execFileSync('chmod', [mode, plan])
      expect([mode, told()]).toEqual([mode, mode === '0' ? 'This file cannot be read:' : 'The key "surplus" is not known here.'])
    }
  })
})
