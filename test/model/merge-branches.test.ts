// Protects: no key is lost in a merge, whatever it is called.
import { expect, test } from 'vitest'
import { mergeBranches } from '../../src/model/merge/merge-branches.ts'

test('a key of JavaScript is a key like any other', () => {
  const parse = (text: string) => JSON.parse(text) as Record<string, unknown>
  const { ours, conflicts } = mergeBranches(parse('{"x-own": {"a": 1}}'), parse('{"x-own": {"a": 2, "__proto__": 5, "constructor": 6}}'), parse('{"x-own": {"a": 1, "toString": 7}}'))
  expect(conflicts).toEqual([])
  expect(JSON.stringify(ours)).toBe('{"x-own":{"a":2,"toString":7,"__proto__":5,"constructor":6}}')
})
