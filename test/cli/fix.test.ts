// Protects: validate --fix changes only what can be meant in one way, to what was meant, and nothing else; it is done after one run, makes no new mistake, leaves sound files alone, and can be taken back.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixPaths } from '../../src/cli/fix/fix-paths.ts'
import { certain } from '../../src/model/certain.ts'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const CASES = join(import.meta.dirname, '../validation/cases')
const PLAN = readFileSync(join(import.meta.dirname, 'fix-plan.yaml'), 'utf8').replace('kind: Plan\n', '# ours\nkind: Plan # a remark\n')

async function fixed(files: Readonly<Record<string, string>>): Promise<{ texts: Record<string, string>; left: string[]; refused: string[] }> {
  const folder = temporaryFolder()
  put(folder, files)
  const { changed, after, refused } = await fixPaths(['.'], folder)
  const texts = { ...files, ...Object.fromEntries(changed.map(({ path, text }) => [path, text])) }
  put(folder, texts)
  const again = await fixPaths(['.'], folder)
  expect(again.changed).toEqual([])
  return { texts, left: after.diagnostics.map(({ rule }) => rule), refused: refused.map(({ rule }) => rule) }
}

function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
}

/** What somebody has typed instead of what was meant. */
const SLIPS: readonly (readonly [string, string, string])[] = [
  ['a key with a letter wrong', '\ndeadline:', '\ndeadlime:'],
  ['a key with two letters swapped', '    title: Goals', '    titel: Goals'],
  ['a key in capitals', '        effortDays: { opt', '        EffortDays: { opt'],
  ['a key with words apart', '        effortDays: 2', '        effort_days: 2'],
  ['a name with a letter missing', 'dependsOn: [{ task: define-goals.kick-off,', 'dependsOn: [{ task: define-goals.kik-off,'],
  ['a name in full-width letters', '    role: project-manager\n    avail', '    role: ｐｒｏｊｅｃｔ－ｍａｎａｇｅｒ\n    avail'],
  ['a name in quotation marks of Chinese', 'accountable: sponsor', 'accountable: “sponsor”'],
  ['a method with an underscore', 'method: five-phase', 'method: five_phase'],
  ['a date with slashes', 'notBefore: "2026-12-10"', 'notBefore: 2026/12/10'],
  ['a Chinese date', 'startDate: "2026-12-01"', 'startDate: 2026年12月1日'],
  ['a currency in small letters', 'currency: CNY', 'currency: cny'],
  ['a country in full-width letters', 'country: CN', 'country: ＣＮ'],
  ['a number in quotation marks', 'costPerDay: 1200', 'costPerDay: "1200"'],
  ['a number in full-width digits', 'probability: 3,', 'probability: ３,'],
  ['no version of the shape', 'schemaVersion: 1\n', ''],
  ['no space behind a colon', '    title: Goals', '    title:Goals'],
  ['a full-width colon', 'currency: CNY', 'currency：CNY'],
  ['a full-width space', 'currency: CNY', 'currency:　CNY'],
  ['a tab', '    title: Goals', '\t\ttitle: Goals'],
  ['a kind misspelt', 'kind: Plan #', 'kind: plan #'],
  ['a remark that nothing needs', 'currency: CNY\n', 'currency: CNY # crmplan-ignore unassigned: later\n'],
  ['a remark on a line of its own', 'currency: CNY\n', '# crmplan-ignore unassigned: later\ncurrency: CNY\n'],
]

/** Without kind or version nobody knows that a file is ours, so only one of the two may be wrong. */
const TOGETHER = SLIPS.filter(([name]) => name !== 'a kind misspelt')

