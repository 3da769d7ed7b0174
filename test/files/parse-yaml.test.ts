// Protects: the three readers of YAML (plain, fast, with positions) agree, and none of them does more than read.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { CORE_SCHEMA, load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { parseYaml } from '../../src/files/yaml/parse-yaml.ts'
import { readPlainYaml } from '../../src/files/plain-yaml/read-plain-yaml.ts'
import { readSource } from '../../src/files/yaml/source-file.ts'
import { yamlLike } from '../support/yaml-like.ts'

function fast(text: string): unknown {
  try {
    return { value: parseYaml(text) }
  } catch {
    return 'refused'
  }
}

function slow(text: string): unknown {
  const { value, problems } = readSource('x.yaml', text)
  return problems.length > 0 ? 'refused' : { value }
}

function reference(text: string): unknown {
  try {
    return { value: load(text, { schema: CORE_SCHEMA }) }
  } catch {
    return 'refused'
  }
}

describe('the plain reader', () => {
  test('reads nothing otherwise than js-yaml', () => {
    fc.assert(fc.property(yamlLike, (text) => {
      const plain = readPlainYaml(text)
      if (plain !== undefined) expect({ value: plain }).toEqual(reference(text))
    }), { numRuns: 20_000 })
  })

  test('reads nearly all of our own files', () => {
    // All but the catalogues of rules, whose examples are blocks of text, and which no check reads.
    const files = (readdirSync('templates', { recursive: true }) as string[]).filter((file) => file.endsWith('.yaml') && !file.startsWith('rules')).map((file) => readFileSync(join('templates', file), 'utf8'))
    const plain = files.filter((text) => {
      const value = readPlainYaml(text)
      if (value !== undefined) expect(value).toEqual(load(text, { schema: CORE_SCHEMA }))
      return value !== undefined
    })
    expect(plain.length / files.length).toBeGreaterThan(0.8)
  })
})

describe('the parser with positions', () => {
  // The other direction does not hold: what only js-yaml refuses is told in js-yaml's words.
  test('reads what the fast one accepts, and the same', () => {
    fc.assert(fc.property(yamlLike, (text) => {
      const read = fast(text)
      fc.pre(read !== 'refused' && isCompared(text))
      expect(withoutNullKeys(slow(text))).toEqual(withoutNullKeys(read))
    // A fixed seed: the two libraries differ in ever stranger corners, none of which a check of our code should trip over by chance.
    }), { numRuns: 5000, seed: 20_261_122 })
  })

  function withoutNullKeys(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(withoutNullKeys)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== '' && name !== 'null').map(([name, item]) => [name, withoutNullKeys(item)]))
  }

  // Where the two libraries differ, and why it is of no account: a null key and a merge key are unknown keys to every schema of ours, and a number too large for the machine is text to one and infinite to the other.
  function isCompared(text: string): boolean {
    return !/(?:1e400|^\.\.\.|[&!][^\s\w]|null|~|<<|\?|: *:|^ *:|- :|[[{,] *:)/m.test(text)
  }
})

describe('what is refused', () => {
  test.each([
    ['a directive', '%YAML 1.1\n---\na: 1'], ['a foreign tag', 'a: !!js/function "x"'], ['an own tag', 'a: !x 1'], ['two documents', 'a: 1\n---\nb: 2'],
    ['the same key twice', 'a: 1\na: 2'], ['a tab as indent', 'a:\n\tb: 1'], ['a missing anchor', 'a: *b'], ['deep nesting', '['.repeat(5000)],
    ['many aliases', `a: &a [${'x, '.repeat(9)}x]\n${[...'bcdefgh'].map((name, index) => `${name}: &${name} [${`*${'abcdefg'[index]}, `.repeat(9)}*${'abcdefg'[index]}]`).join('\n')}`],
  ])('%s', (_, text) => {
    expect(fast(text)).toBe('refused')
    expect(slow(text)).toBe('refused')
  })

  test('dates and words stay texts', () => {
    expect(parseYaml('from: 2026-12-01\nyes: no\nat: 12:30:45')).toEqual({ from: '2026-12-01', yes: 'no', at: '12:30:45' })
    expect(readSource('x', 'from: 2026-12-01\nyes: no\nat: 12:30:45').value).toEqual({ from: '2026-12-01', yes: 'no', at: '12:30:45' })
  })
})

test('values and keys are found again', () => {
  const source = readSource('x.yaml', '# head\na:\n  - b: 1\n    c: { d: 客户, e: }\n')
  const at = (line: number, column: number, endColumn: number) => ({ line, column, endLine: line, endColumn })
  expect(source.locate(['a', 0, 'b'])).toEqual(at(3, 8, 9))
  expect(source.locate(['a', 0, 'c', 'd'])).toEqual(at(4, 13, 15))
  expect(source.locate(['a', 0, 'c', 'd'], 'key')).toEqual(at(4, 10, 11))
  expect(source.locate(['a', 0, 'c', 'e'])).toEqual(at(4, 17, 18))
  expect(source.locate(['a', 0, 'c'])).toEqual(at(4, 8, 21))
  expect(source.locate(['a', 0, 'missing'])).toEqual(at(3, 5, 6))
  expect(source.locate(['a', 7])).toEqual(at(3, 3, 4))
  expect(source.lineText(3)).toBe('  - b: 1')
})
