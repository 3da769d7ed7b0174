// Protects: a report is the consultant's to finish. Told as the steps a consultant takes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { runCommand } from '../support/run-command.ts'
import { builtEngagement, edit } from './engagement-for-test.ts'

vi.setConfig({ testTimeout: 240_000 })

const READINESS = 'reports/readiness.md'
const read = (folder: string, file = READINESS) => readFileSync(join(folder, file), 'utf8')
const crmplan = (command: string, folder: string, ...rest: string[]) => runCommand(command, folder, '--lang', 'en', ...rest)
const rewrite = (id: string, words: string) => (text: string) => text.replace(new RegExp(`(<!-- crmplan:${id} -->\n)[^]*?(\n<!-- /crmplan:${id} -->)`), (_, first: string, last: string) => `${first}\n${words}\n${last}`)
const higherAnswers = (text: string) => text.replaceAll('level: 2', 'level: 4')

test('the consultant rewrites the verdict and adds a note; the answers rise; the words stay, and the report says that the score beneath has moved, until it is settled', async () => {
  const folder = await builtEngagement()
  edit(folder, READINESS, rewrite('verdict', 'We advise to wait for the mandate.'))
  edit(folder, READINESS, rewrite('notes.condition.leadership', '- The general manager has promised to sign.'))
  const mine = read(folder)
  expect(await crmplan('build', folder, '--check')).toMatchObject({ exit: 0 })
  expect((await crmplan('build', folder)).exit).toBe(0)
  expect(read(folder)).toBe(mine)

  const interview = readFileSync(join(folder, 'assessment.yaml'), 'utf8').match(/interviews\/[\w-]+\.yaml/)?.[0] ?? ''
  edit(folder, interview, higherAnswers)
  const { exit, stderr } = await crmplan('build', folder)
  expect([exit, stderr]).toEqual([0, expect.stringMatching(/readiness\.md:\d+: your words on “verdict” are kept, but the facts beneath have changed: .*score [\d.]+ → [\d.]+/)])
  const flagged = read(folder)
  expect(flagged).toContain('We advise to wait for the mandate.\n\n<!-- /crmplan:verdict -->\n\n> **')
  expect(flagged).toContain('- The general manager has promised to sign.')
  expect((await crmplan('build', folder, '--check')).exit).toBe(0)
  expect((await crmplan('validate', folder)).stdout).toContain('[report-words-stale]')

  expect(await runCommand('report', folder, '--settled', 'verdict', 'notes.condition.leadership')).toMatchObject({ exit: 0 })
  expect(read(folder)).toContain('We advise to wait for the mandate.')
  expect(read(folder)).not.toMatch(/^> \*\*/m)
  expect((await crmplan('build', folder, '--check')).exit).toBe(0)
  expect(await crmplan('report', folder, '--settled', 'verdict')).toMatchObject({ exit: 2, stderr: expect.stringContaining('waits to be looked at again') })
})

test('the report in another language has words of its own; a line outside the marks goes to the shelf and is told', async () => {
  const folder = await builtEngagement()
  await crmplan('report', folder)
  edit(folder, 'reports/readiness.en.md', rewrite('verdict', 'In English only.'))
  edit(folder, READINESS, (text) => text.replace(/\n## .*\n/, (heading) => `${heading}\n这是标记之外的一行。\n`))
  const check = await crmplan('build', folder, '--check')
  expect([check.exit, check.stdout, check.stderr]).toEqual([1, 'reports/readiness.md is out of date\n', expect.stringContaining('stands outside the marked places')])
  expect((await crmplan('build', folder)).exit).toBe(0)
  expect(read(folder, 'reports/readiness.en.md')).toContain('In English only.')
  expect(read(folder)).not.toContain('In English only.')
  expect(read(folder)).toMatch(/<!-- crmplan:shelf\.loose\.1 .* -->\n\n这是标记之外的一行。\n/)
})

test('marks that contradict each other are told at their lines, and no file is written', async () => {
  const folder = await builtEngagement()
  edit(folder, READINESS, (text) => text.replace('<!-- /crmplan:verdict -->', 'Our words.'))
  edit(folder, 'profile.yaml', (text) => text.replace(/^scope:\n/m, 'scope:\n  users: 9000\n'))
  const before = [READINESS, 'assessment.yaml', 'plan.yaml'].map((file) => read(folder, file))
  for (const command of ['build', 'assess']) {
    expect(await runCommand(command, folder), command).toMatchObject({ exit: 1, stderr: expect.stringMatching(/没有写入任何文件.*\nreports\/readiness\.md:\d+:1: 错误: .*\[report-marks\]/) })
  }
  expect([READINESS, 'assessment.yaml', 'plan.yaml'].map((file) => read(folder, file))).toEqual(before)
})

test('a checkout with CRLF keeps its line ends and its words', async () => {
  const folder = await builtEngagement()
  edit(folder, READINESS, (text) => rewrite('verdict', 'Ours.')(text).replaceAll('\n', '\r\n'))
  const mine = read(folder)
  expect((await crmplan('build', folder)).exit).toBe(0)
  expect(read(folder)).toBe(mine)
  edit(folder, 'profile.yaml', (text) => text.replace(/^scope:\n/m, 'scope:\n  users: 9000\n'))
  expect((await crmplan('build', folder)).exit).toBe(0)
  expect(read(folder)).toContain('\r\nOurs.\r\n')
  expect(read(folder).replaceAll('\r\n', '')).not.toContain('\n')
})
