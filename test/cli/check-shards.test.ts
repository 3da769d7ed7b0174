// Protects: the parts of a check make up the whole, and no engagement is torn.
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPaths } from '../../src/cli/check/check-paths.ts'
import { exitOfCheck } from '../../src/cli/check/exit-of-check.ts'
import { groupsOfShard, readShard } from '../../src/cli/check/shard.ts'
import { compareDiagnostics } from '../../src/model/diagnostic.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const CASES = join(import.meta.dirname, '..', 'validation', 'cases')
/** Engagements, one with a pack of its own, and forty files by themselves. */
const PATHS = ['ok/own-pack', 'ok/report-words', 'err/engagement', ...readdirSync(join(CASES, 'err')).filter((name) => name.endsWith('.yaml')).sort().slice(0, 40).map((name) => `err/${name}`)]

describe('parts', () => {
  const groups = fc.uniqueArray(fc.nat({ max: 200 }), { maxLength: 40 }).chain((names) => fc.tuple(...names.map((name) => fc.nat({ max: 30 }).map((more) => Array.from({ length: more + 1 }, (_, index) => `${name}/${index}`)))))

  test('each group is in exactly one, whole and in its order, and none has more than it must', () => {
    fc.assert(fc.property(groups, fc.integer({ min: 1, max: 12 }), (all, of) => {
      const parts = Array.from({ length: of }, (_, index) => groupsOfShard(all, { number: index + 1, of }))
      expect(parts.flat().toSorted((a, b) => all.indexOf(a as string[]) - all.indexOf(b as string[]))).toEqual(all)
      for (const part of parts) expect(part.map((group) => all.indexOf(group as string[]))).toEqual(part.map((group) => all.indexOf(group as string[])).toSorted((a, b) => a - b))
      const sizes = parts.map((part) => part.flat().length)
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(Math.max(0, ...all.map(({ length }) => length)))
    }))
  })

  test('all that is told of the parts is what is told of the whole', async () => {
    const whole = await checkPaths(PATHS, CASES)
    const parts = await Promise.all([1, 2, 3].map((number) => checkPaths(PATHS, CASES, { shard: { number, of: 3 } })))
    expect(parts.flatMap(({ diagnostics }) => diagnostics).toSorted(compareDiagnostics)).toEqual(whole.diagnostics)
    expect(parts.flatMap(({ files }) => files).toSorted()).toEqual([...whole.files].toSorted())
    for (const { files } of parts) expect(files.length).toBeGreaterThan(0)
  }, 60_000)

  test('an empty one is no failure, unless all are empty', async () => {
    const folder = temporaryFolder()
    const empty = await checkPaths(['.'], folder, { shard: { number: 2, of: 2 } })
    expect(exitOfCheck(empty, {})).toBe(2)
    writeFileSync(join(folder, 'plan.yaml'), 'kind: Plan\n')
    const [first, second] = await Promise.all([1, 2].map((number) => checkPaths(['.'], folder, { shard: { number, of: 2 } })))
    expect([first, second].map((checked) => checked && exitOfCheck(checked, {}))).toEqual([1, 0])
  })

  test.each(['', '2', '0/2', '3/2', '1/0', '-1/2', '1/2/3', 'a/b', '1/99999'])('"%s" is none', (text) => {
    expect(() => readShard(text)).toThrow(expect.objectContaining({ key: 'badShard', exit: 2 }))
  })
})
