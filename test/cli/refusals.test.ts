// Protects what is not crmplan's: files of others, other people's interviews, places outside the folder; and that failures are sentences.
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { builtEngagement, edit, newEngagement } from './engagement-for-test.ts'

const MAKE_PIPE = 'mkfifo'
const ANSWERS = 'kind: Interview\nschemaVersion: 1\nrespondent: { id: ann, role: it }\nanswers:\n  - { question: integration.duplicates, level: 2 }\n'

function answersFile(text = ANSWERS): string {
  const file = join(temporaryFolder(), 'given.yaml')
  writeFileSync(file, text)
  return file
}

describe('links that lead out', () => {
  test.each([
    ['assessment.yaml', 'assess', 'is a link to'], ['reports', 'build', 'reports is a link that leads to'], ['.crmplan', 'build', '.crmplan is a link that leads to'],
  ])('%s: nothing is written by %s', async (link, command, words) => {
    const folder = await newEngagement()
    const outside = join(folder, '..', 'outside')
    mkdirSync(outside)
    rmSync(join(folder, link), { recursive: true, force: true })
    symlinkSync('../outside', join(folder, link))
    if (link.endsWith('.yaml')) {
      rmSync(join(folder, link))
      writeFileSync(join(outside, 'theirs.txt'), 'theirs')
      symlinkSync('../outside/theirs.txt', join(folder, link))
    }
    const before = readdirSync(folder)
    const { exit, stderr } = await runCommand(command, folder, '--lang', 'en')
    expect([exit, stderr]).toEqual([3, expect.stringContaining(words)])
    expect(readdirSync(folder)).toEqual(before)
    expect(readdirSync(outside).map((file) => readFileSync(join(outside, file), 'utf8'))).toEqual(link.endsWith('.yaml') ? ['theirs'] : [])
  })

  test('of interviews, of --output, of init', async () => {
    const folder = await newEngagement()
    const outside = join(folder, '..', 'outside')
    mkdirSync(join(outside, 'deep'), { recursive: true })
    symlinkSync('../outside/deep', join(folder, 'drafts'))
    expect((await runCommand('plan', folder, '--output', 'drafts/new.yaml', '--lang', 'en'))).toMatchObject({ exit: 3, stderr: expect.stringContaining('drafts is a link') })
    rmSync(join(folder, 'interviews'), { recursive: true })
    symlinkSync('../outside', join(folder, 'interviews'))
    expect(await runCommand('interview', folder, '--answers', answersFile(), '--lang', 'en')).toMatchObject({ exit: 3, stderr: expect.stringContaining('interviews is a link') })
    rmSync(join(folder, 'profile.yaml'))
    expect(await runCommand('init', folder, '--example', 'longzhiji', '--lang', 'en')).toMatchObject({ exit: 3, stderr: expect.stringContaining('interviews is a link') })
    expect([readdirSync(outside), readdirSync(join(outside, 'deep')), existsSync(join(folder, 'profile.yaml'))]).toEqual([['deep'], [], false])
  })
})

test.each([
  [['explain', 'verdict', 'DIR'], /^There is no folder verdict\. The folder comes first: crmplan explain \S+ verdict$/], [['explain', 'DIR'], /^Say what to explain, such as: crmplan explain \S+ verdict$/], [['explain'], /^Say what to explain/], [['baseline', 'first', 'DIR'], /crmplan baseline \S+ first$/],
  [['evaluate', 'DIR', '--as-of', '9999-12-31'], /9999-12-31 is not between 1990 and 2200/], [['what-if', 'DIR', '--start', '9999-12-31'], /not between/], [['build', 'DIR', '--today', '0001-01-01'], /not between/],
])('%j is told what is right', async (words, told) => {
  const folder = await newEngagement()
  const [command = '', ...args] = words.map((word) => word.replace('DIR', folder))
  const { exit, stderr } = await runCommand(command, ...args, '--lang', 'en')
  expect([exit, stderr.trim()]).toEqual([2, expect.stringMatching(told)])
})

