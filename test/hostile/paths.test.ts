// Protects: nothing outside of the folder of an engagement is read into anything, touched or kept, whatever names and links a stranger has put into it.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { checkPaths } from '../../src/cli/check/check-paths.ts'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const EXAMPLE = join(import.meta.dirname, '../../examples/fennwick-fastenings')
const TODAY = ['--today', '2026-11-22', '--lang', 'en'] as const
const SECRET = 'TOKEN=hunter2\n'

/** An engagement, and elsewhere what is nobody's business. */
function place(): { engagement: string; secret: string } {
  const [engagement, secret] = [join(temporaryFolder(), 'engagement'), join(temporaryFolder(), 'secret.yaml')]
  writeFileSync(secret, SECRET)
  cpSync(EXAMPLE, engagement, { recursive: true })
  return { engagement, secret }
}

/** Names packs in the profile. */
function namePacks(engagement: string, ...packs: string[]): string {
  const path = join(engagement, 'profile.yaml')
  const profile = parse(readFileSync(path, 'utf8')) as { settings?: object }
  writeFileSync(path, stringify({ ...profile, settings: { ...profile.settings, packs: ['crm-core', ...packs] } }))
  return path
}

function holds(folder: string, text: string): string[] {
  return (readdirSync(folder, { recursive: true, encoding: 'utf8' }) ).filter((file) => statSync(join(folder, file), { throwIfNoEntry: false })?.isFile() && readFileSync(join(folder, file), 'latin1').includes(text))
}

describe('a link that leads out', () => {
  const INPUTS = ['profile.yaml', 'interviews/other.yaml', 'reconciliation.yaml', 'baselines/other.yaml', '.crmplan/plan.yaml', '.crmplan/plan-inputs.yaml', 'reports/project.md']
  test.each(INPUTS)('in the place of %s is refused by name, and nothing of it is told or written', async (file) => {
    const { engagement, secret } = place()
    rmSync(join(engagement, file), { force: true })
    symlinkSync(secret, join(engagement, file))
    const { exit, stdout, stderr } = await runCommand('build', engagement, ...TODAY)
    expect([exit, stderr]).toEqual([3, expect.stringContaining(`${file} is not read: it is a link that leads to ${secret}`)])
    expect(stdout + stderr).not.toContain('hunter2')
    expect(holds(engagement, 'hunter2')).toEqual([file])
    expect(readFileSync(secret, 'utf8')).toBe(SECRET)
  })

  test('in the place of a folder: refused, and no part of a snapshot', async () => {
    const { engagement, secret } = place()
    rmSync(join(engagement, 'interviews'), { recursive: true })
    symlinkSync(dirname(secret), join(engagement, 'interviews'))
    const built = await runCommand('build', engagement, ...TODAY)
    expect([built.exit, built.stderr]).toEqual([3, expect.stringContaining('interviews/secret.yaml is not read')])
    expect((await runCommand('snapshot', engagement, ...TODAY)).exit).toBe(0)
    expect(holds(join(engagement, '.crmplan'), 'hunter2')).toEqual([])
  })

  test('within the folder is followed', async () => {
    const { engagement } = place()
    const [first = ''] = readdirSync(join(engagement, 'interviews'))
    writeFileSync(join(engagement, 'moved.txt'), readFileSync(join(engagement, 'interviews', first)))
    rmSync(join(engagement, 'interviews', first))
    symlinkSync('../moved.txt', join(engagement, 'interviews', first))
    expect((await runCommand('build', engagement, '--check', ...TODAY)).exit).toBe(0)
  })

  test('in the place of a pack is no pack', async () => {
    const { engagement, secret } = place()
    writeFileSync(join(dirname(secret), 'pack.yaml'), 'kind: Pack\n')
    symlinkSync(dirname(secret), join(engagement, 'own'))
    const { diagnostics } = await checkPaths([namePacks(engagement, 'own')], engagement)
    expect(diagnostics.map(({ values }) => values['name'])).toContain('own')
    const { exit, stdout, stderr } = await runCommand('packs', '--dir', engagement, ...TODAY)
    expect([exit > 0, (stdout + stderr).includes('hunter2')]).toEqual([true, false])
  })
})

