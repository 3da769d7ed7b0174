// Protects: what a company demands of every push, told as it happens: answers are lowered in a repository, gates are lost, plans get dearer, clones are shallow. Each is found at the line that did it, with what would have to be otherwise.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { edit } from './engagement-for-test.ts'
import { type Told, commit, git, ids, judge, judgeOn, lineOf, lower, plan, progress, repository, write } from './policy-repository.ts'

vi.setConfig({ testTimeout: 240_000 })

describe('readiness and gates', () => {
  const POLICY = 'since: main\nreadinessMayNotFall: { overall: { tolerancePoints: 2 }, groups: { tolerancePoints: 100 } }\ngatesMustHold: { readiness: [all] }\n'

  test('an answer is lowered: told at that answer, with its cause and the fewest answers that bring it back; the untouched repository passes', async () => {
    const folder = repository(POLICY)
    expect(await judge(folder)).toEqual({ exit: 0, told: [] })
    for (const file of ['ann', 'bo']) lower(folder, `acme/interviews/${file}.yaml`, 'leadership.funding', 1)
    lower(folder, 'acme/interviews/bo.yaml', 'process.maps', 4)
    const found = await judge(folder)
    const line = lineOf(folder, 'acme/interviews/ann.yaml', 'leadership.funding') + 1
    expect(found.exit).toBe(1)
    expect(ids(found)).toEqual([`error policy-gate-lost acme/interviews/ann.yaml:${line}`, `error policy-readiness-fell acme/interviews/ann.yaml:${line}`])
    const [gate, fall] = found.told
    expect(gate?.message).toMatch(/^The gate "Funding secured.*" \(funding-secured\) of acme held at main \([0-9a-f]{8}\) and does not hold now\.$/)
    for (const { notes = [] } of [gate!, fall!]) {
      expect(notes.filter((note) => note.startsWith('because'))).toHaveLength(2)
      expect(notes.join('\n')).toContain('leadership.funding')
      // Better answers are not blamed.
      expect(notes.join('\n')).not.toContain('process.maps')
    }
    // The gate asks for level 3; nothing less would do.
    expect(gate?.notes?.at(-1)).toMatch(/\(leadership\.funding\): 3 instead of 1\./)
  })

  test('what the counterfactual names really brings it back', async () => {
    const folder = repository(POLICY)
    for (const question of ['leadership.funding', 'process.owners', 'leadership.sponsor-time']) for (const file of ['ann', 'bo']) lower(folder, `acme/interviews/${file}.yaml`, question, 1)
    const { told } = await judge(folder)
    expect(told.map(({ rule }) => rule).sort()).toEqual(['policy-gate-lost', 'policy-gate-lost', 'policy-readiness-fell'])
    const texts = ['ann', 'bo'].map((name) => [`acme/interviews/${name}.yaml`, readFileSync(join(folder, `acme/interviews/${name}.yaml`), 'utf8')] as const)
    for (const { message, notes = [] } of told) {
      const wanted = notes.flatMap((note) => [...note.matchAll(/\(([a-z-]+\.[a-z-]+)\): (\d) instead of/g)].map((match) => [match[1]!, Number(match[2])] as const))
      expect(wanted.length).toBeGreaterThan(0)
      for (const [question, level] of wanted) for (const [file] of texts) edit(folder, file, (text) => text.replace(new RegExp(`(${question}\n    level: )\\d`), `$1${level}\n    evidence: [{ text: seen }]`))
      expect((await judge(folder)).told.map((item) => item.message)).not.toContain(message)
      expect((await judge(folder)).told.some((item) => item.message.split(' fell from')[0] === message.split(' fell from')[0])).toBe(false)
      for (const [file, text] of texts) write(folder, file, text)
    }
  })

  test('by group, by condition, within the tolerance; an interview that is gone is told at the policy with the file it was in', async () => {
    const folder = repository('since: main\nreadinessMayNotFall: { overall: { tolerancePoints: 100 }, conditions: { tolerancePoints: 1, only: [leadership] }, groups: { tolerancePoints: 1 } }\n')
    lower(folder, 'acme/interviews/bo.yaml', 'process.owners', 1)
    const byGroup = await judge(folder)
    expect(ids(byGroup)).toEqual([`error policy-readiness-fell acme/interviews/bo.yaml:${lineOf(folder, 'acme/interviews/bo.yaml', 'process.owners') + 1}`])
    expect(byGroup.told[0]?.message).toContain('process owner')
    lower(folder, 'acme/interviews/bo.yaml', 'leadership.funding', 1)
    expect((await judge(folder)).told.map(({ message }) => /^"Top-leadership/.test(message))).toContain(true)
    rmSync(join(folder, 'acme/interviews/bo.yaml'))
    lower(folder, 'acme/interviews/ann.yaml', 'leadership.funding', 1)
    expect(ids(await judge(folder))[0]).toMatch(/^error policy-readiness-fell acme\/interviews\/ann\.yaml/)
  })

  test('a waiver makes it information until it expires, then it counts again and the waiver is told', async () => {
    const waiver = (until: string) => `${POLICY}waivers:\n  - { rule: policy-gate-lost, item: funding-secured, engagement: acme, until: "${until}", reason: new owner, by: Bo }\n`
    const folder = repository(waiver('2026-12-31'))
    expect(ids(await judge(folder))).toEqual(['warning policy-waiver policy.yaml:7'])
    for (const file of ['ann', 'bo']) lower(folder, `acme/interviews/${file}.yaml`, 'leadership.funding', 2)
    const inForce = await judge(folder)
    expect(inForce.told.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['info policy-gate-lost', 'error policy-readiness-fell'])
    expect(inForce.told[0]?.notes?.at(-1)).toBe('waived until 2026-12-31 by Bo: new owner')
    expect((await judgeOn('2027-01-01', folder)).told.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['error policy-gate-lost', 'error policy-readiness-fell', 'warning policy-waiver'])
  })

  test.each(['en', 'zh-CN', 'zh-TW'])('all forms of the result in %s: text and Markdown tell the counterfactual', async (lang) => {
    const folder = repository(POLICY)
    for (const file of ['ann', 'bo']) lower(folder, `acme/interviews/${file}.yaml`, 'leadership.funding', 1)
    const forms = ['json', 'sarif', 'junit', 'github', 'gitlab', 'checkstyle', 'markdown'].map((form) => `${form}=${join(folder, form)}`)
    const { stdout, exit } = await runCommand('validate', folder, '--policy', join(folder, 'policy.yaml'), '--lang', lang, '--format', 'text', ...forms.flatMap((form) => ['--format', form]))
    expect(exit).toBe(1)
    for (const text of [stdout, readFileSync(join(folder, 'markdown'), 'utf8')]) expect(text).toMatch(/- .*leadership[.\\]+funding/)
    for (const form of ['sarif', 'junit', 'github', 'gitlab', 'checkstyle', 'markdown']) expect(readFileSync(join(folder, form), 'utf8')).toContain('policy')
    expect((JSON.parse(readFileSync(join(folder, 'json'), 'utf8')) as { valid: boolean }).valid).toBe(false)
  })
})

test('plan: dearer, later, a passed gate stopped or forgotten; each at the task or decision that did it', async () => {
  const folder = repository('since: main\nbudgetMayNotGrow: { maxPercent: 10 }\nfinishMayNotSlip: { maxWorkingDays: 5 }\ngatesMustHold: { phases: [G1] }\n')
  expect((await judge(folder)).told).toEqual([])
  write(folder, 'acme/plan.yaml', plan(20, 12_000))
  write(folder, 'acme/progress.yaml', progress('  - { id: g1-again, gate: G1, date: "2027-02-01", decision: no-go, decidedBy: [Bo], criteria: [{ criterion: clean, met: false }] }\n'))
  const found = await judge(folder)
  expect(found.told.map(({ rule, file }) => `${rule} ${file}`)).toEqual(['policy-budget-grew acme/plan.yaml', 'policy-finish-slipped acme/plan.yaml', 'policy-gate-lost acme/progress.yaml'])
  expect(new Set(found.told.slice(0, 2).map(({ line }) => line))).toEqual(new Set([lineOf(folder, 'acme/plan.yaml', 'build.migrate')]))
  expect(found.told.map(({ message }) => message).join('\n')).toMatch(/12,000 instead of €10,000[\s\S]*10 working days later[\s\S]*Criteria not met: clean/)
  rmSync(join(folder, 'acme/progress.yaml'))
  expect((await judge(folder)).told.at(-1)).toMatchObject({ rule: 'policy-gate-lost', file: 'policy.yaml' })
})

describe('what there is to compare with', () => {
  const POLICY = 'since: main\nreadinessMayNotFall: { overall: {} }\n'
  const problem = async (folder: string, ...flags: string[]) => (await judge(folder, ...flags)).told.map(({ rule, file, message }) => `${rule} ${file}: ${message}`).join('\n')

  test('others have gone on: compared is where the work branched off', async () => {
    const folder = repository(POLICY)
    git(folder, 'checkout', '-q', '-b', 'work')
    commit(folder)
    git(folder, 'checkout', '-q', 'main')
    for (const file of ['ann', 'bo']) lower(folder, `acme/interviews/${file}.yaml`, 'process.maps', 4)
    commit(folder)
    git(folder, 'checkout', '-q', 'work')
    expect((await judge(folder)).told).toEqual([])
  })

  test('a shallow clone, an unknown name, no name, no repository, one that belongs to somebody else: each says what to do, and everything else is told all the same', async () => {
    const folder = repository(`${POLICY}coverageMinimum: { percent: 100 }\n`)
    commit(folder)
    const clone = join(temporaryFolder(), 'clone')
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${folder}`, clone], { stdio: 'ignore' })
    expect(await problem(clone, '--since', 'HEAD~1')).toMatch(/policy-coverage[\s\S]*policy-revision policy\.yaml: The clone is shallow.*fetch-depth: 0|policy-revision policy\.yaml: The clone is shallow.*fetch-depth: 0[\s\S]*policy-coverage/)
    expect(await problem(folder, '--since', 'mian')).toMatch(/policy-revision policy\.yaml: .*has no revision mian\. Fetch it first/)
    expect(await problem(folder, '--since', '--upload-pack=touch pwned')).toContain('policy-revision')
    edit(folder, 'policy.yaml', (text) => text.replace('since: main\n', ''))
    expect(await problem(folder)).toContain('none is named. Name one with --since')
    expect(await problem(folder, '--since', '0'.repeat(40))).toBe(await problem(folder))
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1')
    expect(await problem(folder, '--since', 'HEAD')).toContain('safe.directory')
    vi.unstubAllEnvs()
    rmSync(join(folder, '.git'), { recursive: true })
    expect(await problem(folder, '--since', 'HEAD')).toContain('does not lie in a git repository')
  })

  test('called by a hook of git, which names its own repository, the one of the engagement is asked all the same', async () => {
    const folder = repository(POLICY)
    for (const file of ['ann', 'bo']) lower(folder, `acme/interviews/${file}.yaml`, 'leadership.funding', 1)
    vi.stubEnv('GIT_DIR', join(folder, '.git'))
    const found = await judge(folder)
    vi.unstubAllEnvs()
    expect(found.told.map(({ rule }) => rule)).toEqual(['policy-readiness-fell'])
  })

  test('several engagements at once: new, moved and gone ones', async () => {
    const folder = repository(POLICY)
    write(folder, 'bolt/profile.yaml', 'kind: Profile\nschemaVersion: 1\ncompany: { name: Bolt }\n')
    commit(folder)
    write(folder, 'cog/profile.yaml', 'kind: Profile\nschemaVersion: 1\ncompany: { name: Cog }\n')
    renameSync(join(folder, 'acme'), join(folder, 'acme-group'))
    for (const file of ['ann', 'bo']) lower(folder, `acme-group/interviews/${file}.yaml`, 'leadership.funding', 1)
    rmSync(join(folder, 'bolt'), { recursive: true })
    const found = await judge(folder)
    expect(found.told.map(({ rule, file, severity }) => `${severity} ${rule} ${file}`)).toEqual([
      'error policy-readiness-fell acme-group/interviews/ann.yaml', 'info policy-not-compared acme-group/profile.yaml', 'info policy-not-compared cog/profile.yaml', 'warning policy-engagement-gone policy.yaml',
    ])
  })

  test('nothing that the repository brings along is run', async () => {
    const folder = repository(POLICY)
    const trap = join(folder, 'trap.sh')
    write(folder, 'trap.sh', `#!/bin/sh\ntouch '${folder}/pwned'\n`)
    execFileSync('chmod', ['+x', trap])
    for (const key of ['core.fsmonitor', 'core.pager', 'core.sshCommand', 'diff.external', 'core.editor', 'diff.yaml.textconv', 'filter.trap.smudge', 'filter.trap.clean']) git(folder, 'config', key, trap)
    write(folder, '.gitattributes', '*.yaml diff=yaml filter=trap\n')
    for (const hook of ['post-checkout', 'pre-commit', 'reference-transaction', 'post-index-change']) write(folder, `.git/hooks/${hook}`, `#!/bin/sh\ntouch '${folder}/pwned'\n`)
    execFileSync('chmod', ['-R', '+x', join(folder, '.git/hooks')])
    lower(folder, 'acme/interviews/ann.yaml', 'leadership.funding', 1)
    expect((await judge(folder)).told.length).toBeGreaterThan(0)
    expect(existsSync(join(folder, 'pwned'))).toBe(false)
  })
})

test('rules of the company stand above the profile and remarks', async () => {
  const folder = repository('rules: { failOn: info, notIgnorable: [evidence-missing], severities: [{ rule: respondent-file-name, severity: error }] }\n')
  edit(folder, 'acme/profile.yaml', (text) => `${text}settings: { rules: [{ rule: interviews, severity: "off", reason: later }] }\n`)
  lower(folder, 'acme/interviews/ann.yaml', 'leadership.funding', 4)
  edit(folder, 'acme/interviews/ann.yaml', (text) => text.replace('level: 4', 'level: 4 # crmplan-ignore evidence-missing: soon'))
  renameSync(join(folder, 'acme/interviews/bo.yaml'), join(folder, 'acme/interviews/bob.yaml'))
  const { stdout, exit } = await runCommand('validate', folder, '--policy', join(folder, 'policy.yaml'), '--format', 'json')
  const found = (JSON.parse(stdout) as { diagnostics: Told[] }).diagnostics.map(({ rule, severity }) => `${severity} ${rule}`).sort()
  expect(found).toEqual(['error policy-silenced-rule', 'error policy-silenced-rule', 'error respondent-file-name', 'warning evidence-missing'])
  expect(exit).toBe(1)
})

test('the policy of the documentation is valid, and knows every name it uses', async () => {
  const folder = repository('')
  const { stdout } = await runCommand('validate', folder, '--policy', join(import.meta.dirname, '../../docs/policy.yaml'), '--since', 'HEAD', '--format', 'json', '--today', '2026-11-23')
  const rules = (JSON.parse(stdout) as { diagnostics: Told[] }).diagnostics.map(({ rule }) => rule)
  expect(rules).not.toContain('policy-unknown-name')
  expect(new Set(rules)).toEqual(new Set(['policy-file-missing', 'policy-coverage', 'policy-unjudged']))
})

describe('exit codes', () => {
  const exitOf = async (folder: string, ...flags: string[]) => (await runCommand('validate', folder, '--policy', join(folder, 'policy.yaml'), '--today', '2026-11-23', ...flags)).exit

  // As docs/ci.md says: policy and flags together are as strict as the stricter of them.
  test.each([
    ['rules: { failOn: error }', [], 0], ['rules: { failOn: warning }', [], 1], ['rules: { failOn: error }', ['--fail-on', 'warning'], 1], ['rules: { failOn: warning }', ['--fail-on', 'error'], 1],
    ['rules: { maxWarnings: 0 }', [], 1], ['rules: { maxWarnings: 1 }', [], 0], ['rules: { maxWarnings: 1 }', ['--max-warnings', '0'], 1], ['rules: { maxWarnings: 0 }', ['--max-warnings', '5'], 1],
    ['coverageMinimum: { percent: 100 }', [], 1], ['coverageMinimum: { percent: 100 }\nrules: { severities: [{ rule: policy-coverage, severity: info }] }', [], 0], ['coverageMinimum: { percent: 100 }\nrules: { failOn: info, severities: [{ rule: policy, severity: info }] }', [], 1],
    ['rules: { packs: [crm-cor] }', [], 1], ['rulez: {}', [], 1],
  ] as const)('%s %j', async (policy, flags, exit) => {
    const folder = repository(`${policy}\n`)
    lower(folder, 'acme/interviews/ann.yaml', 'leadership.funding', 4)
    expect(await exitOf(folder, ...flags)).toBe(exit)
  })

  test('a policy that is missing or another file is wrong usage; old findings may be known', async () => {
    const folder = repository('coverageMinimum: { percent: 100 }\n')
    const known = join(folder, 'known.yaml')
    expect((await runCommand('validate', folder, '--policy', join(folder, 'polcy.yaml'))).exit).toBe(2)
    expect((await runCommand('validate', folder, '--policy', join(folder, 'acme/plan.yaml'))).exit).toBe(2)
    expect(await exitOf(folder, '--write-known', known)).toBe(0)
    expect(await exitOf(folder, '--known', known)).toBe(0)
  })
})
