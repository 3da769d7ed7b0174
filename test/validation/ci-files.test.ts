// Protects: what is offered to CI systems and editors fits what the program really prints and takes.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { validatePaths } from '../../src/cli/check/validate-paths.ts'

const ROOT = join(import.meta.dirname, '../..')
const CASES = join(import.meta.dirname, 'cases')
const folder = mkdtempSync(join(tmpdir(), 'crmplan-ci-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the problem matcher of the documentation reads every finding', async () => {
  const block = /```json\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'docs/ci.md'), 'utf8'))?.[1] ?? ''
  const { pattern } = (JSON.parse(block) as { tasks: { problemMatcher: { pattern: Record<string, string | number> } }[] }).tasks[0]?.problemMatcher ?? { pattern: {} }
  const { text, json } = await validatePaths(['err/engagement', 'err/schema-values.yaml', 'err/wide-characters.yaml'], { cwd: CASES, language: 'en' })
  const found = text.split('\n').flatMap((line) => {
    const match = new RegExp(String(pattern['regexp'])).exec(line)
    return match ? [{ file: match[Number(pattern['file'])], line: Number(match[Number(pattern['line'])]), column: Number(match[Number(pattern['column'])]), severity: match[Number(pattern['severity'])], message: match[Number(pattern['message'])], rule: match[Number(pattern['code'])] }] : []
  })
  expect(json.diagnostics.length).toBeGreaterThan(20)
  expect(found).toEqual(json.diagnostics.map(({ file, line, column, severity, message, rule }) => ({ file, line, column, severity, message, rule })))
})

test('the hooks run commands that exist', () => {
  const hooks = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as { id: string; entry: string; language: string; pass_filenames: boolean }[]
  const commands = Object.keys((JSON.parse(readFileSync(join(ROOT, 'oclif.manifest.json'), 'utf8')) as { commands: object }).commands)
  // pre-commit takes all that `npm pack` prints for the name of the package, so the build must not be heard.
  expect(readFileSync(join(ROOT, '.npmrc'), 'utf8').split('\n')).toContain('foreground-scripts=false')
  for (const { entry, language, pass_filenames } of hooks) expect([entry.split(' ')[0], commands.includes(entry.split(' ')[1] ?? ''), language, pass_filenames]).toEqual(['crmplan', true, 'node', false])
})

test('the step of the action holds the paths to a policy, and takes a branch without a past for one', () => {
  const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as { runs: { steps: { run: string }[] } }
  const place = join(folder, 'held')
  mkdirSync(place)
  writeFileSync(join(place, 'policy.yaml'), 'kind: Policy\nschemaVersion: 1\ncoverageMinimum: { percent: 1 }\nreadinessMayNotFall: { overall: {} }\n')
  writeFileSync(join(place, 'profile.yaml'), 'kind: Profile\nschemaVersion: 1\ncompany: { name: Acme }\n')
  const rulesWith = (since: string) => {
    const { stdout } = spawnSync('bash', ['-e', '-c', action.runs.steps[1]?.run ?? ''], {
      cwd: place, encoding: 'utf8', env: { ...process.env, LANG: 'en', GITHUB_ACTION_PATH: ROOT, GITHUB_STEP_SUMMARY: '', CRMPLAN_PATHS: '.', CRMPLAN_FAIL_ON: 'error', CRMPLAN_SARIF: '', CRMPLAN_POLICY: 'policy.yaml', CRMPLAN_SINCE: since },
    })
    return [...stdout.matchAll(/title=(policy-[a-z-]+)::(.*)/g)].map((match) => `${match[1]}: ${match[2]}`)
  }
  expect(rulesWith('0000000000000000000000000000000000000000')).toEqual([expect.stringContaining('policy-coverage: '), expect.stringMatching(/^policy-revision: .*none is named/)])
  expect(rulesWith('')).toEqual(rulesWith('0000000000000000000000000000000000000000'))
  expect(rulesWith('$(touch pwned)')).toEqual([expect.stringContaining('policy-coverage: '), expect.stringContaining('policy-revision: ')])
  expect(existsSync(join(place, 'pwned'))).toBe(false)
})

test('the step of the action checks the paths it is given, whatever is in their names, and writes summary and SARIF', () => {
  const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as { inputs: Record<string, { default: string }>; runs: { steps: { run: string }[] } }
  const name = '$(touch pwned); `touch pwned`.yaml'
  writeFileSync(join(folder, name), 'kind: Plan\nschemaVersion: 1\n')
  const { status, stdout } = spawnSync('bash', ['-e', '-c', action.runs.steps[1]?.run ?? ''], {
    cwd: folder, encoding: 'utf8', env: { ...process.env, LANG: 'en', GITHUB_ACTION_PATH: ROOT, GITHUB_STEP_SUMMARY: join(folder, 'summary.md'), CRMPLAN_PATHS: name, CRMPLAN_FAIL_ON: action.inputs['fail-on']?.default, CRMPLAN_SARIF: 'out.sarif' },
  })
  expect(status).toBe(1)
  expect(stdout).toMatch(/^::error file=\$\(touch pwned\); `touch pwned`\.yaml,line=1,endLine=1,col=1,endColumn=5,title=missing-key::/)
  expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toMatch(/^# crmplan: result of the check/)
  expect((JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8')) as { runs: object[] }).runs).toHaveLength(1)
  expect(spawnSync('ls', [folder], { encoding: 'utf8' }).stdout).not.toContain('pwned\n')
})
