// Protects: nothing that is printed can command a terminal or a CI, and what is printed for programs stays what it is.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printable, printableInLog } from '../../src/model/printing/printable.ts'

test.each([
  ['plain', 'Plan 计划 é 👩‍👩‍👧', 'Plan 计划 é 👩‍👩‍👧'], ['lines and tabs', 'a\n\tb\r\nc', 'a\n\tb\r\nc'], ['a return alone, which writes over the line', 'fine\rbad', 'fine\\u000dbad'],
  ['escape', '\u001b[2J\u001b]0;x\u0007', '\\u001b[2J\\u001b]0;x\\u0007'], ['one byte', '\u009b2J', '\\u009b2J'], ['direction', 'gnp.\u202etxt', 'gnp.\\u202etxt'], ['other ends of lines', 'a\u2028b\u0085c', 'a\\u2028b\\u0085c'],
  ['tags', '\u{e0041}', '\\udb40\\udc41'], ['half a character', '\ud800', '\\ud800'], ['a colour that is not ours to give', '\u001b[31mred', '\\u001b[31mred'],
])('%s', (_, text, shown) => {
  expect(printable(text)).toBe(shown)
})

test('our colours stay where there are any, and nothing else', () => {
  expect(printable('\u001b[1mbold\u001b[22m \u001b[31mred\u001b[39m \u001b[8mhidden\u001b[5mblinks', true)).toBe('\u001b[1mbold\u001b[22m \u001b[31mred\u001b[39m \\u001b[8mhidden\\u001b[5mblinks')
})

test.each([['::error::x', '\\u003a:error::x'], ['a\n \t::add-mask::x', 'a\n \t\\u003a:add-mask::x'], ['a::b', 'a::b'], ['x ##[error]y', 'x #\\u0023[error]y'], ['##vso[task.setvariable variable=PATH]x', '#\\u0023vso[task.setvariable variable=PATH]x'], ['## Title', '## Title']])('no command of a CI: %j', (text, shown) => {
  expect(printableInLog(text)).toBe(shown)
})

test('JSON means the same', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }), fc.constantFrom('\u001b[31m', '##[x]', '\u{e0041}\u202e\ud800', '\n::error::x')), (text) => {
    expect(JSON.parse(printableInLog(JSON.stringify({ [text]: text }, null, 2)))).toEqual({ [text]: text })
  }))
})
