// Protects: in plain YAML places and comments are found quickly, and are those that the parser with positions and the lexer find.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commentsIn } from '../../src/files/yaml/comments.ts'
import { plainComments } from '../../src/files/plain-yaml/plain-comments.ts'
import { plainPlaces } from '../../src/files/plain-yaml/plain-places.ts'
import { readSource } from '../../src/files/yaml/source-file.ts'
import { linesOf } from '../../src/files/yaml/text-lines.ts'
import type { ValuePath } from '../../src/model/diagnostic.ts'
import { plainText } from '../support/plain-text.ts'

/** Every path of a value, and some that lead nowhere. */
function pathsOf(value: unknown, path: ValuePath = []): ValuePath[] {
  const below = typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, Array.isArray(value) ? Number(key) : key])) : []
  return [path, [...path, 'nowhere'], [...path, 99_999], [...path, 'nowhere', 0], ...below]
}

/** Whether a text is plain; if so, each of its values stands where the parser with positions says, and each comment where the lexer says. */
function agrees(text: string): boolean {
  const locate = plainPlaces(linesOf(text))
  if (!locate) return false
  const source = readSource('x.yaml', text)
  if (source.problems.length > 0) return false
  expect(plainComments(text)).toEqual(commentsIn(text))
  const told = (find: typeof locate) => pathsOf(source.value).flatMap((path) => (['key', 'value'] as const).map((at) => JSON.stringify([path, at, find(path, at)])))
  expect(told(locate)).toEqual(told(source.locate))
  return true
}

describe('places in plain YAML', () => {
  test.each(['examples', 'templates/packs', 'test/validation/cases/ok'])('are those of the parser with positions in %s', (folder) => {
    const files = (readdirSync(folder, { recursive: true }) as string[]).filter((file) => file.endsWith('.yaml')).map((file) => readFileSync(join(folder, file), 'utf8'))
    const small = files.filter((text) => text.length < 6000)
    expect(small.filter(agrees).length / small.length).toBeGreaterThan(0.7)
  })

  test('the same in plain YAML of any form', () => {
    let count = 0
    fc.assert(fc.property(plainText, (text) => {
      if (agrees(text)) count += 1
    }), { numRuns: 300 })
    expect(count).toBeGreaterThan(150)
  })

  test.each([
    ['a tab', 'a:\tb'], ['carriage returns', 'a: b\r\nc: d\r\n'], ['a byte order mark', '\ufeffa: b'], ['a block of text', 'a: |\n  b'], ['a text over two lines', 'a: b\n  c'], ['a quoted key', '"a": b'],
    ['an anchor', 'a: &x b\nc: *x'], ['a tag', 'a: !!str b'], ['a list over two lines', 'a: [b,\n  c]'], ['an escape', 'a: "\\u0041"'], ['a key given twice', 'a: 1\na: 2'], ['two documents', 'a: 1\n---\nb: 2'], ['nothing', '# only this\n'],
  ])('%s is left to that parser', (_, text) => {
    expect(plainPlaces(linesOf(text))).toBeUndefined()
  })
})
