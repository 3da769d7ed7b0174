// Protects: a file of ours that is found in a folder is not passed over because its kind is written with a full-width colon, behind a byte order mark or behind a tab; files of other programs are.
import { expect, test } from 'vitest'
import { checkFiles } from '../../src/cli/check/check-paths.ts'

const CASES: readonly (readonly [string, string, readonly string[], string?])[] = [
  ['full-width colon', 'kind：Plan\nschemaVersion: 1\n', ['yaml-syntax']],
  ['full-width colons only', 'kind：Plan\nschemaVersion：1\n', ['not-ours']],
  ['byte order mark', '\ufeffkind: Plan\nschemaVersion:1\nphases: []\n', ['yaml-syntax']],
  ['tab before the first key', '\tkind: Plan\nschemaVersion: 1\n', ['yaml-syntax']],
  ['tab before words that are no key', '\t+ a remark\nkind: Plan\n', ['yaml-syntax']],
  ['another program', 'kind: Deployment\nspec:1\nb: 2\n', []],
  ['a text of another program', 'kind：客户\n', []],
  ['no kind in a file by one of our names', 'schemaVersion: 1\nphases: []\n', ['not-ours'], 'plan.yaml'],
  ['no kind in a file of another program by that name', 'steps: []\n', [], 'plan.yaml'],
]

test.each(CASES.map(([title, text, rules, name = 'x.yaml']) => ({ title, text, rules, name })))('$title', async ({ text, rules, name }) => {
  const { diagnostics } = await checkFiles([{ path: name, location: `/kind/${name}`, explicit: false }], { read: () => text })
  expect(diagnostics.map(({ rule }) => rule)).toEqual(rules)
})
