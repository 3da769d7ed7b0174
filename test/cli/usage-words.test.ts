// Protects: wrong flags and arguments are told in the language of the reader, with the exit code of wrong usage; in English oclif tells them itself.
import { describe, expect, test } from 'vitest'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const CASES: readonly (readonly [argv: string[], told: string])[] = [
  [['assess', '--foo'], '没有--foo这个选项。\n用法见：crmplan assess --help'],
  [['baseline', 'a', 'b', 'c'], '多出了参数c。'],
  [['complete', 'tcsh'], '这里不能是“tcsh”，可选：bash、zsh、fish、powershell。'],
  [['complete'], '缺少SHELL。'],
  [['schema', '--to', 'there'], '使用--to时还要给出--url。'],
  [['interview', '--minutes', 'ten'], '--minutes：“ten”不是整数。'],
  [['interview', '--minutes'], '--minutes后面要写取值。'],
]

describe('in Chinese', () => {
  test.each(CASES)('crmplan %j', async ([name = '', ...argv], told) => {
    const { stdout, stderr, exit } = await runCommand(name, '--lang=zh-CN', ...argv)
    expect(stderr).toContain(told)
    expect(stderr).not.toMatch(/[a-z]{3,} [a-z]{3,} [a-z]{3,}/)
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 })
  })

  test('as JSON too', async () => {
    const { stdout, exit } = await runCommand('schedule', temporaryFolder(), '--no-such', '--json', '--lang', 'zh-TW')
    expect(JSON.parse(stdout)).toMatchObject({ error: { message: expect.stringContaining('沒有--no-such這個選項。') as string, exit: 2 } })
    expect(exit).toBe(2)
  })
})

test('in English as oclif does', async () => {
  expect(await runCommand('assess', '--foo', '--lang', 'en')).toMatchObject({ exit: 2, stderr: expect.stringContaining('Nonexistent flag: --foo') as string })
})
