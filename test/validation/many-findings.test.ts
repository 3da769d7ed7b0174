// Protects: a file with thousands of mistakes is told of in seconds, in sentences that can be read.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { validatePaths } from '../../src/cli/check/validate-paths.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const COUNT = 6000

async function check(dependency: (task: number) => string) {
  const folder = temporaryFolder()
  const tasks = Array.from({ length: COUNT }, (_, task) => `      - { id: one.task-${task}, title: T, durationDays: 1, dependsOn: [${dependency(task)}] }`)
  writeFileSync(join(folder, 'plan.yaml'), ['kind: Plan', 'schemaVersion: 1', 'startDate: "2026-12-01"', 'phases:', '  - id: one', '    tasks:', ...tasks, ''].join('\n'))
  const before = performance.now()
  const { json } = await validatePaths(['plan.yaml'], { cwd: folder, language: 'en' })
  expect(performance.now() - before).toBeLessThan(15_000)
  return json.diagnostics.filter(({ severity }) => severity === 'error')
}

test('unknown dependencies: all are told, the first fifty with the nearest name', async () => {
  const found = await check((task) => `one.tusk-${task}`)
  expect(found).toHaveLength(COUNT)
  expect(found.filter(({ message }) => message.includes('Did you mean')).map(({ line }) => line)).toEqual(Array.from({ length: 50 }, (_, index) => index + 7))
})

test('a ring of all tasks: one sentence with twenty names', async () => {
  const [ring, ...others] = await check((task) => `one.task-${(task + COUNT - 1) % COUNT}`)
  expect(others).toEqual([])
  expect(ring).toMatchObject({ rule: 'dependency-cycle', line: 7 })
  expect(ring?.message.match(/one\.task-/g)).toHaveLength(20)
  expect(ring?.message).toContain(`→ … (${COUNT + 1 - 20}) … →`)
})

test('rings of two: one for each', async () => {
  expect(await check((task) => `one.task-${task ^ 1}`)).toHaveLength(COUNT / 2)
})
