// Protects: what a manager does to a plan survives every new run of the generator. Told as the steps a manager takes.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import type { Plan, Task } from '../../src/model/file-types.ts'
import { runCommand } from '../support/run-command.ts'
import { inTerminal } from '../support/terminal.ts'
import { builtEngagement, edit } from './engagement-for-test.ts'

// Whole commands, several to a story.
vi.setConfig({ testTimeout: 240_000 })

const read = (folder: string, file = 'plan.yaml') => readFileSync(join(folder, file), 'utf8')
const plan = (folder: string) => parse(read(folder)) as Plan
const tasks = (folder: string): Task[] => plan(folder).phases.flatMap((phase) => phase.tasks)
const task = (folder: string, id: string) => tasks(folder).find((item) => item.id === id)
const crmplan = async (command: string, folder: string, ...rest: string[]) => runCommand(command, folder, '--lang', 'en', ...rest)

// What a manager would do in an editor.
const CHARTER = 'business-plan.charter'
const setEffort = (days: string) => (text: string) => text.replace(new RegExp(`(id: ${CHARTER}\\n(?: {8}.*\\n)*? {8}effortDays: ).*`), `$1${days}`)
const strikeOut = (id: string) => (text: string) => text.replace(new RegExp(` {6}- id: ${id}\\n(?: {8}.*\\n)*`), '')
// A change of the inputs that touches nearly every estimate.
const moreUsers = (text: string) => text.replace(/^scope:\n/m, 'scope:\n  users: 9000\n')

