// Protects: what people get wrong in YAML is told once, where it is, with what they have to write; and no text, however broken, stops the search or is told beside itself.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSource } from '../../src/files/yaml/source-file.ts'

/** The mistakes of a text as `line:column-endColumn code what to write (line of the other place)`. */
function mistakesIn(text: string): string[] {
  return readSource('x.yaml', text).problems.map(({ line, column, endColumn, code, values, other }) => `${line}:${column}-${endColumn} ${code}${values['write'] === undefined ? '' : ` ${values['write']}`}${other ? ` (${other.line})` : ''}`)
}

describe('one mistake', () => {
  test.each([
    ['a:\n  title:Foo\n  owner: x\n', '2:3-12 MISSING_SPACE title: Foo'],
    ['a:\n  owner: x\n  title:Foo\nb: 1\n', '3:3-12 MISSING_SPACE title: Foo'],
    ['x:\n  - a: 1\n    title:Foo\n', '3:5-14 MISSING_SPACE title: Foo'],
    ['标题：项目\nb: 2\n', '1:1-6 FULL_WIDTH_COLON 标题: 项目'],
    ['“a”：“b”\nc: 1\n', '1:1-8 FULL_WIDTH_COLON "a": “b”'],
    ['phases：\n  - id: one\n', '1:1-8 FULL_WIDTH_COLON phases:'],
    ['a:\u00a0b\nc: d\n', '1:1-5 OTHER_SPACE a: b'],
    ['a:\u3000b\nc: d\n', '1:1-5 OTHER_SPACE a: b'],
    ['b: 1\na Foo\nc: 1\n', '2:1-6 MISSING_COLON a: Foo'],
    ['a = Foo\nc: 1\n', '1:1-8 MISSING_COLON a: Foo'],
    ['b: 1\na [x, { y: z, v: w }]\nc: 1\n', '2:1-22 MISSING_COLON a: [x, { y: z, v: w }]'],
    ['b: 1\na { x: "y", z: 1 }\nc: 1\n', '2:1-19 MISSING_COLON a: { x: "y", z: 1 }'],
    ['b: 1\na "x: y: z"\nc: 1\n', '2:1-12 MISSING_COLON a: "x: y: z"'],
    ['a: @x\nb: 1\n', '1:4-6 START_CHARACTER a: "@x"'],
    ['a: %x\n', '1:4-6 START_CHARACTER a: "%x"'],
    ['a: `x`\n', '1:4-7 START_CHARACTER a: "`x`"'],
    ['a: { b: @x, c: 1 }\n', '1:9-11 START_CHARACTER "@x"'],
    ['a: *x\n', '1:4-6 START_CHARACTER "*x"'],
    ['a: "x" y\nb: 1\n', '1:4-9 QUOTE_IN_TEXT a: \'"x" y\''],
    ['a: "x "y" z"\nb: 1\n', '1:4-13 QUOTE_IN_TEXT a: \'x "y" z\''],
    ['a: [d] x\nb: 1\n', '1:4-9 BRACKET_IN_TEXT a: "[d] x"'],
    ['company: Acme: the firm\nb: 1\n', '1:10-24 COLON_IN_TEXT company: "Acme: the firm"'],
    ['a:\n  - { id: x, t: for customer #4, d: 1 }\n  - { id: y, t: w }\n', '2:17-32 HASH_IN_TEXT "for customer #4"'],
    ['a:\n  - { id: x, t: [see #3] }\n  - { id: y }\nb: 1\n', '2:18-24 HASH_IN_TEXT "see #3"'],
    ['a:\n  b:\n    x: 1\n  c: y\n\n# Of d: so.\n d: [2]\n\ne:\n  - id: z\n', '7:2-3 WRONG_INDENT (4)'],
    ['a: { x: 1 #b\nb: 2\n', '1:4-5 UNCLOSED_BRACKET a: { x: 1 } #b'],
    ['a: "C:\\Users\\x"\nb: 1', '1:4-16 BACKSLASH \'C:\\Users\\x\''],
    ['a:\n  - id: x\n    title: "open\n    z: 1\nb: 2\n', '3:12-13 UNCLOSED_QUOTE title: "open"'],
    ['a:\n  - { id: x, t: "y, d: 1 }\n  - { id: z, t: "w", d: 1 }\n', '2:17-18 UNCLOSED_QUOTE { id: x, t: "y", d: 1 }'],
    ['a: [x, y\nb: 2\nc: 3\n', '1:4-5 UNCLOSED_BRACKET a: [x, y]'],
    ['a: {x: 1\nb: 2\n', '1:4-5 UNCLOSED_BRACKET a: {x: 1 }'],
    ['a:\n  - { id: x, t: [y, d: 1 }\n  - { id: z, t: w, d: 1 }\n', '2:17-18 UNCLOSED_BRACKET { id: x, t: [y], d: 1 }'],
    ['a: [x]]\nb: 1\n', '1:7-8 EXTRA_BRACKET a: [x]'],
    ['a:\n\tb: 1\n\tc: 2\n', '2:1-2 TAB_AS_INDENT'],
    ['p:\n  a: 1\n\u3000s:\n    - { id: x }\n    - { id: y }\n  d: 1\n', '3:1-2 OTHER_SPACE_AS_INDENT'],
    ['p:\n  a: 1\n\u3000b: 2\n', '3:1-2 OTHER_SPACE_AS_INDENT'],
    ['p:\n  - x: 1\n\u3000y: 2\nq: 1\n', '3:1-2 OTHER_SPACE_AS_INDENT'],
    ['p:\n  a: 1\n\u3000s:\n    - { id: x }\n' + '    - { id: y }\n'.repeat(99) + '  d: 1\n', '3:1-2 OTHER_SPACE_AS_INDENT'],
    ['p:\n\u3000a: 1\n\u3000b: 2\n', '2:1-2 OTHER_SPACE_AS_INDENT'],
    ['p:\n  a:\n    x: 1\n\tb:\n    x: 1\n', '4:1-2 TAB_AS_INDENT'],
    ['p:\n  a:\n    x: |\n      word\n    y: 1\n\tb:\n    x: 1\n', '6:1-2 TAB_AS_INDENT'],
    ['\t+ a remark\na: 1\n', '1:1-2 TAB_AS_INDENT'],
    ['a:\n  - id: x\n   title: y\n    z: 1\n', '3:4-9 WRONG_INDENT (2)'],
    ['a: x\n  b: y\nc: 1\n', '2:3-4 WRONG_INDENT (1)'],
    ['a:\n    b: 1\n  c: 2\n', '3:3-4 WRONG_INDENT (2)'],
    ['a:\n  b:\n    - c\n   - d\n  e: 1', '4:4-5 WRONG_INDENT (3)'],
    ['a:\n  - id: x\n    t: 1\n   k:\n      - id: y\n        s: 1\n' + '      - id: z\n'.repeat(60) + '    s: 2\n', '4:4-5 WRONG_INDENT (3)'],
    ['a:\n  - id: x\n  id: y\nb: 1\n', '3:3-8 MISSING_DASH - id: y (2)'],
    ['a: x\nb: - y\nc: 1\n', '2:4-5 DASH_IN_LINE b: [y]'],
    ['a:\n  - id: x\n    t: 1\n    id: y\n    t: 2\n', '4:5-7 FORGOTTEN_DASH (2)'],
    ['a: 1\nb: 2\na: 3\n', '3:1-2 DUPLICATE_KEY (1)'],
    ['a: { b: 1,000,000 }\n', '1:15-18 COMMA_IN_NUMBER (1)'],
    ['a: !x 1\n', '1:4-6 TAG_RESOLVE_FAILED "!x"'],
    ['x: 1\n<<<<<<< ours\na: 1\nb: { c: 1 }\n=======\na: 2\n>>>>>>> theirs\nz: 1\n', '2:1-13 CONFLICT (7)'],
    ['x: 1\n<<<<<<< ours\na: 1\n||||||| base\na: 0\n=======\na: 2\n>>>>>>> theirs\nz: 1\n', '2:1-13 CONFLICT (8)'],
    ['a: 1\n---\nb:2\nc: "d\n', '2:1-1 MULTIPLE_DOCS'],
  ])('%j', (text, expected) => {
    expect(mistakesIn(text)).toEqual([expected])
    expect(mistakesIn(text.replaceAll('\n', '\r\n'))).toEqual([expected])
    // Whatever stands before it.
    expect(mistakesIn(`\ufeff# 备注\nbefore: "x"\n${text}`)).toEqual([expected.replace(/^(\d+)(.*?)(?:\((\d+)\))?$/, (_, line: string, rest: string, other?: string) => `${Number(line) + 2}${rest}${other === undefined ? '' : `(${Number(other) + 2})`}`)])
  })
})