describe('a link in a folder that is checked', () => {
  /** What is told, with the reason. */
  const told = async (folder: string, part?: { number: number; of: number }) => (await checkPaths(['.'], folder, { shard: part })).diagnostics.filter(({ text }) => text === 'yaml-syntax.LINK').map(({ file, severity, values }) => [file, severity, values['reason']])

  test('is told where something may lie behind it that nobody has looked at, and only there', async () => {
    const { engagement, secret } = place()
    const root = dirname(engagement)
    const links: readonly (readonly [string, string])[] = [
      ['engagement/interviews/a.yaml', secret], ['engagement/b.yaml', 'nothing.yaml'], ['engagement/c.yml', 'c.yml'], ['engagement/d.yaml', 'words.txt'], ['engagement/e.yaml', 'profile.yaml'], ['engagement/f.yaml', '../beside.yaml'],
      ['engagement/g.txt', secret], ['engagement/h', dirname(secret)], ['i.yaml', secret], ['j.yaml', 'beside.yaml'], ['interviews', dirname(secret)], ['k.yaml', 'engagement/.crmplan/plan.yaml'],
    ]
    for (const [name, to] of links) symlinkSync(to, join(root, name))
    rmSync(join(engagement, 'baselines'), { recursive: true })
    symlinkSync(dirname(secret), join(engagement, 'baselines'))
    writeFileSync(join(root, 'beside.yaml'), 'a: 1\n')
    writeFileSync(join(engagement, 'words.txt'), 'a: 1\n')
    expect(await told(root)).toEqual([
      ['engagement/b.yaml', 'error', 'nowhere'], ['engagement/baselines', 'error', 'outside'], ['engagement/c.yml', 'error', 'circle'], ['engagement/d.yaml', 'warning', 'unseen'], ['engagement/f.yaml', 'error', 'outside'], ['engagement/interviews/a.yaml', 'error', 'outside'],
      ['i.yaml', 'warning', 'outside'], ['k.yaml', 'warning', 'unseen'],
    ])
    expect([(await told(root, { number: 1, of: 2 })).length, (await told(root, { number: 2, of: 2 })).length]).toEqual([8, 0])
    const { diagnostics } = await checkPaths(['.'], engagement)
    expect(diagnostics.filter(({ file, text }) => text === 'derived-out-of-date.removed' || /^[aghe]\.|secret/.test(file))).toEqual([])
  })

  test('is not looked through for anything else: no profile of a lone plan, no input of a derived file, no note of what a plan was made from', async () => {
    const { engagement } = place()
    const elsewhere = join(temporaryFolder(), 'elsewhere')
    cpSync(engagement, elsewhere, { recursive: true })
    for (const file of ['profile.yaml', '.crmplan/plan-inputs.yaml', 'progress.yaml', 'schedule.yaml']) {
      rmSync(join(engagement, file))
      symlinkSync(join(elsewhere, file), join(engagement, file))
    }
    const looks: string[] = []
    const read = (location: string) => {
      looks.push(location)
      return readFileSync(location, 'utf8')
    }
    for (const path of ['.', 'plan.yaml', 'evaluation.yaml']) await checkPaths([path], engagement, { read })
    expect(looks.length).toBeGreaterThan(5)
    expect(looks.filter((location) => realpathSync(location) !== join(realpathSync(engagement), location.slice(engagement.length + 1)))).toEqual([])
  })
})

describe('a name that leads out', () => {
  const NAMES = ['../elsewhere', '../../etc', '/etc', '~', '~/.ssh', '..\\..\\windows', 'C:\\Windows', '\\\\host\\share', 'NUL', 'con', '.', '..', 'a/../../x', 'file:///etc/passwd', 'http://e.example/pack']

  test.each(NAMES)('of a pack is told at its place: %s', async (name) => {
    const { engagement } = place()
    const { diagnostics } = await checkPaths([namePacks(engagement, name)], engagement)
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual([expect.stringMatching(/^(unknown-pack|wrong-form)$/)])
  })

  test('of an input is looked at nowhere else', async () => {
    const { engagement, secret } = place()
    const assessment = readFileSync(join(engagement, 'assessment.yaml'), 'utf8')
    for (const name of ['../secret.yaml', secret, '/proc/self/environ', 'interviews/../../x.yaml', '~/x.yaml', '..\\x.yaml']) {
      writeFileSync(join(engagement, 'assessment.yaml'), assessment.replace(/file: profile\.yaml/, `file: ${JSON.stringify(name)}`))
      const { diagnostics } = await checkPaths(['.'], engagement)
      expect([name, diagnostics.some(({ rule }) => rule === 'derived-out-of-date' || rule === 'wrong-form'), JSON.stringify(diagnostics).includes('hunter2')]).toEqual([name, true, false])
    }
  })

  test.each([
    ['baseline', ['DIR', '../x', '--approved-by', 'A', '--why', 'B']], ['evaluate', ['DIR', '--baseline', '../../elsewhere/secret']], ['interview', ['DIR', '--respondent', '../../x', '--open']], ['interview', ['DIR', '--respondent', '..\\x', '--role', 'it', '--name', 'A', '--open']],
    ['questionnaire', ['DIR', '--role', 'it', '--output', '../x.md']], ['questionnaire', ['DIR', '--role', 'it', '--output', '/tmp/crmplan-outside.md']], ['agenda', ['DIR', '--output', '../../x.md']], ['plan', ['DIR', '--output', '../x.yaml']], ['track', ['DIR', '--template', '../x.csv']], ['calibrate', ['DIR', '--output', '../x.yaml']],
    ['snapshot', ['DIR', '--remove', '../../x']], ['undo', ['DIR', '--to', '../../x']], ['report', ['DIR', '--kind', '../x']], ['schema', ['../../etc/passwd']], ['methods', ['../../x', '--dir', 'DIR']], ['init', ['new', '--example', '../../etc']],
  ] as const)('typed for %s is refused: %j', async (command, args) => {
    const { engagement } = place()
    const beside = readdirSync(dirname(engagement)).length
    const { exit, stderr } = await runCommand(command, ...args.map((word) => (word === 'DIR' ? engagement : word)), ...TODAY)
    expect([exit === 0, /bug of crmplan/.test(stderr), existsSync('/tmp/crmplan-outside.md')]).toEqual([false, false, false])
    expect(readdirSync(dirname(engagement))).toHaveLength(beside)
  })
})

test('a journal of somebody else takes back nothing outside', async () => {
  const { engagement, secret } = place()
  mkdirSync(join(engagement, '.crmplan/undo/kept'), { recursive: true })
  for (const file of ['../secret.yaml', secret, 'interviews/../../x', '.git/config', '.crmplan/../.git/config', '..\\x', './x', '.crmplan/undo/1.json', 'a/./../../x']) {
    writeFileSync(join(engagement, '.crmplan/undo/1.json'), JSON.stringify({ number: 1, kind: 'command', title: 'crmplan plan', at: '2026-11-22 10:00', files: [{ file, before: null, wrote: [null] }], takesBack: [], finished: false }))
    const { exit } = await runCommand('undo', engagement, '--force', ...TODAY)
    expect([file, exit === 0 ? 'taken back' : 'refused']).toEqual([file, 'refused'])
  }
  expect(readFileSync(secret, 'utf8')).toBe(SECRET)
})
