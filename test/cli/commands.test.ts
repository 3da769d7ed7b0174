// Protects what a person sees of each command: results, refusals, exit codes; and that nothing of theirs is ever overwritten.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Plan, Schedule } from '../../src/model/file-types.ts'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const EXAMPLE = join(import.meta.dirname, '../../examples/lakeside-instruments')
const LONE_PLAN = `kind: Plan
schemaVersion: 1
startDate: 2026-12-01
calendar: { country: CN }
team: [{ id: pm, role: project-manager, costPerDay: 1000 }]
phases:
  - id: only
    tasks:
      - { id: only.first, title: First, assign: [pm], effortDays: 3 }
      - { id: only.second, title: Second, durationDays: { optimistic: 1, likely: 2, pessimistic: 4 }, dependsOn: [only.first] }
`

function withPlan(text = LONE_PLAN): { folder: string; file: string } {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'my-plan.yaml'), text)
  return { folder, file: join(folder, 'my-plan.yaml') }
}

describe('init', () => {
  test('--example lays out inputs only, and the schemas are where the path says, in the language of the files', async () => {
    const folder = join(temporaryFolder(), 'tour')
    expect(await runCommand('init', folder, '--example', 'longzhiji')).toMatchObject({ exit: 0 })
    expect(readdirSync(folder).filter((name) => name !== '.crmplan').sort()).toEqual(['interviews', 'profile.yaml'])
    expect(readFileSync(join(folder, 'profile.yaml'), 'utf8')).toContain('$schema=.crmplan/schemas/profile.schema.json')
    expect(await runCommand('build', folder)).toMatchObject({ exit: 0 })
    expect(readFileSync(join(folder, '.crmplan/schemas/plan.schema.json'), 'utf8')).toContain('不占用人')
  })

  test('a profile that is there stays', async () => {
    const folder = temporaryFolder(EXAMPLE)
    const before = readFileSync(join(folder, 'profile.yaml'), 'utf8')
    expect(await runCommand('init', folder, '--example', 'longzhiji', '--lang', 'en')).toMatchObject({ exit: 1, stderr: expect.stringContaining('not overwritten') })
    expect(readFileSync(join(folder, 'profile.yaml'), 'utf8')).toBe(before)
  })

  test('without a terminal it exits 2 and names what to use', async () => {
    expect(await runCommand('init', join(temporaryFolder(), 'new'), '--lang', 'en')).toMatchObject({ exit: 2, stderr: expect.stringContaining('--from') })
  })

  test('a profile with mistakes is refused with its lines', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'p.yaml'), 'kind: Profile\nschemaVersion: 1\ncompany: { name: X }\nscope: { users: many }\n')
    const { exit, stderr } = await runCommand('init', join(folder, 'new'), '--from', join(folder, 'p.yaml'), '--lang', 'en')
    expect(exit).toBe(1)
    expect(stderr).toMatch(/p\.yaml:4:\d+/)
    expect(existsSync(join(folder, 'new'))).toBe(false)
  })
})

describe('interview', () => {
  test('--answers of an unknown question writes nothing', async () => {
    const folder = temporaryFolder(EXAMPLE)
    const file = join(temporaryFolder(), 'x.yaml')
    writeFileSync(file, 'kind: Interview\nschemaVersion: 1\nrespondent: { id: x, role: it }\nanswers:\n  - { question: team.backfil, level: 2 }\n')
    const { exit, stderr } = await runCommand('interview', folder, '--answers', file, '--lang', 'en')
    expect(exit).toBe(1)
    expect(stderr).toContain('team.backfill')
    expect(existsSync(join(folder, 'interviews/x.yaml'))).toBe(false)
  })

  test('--answers replaces an earlier answer and keeps the comments of the file', async () => {
    const folder = temporaryFolder(EXAMPLE)
    const target = join(folder, 'interviews/li-wei.yaml')
    const comments = readFileSync(target, 'utf8').split('\n').filter((line) => line.trim().startsWith('#'))
    const file = join(temporaryFolder(), 'x.yaml')
    writeFileSync(file, 'kind: Interview\nschemaVersion: 1\nrespondent: { id: li-wei, role: process-owner }\nanswers:\n  - { question: integration.duplicates, level: 3 }\n')
    expect(await runCommand('interview', folder, '--answers', file)).toMatchObject({ exit: 0 })
    const text = readFileSync(target, 'utf8')
    expect(text.match(/integration\.duplicates/g)).toHaveLength(1)
    expect(text.split('\n').filter((line) => line.trim().startsWith('#'))).toEqual(comments)
  })

  test('without a terminal it exits 2', async () => {
    expect(await runCommand('interview', EXAMPLE)).toMatchObject({ exit: 2 })
  })
})