describe('several mistakes', () => {
  test('are all told, each at its own line', () => {
    expect(mistakesIn('a:1\nb: @x\nc: "y\nd: [z\ne: 1\ne: 2\n')).toEqual(['1:1-4 MISSING_SPACE a: 1', '2:4-6 START_CHARACTER b: "@x"', '3:4-5 UNCLOSED_QUOTE c: "y"', '4:4-5 UNCLOSED_BRACKET d: [z]', '6:1-2 DUPLICATE_KEY (5)'])
  })

  test('around a conflict too, which is told once', () => {
    expect(mistakesIn('a:1\n<<<<<<< x\nb: 1\n=======\nb: 2\n>>>>>>> y\nc: "d\ne: 1\n')).toEqual(['1:1-4 MISSING_SPACE a: 1', '2:1-10 CONFLICT (6)', '7:4-5 UNCLOSED_QUOTE c: "d"'])
  })

  test('lines with tabs are one mistake', () => {
    const { problems } = readSource('x.yaml', 'a:\n\tb: 1\n\tc:\n\t\td: 2\n')
    expect(problems).toEqual([expect.objectContaining({ code: 'TAB_AS_INDENT', line: 2, values: { spaces: 2, more: 2 } })])
  })
})

describe('a tab in one line of many', () => {
  test('stands for the column of what is above it', () => {
    const { problems } = readSource('x.yaml', `a:\n  b:\n    - id: x\n      y: 1\n\tz: 1\n${'      w: [1]\n'.repeat(1)}`)
    expect(problems).toEqual([expect.objectContaining({ code: 'TAB_AS_INDENT', line: 5, values: { spaces: 6, more: 0 } })])
  })

  test('is less deep than what is below it, if it has no value of its own', () => {
    const { problems } = readSource('x.yaml', 'items:\n  - id: a\n    title:\n      en: x\n\tduty:\n      en: y\n')
    expect(problems).toEqual([expect.objectContaining({ code: 'TAB_AS_INDENT', line: 5, values: { spaces: 4, more: 0 } })])
  })

  test('is told though all that follows seems to be nested in it', () => {
    const { problems } = readSource('x.yaml', `items:\n  - id: a\n\ttitle: x\n    amount: 1\n${Array.from({ length: 150 }, (_, at) => `  - id: a${at}\n    title: x\n`).join('')}`)
    expect(problems).toEqual([expect.objectContaining({ code: 'TAB_AS_INDENT', line: 3 })])
  })
})

