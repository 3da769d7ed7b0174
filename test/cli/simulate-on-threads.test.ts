// Protects: the same draws come out on one thread and on two, also when the second one dies.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { simulateOnThreads } from '../../src/cli/derive/simulate-on-threads.ts'
import { schedule } from '../../src/scheduling/schedule.ts'
import type { SimulationOptions } from '../../src/scheduling/simulation/simulate.ts'
import { planOf, type TaskParts } from '../scheduling/plan-of.ts'

const folder = mkdtempSync(join(tmpdir(), 'crmplan-'))
const script = join(folder, 'thread.cjs')
const plan = {
  ...planOf(Array.from({ length: 60 }, (_, place): TaskParts => ({ id: `t${place}`, durationDays: { optimistic: 2, likely: 4, pessimistic: 10 }, ...(place > 2 && { dependsOn: [`t${place - 1 - (place % 3)}`] }) }))),
  uncertainty: { drivers: [{ id: 'd', title: 'D', factor: { optimistic: 0.9, likely: 1, pessimistic: 1.4 }, tasks: ['t3', 't9'] }] },
}

function simulated(run?: SimulationOptions['run']) {
  const result = schedule(plan, undefined, { iterations: 20_500, seed: 3, run })
  if ('problems' in result) throw new Error('not schedulable')
  return result.schedule.simulation
}

beforeAll(() => build({ entryPoints: [join(import.meta.dirname, '../../src/cli/derive/simulation-thread.ts')], bundle: true, platform: 'node', format: 'cjs', outfile: script, logLevel: 'error' }))

afterAll(() => rmSync(folder, { recursive: true }))

test('two threads give what one gives', () => {
  expect(simulated((model, iterations, seed) => simulateOnThreads(model, iterations, seed, 0, script))).toEqual(simulated())
})

test('so does one whose helper dies at once', () => {
  const dying = join(folder, 'dying.cjs')
  writeFileSync(dying, 'process.exit(1)')
  expect(simulated((model, iterations, seed) => simulateOnThreads(model, iterations, seed, 0, dying))).toEqual(simulated())
})
