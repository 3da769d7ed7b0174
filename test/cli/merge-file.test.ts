// Protects: two people who change different things of one file never meet a conflict, and nothing either has written is lost; where they change the same, it is visible at that very place.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import type { Plan, Task } from '../../src/model/file-types.ts'
import { mergeTexts } from '../../src/cli/derive/merge-texts.ts'
import { rewriteYaml } from '../../src/files/rewrite/rewrite-yaml.ts'
import { PROGRAM } from '../support/built-program.ts'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

vi.setConfig({ testTimeout: 240_000 })

const OPTIONS = { markerSize: 7, isBase: false, names: { ours: 'ours', theirs: 'theirs' } }
const merge = (base: string, ours: string, theirs: string) => mergeTexts({ base, ours, theirs }, OPTIONS)

const PLAN = `kind: Plan
schemaVersion: 1
startDate: "2026-12-01"
team:
  - { id: pm, role: project-manager, costPerDay: 1000 } # 王芳
  - { id: it, role: it, costPerDay: 800 }
phases:
  - id: one
    tasks:
      # The first of all
      - id: one.a
        title: Kick-off
        effortDays: 2   # agreed
        dependsOn: []
      - id: one.b
        title: Charter
        effortDays: { optimistic: 2, likely: 3, pessimistic: 5 }
        dependsOn: [one.a]
  - id: two
    tasks:
      - id: two.c
        title: Build
        durationDays: 10
        dependsOn: [one.b]
`

describe('what only one has changed', () => {
  test('fields, comments, tasks and people of both are in the result, the rest byte for byte', () => {
    const ours = PLAN.replace('effortDays: 2   # agreed', 'effortDays: 4   # agreed').replace('  - { id: it, role: it, costPerDay: 800 }\n', '  - { id: it, role: it, costPerDay: 800 }\n  - { id: cfo, role: executive }   # since May\n')
    const theirs = PLAN.replace('title: Kick-off', 'title: "Start"').replace('durationDays: 10', 'durationDays: 12   # Li Wei: two more').replace('      - id: two.c', '      # Asked for by the board\n      - id: two.x\n        title: Audit   # KPMG\n        durationDays: 1\n      - id: two.c')
    const { text, isMarked, lostComments } = merge(PLAN, ours, theirs)
    expect([isMarked, lostComments]).toEqual([false, []])
    expect(text).toBe(ours.replace('title: Kick-off', 'title: "Start"').replace('durationDays: 10', 'durationDays: 12   # Li Wei: two more').replace('      - id: two.c', '      # Asked for by the board\n      - id: two.x\n        title: Audit   # KPMG\n        durationDays: 1\n      - id: two.c'))
  })

  test('a task may be moved by one and changed by the other', () => {
    const [before, after] = PLAN.split('      - id: one.b\n')
    const [task, rest] = after!.split('  - id: two\n')
    const ours = `${before}  - id: two\n${rest!.replace('    tasks:\n', `    tasks:\n      - id: one.b\n${task}`)}`
    const theirs = PLAN.replace('title: Charter', 'title: Charter and mandate')
    const { text, isMarked } = merge(PLAN, ours, theirs)
    expect([isMarked, text]).toEqual([false, ours.replace('title: Charter', 'title: Charter and mandate')])
  })

  test('new things at the same place, which lines could not tell apart, come with their comments', () => {
    const line = '      - id: two.c'
    const add = (id: string) => PLAN.replace(line, `      # ${id}: why\n      - id: ${id}\n        title: ${id}   # who\n        durationDays: 1\n${line}`)
    const { text, isMarked } = merge(PLAN, add('two.ours'), add('two.theirs'))
    expect(isMarked).toBe(false)
    for (const words of ['# two.ours: why', '# two.theirs: why', 'title: two.theirs   # who']) expect(text).toContain(words)
    expect((parse(text) as Plan).phases[1]?.tasks.map(({ id }) => id).sort()).toEqual(['two.c', 'two.ours', 'two.theirs'])
  })

  test('answers of two interviewers to different questions', () => {
    const base = 'kind: Interview\nschemaVersion: 1\nrespondent: { id: a, role: it }\nanswers:\n  - { question: team.backfill, level: 2 }\n'
    const { text, isMarked } = merge(base, `${base}  - { question: team.release, level: 3 }   # on the phone\n`, `${base}  - question: integration.duplicates   # asked twice\n    level: 1\n`)
    expect(isMarked).toBe(false)
    expect((parse(text) as { answers: { question: string }[] }).answers.map(({ question }) => question).sort()).toEqual(['integration.duplicates', 'team.backfill', 'team.release'])
    for (const comment of ['# on the phone', '# asked twice']) expect(text).toContain(comment)
  })

  test('both the same is no conflict; nothing changed is nothing done', () => {
    const changed = PLAN.replace('durationDays: 10', 'durationDays: 12')
    expect(merge(PLAN, changed, changed).text).toBe(changed)
    expect(merge(PLAN, PLAN, PLAN).text).toBe(PLAN)
    expect(merge(PLAN, changed, PLAN).text).toBe(changed)
    expect(merge(PLAN, PLAN, changed).text).toBe(changed)
  })
})