describe('plan', () => {
  test('an edit is never overwritten: plan and build keep it to the byte and schedule what stands there', async () => {
    const folder = temporaryFolder(EXAMPLE)
    const path = join(folder, 'plan.yaml')
    const edited = readFileSync(path, 'utf8').replace(/(- id: define-goals\.kick-off\n\s+title: ).*/, '$1"启动会（改期）"')
    writeFileSync(path, edited)
    expect(await runCommand('plan', folder, '--lang', 'en')).toMatchObject({ exit: 0, stderr: expect.stringContaining('plan.yaml is unchanged') })
    expect(readFileSync(path, 'utf8')).toBe(edited)
    expect(await runCommand('build', folder)).toMatchObject({ exit: 0 })
    expect(readFileSync(path, 'utf8')).toBe(edited)
    expect(readFileSync(join(folder, 'reports/project.md'), 'utf8')).toContain('启动会（改期）')
  })

  test('a plan that lost what the generator wrote last counts as edited', async () => {
    const folder = temporaryFolder(EXAMPLE)
    writeFileSync(join(folder, '.crmplan/plan.yaml'), 'lost')
    const mine = `${readFileSync(join(folder, 'plan.yaml'), 'utf8').replace(/(- id: define-goals\.kick-off\n\s+title: ).*/, '$1"启动会（改期）"')}# mine\n`
    writeFileSync(join(folder, 'plan.yaml'), mine)
    expect((await runCommand('plan', folder)).exit).toBe(0)
    expect(readFileSync(join(folder, 'plan.yaml'), 'utf8')).toBe(mine)
  })

  test('unchanged inputs leave the file as it is; --check says so; --output writes beside', async () => {
    const folder = temporaryFolder(EXAMPLE)
    const before = readFileSync(join(folder, 'plan.yaml'), 'utf8')
    expect((await runCommand('plan', folder)).exit).toBe(0)
    expect(readFileSync(join(folder, 'plan.yaml'), 'utf8')).toBe(before)
    expect((await runCommand('plan', folder, '--check')).exit).toBe(0)
    expect((await runCommand('plan', folder, '--method', 'three-phase', '--output', 'three.yaml')).exit).toBe(0)
    expect(readFileSync(join(folder, 'three.yaml'), 'utf8')).toContain('method: three-phase')
    expect((await runCommand('plan', folder, '--method', 'three-phase', '--check')).exit).toBe(1)
    expect((await runCommand('plan', folder, '--output', '../outside.yaml')).exit).toBe(2)
    expect((await runCommand('plan', folder, '--method', 'seven-phase')).exit).toBe(2)
  })
})

describe('schedule and report of a lone plan', () => {
  test('dates, cost, and a file named after the plan', async () => {
    const { folder, file } = withPlan()
    const { exit, stdout } = await runCommand('schedule', file, '--json')
    expect(exit).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'Schedule', startDate: '2026-12-01', finishDate: '2026-12-07', criticalPath: ['only.first', 'only.second'], cost: { total: 3000 } })
    expect(readdirSync(folder)).toContain('my-plan.schedule.yaml')
    expect((await runCommand('report', file, '--lang', 'en', '--lang', 'zh-TW')).exit).toBe(0)
    expect(readdirSync(join(folder, 'reports')).length).toBe(2)
  })

  test('a cycle is told as a path at its line, and nothing is written', async () => {
    const { folder, file } = withPlan(LONE_PLAN.replace('effortDays: 3 }', 'effortDays: 3, dependsOn: [only.second] }'))
    const { exit, stderr } = await runCommand('schedule', file, '--lang', 'en')
    expect(exit).toBe(1)
    expect(stderr).toMatch(/my-plan\.yaml:\d+:\d+.*only\.first → only\.second → only\.first/)
    expect(readdirSync(folder)).toEqual(['my-plan.yaml'])
  })

  test('a file that is not there, and one that is no plan', async () => {
    expect((await runCommand('schedule', 'nowhere.yaml')).exit).toBe(2)
    expect((await runCommand('schedule', join(EXAMPLE, 'profile.yaml'))).exit).toBe(1)
  })
})

