// Protects: --help speaks the language of the reader, on the quick way and on the long one, and in English says what oclif would say, with the first steps.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Config, Help } from '@oclif/core'
import { captureOutput } from '@oclif/test'
import { describe, expect, test } from 'vitest'
import { SpokenHelp } from '../../src/cli/spoken-help.ts'
import { PROGRAM } from '../support/built-program.ts'

const run = (argv: string[], environment: Record<string, string>) => spawnSync(process.execPath, [PROGRAM, ...argv], { encoding: 'utf8', env: { ...process.env, COLUMNS: '80', NO_COLOR: '1', ...environment } }).stdout

const load = () => Config.load(join(import.meta.dirname, '../..'))
// The help of oclif changes the commands it is given, so each page begins with fresh ones where that matters.
const shown = async (Class: typeof Help, config: Config, ...argv: string[]) => (await captureOutput(() => new Class(config, { maxWidth: 80 }).showHelp(argv), { stripAnsi: true })).stdout

test('without a command, quick and long say the same, in the language of the environment or of the flag', () => {
  const [quick, long] = [run(['--help'], { LC_ALL: 'zh_TW.UTF-8' }), run(['--help'], { LC_ALL: 'zh_TW.UTF-8', CRMPLAN_NO_FAST: '1' })]
  expect(quick).toBe(long)
  expect(quick).toMatch(/^指令\n {2}agenda {9}接下來問什麼/m)
  expect(run(['--help', '--lang', 'zh-CN'], { LC_ALL: 'C' })).toMatch(/^命令\n {2}agenda {9}接下来问什么/m)
})

test.each(['', 'assess', 'init', 'track', 'track decision', 'validate'])('in English the page of %j is that of oclif, but for the first steps', async (name) => {
  const page = await shown(SpokenHelp, await load(), ...name.split(' '), '--help', '--lang', 'en')
  const steps = /^FIRST STEPS\n(?: .*\n)+\n/m
  expect(steps.test(page)).toBe(name === '')
  expect(page.replace(steps, '')).toBe(await shown(Help, await load(), ...name.split(' '), '--help'))
})

describe.each(['zh-CN', 'zh-TW'])('in %s', (language) => {
  test('no page has a sentence or heading of English, nor a line that is too long or begins with a closing mark', async () => {
    const config = await load()
    const wrong: string[] = []
    for (const id of ['', ...config.commands.map((command) => command.id)]) {
      const lines = (await shown(SpokenHelp, config, ...id.split(':'), '--help', '--lang', language)).split('\n')
      wrong.push(...lines.filter((line) => /^[A-Z ]+$/.test(line) || /[a-z]{2,} [a-z]{2,} [a-z]{2,} [a-z]/.test(line.replaceAll(/\$ crmplan.*/g, '')) || /^ *[、，。；：）」”]/u.test(line)).map((line) => `${id}: ${line}`))
    }
    expect(wrong).toEqual([])
  })
})

test('the package says which help to load', () => {
  expect(JSON.parse(readFileSync('package.json', 'utf8'))).toMatchObject({ oclif: { helpClass: { target: './dist/main.cjs', identifier: 'SpokenHelp' } } })
})
