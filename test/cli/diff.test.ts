// Protects: what a manager sees of a change, told as the steps he takes: an answer changes, the plan follows, he edits it, commits, and looks back. And what may be compared, and how it is refused.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { Diff } from '../../src/model/file-types.ts'
import fast from '../../src/validation/compiled/fast.js'
import { runCommand } from '../support/run-command.ts'
import { builtEngagement, edit } from './engagement-for-test.ts'

vi.setConfig({ testTimeout: 240_000 })

const git = (folder: string, ...words: string[]) => execFileSync('git', ['-C', folder, '-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', '-c', 'init.defaultBranch=main', '-c', 'commit.gpgsign=false', ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
const commit = (folder: string, message: string) => {
  git(folder, 'add', '-A')
  git(folder, 'commit', '-q', '--no-verify', '-m', message)
}
async function committed(): Promise<string> {
  const folder = await builtEngagement()
  git(folder, 'init', '-q')
  commit(folder, 'first plan')
  return folder
}
const look = async (folder: string, ...argv: string[]) => runCommand('diff', ...argv, '--dir', folder, '--lang', 'en')
const asJson = async (folder: string, ...argv: string[]) => JSON.parse((await runCommand('diff', ...argv, '--dir', folder, '--format', 'json')).stdout) as Diff
const anonymous = (text: string, folder: string) => text.replaceAll(folder, 'acme').replace(/\([0-9a-f]{8}\)/g, '(commit)')
const noGoals = (text: string) => text.replace(/(question: leadership\.goals-measurable\n\s+level: )\d/, '$11')
const longKickOff = (text: string) => text.replace(/(id: business-plan\.kick-off\n(?: {8}.*\n)*? {8}effortDays: ).*/, '$120')

test('the manager: an answer changes, the plan follows, he edits it, commits and looks back', async () => {
  const folder = await committed()
  expect((await look(folder, 'HEAD')).stdout).toContain('Nothing differs.')
  expect((await look(folder, 'HEAD', '--exit-code')).exit).toBe(0)

  const [interview] = ['interviews'].flatMap((name) => git(folder, 'ls-files', name).trim().split('\n'))
  edit(folder, interview ?? '', noGoals)
  const unbuilt = await look(folder, 'HEAD')
  expect(unbuilt.stdout).toContain('leadership.goals-measurable')
  expect(unbuilt.stdout.replaceAll('\n', ' ')).toContain('assessment.yaml is older than what it is made from')

  await runCommand('build', folder)
  const built = await asJson(folder, 'HEAD')
  expect(built.changes.filter(({ role }) => role === 'cause').map(({ item }) => item)).toEqual(['leadership.goals-measurable'])
  expect(built.changes.filter(({ role }) => role === 'effect').length).toBeGreaterThan(3)
  for (const { role, because } of built.changes) expect(role === 'effect').toBe(because !== undefined)
  commit(folder, 'goals are not measurable after all')

  edit(folder, 'plan.yaml', longKickOff)
  await runCommand('build', folder)
  commit(folder, 'a longer kick-off')
  const text = await look(folder, 'HEAD~1', 'HEAD')
  expect(text.exit).toBe(0)
  await expect(anonymous(text.stdout, folder)).toMatchFileSnapshot('diff-kick-off.txt')
  await expect(anonymous((await look(folder, 'HEAD~2', 'HEAD~1', '--format', 'markdown')).stdout, folder)).toMatchFileSnapshot('diff-answer.md')
  expect((await asJson(folder, 'HEAD~1', 'HEAD')).changes.filter(({ role }) => role === 'cause').map(({ id }) => id)).toEqual(['plan.yaml#tasks/business-plan.kick-off'])

  expect((await look(folder, 'HEAD~2', '--exit-code')).exit).toBe(1)
  expect((await look(folder, 'HEAD~2')).exit).toBe(0)
  for (const lang of ['zh-CN', 'zh-TW']) expect((await runCommand('diff', 'HEAD~2', folder, '--lang', lang)).stdout).toMatch(/leadership\.goals-measurable.*(?:级|級)/)
})

describe('what may be compared', () => {
  test('a revision of a folder in its repository, a file of a revision, two files, a baseline; the result fits its schema', async () => {
    const folder = await committed()
    await runCommand('baseline', folder, 'kick-off', '--approved-by', 'A', '--why', 'W')
    const before = join(folder, 'before.yaml')
    writeFileSync(before, readFileSync(join(folder, 'plan.yaml')))
    edit(folder, 'plan.yaml', longKickOff)
    await runCommand('schedule', folder)
    const ids = async (...argv: string[]) => {
      const { stdout } = await runCommand('diff', ...argv, '--json')
      const diff = JSON.parse(stdout) as Diff
      expect(fast.Diff?.(diff)).toBe(true)
      return diff.changes.filter(({ kind, list }) => kind !== 'Schedule' && list === 'tasks').map(({ item }) => item)
    }
    expect(await ids(before, join(folder, 'plan.yaml'))).toEqual(['business-plan.kick-off'])
    expect(await ids('HEAD', join(folder, 'plan.yaml'))).toEqual(['business-plan.kick-off'])
    expect(await ids('HEAD', folder)).toEqual(['business-plan.kick-off'])
    expect(await ids('kick-off', folder)).toContain('business-plan.kick-off')
    expect(await ids(folder, 'kick-off')).toContain('business-plan.kick-off')
  })

  test.each([
    [['--', '--output=/tmp/crmplan-diff-injected']], [['HEAD:plan.yaml']], [['no-such-revision']], [['HEAD; touch /tmp/crmplan-diff-injected']], [['-p']],
  ])('%j is refused, and nothing is run', async (argv) => {
    const folder = await committed()
    expect((await runCommand('diff', '--dir', folder, '--lang', 'en', ...argv)).exit).toBe(2)
    expect(existsSync('/tmp/crmplan-diff-injected')).toBe(false)
  })

  test('a broken file, another kind, a folder without our files, no repository: each is told', async () => {
    const folder = await committed()
    const outside = join(folder, 'reports')
    expect(await look(folder, 'HEAD', outside)).toMatchObject({ exit: 1, stderr: expect.stringContaining('no file of crmplan') })
    expect(await look(folder, join(folder, 'plan.yaml'), join(folder, 'profile.yaml'))).toMatchObject({ exit: 2, stderr: expect.stringContaining('cannot be compared with each other') })
    expect(await look(folder, join(folder, 'plan.yaml'))).toMatchObject({ exit: 2, stderr: expect.stringContaining('HEAD~1') })
    edit(folder, 'plan.yaml', (text) => text.replace('kind: Plan', 'kind: Plan\nphases: 1'))
    expect(await look(folder, 'HEAD')).toMatchObject({ exit: 1, stderr: expect.stringContaining('plan.yaml') })
    const bare = await builtEngagement()
    expect(await look(bare, 'HEAD')).toMatchObject({ exit: 2, stderr: expect.stringContaining('nor a revision') })
  })

  test('words of the files can start nothing in Markdown and move no cursor', async () => {
    const folder = await committed()
    edit(folder, 'plan.yaml', (text) => text.replace(/(id: business-plan\.kick-off\n\s+title: ).*/, '$1"<script>alert(1)</script> [x](javascript:y)\\u001b[31m"'))
    expect((await look(folder, 'HEAD', '--format', 'markdown')).stdout).not.toMatch(/<script>|(?<!\\)\[x\]/)
    expect((await look(folder, 'HEAD')).stdout).not.toContain('\u001b[31m')
  })
})