describe('explain', () => {
  test('a duplicate record is followed from the task back to the person', async () => {
    const { stdout, exit } = await runCommand('explain', EXAMPLE, 'integration.duplicates', '--lang', 'en')
    expect(exit).toBe(0)
    expect(stdout).toContain('李伟 (Process owner, 2026-11-17): level 2.')
    const task = /\(([a-z-]+\.cleanse-customer-data)\)/.exec(stdout)?.[1]
    expect(task).toBeDefined()
    const back = await runCommand('explain', EXAMPLE, task ?? '', '--lang', 'en')
    expect(back.stdout).toContain('李伟 (Process owner, 2026-11-17): level 2.')
    expect(back.stdout).toContain('customer records in thousands: 68 (stated)')
  })

  test.each(['score', 'verdict', 'finish', 'budget', 'leadership', 'core-team-released', 'five-phase', 'contingency', 'key-people-not-released', 'p80', 'reserve', 'common-estimates'])('%s has an explanation in every language', async (id) => {
    for (const language of ['en', 'zh-CN', 'zh-TW']) {
      const { stdout, exit, stderr } = await runCommand('explain', EXAMPLE, id, '--lang', language)
      expect(exit, stderr).toBe(0)
      expect(stdout).not.toMatch(/undefined|NaN|\[object/)
    }
  })

  test('a plan by itself: relations with lags, gates, absences, days off and floats in dates', async () => {
    const { file } = withPlan(`kind: Plan
schemaVersion: 1
startDate: "2026-12-07"
calendar: { country: DE, region: BY }
team: [{ id: pm, name: Ina, role: project-manager, workweek: [tue, wed], absences: [{ from: "2026-12-08", to: "2026-12-10" }] }]
phases:
  - id: order
    tasks:
      - { id: choose, title: Choose, assign: [pm], effortDays: 3 }
      - { id: delivery, title: Delivery, calendarDays: 12, dependsOn: [{ task: choose, lagCalendarDays: 2 }] }
      - { id: gate, title: Delivered, durationDays: 0, dependsOn: [delivery] }
    gate: { id: G1, milestone: gate, criteria: [] }
  - id: use
    tasks:
      - { id: install, title: Install, durationDays: 4 }
      - { id: watch, title: Watch, durationDays: 2, dependsOn: [{ task: install, type: SS, lagPercent: 50 }] }
      - { id: report, title: Report, durationDays: 1, dependsOn: [{ task: watch, type: FF, lagDays: 3 }] }
      - { id: tidy, title: Tidy, durationDays: 1, dependsOn: [gate] }
`)
    const words = async (id: string, language = 'en') => (await runCommand('explain', file, id, '--lang', language)).stdout
    expect(await words('choose')).toMatch(/nobody assigned to it is there before:\n.*Ina is away from 2026-12-08 to 2026-12-10\.\n.*Ina works only on Tuesday, Wednesday\./)
    expect(await words('delivery')).toContain('"Choose" must have ended before; it ends on 2026-12-22, 2 calendar days later.')
    expect(await words('install')).toMatch(/the gate "Delivered", on 2027-01-05, holds its phase\.\n.*From 2027-01-06 to 2027-01-06 nobody works\./)
    expect(await words('watch')).toContain('it may not start before "Install" starts, on 2027-01-07, 50% of its duration later.')
    expect(await words('report')).toContain('it may not end before "Watch" ends, on 2027-01-12, 3 working days later.')
    expect(await words('tidy')).toContain('Total float 6 working days: it may start as late as 2027-01-15 and end on 2027-01-15 without delaying the end. All of it is free float: no other task is delayed.')
    expect(await words('tidy', 'zh-CN')).toContain('机动时间（总时差）6个工作日：最晚可在2027-01-15开始')
    expect(await words('report', 'zh-TW')).toContain('不能早於「Watch」完成；它在2027-01-12完成，再過3個工作天。')
    expect(await words('finish')).toContain('Report')
    expect(await runCommand('explain', file, 'score', '--lang', 'en')).toMatchObject({ exit: 2 })
  })

  test('what the simulation tells is explained by its draws, causes and currency', async () => {
    const words = async (id: string, language = 'en') => (await runCommand('explain', EXAMPLE, id, '--lang', language)).stdout
    const { simulation, finishDate } = parse(readFileSync(join(EXAMPLE, 'schedule.yaml'), 'utf8')) as Schedule
    const [strongest] = simulation!.tornado!
    expect(await words('p80')).toMatch(new RegExp(`^In 80 of 100 runs the project ends by ${simulation!.finishDate.p80} .*\\n.*10,000 runs \\(seed 1\\) .*everybody keeps the order of their work`))
    expect(await words('p80')).toContain(`moves the finish by ${strongest!.swingDays} working days`)
    expect(await words('reserve', 'zh-CN')).toMatch(new RegExp(`时间：八成情形在${simulation!.finishDate.p80}之前完成.*计划为${finishDate}.*\\n.*费用：八成情形下任务费用不超过¥[0-9,]+，`))
    expect(await words(strongest!.id, 'zh-TW')).toMatch(/使\d+項任務同時延長並增加費用，倍數在/)
    const often = simulation!.tasks.find(({ criticalityPercent }) => criticalityPercent > 0)!
    expect(await words(often.id)).toContain(`In ${often.criticalityPercent}% of the 10,000 simulated runs the finish hangs on it`)
  })

  test('amounts have their currency, and methods their names', async () => {
    const { phases } = parse(readFileSync(join(EXAMPLE, 'plan.yaml'), 'utf8')) as Plan
    const paid = (parse(readFileSync(join(EXAMPLE, 'schedule.yaml'), 'utf8')) as Schedule).tasks.find(({ cost }) => cost > 0)!
    expect((await runCommand('explain', EXAMPLE, paid.id, '--lang', 'zh-CN')).stdout).toMatch(/成本¥[0-9,.]+。/)
    const ofMethod = phases.flatMap(({ tasks }) => tasks).find(({ because = [] }) => because.some((id) => id.startsWith('five-phase')))!
    expect((await runCommand('explain', EXAMPLE, ofMethod.id, '--lang', 'zh-CN')).stdout).toContain('它是五阶段实施方法规定的活动。')
  })

  test('a mistyped id is answered with the nearest', async () => {
    expect(await runCommand('explain', EXAMPLE, 'team.backfil', '--lang', 'en')).toMatchObject({ exit: 2, stderr: expect.stringContaining('team.backfill') })
  })
})

describe('knowledge', () => {
  test('methods, packs and schema print, and --json prints just the shape', async () => {
    expect((await runCommand('methods', '--lang', 'zh-TW')).stdout).toContain('五階段')
    expect((await runCommand('methods', 'six-phase', '--lang', 'en')).stdout).toContain('reconstruct')
    expect(JSON.parse((await runCommand('packs', '--json')).stdout)).toMatchObject([{ id: 'crm-core', conditions: 7 }])
    expect(JSON.parse((await runCommand('schema', 'plan')).stdout)).toMatchObject({ title: 'Plan' })
    expect((await runCommand('schema', 'plane')).exit).toBe(2)
  })
})

describe('failures', () => {
  test('--json prints the error as JSON, short, with the right code', async () => {
    const { stdout, exit } = await runCommand('assess', 'nowhere', '--json', '--lang', 'en')
    expect(exit).toBe(2)
    expect(JSON.parse(stdout)).toEqual({ error: { code: 'noEngagement', message: expect.stringContaining('profile.yaml'), exit: 2 } })
    const usage = await runCommand('assess', '--nope', '--json')
    expect([usage.exit, usage.stdout.split('\n').length < 12]).toEqual([2, true])
  })

  test('all problems of all inputs are told at once', async () => {
    const folder = temporaryFolder(EXAMPLE)
    for (const file of ['li-wei.yaml', 'wang-fang.yaml']) {
      const path = join(folder, 'interviews', file)
      writeFileSync(path, readFileSync(path, 'utf8').replace(/level: \d/, 'level: 9'))
    }
    const { exit, stderr } = await runCommand('assess', folder, '--lang', 'en')
    expect(exit).toBe(1)
    expect(stderr).toMatch(/li-wei\.yaml:\d+:\d+/)
    expect(stderr).toMatch(/wang-fang\.yaml:\d+:\d+/)
  })

  test('a folder without a pack it names', async () => {
    const folder = temporaryFolder(EXAMPLE)
    const path = join(folder, 'profile.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^settings:\n/m, 'settings:\n  packs: [crm-cor]\n'))
    const { exit, stderr } = await runCommand('assess', folder, '--lang', 'en')
    expect(exit).toBe(1)
    expect(stderr).toContain('crm-core')
  })
})
