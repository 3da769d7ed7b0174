// Protects: what-if compares without touching a file, its figures are those the real commands give, and bad scenarios are told at their places.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Schedule } from '../../src/model/file-types.ts'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const EXAMPLE = join(import.meta.dirname, '../../examples/lakeside-instruments')
const PLAN = `kind: Plan
schemaVersion: 1
startDate: 2026-06-01
currency: CNY
language: zh-CN
team: [{ id: wang, name: 王芳, role: project-manager, costPerDay: 1000 }]
phases:
  - id: only
    tasks:
      - { id: only.first, title: 梳理流程, assign: [wang], effortDays: 6 }
      - { id: only.second, title: 配置系统, assign: [wang], effortDays: 4, dependsOn: [only.first] }
`

function withPlan(): { folder: string; file: string } {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'my-plan.yaml'), PLAN)
  return { folder, file: join(folder, 'my-plan.yaml') }
}

function everything(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(files.map((file) => [file, readFileSync(file, 'utf8')]))
}

// As if everybody asked had given these questions the highest level, with evidence.
function raised(interview: string, questions: readonly string[]): string {
  return questions.reduce((text, question) => text.replace(new RegExp(`(question: ${question.replace('.', '\\.')}\\n    level: )\\d`), '$15\n    evidence: [{ text: Seen }]'), interview)
}

const SCENARIOS = `kind: Scenarios
schemaVersion: 1
scenarios:
  - { id: help, title: 增派一人, addPeople: [{ role: project-manager, costPerDay: 500 }] }
  - id: less
    drop: [first]
    effort: { only.second: 8 }
  - { id: same, effort: { only.second: 4 } }
`

describe('a lone plan', () => {
  test('table and causes, and nothing written', async () => {
    const { folder, file } = withPlan()
    const scenarios = join(folder, 'options.yaml')
    writeFileSync(scenarios, SCENARIOS)
    const before = everything(folder)
    const { stdout, exit } = await runCommand('what-if', file, '--scenarios', scenarios, '--lang', 'zh-CN')
    expect(stdout.trimEnd().split('\n')).toEqual([
      '                                 完成日期  天数     费用     增减',
      '现有计划                       2026-06-12        ¥10,000',
      '1 增派一人                     2026-06-05    -5   ¥7,500  -¥2,500',
      '2 去掉梳理流程、配置系统：8天  2026-06-10    -2   ¥8,000  -¥2,000',
      '3 配置系统：4天                2026-06-12     0  ¥10,000       ¥0',
      '',
      '1 增派一人',
      '  1项任务提前开始，没有任务推迟。',
      '  关键路径上的原因：“梳理流程”由6天变为3天、“配置系统”由4天变为2天。',
      '2 去掉梳理流程、配置系统：8天',
      '  1项任务提前开始，没有任务推迟，去掉1项。',
      '  关键路径上的原因：不再需要“梳理流程”（6天）、“配置系统”由4天变为8天。',
      '3 配置系统：4天',
      '  没有任何变化。',
    ])
    expect(exit).toBe(0)
    expect(everything(folder)).toEqual(before)
  })

  test.each<[string, string[], string]>([
    ['nothing to compare', [], 'Say what might be otherwise'],
    ['a level of 7', ['--answer', 'team.backfill=7'], 'Write QUESTION=LEVEL'],
    ['a person without a role', ['--add-person', ':50'], 'Write ROLE'],
    ['no day', ['--start', '2027-02-31'], 'is not a day'],
    ['answers of nobody', ['--answer', 'team.backfill=4'], 'engagement folder'],
    ['two names that lead nowhere', ['--drop', 'frist', '--availability', 'wong=50'], 'There is no task "frist". Did you mean "first"?\nThere is no team member "wong". Did you mean "wang"?'],
  ])('%s: exit 2', async (_, flags, words) => {
    expect(await runCommand('what-if', withPlan().file, ...flags, '--lang', 'en')).toMatchObject({ exit: 2, stderr: expect.stringContaining(words) })
  })

  test('names in a scenario file are told at their places, as is what the schema forbids', async () => {
    const { folder, file } = withPlan()
    const scenarios = join(folder, 'options.yaml')
    writeFileSync(scenarios, SCENARIOS.replace('drop: [first]', 'drop: [third]').replace('role: project-manager', 'role: pilot'))
    const { stderr, exit } = await runCommand('what-if', file, '--scenarios', scenarios, '--lang', 'en')
    expect(exit).toBe(1)
    expect(stderr).toContain(`${scenarios}:4:50: error: There is no role "pilot".`)
    expect(stderr).toContain(`${scenarios}:6:12: error: There is no task "third".`)
    writeFileSync(scenarios, SCENARIOS.replace('drop:', 'drops:'))
    expect(await runCommand('what-if', file, '--scenarios', scenarios, '--lang', 'en')).toMatchObject({ exit: 1, stderr: expect.stringContaining(`${scenarios}:6:`) })
    expect(await runCommand('what-if', file, '--scenarios', file, '--lang', 'en')).toMatchObject({ exit: 1, stderr: expect.stringContaining('must be of kind Scenarios') })
  })
})

