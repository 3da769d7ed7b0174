// Protects: what `validate` gives to the shell for every pair of values of all its flags together, by the rule that the documentation states; and what cannot go together is wrong usage.
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { exitOfCheck } from '../../src/cli/check/exit-of-check.ts'
import { strictest } from '../../src/cli/policy/hold-to-policy.ts'
import { SEVERITIES, type Severity } from '../../src/model/diagnostic.ts'
import type { PolicyFile } from '../../src/validation/policy/judged-engagement.ts'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { write } from './policy-repository.ts'

vi.setConfig({ testTimeout: 120_000 })

/** Values of each flag; the first is what holds without it. */
const AXES = {
  found: ['off', 'info', 'warning', 'error'],
  failOn: ['', 'error', 'warning', 'info', 'strict'],
  most: ['', '0', '1'],
  policy: ['', 'plain', 'failOn: info', 'maxWarnings: 0'],
  format: ['', 'json', 'sarif=FILE', 'text+junit=FILE'],
  cache: ['', 'yes'],
  shard: ['', '1/2', '2/2'],
  fix: ['', 'fix', 'dry'],
  known: ['', 'known', 'write'],
} as const
type Axis = keyof typeof AXES
type Run = Readonly<Record<Axis, string>>
const NAMES = Object.keys(AXES) as Axis[]
/** What one run cannot have together. */
const APART: readonly (readonly [Axis, string, Axis, string])[] = [
  ...['fix', 'dry'].flatMap((fix) => [...AXES.policy.slice(1).map((policy) => ['fix', fix, 'policy', policy] as const), ...AXES.shard.slice(1).map((shard) => ['fix', fix, 'shard', shard] as const), ['fix', fix, 'cache', 'yes'] as const, ['fix', fix, 'known', 'write'] as const]),
  ...AXES.shard.slice(1).map((shard) => ['shard', shard, 'known', 'write'] as const),
]
const isAllowed = (run: Run) => !APART.some(([a, va, b, vb]) => run[a] === va && run[b] === vb)
const PLAIN = Object.fromEntries(NAMES.map((name) => [name, AXES[name][0]])) as Run

/** The rule: the stricter of flags and policy counts. */
function expected({ found, failOn, most, policy, shard, known }: Run): 0 | 1 {
  if (known !== '' || found === 'off' || shard === '2/2') return 0
  const asked = [failOn === 'strict' ? 'warning' : failOn || 'error', policy === 'failOn: info' ? 'info' : 'error']
  const least = Math.max(...asked.map((severity) => SEVERITIES.indexOf(severity as Severity)))
  const limit = Math.min(most === '' ? Infinity : Number(most), policy === 'maxWarnings: 0' ? 0 : Infinity)
  return SEVERITIES.indexOf(found as Severity) <= least || (found === 'warning' && limit < 1) ? 1 : 0
}

/** Runs in which each two values of two flags come together, where they may. */
function pairwise(): Run[] {
  const pairs = (run: Run) => NAMES.flatMap((a, index) => NAMES.slice(index + 1).map((b) => `${a}=${run[a]} ${b}=${run[b]}`))
  const open = new Set(NAMES.flatMap((a, index) => NAMES.slice(index + 1).flatMap((b) => AXES[a].flatMap((va) => AXES[b].flatMap((vb) => (isAllowed({ ...PLAIN, [a]: va, [b]: vb }) ? [`${a}=${va} ${b}=${vb}`] : []))))))
  const runs: Run[] = []
  while (open.size > 0) {
    const [first = ''] = open
    const [fixed, other] = first.split(/ (?=\w+=)/).map((part) => part.split(/=(.*)/s) as [Axis, string])
    let run: Run = { ...PLAIN, [fixed![0]]: fixed![1], [other![0]]: other![1] }
    for (const name of NAMES.filter((each) => each !== fixed![0] && each !== other![0])) {
      const tried = AXES[name].map((value) => ({ ...run, [name]: value })).filter(isAllowed)
      const gain = (each: Run) => pairs(each).filter((pair) => open.has(pair)).length
      run = tried.reduce((best, each) => (gain(each) > gain(best) ? each : best), tried[0] ?? run)
    }
    for (const pair of pairs(run)) open.delete(pair)
    runs.push(run)
  }
  return runs
}