describe('what was meant', () => {
  test('of each slip', async () => {
    for (const [name, right] of SLIPS) expect([name, PLAN.includes(right)]).toEqual([name, true])
    const { texts } = await fixed(Object.fromEntries(SLIPS.map(([, right, wrong], index) => [`${index}/plan.yaml`, PLAN.replace(right, wrong)])))
    expect(SLIPS.filter((_, index) => texts[`${index}/plan.yaml`] !== PLAN).map(([name]) => name)).toEqual([])
  })

  test('several at once, whatever they are, with everything else kept to the byte', async () => {
    const slips = fc.uniqueArray(fc.constantFrom(...TOGETHER), { minLength: 1, maxLength: 4, selector: ([, right]) => right })
    await fc.assert(fc.asyncProperty(fc.array(slips, { minLength: 15, maxLength: 15 }), async (plans) => {
      const { texts } = await fixed(Object.fromEntries(plans.map((chosen, index) => [`${index}/plan.yaml`, chosen.reduce((all, [, right, wrong]) => all.replace(right, wrong), PLAN)])))
      expect(plans.filter((_, index) => texts[`${index}/plan.yaml`] !== PLAN).map((chosen) => chosen.map(([name]) => name))).toEqual([])
    }), { numRuns: 2, endOnFailure: true })
  }, 60_000)

  test('what moves the line of the other place of another finding', async () => {
    const text = PLAN.replace('schemaVersion: 1\n', '').replace('task: define-goals.kick-off,', 'task: define-goals.kik-off,')
    expect((await fixed({ 'plan.yaml': text })).texts['plan.yaml']).toBe(PLAN)
  })

  test('what would have been another mistake before a later change, in the same run', async () => {
    const text = readFileSync(join(import.meta.dirname, '../hostile/found/refused-until-others-are-right.yaml'), 'utf8')
    const { texts, refused } = await fixed({ 'plan.yaml': text })
    expect([texts['plan.yaml'], refused]).toEqual([text.replace('kind: Plan\n', 'kind: Plan\nschemaVersion: 1\n').replace('from: operation.rollout', 'from: operation.roll-out'), []])
  })

  test.each(['schema-values.yaml', 'misread-values.yaml', 'unknown-reference-plan.yaml', 'business-case.yaml', 'pack-references', 'progress'])('of %s all at once, and nothing more the second time', async (name) => {
    const folder = temporaryFolder()
    cpSync(join(CASES, 'err', name), join(folder, name), { recursive: true })
    const { changed } = await fixPaths(['.'], folder)
    expect(changed.length).toBeGreaterThan(0)
    for (const { location, text } of changed) writeFileSync(location, text)
    expect((await fixPaths(['.'], folder)).made).toEqual([])
  })

  test('an id that cannot be one, with all that names it', async () => {
    const text = PLAN.replaceAll('define-goals.kick-off', 'define-goals.kick off')
    const { texts, left } = await fixed({ 'plan.yaml': text })
    expect([texts['plan.yaml'], left]).toEqual([PLAN, []])
  })

  test.each([
    ['words given twice', '[sales, service, sales] # all'],
    ['words that full-width commas join', '[sales，service] # all'],
  ])('%s', async (_, list) => {
    const text = 'kind: Profile\nschemaVersion: 1\ncompany: { name: Acme }\ngoals: [{ id: raise-sales, priority: 1 }]\nscope:\n  modules: [sales, service] # all\n'
    expect((await fixed({ 'profile.yaml': text.replace('[sales, service] # all', list) })).texts['profile.yaml']).toBe(text)
  })

  test('entries of a status out of order, each with its lines', async () => {
    const read = (file: string) => readFileSync(join(CASES, 'ok/progress', file), 'utf8')
    const entry = (date: string, remark: string) => `  - date: "${date}" # ${remark}\n    tasks: []\n`
    const head = 'kind: Progress\nschemaVersion: 1\nstatus:\n'
    const files = { 'profile.yaml': read('profile.yaml'), 'plan.yaml': read('plan.yaml') }
    const { texts } = await fixed({ ...files, 'progress.yaml': `${head}${entry('2027-02-12', 'b')}${entry('2027-02-05', 'a')}` })
    expect(texts['progress.yaml']).toBe(`${head}${entry('2027-02-05', 'a')}${entry('2027-02-12', 'b')}`)
  })
})

