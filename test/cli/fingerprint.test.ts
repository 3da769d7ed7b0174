// Protects: findings are known again by what they are about, however long their line is and wherever it has moved to.
import { describe, expect, test } from 'vitest'
import { fingerprintsOf } from '../../src/cli/check/fingerprint.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'

const told = (name: string, line: number): Diagnostic => ({ rule: 'unknown-reference', severity: 'error', file: 'plan.yaml', path: [], line, text: 'unknown-reference', values: { name } })
const printsOf = (diagnostics: readonly Diagnostic[], text: string) => fingerprintsOf({ diagnostics, lineText: () => text })

describe.each([['short', 'dependsOn: [a, b]'], ['as long as a file', `dependsOn: [${'a, '.repeat(2000)}b]`]])('in a line that is %s', (_, text) => {
  test('each finding has one of its own, which moves with the line and goes with its words', () => {
    const prints = printsOf([told('a', 3), told('b', 3), told('a', 3)], text)
    expect(new Set(prints).size).toBe(3)
    expect(printsOf([told('a', 30), told('b', 30), told('a', 30)], `  ${text}`)).toEqual(prints)
    expect(printsOf([told('a', 3)], text.replace('b]', 'c]'))).not.toContain(prints[0])
  })
})