function commandOf({ found, failOn, most, policy, format, cache, shard, fix, known }: Run): [string, string, ...string[]] {
  const folder = join(temporaryFolder(), 'one')
  write(folder, 'engagement/profile.yaml', `kind: Profile\nschemaVersion: 1\ncompany: { name: Acme }\nsettings: { rules: [{ rule: evidence-missing, severity: ${found}, reason: for the test }] }\n`)
  write(folder, 'engagement/interviews/ann.yaml', 'kind: Interview\nschemaVersion: 1\nrespondent: { id: ann, role: executive, date: "2026-11-16" }\nanswers:\n  - question: leadership.funding\n    level: 4\n')
  write(folder, 'policy.yaml', `kind: Policy\nschemaVersion: 1\nrules: { ${policy.includes(':') ? policy : 'failOn: error'} }\n`)
  const file = join(folder, 'out')
  return [
    'validate', join(folder, 'engagement'), '--lang', 'en', ...(failOn === 'strict' ? ['--strict'] : failOn ? ['--fail-on', failOn] : []), ...(most ? ['--max-warnings', most] : []), ...(policy ? ['--policy', join(folder, 'policy.yaml')] : []),
    ...(format ? format.split('+').flatMap((form) => ['--format', form.replace('FILE', file)]) : []), ...(cache ? ['--cache-file', join(folder, 'cache')] : []), ...(shard ? ['--shard', shard] : []),
    ...(fix ? ['--fix', ...(fix === 'dry' ? ['--dry-run'] : [])] : []), ...(known ? [known === 'known' ? '--known' : '--write-known', join(folder, 'known.yaml')] : []),
  ]
}

test('each two values of two flags together', async () => {
  const runs = pairwise()
  expect(runs.length).toBeGreaterThan(15)
  for (const run of runs) {
    const words = commandOf(run)
    const known = words.at(-1) ?? ''
    if (run.known === 'known') expect((await runCommand('validate', words[1], '--write-known', known)).exit).toBe(0)
    const { exit, stderr } = await runCommand(...words)
    expect(exit, `${JSON.stringify(run)}\n${stderr}`).toBe(expected(run))
  }
})

test('all of severity, --fail-on, --max-warnings and policy', () => {
  for (const found of AXES.found) for (const failOn of AXES.failOn) for (const most of AXES.most) for (const policy of AXES.policy) {
    const run = { ...PLAIN, found, failOn, most, policy }
    const diagnostics = found === 'off' ? [] : [{ rule: 'x', severity: found, file: 'f', path: [], values: {} }]
    const rules = policy === 'failOn: info' ? { failOn: 'info' as const } : policy === 'maxWarnings: 0' ? { maxWarnings: 0 } : {}
    const held = policy === '' ? undefined : { path: 'p', location: '/p', kind: 'Policy', value: { kind: 'Policy', schemaVersion: 1, rules } } as PolicyFile
    const flags = { failOn: failOn === 'strict' ? 'warning' as const : failOn || 'error', ...(most !== '' && { maxWarnings: Number(most) }) }
    expect(exitOfCheck({ diagnostics, files: ['f'], packRules: [], isElsewhere: false, lineText: () => '' }, strictest(flags, held)), JSON.stringify(run)).toBe(expected(run))
  }
})

test('what cannot go together is wrong usage, whatever is found', async () => {
  const folder = temporaryFolder()
  const apart: readonly (readonly [string, ...string[]])[] = [...APART.filter(([, , b, vb]) => vb === AXES[b][1] || b === 'known').map(([a, va, b, vb]) => commandOf({ ...PLAIN, [a]: va, [b]: vb })), ['validate', folder, '--strict', '--fail-on', 'error'], ['validate', folder, '--dry-run'], ['validate', folder, '--since', 'HEAD'], ['validate', folder, '--known', 'a', '--write-known', 'b'], ['validate', folder, '--format', 'text', '--format', 'json'], ['validate', folder, '--max-warnings', '-1']]
  for (const words of apart) expect((await runCommand(...words)).exit, words.slice(2).join(' ')).toBe(2)
})