describe('the comment for editors', () => {
  const comment = (schema: string) => `# yaml-language-server: $schema=${schema}.schema.json\n`
  const profile = `${comment('.crmplan/schemas/profile')}kind: Profile\nschemaVersion: 1\ncompany: { name: Acme }\n`
  const interview = '# 访谈\nkind: Interview\nschemaVersion: 1\nrespondent: { id: li-wei, role: it }\nanswers:\n  - { question: team.backfill, level: 2 }\n'

  test.each([
    ['missing', '', '../.crmplan/schemas/interview'], ['of another kind', '../.crmplan/schemas/plan', '../.crmplan/schemas/interview'],
    ['of another kind, from the web', 'https://example.org/plan', 'https://example.org/interview'], ['of somebody else', 'https://example.org/own', 'https://example.org/own'],
  ])('%s', async (_, given, wanted) => {
    for (const text of [interview, interview.replaceAll('\n', '\r\n'), `\ufeff${interview}`]) {
      const end = text.includes('\r') ? '\r\n' : '\n'
      const withComment = (schema: string) => (schema === '' ? text : text.replace(/^\ufeff?/, (mark) => mark + comment(schema).replace('\n', end)))
      const { texts, left } = await fixed({ 'profile.yaml': profile, 'interviews/li-wei.yaml': withComment(given) })
      expect([texts['interviews/li-wei.yaml'], left]).toEqual([withComment(wanted), []])
    }
  })

  test('is not wanted where profile.yaml has none', async () => {
    const files = { 'profile.yaml': profile.replace(/^.*\n/, ''), 'interviews/li-wei.yaml': interview }
    expect(await fixed(files)).toMatchObject({ texts: files, left: [] })
  })
})

describe('nothing is guessed', () => {
  test.each([
    ['a name between two', 'phases:\n  - { id: one, tasks: [{ id: one.alpha1, title: A, durationDays: 1, role: sponsor }, { id: one.alpha2, title: B, durationDays: 1, role: sponsor, dependsOn: [one.alpha] }] }\n', ['unknown-reference']],
    ['a day that may be a month', 'deadline: 01/02/2027\nphases: []\n', ['wrong-form']],
    ['two ids that are the same', 'phases:\n  - { id: one, tasks: [{ id: one.a, title: A, durationDays: 1, role: sponsor }, { id: one.a, title: B, durationDays: 1, role: sponsor }] }\n', ['duplicate-id']],
    ['a key that is none', 'phases: []\nremarks: later\n', ['unknown-key']],
    ['two keys on a line', 'phases: []\nverdict: go currency: EUR\n', ['yaml-syntax']],
    ['a bracket never closed', 'phases: [\n', ['yaml-syntax']],
  ])('%s', async (_, rest, told) => {
    const text = `kind: Plan\nschemaVersion: 1\ncompany: Acme\nstartDate: "2026-12-01"\n${rest}`
    const { texts, left } = await fixed({ 'plan.yaml': text })
    expect(texts['plan.yaml']).toBe(text)
    expect(left).toEqual(expect.arrayContaining(told))
  })

  test('two ids that would become one stay, and it is said', async () => {
    const text = PLAN.replaceAll('define-goals.baseline', 'define-goals.kick off')
    const { texts, refused } = await fixed({ 'plan.yaml': text })
    expect(texts['plan.yaml']).toBe(text)
    expect([...new Set(refused)]).toEqual(['wrong-form'])
  })

  test('what crmplan writes itself is not touched', async () => {
    const text = 'kind: Schedule\nschemaVersion: 1\nstartdate: "2026-12-01"\n'
    const folder = temporaryFolder()
    put(folder, { 'schedule.yaml': text })
    const { changed, derived } = await fixPaths(['.'], folder)
    expect([changed, derived.map(({ rule }) => rule)]).toEqual([[], ['unknown-key']])
  })

  test('a line that cannot be put right is not left out for the sake of the others', async () => {
    const text = '\t] words: more\nkind: PlanInputs'
    expect(await fixed({ 'x.yaml': text })).toMatchObject({ texts: { 'x.yaml': text }, left: ['yaml-syntax'] })
  })

  test.skipIf(process.platform === 'win32')('a pipe among the files is not waited for, and the others are put right', async () => {
    const folder = temporaryFolder()
    put(folder, { 'plan.yaml': PLAN.replace('currency: CNY', 'currency: cny') })
    execFileSync('mkfifo', [join(folder, 'pipe.yaml')])
    const { changed } = await fixPaths(['.'], folder)
    expect(changed.map(({ path }) => path)).toEqual(['plan.yaml'])
  })

  test('sound files stay as they are', async () => {
    expect((await fixPaths(['ok'], CASES)).changed).toEqual([])
  })

  test.each([['step-1', ['step-2'], undefined], ['pm', ['pn'], undefined], ['duplicate', ['duplicates', 'duplicated'], undefined], ['Duplicates', ['duplicates', 'duplicate'], 'duplicates'], ['sponser', ['sponsor'], 'sponsor'], ['tilte', ['title'], 'title'], ['a b', ['a-b', 'a_b'], undefined]] as const)('%s among %j', (name, names, meant) => {
    expect(certain(name, names)).toBe(meant)
  })
})