describe('the manager', () => {
  test('sets an effort and comments on it; the company grows; the effort and the comment stay, the conflict is told until it is settled', async () => {
    const folder = await builtEngagement()
    edit(folder, 'plan.yaml', setEffort('99   # agreed with 王芳'))
    expect((await crmplan('plan', folder)).exit).toBe(0)
    expect(read(folder)).toContain('effortDays: 99   # agreed with 王芳\n')

    edit(folder, 'profile.yaml', moreUsers)
    for (const turn of ['told', 'told again']) {
      const { exit, stderr } = await crmplan('plan', folder)
      expect([exit, stderr], turn).toEqual([0, expect.stringContaining(`! ${CHARTER}.effortDays`)])
      expect(stderr).toContain(`crmplan plan ${folder} --take mine ${CHARTER}.effortDays`)
    }
    expect(read(folder)).toContain('effortDays: 99   # agreed with 王芳\n')

    const settled = await crmplan('plan', folder, '--take', 'mine', `${CHARTER}.effortDays`)
    expect([settled.exit, settled.stderr]).toEqual([0, expect.not.stringContaining(CHARTER)])
    expect((await crmplan('plan', folder)).stderr).not.toContain(CHARTER)
    expect((await crmplan('plan', folder, '--check')).exit).toBe(0)
    expect((await crmplan('plan', folder, '--take', 'generated', `${CHARTER}.effortDays`)).exit).toBe(0)
    expect(task(folder, CHARTER)?.effortDays).toMatchObject({ likely: expect.any(Number) })
    expect(read(folder)).toContain('# agreed with 王芳')
  })

  test('strikes out a task without looking after those that wait for it; it stays out, they wait for what it waited for, and the plan says why', async () => {
    const folder = await builtEngagement()
    const waiting = tasks(folder).filter((item) => item.dependsOn?.includes(CHARTER)).map(({ id }) => id)
    const before = task(folder, CHARTER)?.dependsOn ?? []
    expect([waiting.length, before.length]).toEqual([expect.any(Number), expect.any(Number)])
    edit(folder, 'plan.yaml', strikeOut(CHARTER))
    expect((await crmplan('schedule', folder)).exit).toBe(1)

    const { exit, stderr } = await crmplan('plan', folder)
    expect([exit, stderr]).toEqual([0, expect.stringContaining(`x ${CHARTER}`)])
    expect(plan(folder).tailoredOut?.find(({ id }) => id === CHARTER)).toMatchObject({ reason: '?', by: 'manager' })
    for (const id of waiting) expect(task(folder, id)?.dependsOn).toEqual(expect.arrayContaining(before))
    expect((await crmplan('validate', folder)).stdout).toContain('[left-out-without-reason]')

    await crmplan('plan', folder, '--reason', 'The board has signed one')
    expect(plan(folder).tailoredOut?.find(({ id }) => id === CHARTER)?.reason).toBe('The board has signed one')
    edit(folder, 'profile.yaml', moreUsers)
    expect((await crmplan('build', folder)).exit).toBe(0)
    expect(task(folder, CHARTER)).toBeUndefined()
    expect((await crmplan('validate', folder)).exit).toBe(0)

    expect((await crmplan('plan', folder, '--take', 'generated', CHARTER)).exit).toBe(0)
    expect(task(folder, CHARTER)?.title).toBeDefined()
    expect(plan(folder).tailoredOut?.some(({ id }) => id === CHARTER)).toBe(false)
  })

  test('is asked in the terminal, once, why a task was struck out', async () => {
    const folder = await builtEngagement()
    edit(folder, 'plan.yaml', strikeOut(CHARTER))
    const run = inTerminal('plan', folder, '--lang', 'en')
    await patiently(() => run.until(/Why is .* not done/))
    run.type('Signed last year\r')
    expect(await run.exit).toBe(0)
    expect(plan(folder).tailoredOut?.find(({ id }) => id === CHARTER)?.reason).toBe('Signed last year')
    const again = inTerminal('plan', folder, '--lang', 'en')
    expect(await again.exit).toBe(0)
    expect(again.screen()).not.toContain('Why is')
  })

  test('looks before leaping: --dry-run shows what would come, go and change, and writes nothing; --check says so to CI', async () => {
    const folder = await builtEngagement()
    edit(folder, 'plan.yaml', setEffort('99'))
    await crmplan('build', folder)
    edit(folder, 'profile.yaml', moreUsers)
    const before = read(folder)
    const { exit, stdout } = await crmplan('plan', folder, '--dry-run')
    expect(exit).toBe(0)
    for (const line of ['+ budget line test-tooling', `! ${CHARTER}.effortDays`, '--- a/plan.yaml', '+++ b/plan.yaml', '+    availabilityPercent: 40']) expect(stdout).toContain(line)
    expect(read(folder)).toBe(before)
    for (const command of ['plan', 'build']) expect((await crmplan(command, folder, '--check')).exit).toBe(1)
    expect((await crmplan('build', folder)).exit).toBe(0)
    for (const command of ['plan', 'build']) expect((await crmplan(command, folder, '--check')).exit).toBe(0)
  })

  test('adds tasks, fields and remarks, moves and renames: every line of it is there after the company has changed', async () => {
    const folder = await builtEngagement()
    edit(folder, 'plan.yaml', (text) => text
      .replace(`      - id: ${CHARTER}\n`, `      # Our own, before the charter\n      - id: business-plan.dinner\n        title: "Dinner with the board"   # 王芳 pays\n        durationDays: 1\n        x-restaurant: { name: 'Lao Zheng', seats: 8 }\n\n      - id: ${CHARTER}\n        x-cost-centre: "0815"\n`)
      .replace(/^(goals:)$/m, '# What the board wants\n$1'))
    const words = ['# Our own, before the charter', 'title: "Dinner with the board"   # 王芳 pays', "x-restaurant: { name: 'Lao Zheng', seats: 8 }", 'x-cost-centre: "0815"', '# What the board wants']
    const before = read(folder)
    expect((await crmplan('plan', folder)).exit).toBe(0)
    expect(read(folder)).toBe(before)
    edit(folder, 'profile.yaml', moreUsers)
    expect((await crmplan('build', folder)).exit).toBe(0)
    for (const word of words) expect(read(folder)).toContain(word)
    expect((await crmplan('validate', folder)).exit).toBe(0)
  })

  test('works on a fresh clone without .crmplan: nothing of the plan is touched, and the tool says why', async () => {
    const folder = await builtEngagement()
    edit(folder, 'plan.yaml', setEffort('99'))
    edit(folder, 'profile.yaml', moreUsers)
    rmSync(join(folder, '.crmplan'), { recursive: true })
    const before = read(folder)
    const { exit, stderr } = await crmplan('plan', folder)
    expect([exit, stderr]).toEqual([0, expect.stringContaining('.crmplan/plan.yaml is missing')])
    const added = parse(read(folder)) as Plan
    expect({ ...added, tailoredOut: [] }).toEqual({ ...(parse(before) as Plan), tailoredOut: [] })
    expect(existsSync(join(folder, '.crmplan/plan.yaml'))).toBe(true)
  })

  test('breaks the YAML; nothing is written until it is mended', async () => {
    const folder = await builtEngagement()
    edit(folder, 'plan.yaml', (text) => text.replace('phases:', 'phases: ['))
    edit(folder, 'profile.yaml', moreUsers)
    const [before, base] = [read(folder), read(folder, '.crmplan/plan.yaml')]
    for (const command of ['plan', 'build']) expect((await crmplan(command, folder)).exit).toBe(1)
    expect([read(folder), read(folder, '.crmplan/plan.yaml')]).toEqual([before, base])
  })

  test('shares a value by an anchor; what cannot be kept is refused, not lost', async () => {
    const folder = await builtEngagement()
    edit(folder, 'plan.yaml', (text) => text.replace('availabilityPercent: 30', 'availabilityPercent: &share 30').replace('availabilityPercent: 50', 'availabilityPercent: *share'))
    edit(folder, 'profile.yaml', moreUsers)
    const before = read(folder)
    expect(await crmplan('plan', folder)).toMatchObject({ exit: 1, stderr: expect.stringContaining('could not be changed') })
    expect(read(folder)).toBe(before)
  })

  test.each([[['--take', 'theirs', 'x'], 'does not say which side'], [['--take', 'mine', 'no.such'], 'nothing to settle about no.such'], [['--dry-run', '--check'], 'does not go with']])('%j is told what to write instead', async (flags, words) => {
    const folder = await builtEngagement()
    edit(folder, 'plan.yaml', setEffort('99'))
    const before = read(folder)
    expect(await crmplan('plan', folder, ...flags)).toMatchObject({ exit: 2, stderr: expect.stringContaining(words) })
    expect(read(folder)).toBe(before)
  })
})

