// Protects: everybody derives the same files, whatever their language, line ends and time zone.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { captureOutput } from '@oclif/test'
import type { CalendarData } from '../../src/model/file-types.ts'
import { BaseCommand } from '../../src/cli/base-command.ts'
import { isDay, localDay } from '../../src/cli/day.ts'
import { scheduleProblemText } from '../../src/cli/derive/schedule-problem-text.ts'
import type { ScheduleRule } from '../../src/scheduling/schedule-problem.ts'
import { schedule } from '../../src/scheduling/schedule.ts'
import { loadSay } from '../support/load-pack.ts'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { builtEngagement, edit, newEngagement } from './engagement-for-test.ts'

afterEach(() => vi.unstubAllEnvs())

function filesOf(folder: string): Record<string, string> {
  const files = (readdirSync(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile() && !/schemas|\.crmplan.undo/.test(entry.parentPath))
  return Object.fromEntries(files.map((entry) => join(entry.parentPath, entry.name)).sort().map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]))
}

test('without a language in the profile the files are the same everywhere; the environment only speaks and adds a report', async () => {
  const build = async (locale: string) => {
    vi.stubEnv('LC_ALL', locale)
    const folder = await newEngagement()
    edit(folder, 'profile.yaml', (text) => text.replace(/^ +language: .*\n/m, ''))
    for (const command of ['build', 'plan', 'schedule']) expect((await runCommand(command, folder)).exit).toBe(0)
    expect((await runCommand('build', folder, '--check')).exit).toBe(0)
    return { folder, files: filesOf(folder) }
  }
  const english = await build('en_US.UTF-8')
  const chinese = await build('zh_CN.UTF-8')
  expect(chinese.files).toEqual(english.files)
  expect(english.files['plan.yaml']).toContain('language: en')
  expect((await runCommand('assess', chinese.folder)).stderr).toContain('reports/readiness.zh-CN.md')
  const { 'reports/readiness.zh-CN.md': extra, ...rest } = filesOf(chinese.folder)
  expect(extra).toMatch(/就绪/)
  expect(rest).toEqual(english.files)
})

test('a checkout with CRLF is current, and stays as it is', async () => {
  const folder = await builtEngagement()
  for (const [file, text] of Object.entries(filesOf(folder))) writeFileSync(join(folder, file), text.replaceAll('\n', '\r\n'))
  const before = filesOf(folder)
  expect(await runCommand('build', folder, '--check')).toMatchObject({ exit: 0 })
  expect((await runCommand('plan', folder, '--check')).exit).toBe(0)
  expect((await runCommand('build', folder)).exit).toBe(0)
  expect(filesOf(folder)).toEqual(before)
})

describe('today', () => {
  test.each([['Asia/Shanghai', '2026-11-30T18:00:00Z', '2026-12-01'], ['America/Los_Angeles', '2026-12-01T02:00:00Z', '2026-11-30'], ['UTC', '2026-12-01T02:00:00Z', '2026-12-01']])('in %s at %s is %s', (zone, moment, day) => {
    vi.stubEnv('TZ', zone)
    expect(localDay(new Date(moment))).toBe(day)
  })

  test('is what the commands count from', async () => {
    vi.stubEnv('TZ', 'Asia/Shanghai')
    vi.useFakeTimers({ now: new Date('2026-11-30T18:00:00Z'), toFake: ['Date'] })
    class Today extends BaseCommand {
      run = async () => this.log(this.todayOf(undefined))
    }
    const { stdout } = await captureOutput(() => Today.run([], join(import.meta.dirname, '../..'))).finally(() => vi.useRealTimers())
    expect(stdout).toBe('2026-12-01\n')
  })

  test('must be a day of the calendar', async () => {
    expect(['2026-02-28', '2026-02-30', '2026-13-01', '26-1-1', '2026-1-01'].map(isDay)).toEqual([true, false, false, false, false])
    expect(await runCommand('assess', await newEngagement(), '--today', '2026-02-30', '--lang', 'en')).toMatchObject({ exit: 2, stderr: expect.stringContaining('is not a day') })
  })
})

describe('a plan that cannot be scheduled', () => {
  const aPlan = (tasks: string, more = '') => `kind: Plan\nschemaVersion: 1\nstartDate: "2026-12-01"\n${more}phases:\n  - id: p\n    tasks: [${tasks}]\n`

  test('says so in words, not in JSON', async () => {
    const file = join(temporaryFolder(), 'endless.yaml')
    writeFileSync(file, aPlan('{ id: p.a, title: A, durationDays: 30000 }, { id: p.b, title: B, durationDays: 30000, dependsOn: [p.a] }'))
    const { exit, stderr } = await runCommand('schedule', file, '--lang', 'en')
    expect([exit, stderr]).toEqual([1, expect.stringContaining('"p.b" would end more than 36525 working days')])
    expect(stderr).not.toMatch(/[{}]/)
  })

  test.each(['en', 'zh-CN', 'zh-TW'] as const)('has a sentence for every problem in %s', (language) => {
    const plan = { kind: 'Plan', schemaVersion: 1, startDate: '2026-12-01' } as const
    const task = (id: string, more: object) => ({ id, title: id, ...more })
    const problemsOf = (tasks: object[], calendar?: object) => {
      const result = schedule({ ...plan, ...(calendar ? { calendar } : {}), phases: [{ id: 'p', tasks }] } as never, undefined as CalendarData | undefined)
      return 'problems' in result ? result.problems : []
    }
    const problems = [
      ...problemsOf([task('a', { durationDays: 1, dependsOn: ['b'] }), task('b', { durationDays: 1, dependsOn: ['a'] })]), ...problemsOf([task('c', { assign: ['nobody'], dependsOn: ['x'] })]),
      ...problemsOf([task('a', { durationDays: 1 }), task('a', { durationDays: 1 }), task('c', {})], { workweek: [] }), ...problemsOf([task('a', { durationDays: 40000 })]),
    ]
    const rules: ScheduleRule[] = ['beyond-horizon', 'dependency-cycle', 'duplicate-id', 'missing-estimate', 'no-working-days', 'unknown-reference']
    expect([...new Set(problems.map(({ rule }) => rule))].sort()).toEqual(rules)
    for (const problem of problems) expect(scheduleProblemText(problem, 'plan.yaml', loadSay(language))).not.toMatch(/undefined|[{}]|^$/)
  })
})

test('a slash at the end of a folder makes no difference', async () => {
  const folder = await newEngagement()
  for (const command of ['assess', 'plan', 'schedule', 'report', 'build', 'init']) {
    const { stdout, stderr } = await runCommand(command, `${folder}//`, '--lang', 'en')
    expect(`${stdout}${stderr}`, command).not.toMatch(/\/\/|acme\/(?=[\s.]|$)/m)
  }
})
