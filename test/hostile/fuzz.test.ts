// Protects: a small, always equal share of what `npm run fuzz` tries for minutes, and all that it has found before.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brokenEditing } from '../fuzz/editing-invariants.ts'
import { brokenInvariant } from '../fuzz/invariants.ts'
import { seedTexts, spoiledText, spoiledValue } from '../fuzz/mutations.ts'

const FOUND = join(import.meta.dirname, 'found')
const seeds = seedTexts().filter(({ length }) => length < 4000)

test.each([['bytes', spoiledText(seeds)], ['values', spoiledValue(seeds).map((text) => Buffer.from(text))]] as const)('spoiled %s: told in the file, once, always equally, by both readers', async (_, inputs) => {
  await fc.assert(fc.asyncProperty(inputs as fc.Arbitrary<Uint8Array>, async (bytes) => {
    expect(await brokenInvariant(bytes)).toBeUndefined()
  }), { seed: 20_261_122, numRuns: 200 })
})

test.each(readdirSync(FOUND).filter((file) => file.endsWith('.yaml')))('what was found once: %s', async (file) => {
  const bytes = readFileSync(join(FOUND, file))
  expect([await brokenInvariant(bytes), await brokenEditing(bytes)]).toEqual([undefined, undefined])
})