test('init refuses where an interview of that name is there, and writes nothing', async () => {
  const folder = await newEngagement()
  rmSync(join(folder, 'profile.yaml'))
  const [first = ''] = readdirSync(join(folder, 'interviews'))
  for (const other of readdirSync(join(folder, 'interviews')).slice(1)) rmSync(join(folder, 'interviews', other))
  writeFileSync(join(folder, 'interviews', first), 'mine')
  expect(await runCommand('init', folder, '--example', 'longzhiji', '--lang', 'en')).toMatchObject({ exit: 1, stderr: expect.stringContaining(`interviews/${first}`) })
  expect([readdirSync(folder).filter((name) => name !== '.crmplan'), readdirSync(join(folder, 'interviews')), readFileSync(join(folder, 'interviews', first), 'utf8')]).toEqual([['interviews'], [first], 'mine'])
})

describe('whose interview', () => {
  test.each([
    [['--only', 'foo'], 'There is no condition foo'], [['--today', '2026-02-30'], '"2026-02-30" is not a day'],
    [['--respondent', 'ann', '--role', 'executive'], 'ann is recorded as IT in interviews/ann.yaml, not as Executive'], [['--respondent', 'ann', '--name', 'Bob'], 'ann is recorded as Ann in interviews/ann.yaml, not as Bob'],
  ])('%j is refused before anything is asked', async (flags, words) => {
    const folder = await newEngagement()
    writeFileSync(join(folder, 'interviews/ann.yaml'), ANSWERS.replace('id: ann', 'id: ann, name: Ann'))
    expect(await runCommand('interview', folder, ...flags, '--lang', 'en')).toMatchObject({ exit: 2, stderr: expect.stringContaining(words) })
  })

  test('--answers of the same level leave note and evidence as they are; another level replaces them', async () => {
    const folder = await newEngagement()
    const file = join(folder, 'interviews/ann.yaml')
    const noted = ANSWERS.replace('level: 2', 'level: 2, note: by hand, evidence: [ { text: log } ]')
    writeFileSync(file, noted)
    await runCommand('interview', folder, '--answers', answersFile())
    expect(readFileSync(file, 'utf8')).toBe(noted)
    await runCommand('interview', folder, '--answers', answersFile(ANSWERS.replace('level: 2', 'level: 3')))
    expect(readFileSync(file, 'utf8')).not.toContain('by hand')
  })

  test('an interview goes on in the file it was found in', async () => {
    const folder = await newEngagement()
    writeFileSync(join(folder, 'interviews/old-name.yml'), ANSWERS)
    const { exit, stdout } = await runCommand('interview', folder, '--answers', answersFile(ANSWERS.replace('level: 2', 'level: 3')))
    expect([exit, stdout]).toEqual([0, 'interviews/old-name.yml\n'])
    expect(readFileSync(join(folder, 'interviews/old-name.yml'), 'utf8')).toContain('level: 3')
    expect(existsSync(join(folder, 'interviews/ann.yaml'))).toBe(false)
  })

  test('a file named after the respondent that is somebody else\'s is left alone', async () => {
    const folder = await newEngagement()
    writeFileSync(join(folder, 'interviews/ann.yaml'), ANSWERS.replace('id: ann', 'id: bob'))
    expect(await runCommand('interview', folder, '--answers', answersFile(), '--lang', 'en')).toMatchObject({ exit: 1, stderr: expect.stringContaining('is the interview of bob, not of ann') })
    expect(readFileSync(join(folder, 'interviews/ann.yaml'), 'utf8')).toBe(ANSWERS.replace('id: ann', 'id: bob'))
  })

  test.each(['../../x', 'a/b', '', '.', 'a b', 'x'.repeat(121)])('--respondent "%s" is refused before anything is asked', async (id) => {
    expect(await runCommand('interview', await newEngagement(), '--respondent', id, '--lang', 'en')).toMatchObject({ exit: 2, stderr: expect.stringContaining("cannot be a respondent's id") })
  })
})