test('killed between the two files of a plan, the next run finds every edit and gives what an undisturbed one gives', async () => {
  const steady = await builtEngagement()
  for (const [file, change] of [['plan.yaml', setEffort('99')], ['plan.yaml', strikeOut('business-plan.kick-off')], ['profile.yaml', moreUsers]] as const) edit(steady, file, change)
  const before = Object.fromEntries(['plan.yaml', '.crmplan/plan.yaml'].map((file) => [file, read(steady, file)]))
  await crmplan('build', steady)
  const after = Object.fromEntries(['plan.yaml', '.crmplan/plan.yaml', 'schedule.yaml'].map((file) => [file, read(steady, file)]))
  // Every file is whole, the old or the new; the plan is written before what the generator counts as having written.
  for (const written of [[], ['plan.yaml'], ['plan.yaml', '.crmplan/plan.yaml']]) {
    for (const [file, text] of Object.entries(before)) put(steady, file, written.includes(file) ? after[file]! : text)
    expect((await crmplan('build', steady)).exit).toBe(0)
    for (const [file, text] of Object.entries(after)) expect(read(steady, file), `${written.join('+')} → ${file}`).toBe(text)
  }
})

// The sources start slowly on a busy machine.
async function patiently(wait: () => Promise<void>): Promise<void> {
  for (let turn = 0; turn < 8; turn++) if (await wait().then(() => true, () => false)) return
  await wait()
}

function put(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}
