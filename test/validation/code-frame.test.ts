// Protects: the carets stand right below the words that matter, in a terminal of real width, whatever stands before or in them.
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { codeFrame } from '../../src/validation/formats/code-frame.ts'

/** The frame of the words within ⟦ and ⟧. */
function frameOf(marked: string, line = 1) {
  const [before = '', words = '', after = ''] = marked.split(/[⟦⟧]/)
  const [text = '', carets = ''] = codeFrame(before + words + after, { line, column: before.length + 1, endLine: line, endColumn: before.length + words.length + 1 })
  return { text, carets, before, words }
}

describe('carets', () => {
  test.each([
    'a: ⟦one⟧ # two', '标题：⟦客户关系管理⟧', 'title: "𠮷野家 😀 é" ⟦x⟧', 'a: ⟦𠮷野家 😀⟧ é', 'a: e\u0301\u0301 ⟦e\u0301x⟧ z', '✅ ⚡ ⟦ok⟧', 'ｆｕｌｌ：⟦ｗｉｄｔｈ⟧', 'name: ⟦한국어⟧ かな', 'a: ⟦b⟧', '👩\u200d💻: ⟦x⟧', '🇨🇳🇹🇼: ⟦x⟧',
  ])('are as wide as the words and as far in: %s', (marked) => {
    const { text, carets, before, words } = frameOf(marked)
    expect(text).toBe(`    ${marked.replace(/[⟦⟧]/g, '')}`)
    // Terminals without joined emoji show both; those with them are right too, only wider.
    const widthOf = (part: string) => stringWidth(part.replaceAll('\u200d', ' ')) - (part.match(/\u200d/g)?.length ?? 0)
    expect(carets).toBe(' '.repeat(4 + widthOf(before)) + '^'.repeat(widthOf(words)))
  })

  test('stand right below words behind and around tabs', () => {
    expect(codeFrame('\ta:\t"b\tc"', { line: 1, column: 5, endLine: 1, endColumn: 10 })).toEqual(['        a:    "b    c"', '              ^^^^^^^^'])
  })

  test('of words that end on another line go to the end of this one', () => {
    expect(codeFrame('a: "b  ', { line: 1, column: 4, endLine: 3, endColumn: 2 })).toEqual(['    a: "b  ', '       ^^'])
  })

  test('of nothing are one', () => {
    expect(codeFrame('a:', { line: 1, column: 3, endLine: 1, endColumn: 3 })).toEqual(['    a:', '      ^'])
    expect(codeFrame('a:', { line: 1, column: 9, endLine: 1, endColumn: 10 })).toEqual(['    a:', '      ^'])
    expect(codeFrame('  ', { line: 1, column: 1, endLine: 1, endColumn: 2 })).toEqual([])
  })
})

test('of a long line the part around the words is shown, with no character cut in two', () => {
  const line = `a: [${'𠮷'.repeat(200)}, ⟦x⟧, ${'y'.repeat(300)}]`
  const { text, carets } = frameOf(line)
  expect(text).toMatch(/^ {4}…𠮷+, x, y+…$/u)
  expect(stringWidth(carets) - 1).toBe(stringWidth(text.slice(0, text.indexOf(' x,') + 1)))
  expect(text.length).toBeLessThan(170)
})

test.each([40, 60, 80, 120])('in a terminal of %i columns no line is wider than it, and the carets are below the words', (columns) => {
  for (const marked of [`title: ${'客户'.repeat(40)}, role: ⟦sponser⟧, note: ${'长'.repeat(60)}`, `a: ⟦b⟧, note: ${'x y '.repeat(60)}`, `  - { id: a, ⟦titel⟧: ${'长'.repeat(50)} }`, `note: ${'word '.repeat(14)}⟦${'x'.repeat(90)}⟧`]) {
    const [before = '', words = '', after = ''] = marked.split(/[⟦⟧]/)
    const [text = '', carets = ''] = codeFrame(before + words + after, { line: 1, column: before.length + 1, endLine: 1, endColumn: before.length + words.length + 1 }, columns)
    expect(stringWidth(text)).toBeLessThanOrEqual(columns)
    expect(stringWidth(carets)).toBeLessThanOrEqual(columns)
    const first = carets.indexOf('^')
    expect(stringWidth(text.slice(0, text.indexOf(words.slice(0, 5))))).toBe(first)
  }
})
