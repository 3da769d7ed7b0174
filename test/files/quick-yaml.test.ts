// Protects: files are written the same, byte for byte, whether quickly or by the library; and what is written quickly is read back as it was.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { quickYaml } from '../../src/files/yaml/quick-yaml.ts'
import { slowYaml } from '../../src/files/yaml/write-yaml.ts'

const word = fc.oneof(
  fc.constantFrom('true', 'null', 'Null', 'no', 'yes', '1e3', '0x1f', '.inf', '2026-06-01', '2026-06', '2026-6-1', 'a: b', 'a #b', '-', '- a', 'a,b', '[a', 'a b', ' a', 'a ', '', '客户', '客户 数据', 'define-goals.kick-off', 'e', 'x-y', '~', '=', '12:30', 'a/b', 'a-', 'a\nb', "it's", 'N', 'y', 'on'),
  fc.string({ maxLength: 12 }), fc.stringMatching(/^[A-Za-z][\w ./-]{0,12}$/),
)
const scalar = fc.oneof(word, fc.integer(), fc.double({ noNaN: true }), fc.constantFrom(0, -0, 0.1, 1e21, 1e-7, 33.33, null, true, false), fc.boolean())
const key = fc.oneof(fc.constantFrom('id', 'start', 'true', 'null', 'x-colour', 'on', 'a b', '2026', '2026-06-01', ''), fc.stringMatching(/^[a-zA-Z_][\w-]{0,8}$/))
const { tree } = fc.letrec<{ tree: unknown; map: Record<string, unknown> }>((tie) => ({
  map: fc.dictionary(key, tie('tree'), { maxKeys: 6, noNullPrototype: true }),
  tree: fc.oneof({ maxDepth: 4 }, scalar, fc.array(tie('tree'), { maxLength: 6 }), tie('map')),
}))
const file = fc.dictionary(key, tree, { maxKeys: 8, noNullPrototype: true })
const plainFile = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(fc.array(fc.dictionary(fc.stringMatching(/^[a-z]{2,8}$/), fc.oneof(fc.integer(), fc.stringMatching(/^[A-Za-z][a-z.-]{0,20}$/), fc.array(fc.integer(), { maxLength: 30 })), { noNullPrototype: true })), fc.integer()), { minKeys: 1, noNullPrototype: true })

test('any map: as the library writes it, or left to the library', () => {
  let quick = 0
  fc.assert(fc.property(fc.oneof(file, plainFile), (value) => {
    const text = quickYaml(value)
    if (text === undefined) return
    quick++
    expect(text).toBe(slowYaml(value))
    expect(parse(text)).toEqual(value)
  }), { numRuns: 1000 })
  expect(quick).toBeGreaterThan(150)
})

test('the schedules of the examples are written quickly, and the same', () => {
  const examples = join(import.meta.dirname, '../../examples')
  for (const name of readdirSync(examples)) {
    const schedule = parse(readFileSync(join(examples, name, 'schedule.yaml'), 'utf8')) as Record<string, unknown>
    expect(quickYaml(schedule), name).toBe(slowYaml(schedule))
  }
})
