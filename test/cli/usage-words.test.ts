// Protects: wrong flags and arguments are told in the language of the reader, with the exit code of wrong usage, with the nearest flag or command, and without a page of help above which nobody sees it.
import { describe, expect, test } from 'vitest'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const CASES: readonly (readonly [argv: string[], told: string])[] = [
  [['assess', '--foo', '--bar'], '没有这样的选项：--foo、--bar。\n用法见：crmplan assess --help'],
  [['baseline', 'a', 'b', 'c'], '多出了参数c。'],
  [['complete', 'tcsh'], '这里不能是“tcsh”，可选：bash、zsh、fish、powershell。'],
  [['complete'], '缺少SHELL。'],
  [['schema', '--to', 'there'], '使用--to时还要给出--url。'],
  [['interview', '--minutes', 'ten'], '--minutes：“ten”不是整数。'],
  [['interview', '--minutes'], '--minutes后面要写取值。'],
  [['track/impediment', 'examples/lakeside-instruments'], '请改用选项：--title、--kind。'],
  [['baseline', 'examples/lakeside-instruments', 'none'], '没有名为none的基准。现有：无。'],
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
    expect(JSON.parse(stdout)).toMatchObject({ error: { message: expect.stringContaining('沒有這樣的選項：--no-such。') as string, exit: 2 } })
    expect(exit).toBe(2)
  })
})

test.each<[string[], string]>([
  [['assess', '--foo'], 'There is no flag --foo.\nHow to use it: crmplan assess --help'],
  [['interview', '--minuts', '3'], 'There is no flag --minuts. Did you mean --minutes?\nHow to use it: crmplan interview --help'],
  [['track', 'aprove', 'acme'], 'Too many arguments: acme. Did you mean the command approve?\nHow to use it: crmplan track --help'],
])('in English: crmplan %j', async ([name = '', ...argv], told) => {
  expect(await runCommand(name, '--lang=en', ...argv)).toMatchObject({ exit: 2, stdout: '', stderr: `${told}\n` })
})