describe('a file of another kind', () => {
  const profile = 'kind: Profile\nschemaVersion: 1\ncompany: { name: X }\n'
  const expectKind = async (file: string, found: string, expected: string, ...command: [string, ...string[]]) => {
    const { exit, stderr } = await runCommand(...command, '--lang', 'en')
    expect([exit, stderr]).toEqual([1, expect.stringMatching(new RegExp(`${file.replace('.', '\\.')} is of kind ${found}, but must be of kind ${expected}`))])
  }

  test('is told with what it is and what it should be', async () => {
    const folder = await builtEngagement()
    const lone = answersFile()
    await expectKind('given.yaml', 'Interview', 'Plan', 'schedule', lone)
    await expectKind('given.yaml', 'Interview', 'Profile', 'init', join(folder, '../other'), '--from', lone)
    await expectKind('given.yaml', 'Profile', 'Interview', 'interview', folder, '--answers', answersFile(profile))
    await expectKind('schedule.yaml', 'Assessment', 'Schedule', 'report', (edit(folder, 'schedule.yaml', () => readFileSync(join(folder, 'assessment.yaml'), 'utf8')), folder))
    await expectKind('assessment.yaml', 'Interview', 'Assessment', 'report', (edit(folder, 'assessment.yaml', () => ANSWERS), folder))
    await expectKind('plan.yaml', 'Interview', 'Plan', 'assess', (edit(folder, 'plan.yaml', () => ANSWERS), folder))
    writeFileSync(join(folder, 'interviews/x.yaml'), profile)
    await expectKind('x.yaml', 'Profile', 'Interview', 'assess', folder)
    edit(folder, 'profile.yaml', () => ANSWERS)
    await expectKind('profile.yaml', 'Interview', 'Profile', 'assess', folder)
  })
})

describe('what the disk refuses', () => {
  test('is a sentence with path and reason, and exit 3', async () => {
    const folder = await newEngagement()
    mkdirSync(join(folder, 'plan.yaml'))
    expect(await runCommand('assess', folder, '--lang', 'en')).toMatchObject({ exit: 3, stderr: expect.stringMatching(/plan\.yaml cannot be read: it is a folder/) })
    rmSync(join(folder, 'plan.yaml'), { recursive: true })
    writeFileSync(join(folder, 'reports'), 'a file')
    expect(await runCommand('assess', folder, '--lang', 'en')).toMatchObject({ exit: 3, stderr: expect.stringMatching(/readiness.*\.md cannot be written: a part of its path is not a folder/) })
    rmSync(join(folder, 'interviews'), { recursive: true })
    writeFileSync(join(folder, 'interviews'), 'a file')
    expect(await runCommand('assess', folder, '--lang', 'en')).toMatchObject({ exit: 3, stderr: expect.stringMatching(/interviews cannot be read: a part of its path is not a folder/) })
  })

  test.skipIf(process.getuid?.() === 0)('no rights', async () => {
    const folder = await newEngagement()
    chmodSync(join(folder, 'profile.yaml'), 0)
    expect(await runCommand('assess', folder, '--lang', 'en')).toMatchObject({ exit: 3, stderr: expect.stringContaining('no right to read') })
  })

  test('a folder or pipe among the inputs of a derived file is not waited for', async () => {
    const folder = await builtEngagement()
    const [first = ''] = readdirSync(join(folder, 'interviews'))
    rmSync(join(folder, 'interviews', first))
    execFileSync(MAKE_PIPE, [join(folder, 'interviews', first)])
    expect(await runCommand('validate', folder, '--lang', 'en')).toMatchObject({ exit: expect.any(Number), stdout: expect.stringContaining('does not exist any more') })
  })
})

describe('a bug', () => {
  test('is called one, with the trace only for those who ask', async () => {
    const { default: Schema } = await import('../../src/cli/commands/schema.ts')
    const broken = vi.spyOn(Schema.prototype, 'run').mockRejectedValue(new TypeError('x is not a function'))
    const quiet = await runCommand('schema', '--lang', 'en')
    vi.stubEnv('DEBUG', 'crmplan')
    const loud = await runCommand('schema', '--lang', 'en')
    const json = await runCommand('schema', '--lang', 'en', '--json')
    vi.unstubAllEnvs()
    broken.mockRestore()
    expect(quiet).toEqual({ exit: 3, stdout: '', stderr: expect.stringMatching(/^This is a bug of crmplan: TypeError: x is not a function\. Please report it.*\n$/) })
    expect(loud.stderr).toMatch(/\n\s+at /)
    expect(JSON.parse(json.stdout)).toMatchObject({ error: { code: 'bug', exit: 3 } })
  })
})

test('the command that is meant where folder and name stand the other way round can be copied, whatever the folder is called', async () => {
  const folder = join(temporaryFolder(), 'our client')
  cpSync(join(import.meta.dirname, '../../examples/longzhiji'), folder, { recursive: true })
  expect(await runCommand('explain', 'verdict', folder, '--lang', 'en')).toMatchObject({ exit: 2, stderr: expect.stringContaining(`crmplan explain '${folder}' verdict`) })
})