describe('the command', () => {
  const WRONG = 'kind: Profile\nschemaVersion: 1\ncompany: { name: Acme, country: de } # the firm\ngoals: [{ id: raise-sales, priority: 1 }]\n'
  const run = async (...argv: string[]) => runCommand('validate', ...argv, '--lang', 'en')

  function engagement(text = WRONG): string {
    const folder = temporaryFolder()
    put(folder, { 'profile.yaml': text })
    return folder
  }

  test('writes, says what it has done, and undo takes it back', async () => {
    const folder = engagement()
    const { stdout, stderr, exit } = await run(folder, '--fix')
    expect(readFileSync(join(folder, 'profile.yaml'), 'utf8')).toBe(WRONG.replace('country: de', 'country: DE'))
    expect(stderr).toBe(`${folder}/profile.yaml:3  wrong-form  de → DE\nOne thing put right. Take it back with crmplan undo.\n`)
    expect(stdout).toMatch(/^1 file checked: no errors/)
    expect(exit).toBe(0)
    await runCommand('undo', folder)
    expect(readFileSync(join(folder, 'profile.yaml'), 'utf8')).toBe(WRONG)
  })

  test('with --dry-run shows the difference, writes nothing, and leaves with the code of the files as they are', async () => {
    const folder = engagement()
    const { stdout, stderr, exit } = await run(folder, '--fix', '--dry-run')
    expect(readFileSync(join(folder, 'profile.yaml'), 'utf8')).toBe(WRONG)
    expect(stdout).toMatch(/^-company: \{ name: Acme, country: de \} # the firm\n\+company: \{ name: Acme, country: DE \} # the firm$/m)
    expect(stderr).toMatch(/nothing was written/)
    expect(exit).toBe(1)
  })

  test.each([
    [['--fix'], WRONG, 0], [['--fix'], WRONG.replace('raise-sales', 'nothing-near'), 1], [['--fix', '--dry-run'], WRONG.replace('country: de', 'country: DE'), 0],
    [['--dry-run'], WRONG, 2], [['--fix', '--write-known', 'known.yaml'], WRONG, 2], [['--fix'], 'a: 1\n', 2],
  ])('exit code with %j', async (flags, text, code) => {
    expect((await run(engagement(text), ...flags)).exit).toBe(code)
  })

  test('tells programs what it has done, in the form they ask for', async () => {
    const { stdout } = await run(engagement(WRONG.replace('raise-sales', 'nothing-near')), '--fix', '--json')
    const result = JSON.parse(stdout) as { diagnostics: { rule: string }[]; fixed: { line: number; from: string; to: string }[] }
    expect(result.diagnostics.map(({ rule }) => rule)).toEqual(['unknown-reference'])
    expect(result.fixed).toMatchObject([{ line: 3, from: 'de', to: 'DE' }])
  })

  test('without --fix says how much of it could be put right', async () => {
    expect((await run(engagement(WRONG.replace('raise-sales', 'nothing-near')))).stdout).toMatch(/\n1 of 2 findings can be put right with --fix\.\n$/)
    expect((await run(engagement(WRONG.replace('raise-sales', 'nothing-near').replace(': de', ': DE')))).stdout).not.toContain('--fix')
  })

  test('leaves alone what is known and passed over', async () => {
    const folder = engagement()
    const known = join(folder, 'known.yaml')
    await run(folder, '--write-known', known)
    expect((await run(folder, '--fix', '--known', known)).exit).toBe(0)
    expect(readFileSync(join(folder, 'profile.yaml'), 'utf8')).toBe(WRONG)
  })
})
