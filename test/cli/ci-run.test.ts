// Protects: CI never counts the tests of an earlier run.
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('a run that ends before the tests counts none', () => {
  const folder = temporaryFolder()
  for (const name of ['.ci', '.tmp', 'bin']) mkdirSync(join(folder, name))
  cpSync(join(import.meta.dirname, '../../.ci/run'), join(folder, '.ci/run'))
  writeFileSync(join(folder, '.tmp/vitest.json'), '{ "numPassedTests": 7, "numFailedTests": 0 }')
  writeFileSync(join(folder, 'bin/npm'), '#!/bin/sh\nexit 1\n')
  chmodSync(join(folder, 'bin/npm'), 0o755)
  const { status, stdout } = spawnSync('bash', [join(folder, '.ci/run')], { encoding: 'utf8', env: { ...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH']}` } })
  expect([status, stdout]).toEqual([1, '0 passed, 0 failed\n'])
})

test('texts are checked out with LF everywhere', () => {
  const shown = execFileSync('git', ['check-attr', 'text', 'eol', '--', 'examples/xiaomi/plan.yaml'], { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' })
  expect(shown).toMatch(/text: auto\n.*eol: lf/)
})