describe('an engagement', () => {
  test('another method gives what a plan by that method gives', async () => {
    const folder = temporaryFolder(EXAMPLE)
    const { stdout } = await runCommand('what-if', folder, '--method', 'six-phase', '--json')
    const [result] = (JSON.parse(stdout) as { scenarios: { finishDate: string; cost: number; finishDays: number }[] }).scenarios
    await runCommand('plan', folder, '--method', 'six-phase', '--output', 'six.yaml')
    const schedule = JSON.parse((await runCommand('schedule', join(folder, 'six.yaml'), '--json')).stdout) as { finishDate: string; cost: { oneOff: number } }
    expect(result).toMatchObject({ finishDate: schedule.finishDate, cost: schedule.cost.oneOff })
    expect(result!.finishDays).not.toBe(0)
  })

  test('better answers raise the score; edits of the plan stay in it, so that only the answers make the difference', async () => {
    const folder = temporaryFolder(EXAMPLE)
    const file = join(folder, 'plan.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/(id: define-goals\.kick-off\n[\s\S]*?effortDays: )\{[^}]*\}/, '$140'))
    const before = everything(folder)
    const args = ['what-if', folder, '--answer', 'team.released-time=5', '--answer', 'team.backfill=5'] as const
    const { stdout } = await runCommand(...args, '--json')
    const { today, generated, scenarios: [result] } = JSON.parse(stdout) as { today: { finishDate: string; score: number }; generated?: unknown; scenarios: { against: string; score: number; finishDate: string }[] }
    expect(result!.score).toBeGreaterThan(today.score)
    expect([result!.against, generated]).toEqual(['plan', undefined])
    expect((await runCommand(...args, '--lang', 'en')).stdout.replace(/\s+/g, ' ')).toContain('Edits are kept in every row')
    expect(everything(folder)).toEqual(before)
    // What the answers themselves give: the plan merged with its edits.
    for (const name of readdirSync(join(folder, 'interviews'))) {
      const path = join(folder, 'interviews', name)
      writeFileSync(path, raised(readFileSync(path, 'utf8'), ['team.released-time', 'team.backfill']))
    }
    await runCommand('plan', folder)
    expect(readFileSync(file, 'utf8')).toContain('effortDays: 40')
    expect(result!.finishDate).toBe((JSON.parse((await runCommand('schedule', folder, '--json')).stdout) as { finishDate: string }).finishDate)
  })

  test('an answer supposed to a question with an agreed level takes the place of the agreement', async () => {
    const { stdout } = await runCommand('what-if', EXAMPLE, '--answer', 'technology.security-privacy=5', '--json')
    const { today, scenarios: [result] } = JSON.parse(stdout) as { today: { score: number }; scenarios: { score: number }[] }
    expect(result!.score).toBeGreaterThan(today.score)
  })

  test('a question that nobody knows is refused', async () => {
    expect(await runCommand('what-if', EXAMPLE, '--answer', 'team.backfil=4', '--lang', 'en')).toMatchObject({ exit: 2, stderr: expect.stringContaining('Did you mean "team.backfill"?') })
  })
})

describe('--crash', () => {
  test('the manager\'s own figures come first; what is assumed is marked', async () => {
    const { folder, file } = withPlan()
    writeFileSync(file, PLAN.replace('effortDays: 6 }', 'effortDays: 6, crash: { days: 1, costPerDay: 400 } }'))
    const { stdout } = await runCommand('what-if', file, '--crash', '--lang', 'zh-CN')
    expect(stdout.split('\n').slice(0, 6)).toEqual([
      '最省钱的赶工顺序；目前完成日期为2026-06-12。', '提前天数    完成日期  每天费用  累计费用',
      '       1  2026-06-11      ¥400      ¥400', '    梳理流程−1', '       2  2026-06-10      ¥500      ¥900', '    配置系统 *−1',
    ])
    const { steps, assumed } = JSON.parse((await runCommand('what-if', file, '--crash', '--to', 'first', '--json')).stdout) as { steps: { finishDate: string }[]; assumed: string[] }
    expect([steps.map(({ finishDate }) => finishDate), assumed]).toEqual([['2026-06-05'], []])
    expect(await runCommand('what-if', folder, '--crash', '--to', 'frist', '--lang', 'en')).toMatchObject({ exit: 2 })
    expect(await runCommand('what-if', file, '--crash', '--drop', 'first', '--lang', 'en')).toMatchObject({ exit: 2 })
  })

  test('nothing to save: says what holds the end and how to offer days', async () => {
    const { file } = withPlan()
    writeFileSync(file, PLAN.replaceAll('costPerDay: 1000', 'costPerDay: 0'))
    expect((await runCommand('what-if', file, '--crash', '--lang', 'en')).stdout.replace(/\s+/g, ' ')).toContain('No day can be saved for money: none of the critical tasks that could help may be shortened (梳理流程, 配置系统).')
  })
})

describe('--leverage', () => {
  const SMALL = join(import.meta.dirname, '../../examples/xiaomi')

  test('tries every answered question, and a lever gives what the answer itself gives', async () => {
    const { stdout, exit } = await runCommand('what-if', SMALL, '--leverage', '--json')
    expect(exit).toBe(0)
    const { tried, leftAside, levers, today } = JSON.parse(stdout) as {
      tried: number; leftAside: { unanswered: number; highest: number }; today: { score: number; liveP80: string }; levers: { question: string; to: number; score: number; scoreDifference: number; liveP80Days: number }[]
    }
    const answered = readFileSync(join(SMALL, 'interviews/source-text.yaml'), 'utf8').match(/level: \d/g)?.length ?? 0
    expect(tried + leftAside.highest).toBe(answered)
    expect(levers.map(({ liveP80Days }) => liveP80Days)).toEqual([...levers.map(({ liveP80Days }) => liveP80Days)].sort((a, b) => a - b))
    const best = [...levers].sort((a, b) => b.scoreDifference - a.scoreDifference)[0]!
    expect(best.scoreDifference).toBeGreaterThan(0)
    const { scenarios: [alone] } = JSON.parse((await runCommand('what-if', SMALL, '--answer', `${best.question}=${best.to}`, '--json')).stdout) as { scenarios: { score: number }[] }
    expect(alone!.score).toBe(best.score)
    expect(best.score - today.score).toBeCloseTo(best.scoreDifference, 5)
  })

  test('begins at the date and the P80 that the schedule tells', async () => {
    const { today } = JSON.parse((await runCommand('what-if', SMALL, '--leverage', '--json')).stdout) as { today: { liveTask: string; liveDate: string; liveP80: string } }
    const schedule = parse(readFileSync(join(SMALL, 'schedule.yaml'), 'utf8')) as Schedule
    expect(today.liveDate).toBe(schedule.tasks.find(({ id }) => id === today.liveTask)?.finish)
    expect(today.liveP80).toBe(schedule.simulation?.milestones?.find(({ id }) => id === today.liveTask)?.finishDate.p80)
  })

  test('a lone plan has no answers', async () => {
    expect(await runCommand('what-if', withPlan().file, '--leverage', '--lang', 'en')).toMatchObject({ exit: 2, stderr: expect.stringContaining('engagement folder') })
  })
})