describe('what is no mistake', () => {
  test.each(['\ufeffa: 1\n', 'a: 1\r\nb: 2\n', '---\na: 1\n', 'a: &x 1\nb: *x\n', 'a: "x\n  y"\n', 'a: |\n  x:y\n  "\n', 'a: http://x.y/z\n', 'a: >-\n  b\n\n  c\n', "a: 'it''s'\n", 'a: [b,\n  c]\n'])('%j', (text) => {
    expect(mistakesIn(text)).toEqual([])
  })
})

test('of any lines broken in any way something is told, within the text, and each line once', () => {
  const piece = fc.constantFrom('a:', ' b', ': ', '"', "'", '[', ']', '{', '}', '- ', '\t', '  ', '#', '：', '，', '\u3000', '\u00a0', '@', '&', '*', '%', '!', '|', '>', '\n', '\n', '\n', '\r\n', '\\', ',', '？', '---\n', '<<<<<<<', '客户')
  fc.assert(fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
    const text = pieces.join('')
    const { problems, lineText } = readSource('x.yaml', text)
    for (const { line, column, endLine, endColumn } of problems) {
      expect(line).toBeLessThanOrEqual(text.split('\n').length)
      expect(column).toBeLessThanOrEqual(lineText(line).length + 2)
      expect(endLine > line || endColumn >= column).toBe(true)
    }
  }), { numRuns: 1000, seed: 20_261_122 })
})