/** Edits of a plan by name of what they touch: two of different names never meet. */
const EDITS: Readonly<Record<string, (plan: Plan, at: number) => [string, (plan: Plan) => Plan]>> = {
  title: (plan, at) => onTask(plan, at, 'title', (task) => ({ ...task, title: `Renamed ${at}` })),
  effort: (plan, at) => onTask(plan, at, 'effort', (task) => ({ ...task, durationDays: undefined, calendarDays: undefined, effortDays: 100 + at }) as unknown as Task),
  own: (plan, at) => onTask(plan, at, 'x-own', (task) => ({ ...task, 'x-own': { note: `line one\nline ${at}` } }) as Task),
  remove: (plan, at) => [taskAt(plan, at).id, (now) => onTasks(now, (tasks) => tasks.filter(({ id }) => id !== taskAt(plan, at).id))],
  add: (_, at) => [`new-${at}`, (now) => ({ ...now, phases: now.phases.map((phase, index) => (index === at % now.phases.length ? { ...phase, tasks: [...phase.tasks.slice(0, at % 5), { id: `new-${at}`, title: `New ${at}`, durationDays: 1 }, ...phase.tasks.slice(at % 5)] } : phase)) })],
  availability: (plan, at) => [`team ${at % (plan.team?.length ?? 1)}`, (now) => ({ ...now, team: (now.team ?? []).map((member) => (member.id === plan.team?.[at % plan.team.length]?.id ? { ...member, availabilityPercent: 17 } : member)) })],
  deadline: () => ['deadline', (now) => ({ ...now, deadline: '2031-01-01' })],
}

function taskAt(plan: Plan, at: number): Task {
  const tasks = plan.phases.flatMap((phase) => phase.tasks)
  return tasks[at % tasks.length]!
}

function onTasks(plan: Plan, change: (tasks: Task[]) => Task[]): Plan {
  return { ...plan, phases: plan.phases.map((phase) => ({ ...phase, tasks: change(phase.tasks) })) }
}

function onTask(plan: Plan, at: number, field: string, change: (task: Task) => Task): [string, (plan: Plan) => Plan] {
  const { id } = taskAt(plan, at)
  return [`${id} ${field}`, (now) => onTasks(now, (tasks) => tasks.map((task) => (task.id === id ? change(task) : task)))]
}

// Where two have added to one list, either may come first.
function unordered(plan: Plan): unknown {
  return { ...plan, phases: plan.phases.map((phase) => ({ ...phase, tasks: [...phase.tasks].sort((a, b) => (a.id < b.id ? -1 : 1)) })) }
}

test.each(['longzhiji', 'lakeside-instruments'])('any edits of different things of the plan of %s: no conflict, and both are in the result', (name) => {
  const base = readFileSync(`examples/${name}/plan.yaml`, 'utf8')
  const plan = parse(base) as Plan
  const edit = fc.record({ kind: fc.constantFrom(...Object.keys(EDITS)), at: fc.nat(400), isOurs: fc.boolean() })
  fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
    const touched = new Set<string>()
    const apart = edits.flatMap(({ kind, at, isOurs }) => {
      const [place, change] = EDITS[kind]!(plan, at)
      // Whoever removes a task must be the only one at it.
      const task = place.split(' ')[0] ?? ''
      const meets = [...touched].some((other) => other === place || other === task || (kind === 'remove' && other.startsWith(`${task} `)))
      if (meets) return []
      touched.add(place)
      return [{ change, isOurs }]
    })
    const sideOf = (isOurs: boolean) => rewriteYaml(base, apart.filter((item) => item.isOurs === isOurs).reduce((now, { change }) => change(now), plan))
    const [ours, theirs] = [sideOf(true), sideOf(false)]
    const { text, conflicts, isMarked } = merge(base, ours, theirs)
    expect([conflicts, isMarked]).toEqual([[], false])
    expect(unordered(parse(text) as Plan)).toEqual(unordered(JSON.parse(JSON.stringify(apart.reduce((now, { change }) => change(now), plan))) as Plan))
    expect(unordered(parse(merge(base, theirs, ours).text) as Plan)).toEqual(unordered(parse(text) as Plan))
    expect(merge(base, text, theirs).text).toBe(text)
  }), { numRuns: Number(process.env['LAWS'] ?? 2) })
})

