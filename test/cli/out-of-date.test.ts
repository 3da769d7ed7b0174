// Protects: after a change of answers, validate says step by step what must be made anew, once for each step; a changed pack of one's own counts as a change of inputs.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCommand } from '../support/run-command.ts'
import { edit, newEngagement } from './engagement-for-test.ts'

async function stale(folder: string): Promise<string[]> {
  const { stdout } = await runCommand('validate', folder, '--json')
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string; file: string }[] }
  return diagnostics.filter(({ rule }) => rule.endsWith('out-of-date')).map(({ rule, file }) => `${file.slice(folder.length + 1)} ${rule}`)
}

test('assessment, plan, schedule and reports are told one after the other', { timeout: 240_000 }, async () => {
  const folder = await newEngagement()
  const pack = join(folder, 'packs/house')
  mkdirSync(pack, { recursive: true })
  const writePack = (version: string) => writeFileSync(join(pack, 'pack.yaml'), `kind: Pack\nschemaVersion: 1\nid: house\nversion: ${version}\ntitle: { en: Ours, zh-CN: 本公司, zh-TW: 本公司 }\n`)
  writePack('1.0.0')
  edit(folder, 'profile.yaml', (text) => text.replace(/^settings:\n/m, 'settings:\n  packs: [crm-core, packs/house]\n  simulation: { iterations: 0 }\n'))
  await runCommand('build', folder)
  expect(await stale(folder)).toEqual([])
  writePack('1.1.0')
  expect(await stale(folder)).toEqual(['assessment.yaml derived-out-of-date'])
  await runCommand('assess', folder)
  expect(await stale(folder)).toEqual(['plan.yaml plan-out-of-date'])
  expect((await runCommand('plan', folder, '--check')).exit).toBe(1)
  edit(folder, 'plan.yaml', (text) => `${text}\nx-note: ours\n`)
  await runCommand('plan', folder)
  expect(await stale(folder)).toEqual(['schedule.yaml derived-out-of-date'])
  await runCommand('schedule', folder)
  expect(await stale(folder)).toEqual(['reports/project.md report-out-of-date'])
  await runCommand('report', folder)
  expect(await stale(folder)).toEqual([])
  expect((await runCommand('build', folder, '--check')).exit).toBe(0)
})
