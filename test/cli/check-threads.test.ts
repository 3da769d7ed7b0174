// Protects: several threads find what one finds, in the same order, also where one of them dies.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkGroups } from '../../src/cli/check/check-groups.ts'
import { readTree } from '../../src/files/read-tree.ts'
import { groupByFolder } from '../../src/validation/group-by-folder.ts'
import { PROGRAM } from '../support/built-program.ts'

const CASES = join(import.meta.dirname, '..', 'validation', 'cases', 'err')
const groups = groupByFolder(readTree(readdirSync(CASES).sort().slice(0, 30), CASES))
const alone = checkGroups(groups, {}, { worth: Infinity })
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crmplan-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('several threads find what one finds, with what was looked at', async () => {
  expect((await alone).flatMap(({ checked }) => checked.diagnostics).length).toBeGreaterThan(20)
  expect(await checkGroups(groups, {}, { worth: 0, script: PROGRAM })).toEqual(await alone)
  const terms = { today: '2027-01-01', withLooks: true }
  expect(await checkGroups(groups, terms, { worth: 0, script: PROGRAM })).toEqual(await checkGroups(groups, terms, { worth: Infinity }))
})

test.each([
  ['at once', 'process.exit(1)'],
  ['by an error', 'throw new Error("no")'],
  ['with groups that it has taken', `require('node:worker_threads').parentPort.once('message', ({ next }) => (Atomics.add(next, 0, 16), process.exit(1)))`],
  ['without a word', `require('node:worker_threads').parentPort.once('message', ({ next }) => Atomics.add(next, 0, 16))`],
  ['without having listened', ''],
])('so do they where one ends %s', async (_, code) => {
  const script = join(folder, 'dying.cjs')
  writeFileSync(script, code)
  expect(await checkGroups(groups, {}, { worth: 0, script })).toEqual(await alone)
})

test('a thread does its part', async () => {
  const script = join(folder, 'counting.cjs')
  // It takes all there is before anybody else can, and says that nothing was found.
  writeFileSync(script, `const { parentPort } = require('node:worker_threads')
    parentPort.once('message', ({ groups, next }) => {
      Atomics.store(next, 0, groups.length)
      parentPort.postMessage({ first: 0, groups: groups.map(() => ({ checked: { files: [], diagnostics: [], packRules: [], lines: {} }, looks: ['told by the thread'] })) })
    })`)
  const many = Array.from({ length: 40 }, () => groups).flat()
  expect((await checkGroups(many, {}, { worth: 0, script })).some(({ looks }) => looks.length > 0)).toBe(true)
})