describe('what both have changed', () => {
  test('is marked at its very line, and told with all values', async () => {
    const folder = temporaryFolder()
    const put = (name: string, text: string) => { writeFileSync(join(folder, name), text); return join(folder, name) }
    const ours = PLAN.replace('durationDays: 10', 'durationDays: 12').replace('title: Kick-off', 'title: Start')
    const files = [put('base', PLAN), put('ours', ours), put('theirs', PLAN.replace('durationDays: 10', 'durationDays: 8   # faster').replace('title: Charter', 'title: Mandate'))]
    const { exit, stderr } = await runCommand('merge-file', ...files, '--path', 'plan.yaml', '--ours-name', 'main', '--theirs-name', 'li-wei', '--lang', 'en')
    expect([exit, stderr]).toEqual([1, expect.stringContaining('plan.yaml: tasks.two.c.durationDays: main has 12, li-wei has 8; it was 10')])
    expect(readFileSync(join(folder, 'ours'), 'utf8')).toBe(ours.replace('title: Charter', 'title: Mandate').replace('        durationDays: 12\n', '<<<<<<< main\n        durationDays: 12\n=======\n        durationDays: 8\n>>>>>>> li-wei\n'))
  })

  test.each([['we have removed what they have changed', 'ours'], ['they have removed what we have changed', 'theirs']])('%s: the whole task stands between the marks', (_, who) => {
    const removed = PLAN.replace(/ {6}- id: one\.b\n(?: {8}.*\n)*/, '').replace('dependsOn: [one.b]', 'dependsOn: [one.a]')
    const changed = PLAN.replace('title: Charter', 'title: Mandate')
    const { text, conflicts } = who === 'ours' ? merge(PLAN, removed, changed) : merge(PLAN, changed, removed)
    expect(conflicts).toMatchObject([{ path: ['tasks', 'one.b'] }])
    expect(text).toContain('      - id: one.b\n        title: Mandate\n')
    expect(text.match(/^(<{7}|={7}|>{7})/gm)).toEqual(['<<<<<<<', '=======', '>>>>>>>'])
  })

  test('what the generator wrote last needs nobody to decide', () => {
    const [ours, theirs] = ['12', '8'].map((days) => PLAN.replace('durationDays: 10', `durationDays: ${days}`)) as [string, string]
    expect(mergeTexts({ base: PLAN, ours, theirs }, { ...OPTIONS, isBase: true })).toMatchObject({ isMarked: false, text: ours })
  })
})

describe('lists of names', () => {
  const withLinks = (links: string) => PLAN.replace('dependsOn: [one.b]', `dependsOn: ${links}`)
  const base = withLinks('[one.a, one.b]')

  test.each([
    ['one is removed, another added', '[one.b]', '[one.a, one.b, one.c]', '[one.b, one.c]'],
    ['one is removed, another gets a waiting time', '[one.b]', '[one.a, { task: one.b, lagDays: 2 }]', '[{ task: one.b, lagDays: 2 }]'],
    ['the list is removed, one added', undefined, '[one.a, one.b, one.c]', '[ one.c ]'],
    ['they stand in another order, one is removed', '[one.b, one.a]', '[one.a]', '[one.a]'],
  ])('%s: no conflict', (_, ours, theirs, wanted) => {
    const { text, conflicts } = merge(base, ours === undefined ? PLAN.replace('        dependsOn: [one.b]\n', '') : withLinks(ours), withLinks(theirs))
    expect(conflicts).toEqual([])
    expect((parse(text) as Plan).phases[1]?.tasks[0]?.dependsOn).toEqual(parse(wanted))
  })

  test('one side removes a name, the other says more about it: both stand between the marks', () => {
    const [removed, changed] = [withLinks('[one.b]'), withLinks('[{ task: one.a, lagDays: 2 }, one.b]')]
    const [first, second] = [merge(base, removed, changed), merge(base, changed, removed)]
    const path = ['tasks', 'two.c', 'dependsOn', 'one.a']
    expect([first.conflicts, second.conflicts]).toEqual([[{ path, base: 'one.a', ours: undefined, theirs: { task: 'one.a', lagDays: 2 } }], [{ path, base: 'one.a', ours: { task: 'one.a', lagDays: 2 }, theirs: undefined }]])
    expect(first.text).toContain('<<<<<<< ours\n        dependsOn: [one.b]\n=======\n        dependsOn: [{ task: one.a, lagDays: 2 }, one.b]\n>>>>>>> theirs\n')
    expect(second.text).toContain('<<<<<<< ours\n        dependsOn: [{ task: one.a, lagDays: 2 }, one.b]\n=======\n        dependsOn: [one.b]\n>>>>>>> theirs\n')
  })
})

