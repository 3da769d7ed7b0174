// Protects: shells can complete every command, flag and known value, described in the language of the reader, and leave files to themselves; the scripts are valid in each shell that is here.
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { SHELLS } from '../../src/cli/command-tree.ts'
import { PROGRAM } from '../support/built-program.ts'

const ROOT = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'crmplan-complete-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function complete(...words: string[]): { values: string[]; files: boolean } {
  const lines = execFileSync(process.execPath, [PROGRAM, 'complete', ...words], { encoding: 'utf8', cwd: ROOT }).trim().split('\n')
  return { values: lines.slice(0, -1).map((line) => line.split('\t')[0] ?? ''), files: lines.at(-1) === ':0' }
}

describe('what is offered', () => {
  test.each([
    [['--', ''], ['validate', 'interview', 'what-if']], [['--', 'val'], ['validate']], [['--', 'validate', '--fail-on', ''], ['error', 'warning', 'info']],
    [['--', 'rules', 'depend'], ['dependency-cycle', 'dependency-order']], [['--', 'init', '--example', 'lake'], ['lakeside-instruments']], [['--', 'schema', 'pla'], ['plan']],
  ])('%j', (words, expected) => {
    expect(complete(...words).values).toEqual(expect.arrayContaining(expected))
  })
  test('files, where only the shell knows', () => {
    expect(complete('--', 'validate', '')).toEqual({ values: [], files: true })
  })
})

test.each([
  ['of the environment', 'zh_TW.UTF-8', [], '--dry-run\t什麼都不寫；只顯示會有什麼更動。'],
  ['of --lang among the words', 'zh_TW.UTF-8', ['plan', '--lang', 'zh-CN'], '--dry-run\t什么都不写；只显示会有什么改动。'],
  ['English', 'C', [], '--dry-run\tWrite nothing; show what would change.'],
])('what is offered is described in the language %s', (_, LC_ALL, words, line) => {
  const told = execFileSync(process.execPath, [PROGRAM, 'complete', '--', ...(words.length > 0 ? words : ['plan']), '--dry'], { encoding: 'utf8', env: { ...process.env, LC_ALL } })
  expect(told.split('\n')[0]).toBe(line)
})

describe('the scripts', () => {
  test.each(SHELLS)('%s', (shell) => {
    const file = join(folder, `crmplan.${shell}`)
    const script = execFileSync(process.execPath, [PROGRAM, 'complete', shell, '--lang', 'zh-TW'], { encoding: 'utf8', cwd: ROOT })
    writeFileSync(file, script)
    expect(script).toContain('crmplan complete --lang zh-TW complete ')
    if (shell === 'powershell' || spawnSync(shell, ['-c', 'true']).status !== 0) return
    expect(spawnSync(shell, ['-n', file], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
  })

  test('bash really completes with it, files too, without any package and however often it is loaded', () => {
    const program = join(folder, 'crmplan')
    writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${PROGRAM}' "$@"\n`)
    chmodSync(program, 0o755)
    const line = 'source <(crmplan complete bash); source <(crmplan complete bash); complete -p crmplan; COMP_WORDS=(crmplan validate --fail-on w); COMP_CWORD=3; __crmplan_complete 2>/dev/null; echo "${COMPREPLY[@]}"'
    const { stdout, stderr } = spawnSync('bash', ['--norc', '--noprofile', '-c', line], { encoding: 'utf8', cwd: ROOT, env: { ...process.env, PATH: `${folder}:${process.env['PATH']}` } })
    expect(stdout.trim().split('\n')).toEqual(['complete -o default -F __crmplan_complete crmplan', 'warning'])
    expect(stderr).toBe('')
  })

  test.skipIf(spawnSync('fish', ['--version']).status !== 0)('fish really completes with it', () => {
    const program = join(folder, 'crmplan')
    writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${PROGRAM}' "$@"\n`)
    chmodSync(program, 0o755)
    const { stdout } = spawnSync('fish', ['--no-config', '-c', 'crmplan complete fish --lang zh-TW | source; complete -C "crmplan validate --fail-on "; complete -C "crmplan plan --dry"'], { encoding: 'utf8', cwd: ROOT, env: { ...process.env, PATH: `${folder}:${process.env['PATH']}` } })
    expect(stdout.trim().split('\n')).toEqual(['error', 'info', 'warning', '--dry-run\t什麼都不寫；只顯示會有什麼更動。'])
  })
})
