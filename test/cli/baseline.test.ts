// Protects: what a sponsor approves is frozen once, compared with by schedule, build and the report, and never overwritten by accident. Told as steps.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import type { Baseline, Schedule } from '../../src/model/file-types.ts'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { builtEngagement, edit } from './engagement-for-test.ts'

vi.setConfig({ testTimeout: 240_000 })

const APPROVAL = ['--approved-by', '赵敏', '--why', 'steering committee', '--lang', 'en']
const scheduleOf = (folder: string) => parse(readFileSync(join(folder, 'schedule.yaml'), 'utf8')) as Schedule
const baselineOf = (folder: string, name: string) => parse(readFileSync(join(folder, `baselines/${name}.yaml`), 'utf8')) as Baseline
const later = (text: string) => text.replace(/^startDate: "(\d{4})-/m, (_, year) => `startDate: "${Number(year) + 1}-`)

test('approve, change the plan, see the shift, approve again', async () => {
  const folder = await builtEngagement()
  expect(await runCommand('baseline', folder, '--list', '--lang', 'en')).toMatchObject({ exit: 0, stderr: expect.stringContaining('Nothing is approved yet') })

  const approved = await runCommand('baseline', folder, 'kick-off', ...APPROVAL, '--date', '2026-11-22')
  expect(approved).toMatchObject({ exit: 0, stdout: expect.stringContaining('kick-off, approved by 赵敏 on 2026-11-22'), stderr: expect.stringContaining('Wrote baselines/kick-off.yaml') })
  const first = scheduleOf(folder)
  expect(baselineOf(folder, 'kick-off')).toMatchObject({ finishDate: first.finishDate, cost: { total: first.cost.total }, why: 'steering committee' })
  expect((await runCommand('validate', folder, '--lang', 'en')).stdout).toContain('baselines/kick-off.yaml has been added since this file was made')
  expect((await runCommand('build', folder, '--check', '--lang', 'en')).exit).toBe(1)

  await runCommand('build', folder)
  expect(scheduleOf(folder).baseline).toMatchObject({ id: 'kick-off', finishDays: 0, cost: 0, tasks: [] })
  expect((await runCommand('validate', folder)).exit).toBe(0)
  expect((await runCommand('build', folder, '--check')).exit).toBe(0)

  edit(folder, 'plan.yaml', later)
  const moved = await runCommand('schedule', folder, '--lang', 'en')
  expect(moved.stdout).toContain('Against the baseline kick-off, approved by 赵敏 on 2026-11-22:')
  expect(moved.stdout).toMatch(/Finish \S+, approved \S+: \d+ working days later/)
  expect(scheduleOf(folder).baseline?.tasks.length).toBe(first.tasks.length)
  for (const [lang, heading] of [['en', 'Against what was approved'], ['zh-CN', '与批准的基准相比'], ['zh-TW', '與核准的基準相比']] as const) {
    await runCommand('report', folder, '--kind', 'project', '--lang', lang)
    const [file] = [`project${lang === 'zh-CN' ? '' : `.${lang}`}.md`, `project.md`].filter((name) => existsSync(join(folder, 'reports', name)))
    expect(readFileSync(join(folder, 'reports', file ?? ''), 'utf8')).toContain(`## ${heading}`)
  }

  await runCommand('baseline', folder, 're-plan', ...APPROVAL, '--date', '2027-02-01')
  await runCommand('schedule', folder)
  expect(scheduleOf(folder).baseline).toMatchObject({ id: 're-plan', finishDays: 0 })
  expect((await runCommand('schedule', folder, '--baseline', 'kick-off', '--json')).stdout).toContain('"id": "kick-off"')
  expect((await runCommand('baseline', folder, '--lang', 'en')).stdout).toMatch(/kick-off {2}2026-11-22.*\nre-plan {3}2027-02-01/)
})

test('an approved baseline is not overwritten, an outdated schedule not approved, and nothing is approved without name, person and reason', async () => {
  const folder = await builtEngagement()
  await runCommand('baseline', folder, 'kick-off', ...APPROVAL)
  const text = readFileSync(join(folder, 'baselines/kick-off.yaml'), 'utf8')
  expect(await runCommand('baseline', folder, 'kick-off', ...APPROVAL)).toMatchObject({ exit: 1, stderr: expect.stringContaining('--replace') })
  for (const argv of [['next', '--approved-by', 'A'], ['next', '--why', 'W'], ['next', '--approved-by', ' ', '--why', 'W'], ['--approved-by', 'A', '--why', 'W'], ['next', '--date', '2027-01-01']]) {
    expect(await runCommand('baseline', folder, ...argv), argv.join(' ')).toMatchObject({ exit: 2 })
  }
  for (const name of ['../plan', 'a/b', '.hidden', 'a b']) expect(await runCommand('baseline', folder, name, ...APPROVAL), name).toMatchObject({ exit: 2, stderr: expect.stringContaining('cannot be the name') })
  expect(await runCommand('baseline', folder, 'kickof', '--lang', 'en')).toMatchObject({ exit: 2, stderr: expect.stringContaining('Did you mean kick-off?') })

  edit(folder, 'plan.yaml', later)
  expect(await runCommand('baseline', folder, 'kick-off', ...APPROVAL, '--replace')).toMatchObject({ exit: 1, stderr: expect.stringContaining('crmplan schedule') })
  expect(readFileSync(join(folder, 'baselines/kick-off.yaml'), 'utf8')).toBe(text)
  await runCommand('schedule', folder)
  expect(await runCommand('baseline', folder, 'kick-off', ...APPROVAL, '--replace')).toMatchObject({ exit: 0 })
  expect(readFileSync(join(folder, 'baselines/kick-off.yaml'), 'utf8')).not.toBe(text)
})

test('a person of several lines cannot leave the comment, and a plan by itself has no baselines', async () => {
  const folder = await builtEngagement()
  expect(await runCommand('baseline', folder, 'x', '--approved-by', 'A\nkind: Plan', '--why', 'W')).toMatchObject({ exit: 0 })
  expect(baselineOf(folder, 'x')).toMatchObject({ kind: 'Baseline', approvedBy: 'A\nkind: Plan' })
  expect(await runCommand('baseline', folder, 'y', '--approved-by', 'A', '--why', 'W\u001b[31m', '--lang', 'en')).toMatchObject({ exit: 2, stderr: expect.stringContaining('\\u001b') })
  const lone = join(temporaryFolder(), 'mine.yaml')
  writeFileSync(lone, readFileSync(join(folder, 'plan.yaml'), 'utf8'))
  expect(await runCommand('schedule', lone, '--baseline', 'x', '--lang', 'en')).toMatchObject({ exit: 2, stderr: expect.stringContaining('plan by itself') })
})
