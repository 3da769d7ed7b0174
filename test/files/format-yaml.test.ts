// Protects: formatting changes how a file looks and never what it says; every comment stays; formatted twice is formatted once; what the program writes, and every example, is in form already.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Document, parse } from 'yaml'
import { formatYaml } from '../../src/files/format/format-yaml.ts'
import { keyOrderOf } from '../../src/files/format/key-order.ts'
import { commentsOf } from '../../src/files/rewrite/source-lines.ts'
import { toYaml } from '../../src/files/yaml/write-yaml.ts'
import { readTree } from '../../src/files/read-tree.ts'

const ROOT = join(import.meta.dirname, '../..')
/** Every kind of file is among the shorter ones. */
const LONGEST = 40_000
const PLAN = keyOrderOf('Plan')

function formatted(text: string, order = PLAN): string {
  const result = formatYaml(text, order)
  if (result.state !== 'formatted') throw new Error(result.state)
  return result.text
}

describe('how a file looks', () => {
  test.each([
    ['blanks and quotation marks', "kind:   Plan\nschemaVersion : 1\ncompany: 'Acme'   # ours  \nstartDate: 2026-12-01", 'kind: Plan\nschemaVersion: 1\ncompany: "Acme"   # ours\nstartDate: "2026-12-01"\n'],
    ['quotation marks that keep another meaning', 'kind: Plan\nx-a: \'it\'\'s "so"\'\nx-b: \'C:\\new\'\n', 'kind: Plan\nx-a: \'it\'\'s "so"\'\nx-b: \'C:\\new\'\n'],
    ['lists below their key', 'kind: Plan\nteam:\n- id: pm\n  role: sponsor\n# about it\n-    id:  it\n     # inner\n     role: it\n# after\nphases: []\n', 'kind: Plan\nteam:\n  - id: pm\n    role: sponsor\n  # about it\n  - id: it\n    # inner\n    role: it\n# after\nphases: []\n'],
    ['brackets', 'kind: Plan\nx-l: [a,  b,[c, d ], {e: f,g: 1}]\nx-m: [ a,b ]\nx-n: {  }\nx-o: {a: 1 ,b: [ ]}\n', 'kind: Plan\nx-l: [a, b, [c, d], { e: f, g: 1 }]\nx-m: [ a, b ]\nx-n: {}\nx-o: { a: 1, b: [] }\n'],
    ['brackets over several lines', 'kind: Plan\nx-l: [\n a, # first\n  {b: 1,\n   c: 2}\n ]\n', 'kind: Plan\nx-l: [\n    a, # first\n    { b: 1,\n      c: 2 }\n  ]\n'],
    ['blocks of text', 'kind: Plan\nx-a:\n      b: |\n           Text\n             more\n\n           end  \n      c: >2-\n         folded\n      d: "long\n       text"\n', 'kind: Plan\nx-a:\n  b: |\n    Text\n      more\n\n    end  \n  c: >2-\n     folded\n  d: "long\n    text"\n'],
    ['blank lines', '\n\nkind: Plan\n\n\n\ncompany: Acme\n   \n# end\n\n\n', 'kind: Plan\n\ncompany: Acme\n\n# end\n'],
    ['the order of keys, with their comments', '# head\ncompany: Acme # ours\n\n# which shape\nkind: Plan\nx-own: 1\nschemaVersion: 1\n', '# head\n\n# which shape\nkind: Plan\nx-own: 1\nschemaVersion: 1\ncompany: Acme # ours\n'],
    ['the order of keys behind a dash and in braces', 'kind: Plan\nteam:\n  - role: it\n    # the best\n    name: Li Wei\n    id: it\n  - { role: sponsor, id: pm }\n', 'kind: Plan\nteam:\n  - id: it\n    # the best\n    name: Li Wei\n    role: it\n  - { id: pm, role: sponsor }\n'],
    ['no key above which there is no line for its comment', 'kind: Plan\nteam:\n  - role: it\n    # which\n    id: it\n', 'kind: Plan\nteam:\n  - role: it\n    # which\n    id: it\n'],
    ['line ends, the more frequent ones', 'kind: Plan\r\ncompany: Acme\nteam:\r\n- id: pm\r\n', 'kind: Plan\r\ncompany: Acme\r\nteam:\r\n  - id: pm\r\n'],
    ['a mark at the beginning', '\ufeffkind: Plan\n', 'kind: Plan\n'],
    ['what stands first because others name it', 'kind: Plan\nteam: &t\n  - { id: pm }\ncompany: *t\nx-b: *t\n', 'kind: Plan\nteam: &t\n  - { id: pm }\ncompany: *t\nx-b: *t\n'],
  ])('%s', (_, before, after) => {
    expect(formatted(before)).toBe(after)
    expect(formatted(after)).toBe(after)
  })

  test.each([['kind: Plan\nteam: [', 'broken'], ['- a\n', 'left'], ['kind: Plan\nx-a:\n  - - b\n', 'left'], ['kind: Plan\nkind: Plan\n', 'broken']])('%j is left as it is', (text, state) => {
    expect(formatYaml(text, PLAN)).toEqual({ state })
  })
})

