// Protects: one holder at a time; a lock outlives neither its release nor its process, but that of another machine is respected.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { removeLeftovers } from '../../src/files/leftovers.ts'
import { takeLock } from '../../src/files/lock-file.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const LOCK = '.crmplan/locks/ann.json'
/** No process has it: the highest that Linux gives is 4,194,304. */
const NOBODY = 4_194_305

function held(folder: string, holder: object): void {
  mkdirSync(join(folder, '.crmplan/locks'), { recursive: true })
  writeFileSync(join(folder, LOCK), JSON.stringify(holder))
}

test('whoever has it is named; released, it is gone, and nothing else is left', () => {
  const folder = temporaryFolder()
  const first = takeLock(folder, LOCK)
  if (!('release' in first)) throw new Error('held')
  expect(takeLock(folder, LOCK)).toMatchObject({ holder: { host: hostname(), pid: process.pid, since: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) } })
  expect(readdirSync(join(folder, '.crmplan/locks'))).toEqual(['ann.json'])
  first.release()
  expect(readdirSync(join(folder, '.crmplan/locks'))).toEqual([])
  expect('release' in takeLock(folder, LOCK)).toBe(true)
})

test.each([
  ['a process that has ended', { user: 'u', host: hostname(), pid: NOBODY, since: 's' }],
  ['a process whose number another has now', { user: 'u', host: hostname(), pid: process.pid, since: 's', begun: '1' }],
  ['half a file', { user: 'u' }],
])('that of %s is taken over', (name, holder) => {
  // Only Linux tells when a process began.
  if (name.includes('number') && !existsSync('/proc/self/stat')) return
  const folder = temporaryFolder()
  held(folder, holder)
  const taken = takeLock(folder, LOCK)
  expect('release' in taken).toBe(true)
  expect(JSON.parse(readFileSync(join(folder, LOCK), 'utf8'))).toMatchObject({ pid: process.pid })
})

test('that of another machine stands, and a release does not touch what somebody else has taken meanwhile', () => {
  const folder = temporaryFolder()
  const mine = takeLock(folder, LOCK)
  held(folder, { user: 'u', host: 'elsewhere', pid: NOBODY, since: 's' })
  expect(takeLock(folder, LOCK)).toMatchObject({ holder: { host: 'elsewhere' } })
  if ('release' in mine) mine.release()
  expect(existsSync(join(folder, LOCK))).toBe(true)
})

test('what a killed process left half written is cleared away, and nothing else', () => {
  const folder = temporaryFolder()
  for (const name of ['ann.yaml', 'ann.yaml.123.tmp', 'ann.yaml.bak', 'bob.yaml.123.tmp']) writeFileSync(join(folder, name), '')
  removeLeftovers(folder, 'ann.yaml')
  expect(readdirSync(folder).sort()).toEqual(['ann.yaml', 'ann.yaml.bak', 'bob.yaml.123.tmp'])
})