describe('other files', () => {
  test('a derived one stays ours', () => {
    const schedule = (day: string) => `kind: Schedule\nschemaVersion: 1\nfinishDate: "${day}"\n`
    expect(merge(schedule('2027-01-01'), schedule('2027-01-02'), schedule('2027-01-03'))).toMatchObject({ way: 'ours', isMarked: false, text: schedule('2027-01-02') })
  })

  test.each([['no YAML', 'a: [\n'], ['none of ours', 'name: x\n'], ['shared by anchors', 'kind: Plan\nschemaVersion: 1\na: &a 1\nb: *a\n'], ['two versions', 'kind: Plan\nschemaVersion: 2\n']])('%s is merged line by line', (_, text) => {
    expect(merge(`${text}x: 1\n\n\ny: 1\n`, `${text}x: 2\n\n\ny: 1\n`, `${text}x: 1\n\n\ny: 2\n`)).toMatchObject({ isMarked: false, text: `${text}x: 2\n\n\ny: 2\n` })
    expect(merge('a: 1\n', `${text}x: 2\n`, `${text}x: 3\n`).isMarked).toBe(true)
  })

  test('both have made the file: what they say alike is no conflict', () => {
    const file = (level: number) => `kind: Interview\nschemaVersion: 1\nrespondent: { id: a, role: it }\nanswers:\n  - { question: team.backfill, level: 2 }\n  - { question: team.release, level: ${level} }\n`
    expect(merge('', file(2), file(2))).toMatchObject({ isMarked: false, text: file(2) })
    expect(merge('', file(2), file(3)).conflicts).toMatchObject([{ path: ['answers', 'team.release', 'level'], ours: 2, theirs: 3 }])
  })
})

test('in a real repository: two branches merged, then one rebased, as the README sets it up', () => {
  const folder = temporaryFolder()
  const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  const plan = join(folder, 'plan.yaml')
  const edit = (change: (text: string) => string) => writeFileSync(plan, change(readFileSync(plan, 'utf8')))
  const readme = readFileSync('README.md', 'utf8')
  const driver = /git config merge\.crmplan\.driver '(.*)'/.exec(readme)?.[1] ?? ''
  expect(driver).toMatch(/^crmplan merge-file /)
  git('init', '-q', '-b', 'main')
  git('config', 'merge.crmplan.driver', driver.replace(/^crmplan/, `"${process.execPath}" "${PROGRAM}"`))
  mkdirSync(join(folder, 'interviews'))
  cpSync('examples/longzhiji/plan.yaml', plan)
  writeFileSync(join(folder, '.gitattributes'), `${/^\*\.yaml merge=crmplan$/m.exec(readme)?.[0]}\n`)
  git('add', '.')
  git('commit', '-qm', 'base')
  const [first, second] = (parse(readFileSync(plan, 'utf8')) as Plan).phases.flatMap((phase) => phase.tasks)
  const retitle = (task: Task | undefined, title: string) => (text: string) => text.replace(new RegExp(`(- id: ${task?.id}\\n +title: ).*`), `$1${title}`)
  const added = (id: string) => (text: string) => text.replace(`      - id: ${first?.id}\n`, `      # why ${id}\n      - id: ${id}\n        title: ${id}\n        durationDays: 1\n      - id: ${first?.id}\n`)
  git('checkout', '-qb', 'hers')
  edit(retitle(first, 'Hers'))
  edit(added('new.hers'))
  git('commit', '-qam', 'hers')
  git('checkout', '-q', 'main')
  edit(retitle(second, 'His'))
  edit(added('new.his'))
  git('commit', '-qam', 'his')
  git('merge', '-q', '--no-edit', 'hers')
  const wanted = ['Hers', 'His', '# why new.his', '# why new.hers', 'id: new.his', 'id: new.hers']
  for (const words of wanted) expect(readFileSync(plan, 'utf8')).toContain(words)
  git('checkout', '-q', 'hers')
  git('rebase', '-q', 'main~1')
  for (const words of wanted) expect(readFileSync(plan, 'utf8')).toContain(words)
  edit(retitle(first, 'Hers again'))
  git('commit', '-qam', 'again')
  git('checkout', '-q', 'main')
  edit(retitle(first, 'His now'))
  git('commit', '-qam', 'now')
  expect(() => git('merge', '-q', '--no-edit', 'hers')).toThrow()
  expect(git('diff', '--name-only', '--diff-filter=U')).toBe('plan.yaml\n')
  expect(readFileSync(plan, 'utf8')).toMatch(/<{7} .*\n +title: His now\n={7}\n +title: Hers again\n>{7} /)
})