test('the examples, what the program has made of them, and what it ships are in form', () => {
  const files = readTree([join(ROOT, 'examples'), join(ROOT, 'templates')], ROOT).map(({ location }) => ({ location, text: readFileSync(location, 'utf8') })).filter(({ text }) => text.length < LONGEST)
  const changed = files.filter(({ text }) => formatted(text, keyOrderOf(/^kind: (\w+)/m.exec(text)?.[1] ?? '')) !== text)
  expect(files.length).toBeGreaterThan(100)
  expect(changed.map(({ location }) => location.slice(ROOT.length + 1))).toEqual([])
})

const WORD = fc.oneof(fc.string({ unit: fc.constantFrom('a', 'B', '中', ' ', ':', '#', '-', '"', "'", '\\', '{', '}', ',', '\n', '1'), maxLength: 8 }), fc.integer(), fc.boolean(), fc.constant(null), fc.constantFrom('2026-12-01', '2026-12', 'true', '~', '0x1'))
const KEY = fc.constantFrom('id', 'title', 'role', 'phases', 'x-own', '键', 'tasks', 'team', 'kind', 'y')
/** Values without lists that stand in lists. */
const VALUE = fc.letrec<{ map: object; list: unknown[]; value: unknown }>((tie) => ({
  map: fc.dictionary(KEY, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  list: fc.array(fc.oneof({ depthSize: 'small', withCrossShrink: true }, WORD, tie('map')), { maxLength: 4 }),
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, WORD, tie('list'), tie('map')),
})).map

/** The value written in some other style, its lines spoilt where that changes nothing. */
const TEXT = fc.tuple(VALUE, fc.constantFrom(2, 3, 4, 8), fc.boolean(), fc.boolean(), fc.infiniteStream(fc.nat(30))).map(([value, indent, indentSeq, singleQuote, chances]) => {
  const doc = new Document({ kind: 'Plan', ...value })
  const lines = doc.toString({ indent, indentSeq, singleQuote, lineWidth: singleQuote ? 20 : 0 }).split('\n')
  const spoilt = lines.flatMap((line) => {
    const chance = chances.next().value as number
    if (chance === 0 && /^\s*(- )?[\w-]+: *[\w-]*$/.test(line)) return [`${line} # said ${line.length}`]
    if (chance === 1) return [`${/^\s*/.exec(line)?.[0] ?? ''}# about ${line.length}`, line]
    return chance === 2 ? ['', '', line] : [line]
  }).join('\n')
  // Within a text of several lines these are no comments; then the value is another, which is fine too.
  return spoilt
})

describe('laws', () => {
  test('the same value, the same comments, and nothing more to do', () => {
    fc.assert(fc.property(TEXT, fc.boolean(), (text, isOrdered) => {
      const order = isOrdered ? PLAN : undefined
      const result = formatYaml(text, order)
      if (result.state === 'broken') return
      expect(result.state).toBe('formatted')
      const after = result.state === 'formatted' ? result.text : ''
      expect(parse(after)).toEqual(parse(text))
      expect(commentsOf(after).map((comment) => comment.text).sort()).toEqual(commentsOf(text).map((comment) => comment.text).sort())
      expect(formatYaml(after, order)).toEqual({ state: 'formatted', text: after })
      // A block of text may keep the blank lines at its end.
      if (!/[|>]\+/.test(after)) expect(after).not.toMatch(/\n\n$|[^\n]$/)
    }), { numRuns: 300 })
  })

  test('what the program writes is in form', () => {
    fc.assert(fc.property(VALUE, (value) => {
      const text = toYaml({ kind: 'Plan', ...value }, { schema: 'plan.schema.json', comments: ['derived'] })
      // A block that begins with blank lines has blanks on them, which formatting takes away.
      fc.pre(!/^ +$/m.test(text))
      expect(formatYaml(text)).toEqual({ state: 'formatted', text })
    }), { numRuns: 200 })
  })
})
