// Protects: evaluate and build derive evaluation.yaml from what is on disk, for the day of the last status, and validate tells when it is out of date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Evaluation, Schedule } from '../../src/model/file-types.ts'
import { readYaml } from '../../src/files/yaml/read-yaml.ts'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { edit } from './engagement-for-test.ts'

const LONG = { timeout: 60_000 }

const EXAMPLE = join(import.meta.dirname, '../../examples/longzhiji')

/** An engagement whose first two paid tasks are done, the first dearer than planned. */
function startedEngagement(): { folder: string; status: string; ids: string[] } {
  const folder = temporaryFolder(EXAMPLE)
  const { tasks } = readYaml(join(folder, 'schedule.yaml')) as Schedule
  const [first, second] = tasks.filter(({ cost }) => (cost ?? 0) > 0)
  if (!first || !second) throw new Error('the example costs nothing')
  const status = second.finish
  writeFileSync(join(folder, 'progress.yaml'), [
    'kind: Progress', 'schemaVersion: 1', 'status:', `  - date: "${status}"`, '    tasks:',
    `      - { task: ${first.id}, actualStart: "${first.start}", actualFinish: "${first.finish}", actualCost: ${(first.cost ?? 0) + 500} }`,
    `      - { task: ${second.id}, actualStart: "${second.start}", percentComplete: 50, actualCost: ${(second.cost ?? 0) / 2} }`, '',
  ].join('\n'))
  return { folder, status, ids: [first.id, second.id] }
}

test('evaluate and build', LONG, async () => {
  const { folder, status, ids } = startedEngagement()
  await runCommand('build', folder)
  const ran = await runCommand('evaluate', folder, '--json')
  expect(ran.exit, ran.stderr).toBe(0)
  const evaluation = JSON.parse(ran.stdout) as Evaluation
  expect(evaluation).toMatchObject({ asOf: status, state: 'running', lastStatus: status })
  expect(evaluation.earnedValue.items.filter(({ actualCost }) => actualCost > 0).map(({ task }) => task)).toEqual(ids)
  expect(evaluation.earnedValue.actualCost - evaluation.earnedValue.earnedValue).toBeCloseTo(500, 2)
  expect((await runCommand('build', folder, '--check', '--today', '2035-01-01')).exit, 'the day on which it is run makes no difference').toBe(0)
  expect((await runCommand('validate', folder)).exit).toBe(0)
  edit(folder, 'progress.yaml', (text) => text.replace('percentComplete: 50', 'percentComplete: 60'))
  expect((await runCommand('validate', folder, '--lang', 'en')).stdout).toMatch(/evaluation\.yaml:\d+:\d+: error: progress\.yaml has changed .*crmplan evaluate/)
})

test('another day knows only what had been told by then', LONG, async () => {
  const { folder } = startedEngagement()
  const early = JSON.parse((await runCommand('evaluate', folder, '--as-of', '2020-01-01', '--json')).stdout) as Evaluation
  expect(early.earnedValue).toMatchObject({ plannedValue: 0, earnedValue: 0, actualCost: 0, actualTimeDays: 0 })
  expect(early.lastStatus).toBeUndefined()
})

test('the summary in three languages', LONG, async () => {
  const { folder } = startedEngagement()
  for (const [language, word] of [['en', 'Earned value'], ['zh-CN', '挣值'], ['zh-TW', '實獲值']] as const) expect((await runCommand('evaluate', folder, '--lang', language)).stdout).toContain(word)
})

test('refuses what cannot be evaluated, and writes nothing', LONG, async () => {
  const folder = temporaryFolder(EXAMPLE)
  const nothing = await runCommand('evaluate', folder, '--lang', 'en')
  expect([nothing.exit, nothing.stderr]).toEqual([1, expect.stringContaining('no progress.yaml yet')])
  const noDay = await runCommand('evaluate', folder, '--as-of', 'soon', '--lang', 'en')
  expect([noDay.exit, noDay.stderr]).toEqual([2, expect.stringContaining('soon')])
  expect(existsSync(join(folder, 'evaluation.yaml'))).toBe(false)
  expect(readFileSync(join(folder, 'plan.yaml'), 'utf8')).toContain('kind: Plan')
})

test('the latest baseline is what counts, or the one that is named; a first baseline makes the evaluation out of date', LONG, async () => {
  const { folder } = startedEngagement()
  expect((await runCommand('evaluate', folder, '--lang', 'en')).stdout).toMatch(/; planned were .* of the planned cost/)
  expect((readYaml(join(folder, 'evaluation.yaml')) as Evaluation).baseline.name).toBeUndefined()
  const approve = (name: string, date: string) => runCommand('baseline', folder, name, '--approved-by', 'steering committee', '--why', 'start', '--date', date)
  expect((await approve('first', '2027-01-04')).exit).toBe(0)
  expect((await runCommand('validate', folder, '--lang', 'en')).stdout).toMatch(/evaluation\.yaml:.*baselines\/first\.yaml has been added/)
  expect((await approve('second', '2027-02-01')).exit).toBe(0)
  expect((await runCommand('evaluate', folder, '--lang', 'en')).stdout).toMatch(/; approved were .* of the approved cost/)
  expect((JSON.parse((await runCommand('evaluate', folder, '--json')).stdout) as Evaluation).baseline).toMatchObject({ name: 'second', date: '2027-02-01' })
  const first = JSON.parse((await runCommand('evaluate', folder, '--baseline', 'first', '--json')).stdout) as Evaluation
  expect(first.baseline.name).toBe('first')
  expect(first.derivedFrom?.map(({ file }) => file)).toContain('baselines/first.yaml')
})
