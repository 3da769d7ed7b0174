// Protects: files that were made to harm cost seconds and some memory, and are told in a sentence at their place; nothing of them reaches the terminal.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PROGRAM } from '../support/built-program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const HEAD = 'kind: Plan\nschemaVersion: 1\nstartDate: "2026-12-01"\n'
const PLAN = `${HEAD}phases:\n  - id: one\n    tasks:\n      - { id: one.a, title: T, durationDays: 1 }\n`
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index))

/** File, its content, and what is said first. */
const ATTACKS: readonly (readonly [name: string, content: string | Uint8Array, said: RegExp])[] = [
  ['laughs', `${HEAD}${times(10, (level) => `x${level}: &x${level} [${level === 0 ? 'lol' : times(9, () => `*x${level - 1}`).join(', ')}]\n`).join('')}`, /1:1: error: This file uses aliases/],
  ['quadratic', `${HEAD}a: &a "${'x'.repeat(50_000)}"\nb: [${times(20_000, () => '*a').join(', ')}]\n`, /1:1: error: This file uses aliases/],
  ['merged', `${HEAD}a0: &a0 {k0: 0}\n${times(60, (level) => `a${level + 1}: &a${level + 1}\n  <<: [*a${level}, *a${level}]\n`).join('')}`, /1:1: error: This file uses aliases/],
  ['of-itself', `${HEAD}a: &a [*a]\n`, /1:1: error: This file uses aliases/],
  ['anchor', `${HEAD}a: &${'x'.repeat(1_000_000)} 1\n`, /"phases" is missing/],
  ['flow-lists', `${HEAD}a: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`, /4:\d+: error: This file is too large or nested too deeply/],
  ['flow-open', `${HEAD}a: ${'['.repeat(10_000)}\n`, /4:\d+: error: This file is too large or nested too deeply/],
  ['flow-maps', `${HEAD}a: ${'{a: '.repeat(10_000)}1${'}'.repeat(10_000)}\n`, /4:\d+: error: This file is too large or nested too deeply/],
  ['blocks', HEAD + times(2500, (level) => `${' '.repeat(level)}a:\n`).join(''), /\d+:\d+: error: This file is too large or nested too deeply/],
  ['dashes', '- '.repeat(1_000_000), /1:\d+: error: This file is too large or nested too deeply/],
  ['question-marks', `${HEAD}${'? '.repeat(10_000)}x\n`, /4:\d+: error: This file is too large or nested too deeply/],
  ['tags', `${HEAD}a: ${'!!str '.repeat(100_000)}x\n`, /4:\d+: error: Tags/],
  ['directives', '%A\n'.repeat(200_000), /1:1: error: Lines that begin with %/],
  ['documents', '---\n'.repeat(200_000), /2:1: error: A second document/],
  ['keys', HEAD + times(30_000, (index) => `k${index}: 1\n`).join(''), /"phases" is missing[\s\S]*20,001 more findings/],
  ['flow-keys', `${HEAD}x: {${times(30_000, (index) => `k${index}: 1`).join(', ')}}\n`, /"phases" is missing/],
  ['same-keys', HEAD + 'k: 1\n'.repeat(30_000), /5:1: error: "k" was already given/],
  ['conflicts', PLAN + times(20_000, () => '<<<<<<< a\n=======\n>>>>>>> b\n').join(''), /8:1: error: Marks of a merge conflict/],
  ['long-line', `${PLAN}company: ${'x'.repeat(3_000_000)}\nsurplus: 1\n`, /9:1: error: The key "surplus"/],
  ['long-key', `${PLAN}${'x'.repeat(3_000_000)}: 1\n`, /8:1: error: The key "x{1000}…" is not known/],
  ['colons', `${PLAN}company: ${'a:'.repeat(500_000)}\n`, /8:\d+: error/],
  ['backslashes', `${PLAN}company: "${'\\'.repeat(500_001)}"\n`, /9:1: error/],
  ['unclosed', `${PLAN}company: "${'x\n'.repeat(200_000)}`, /8:10: error: This quotation mark/],
  ['wrong-types', `${HEAD}phases: [{ id: a, tasks: [${times(12_000, (index) => `{ id: a.b${index}, title: 1, durationDays: 1 }`).join(', ')}] }]\n`, /4:\d+: error: The value of "title" must be a text[\s\S]*There are 2,000 more findings|There are 2,000 more findings[\s\S]*4:\d+: error: The value of "title"/],
  ['all-different', `${PLAN}calendar: { workweek: [${times(20_000, (index) => `m${index}`).join(', ')}] }\n`, /8:\d+: error: "m0" is not allowed for "workweek"/],
  ['too-large', `${PLAN}#${'x'.repeat(5_000_000)}\n`, /1:1: error: This file is too large/],
  ['nul', new Uint8Array(200_000), /1:1: error: Here stands a control character/],
  ['escape', `${PLAN}company: \u001b[31mred\n`, /8:10: error: Here stands a control character/],
  ['c1', `${PLAN}company: \u009b31mred\n`, /8:10: error: Here stands a control character/],
  ['utf16', Buffer.from(`\ufeff${PLAN}`, 'utf16le'), /1:1: error: This file is saved as UTF-16/],
  ['latin1', Buffer.from(`${PLAN}company: M\u00fcller\n`, 'latin1'), /8:11: error: From here on this file is not UTF-8/],
  ['half', Buffer.concat([Buffer.from(`${PLAN}company: \ufffd`), Buffer.from([0xed, 0xa0, 0x80])]), /8:11: error: From here on this file is not UTF-8/],
  ['written-escape', `${PLAN}company: "\\e[2J\\x9b1m\\ud800"\n`, /8:10: error: Here stands the control character \\u001b/],
  ['direction', `${PLAN}company: "gnp.\\u202Etxt"\ngoals: []\n"\u202ex": 1\n`, /8:10: warning: Here stands \\u202e[\s\S]*10:1: error: The key "\\u202ex"/],
  ['proto', `${HEAD}__proto__: { polluted: 1 }\nconstructor: 1\nphases:\n  - { id: toString, __proto__: { tasks: [] }, tasks: [{ id: __proto__, title: T, durationDays: 1, dependsOn: [constructor, valueOf] }] }\n`, /4:1: error: The key "__proto__" is not known/],
]

test('every attack is answered with a sentence at its place, within bounds', () => {
  const folder = temporaryFolder()
  for (const [name, content] of ATTACKS) writeFileSync(join(folder, `${name}.yaml`), content)
  // One process for all: what one file leaves in memory counts for the next.
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=512', PROGRAM, 'validate', ...ATTACKS.map(([name]) => `${name}.yaml`), '--lang', 'en'], { cwd: folder, encoding: 'utf8', maxBuffer: 50_000_000, timeout: 120_000 })
  expect([status, stderr]).toEqual([1, ''])
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  const parts = new Map(stdout.split(/^(?=[\w-]+\.yaml:)/m).map((part) => part).reduce<[string, string][]>((all, part) => {
    const name = part.slice(0, part.indexOf('.yaml'))
    const last = all.at(-1)
    if (last?.[0] === name) last[1] += part
    else all.push([name, part])
    return all
  }, []))
  expect(ATTACKS.filter(([name, , said]) => !said.test(parts.get(name) ?? '')).map(([name]) => [name, parts.get(name)?.slice(0, 300)])).toEqual([])
}, 150_000)
