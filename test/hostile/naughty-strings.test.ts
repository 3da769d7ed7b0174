// Protects: every string of the Big List of Naughty Strings, as every free text of an engagement, is told at its place or goes through everything unharmed.
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import naughty from 'big-list-of-naughty-strings' with { type: 'json' }
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { valueOrNothing } from '../../src/files/yaml/parse-yaml.ts'
import { readPlainYaml } from '../../src/files/plain-yaml/read-plain-yaml.ts'
import { CONTROL } from '../../src/model/printing/visible-text.ts'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { rewriteFreeTexts } from './free-texts.ts'

const EXAMPLE = join(import.meta.dirname, '../../examples/fennwick-fastenings')
const TODAY = ['--today', '2026-11-22', '--lang', 'en'] as const
/** What can stand in a file at all: something is there, and all of it can be printed. */
const allowed = naughty.filter((text) => text.trim() !== '' && !CONTROL.test(text))

test('each as many different fields: everything is made of them, and nothing fails', async () => {
  const folder = join(temporaryFolder(), 'engagement')
  cpSync(EXAMPLE, folder, { recursive: true })
  expect(rewriteFreeTexts(folder, (index) => allowed[index % allowed.length] ?? '')).toBeGreaterThan(allowed.length * 2)
  for (const command of [['assess'], ['plan'], ['schedule'], ['evaluate'], ['report'], ['validate'], ['explain', 'planning.kick-off'], ['questionnaire', '--role', 'it'], ['agenda']]) {
    const [name = '', ...rest] = command
    const { exit, stdout, stderr } = await runCommand(name, folder, ...rest, ...TODAY)
    // Words that name nobody, or cannot be seen, are told; that is all.
    expect([name, exit, /bug of crmplan.*|^\s+at .*:\d+:\d+/m.exec(stderr)?.[0]]).toEqual([name, name === 'validate' ? 1 : 0, undefined])
    expect(stdout.replace(/\n/g, '')).not.toMatch(CONTROL)
  }
})

test('each comes back out of YAML as it went in, by every reader', () => {
  const text = stringify({ all: naughty.filter((one) => !CONTROL.test(one)) }, { lineWidth: 0 })
  const whole = { all: naughty.filter((one) => !CONTROL.test(one)) }
  expect(parse(text)).toEqual(whole)
  expect(valueOrNothing(text)).toEqual(whole)
  expect([undefined, JSON.stringify(whole)]).toContain(JSON.stringify(readPlainYaml(text)))
})

test('typed, those with control characters are refused in a sentence, and the others are in the file as they were typed', async () => {
  const folder = temporaryFolder(EXAMPLE)
  const track = (note: string) => runCommand('track', folder, '--task', 'planning.kick-off=100', '--note', note, '--today', '2028-06-30', '--lang', 'en')
  const before = readFileSync(join(folder, 'progress.yaml'), 'utf8')
  for (const text of naughty.filter((one) => CONTROL.test(one))) {
    const { exit, stderr } = await track(text)
    expect([exit, stderr]).toEqual([2, expect.stringContaining('control character')])
    expect(stderr.replace(/\n$/, '')).not.toMatch(CONTROL)
  }
  expect(readFileSync(join(folder, 'progress.yaml'), 'utf8')).toBe(before)
  const note = allowed.join(' ').trim()
  const { exit, stderr } = await track(note)
  expect([exit, stderr.slice(0, 500)]).toEqual([0, expect.anything()])
  expect((parse(readFileSync(join(folder, 'progress.yaml'), 'utf8')) as { status: { note?: string }[] }).status.map((status) => status.note)).toContain(note)
})
