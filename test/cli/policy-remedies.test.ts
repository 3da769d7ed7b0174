// Protects: what a policy says would have to be otherwise really brings its demand back when somebody does it, nothing of it can be spared, and every kind of demand on a plan or its answers has such a remedy.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { runCommand } from '../support/run-command.ts'
import { edit } from './engagement-for-test.ts'
import { type Told, commit, judge, repository, write } from './policy-repository.ts'

vi.setConfig({ testTimeout: 120_000 })

/** A plan as lines, one for each task, so that a line of then can be put in the place of that of now. */
type Lines = Readonly<Record<string, string>>
const PLAN: Lines = {
  start: 'startDate: "2026-12-01"',
  'build.a': '{ id: build.a, title: A, durationDays: 5, fixedCost: 1000, deliverable: One }',
  'build.b': '{ id: build.b, title: B, durationDays: 5, fixedCost: 2000, dependsOn: [build.a], crash: { days: 3, costPerDay: 100 }, deliverable: Two }',
  'build.c': '{ id: build.c, title: C, durationDays: 5, fixedCost: 3000, dependsOn: [build.a], deliverable: Three }',
  'build.d': '{ id: build.d, title: D, durationDays: 5, dependsOn: [build.b, build.c], deliverable: Four }',
  licences: '{ id: licences, title: Licences, amount: 1000, category: licence, recurring: true }',
  server: '{ id: server, title: Server, amount: 4000, category: infrastructure }',
}
const text = (lines: Lines) => `kind: Plan
schemaVersion: 1
${lines['start']}
currency: EUR
phases:
  - id: build
    tasks:
${Object.entries(lines).filter(([id]) => id.startsWith('build.')).map(([, line]) => `      - ${line}\n`).join('')}budget:
${['licences', 'server'].map((id) => `  - ${lines[id]}\n`).join('')}`
const longer = (id: string, days: number) => ({ [id]: PLAN[id]!.replace('durationDays: 5', `durationDays: ${days}`) })

async function started(policy: string): Promise<string> {
  const folder = repository(policy)
  write(folder, 'acme/plan.yaml', text(PLAN))
  commit(folder)
  return folder
}
async function about(folder: string, rule: string): Promise<Told[]> {
  return (await judge(folder)).told.filter((item) => item.rule === rule)
}
async function approve(folder: string): Promise<void> {
  const day = ['--today', '2026-11-20']
  expect((await runCommand('schedule', join(folder, 'acme'), ...day)).exit).toBe(0)
  const { exit, stderr } = await runCommand('baseline', join(folder, 'acme'), 'kick-off', '--approved-by', 'Ann', '--why', 'start', ...day)
  expect(exit, stderr).toBe(0)
}
/** What stands under the first note that says so. */
function under({ notes = [] }: Told, head: RegExp): string[] {
  const at = notes.findIndex((note) => head.test(note))
  expect(at, notes.join('\n')).toBeGreaterThanOrEqual(0)
  const rest = notes.slice(at + 1)
  const end = rest.findIndex((note) => /:$|^(?:Shortening|Cheapest)/.test(note))
  return end < 0 ? rest : rest.slice(0, end)
}
const namedIn = (note: string) => (note.includes('startDate') || /start/i.test(note.split(': ')[1] ?? '') ? 'start' : /\((build\.[a-z]|licences|server)\)/.exec(note)?.[1] ?? note)

describe('an end that slipped', () => {
  const POLICY = 'since: main\nfinishMayNotSlip: { maxWorkingDays: 2 }\n'
  const cases: readonly (readonly [string, Lines])[] = [
    ['two of three, on ways that meet', { ...longer('build.b', 15), ...longer('build.c', 14), ...longer('build.a', 6) }],
    ['a task that is new', { 'build.d': PLAN['build.d']!.replace('[build.b, build.c]', '[build.x]'), 'build.x': '{ id: build.x, title: X, durationDays: 9, dependsOn: [build.b, build.c], deliverable: Five }' }],
    ['a day that is waited for', { 'build.c': PLAN['build.c']!.replace('dependsOn', 'notBefore: "2027-01-15", dependsOn') }],
    ['the start of everything', { start: 'startDate: "2026-12-14"' }],
  ]
  test.each(cases)('%s: taking back what is named brings it back, and less does not', async (_, changed) => {
    const folder = await started(POLICY)
    const now = { ...PLAN, ...changed }
    write(folder, 'acme/plan.yaml', text(now))
    const [found] = await about(folder, 'policy-finish-slipped')
    const named = under(found!, /would end in time without/).map(namedIn)
    const without = (ids: readonly string[]) => Object.fromEntries(Object.entries({ ...now, ...Object.fromEntries(ids.flatMap((id) => (PLAN[id] ? [[id, PLAN[id]]] : []))) }).filter(([id]) => PLAN[id] ?? !ids.includes(id)))
    // Whoever leaves out a task lets what waited for it wait for what that waited for.
    const asText = (ids: readonly string[]) => text(without(ids)).replace(ids.includes('build.x') ? '[build.x]' : '\0', '[build.b, build.c]')
    write(folder, 'acme/plan.yaml', asText(named))
    expect(await about(folder, 'policy-finish-slipped')).toEqual([])
    for (const id of named.length > 1 ? named : []) {
      write(folder, 'acme/plan.yaml', asText(named.filter((other) => other !== id)))
      expect(await about(folder, 'policy-finish-slipped'), `without ${id}`).not.toEqual([])
    }
  })

  test('shortening for money, the cheapest way: with those days less it ends in time', async () => {
    const folder = await started(POLICY)
    const now = { ...PLAN, ...longer('build.b', 10) }
    write(folder, 'acme/plan.yaml', text(now))
    const [found] = await about(folder, 'policy-finish-slipped')
    expect(found?.notes?.find((note) => note.startsWith('Cheapest'))).toBe('Cheapest with the plan as it is: for €300, with this task shorter.')
    expect(under(found!, /^Cheapest/)).toEqual([expect.stringMatching(/^B \(build\.b\), acme\/plan\.yaml:\d+: 3 working days less$/)])
    write(folder, 'acme/plan.yaml', text({ ...now, ...longer('build.b', 7) }))
    expect(await about(folder, 'policy-finish-slipped')).toEqual([])
  })

  test('against what was approved: as approved, or where that is not enough the fewest tasks that would have to be shorter', async () => {
    const folder = await started(POLICY.replace(' }', ', against: latest-baseline }'))
    await approve(folder)
    write(folder, 'acme/plan.yaml', text({ ...PLAN, ...longer('build.c', 15) }))
    const [found] = await about(folder, 'policy-finish-slipped')
    expect(under(found!, /as it was approved/)).toEqual([expect.stringMatching(/^C \(build\.c\), acme\/plan\.yaml:\d+: 5 working days instead of 15$/)])
    const later = { ...PLAN, start: 'startDate: "2026-12-09"' }
    write(folder, 'acme/plan.yaml', text(later))
    const [moved] = await about(folder, 'policy-finish-slipped')
    const shorter = under(moved!, /took less time/).map((note) => /\((.*?)\).*?(one|\d+) working days? less/.exec(note)!.slice(1) as [string, string])
    expect(shorter.length).toBeGreaterThan(0)
    write(folder, 'acme/plan.yaml', text({ ...later, ...Object.assign({}, ...shorter.map(([id, days]) => longer(id, 5 - (days === 'one' ? 1 : Number(days))))) as Lines }))
    expect(await about(folder, 'policy-finish-slipped')).toEqual([])
  })
})

describe('a budget that grew', () => {
  const POLICY = 'since: main\nbudgetMayNotGrow: { maxPercent: 5 }\n'
  const dearer: Lines = {
    'build.a': PLAN['build.a']!.replace('1000', '1400'), 'build.c': PLAN['build.c']!.replace('3000', '5000'), server: PLAN['server']!.replace('4000', '5500'), licences: PLAN['licences']!.replace('1000', '1500'),
  }

  test('once and in a year: the fewest lines, each with its amounts and its place; with them as they were, the limit holds', async () => {
    const folder = await started(POLICY)
    const now = { ...PLAN, ...dearer }
    write(folder, 'acme/plan.yaml', text(now))
    const found = await about(folder, 'policy-budget-grew')
    expect(found.map(({ message }) => message.replace(/ at main \(\w+\)/, ''))).toEqual(['The plan of acme costs €13,900 instead of €10,000: 39% more, where the policy allows 5%.', 'The plan of acme costs €1,500 a year instead of €1,000: 50% more, where the policy allows 5%.'].sort())
    const [once, yearly] = [found.find(({ message }) => !message.includes('a year'))!, found.find(({ message }) => message.includes('a year'))!]
    expect(under(once, /^Within the limit of €10,500/).map((note) => note.replace(/:\d+:/, ':'))).toEqual(['C (build.c), acme/plan.yaml: €3,000 instead of €5,000, €2,000 less', 'Server (server), acme/plan.yaml: €4,000 instead of €5,500, €1,500 less'])
    expect(once.notes?.join('\n')).not.toContain('licences')
    expect(under(yearly, /^Within the limit/).map(namedIn)).toEqual(['licences'])
    const named = [...under(once, /^Within/), ...under(yearly, /^Within/)].map(namedIn)
    write(folder, 'acme/plan.yaml', text({ ...now, ...Object.fromEntries(named.map((id) => [id, PLAN[id]!])) }))
    expect(await about(folder, 'policy-budget-grew')).toEqual([])
  })

  test('against what was approved', async () => {
    const folder = await started(POLICY.replace(' }', ', against: latest-baseline }'))
    await approve(folder)
    write(folder, 'acme/plan.yaml', text({ ...PLAN, ...dearer }))
    expect((await about(folder, 'policy-budget-grew')).map((item) => under(item, /^Within/).map(namedIn))).toEqual(expect.arrayContaining([['build.c', 'server'], ['licences']]))
  })
})

test('answers that are missing: those named, answered, are enough; one less is not', async () => {
  const folder = repository('coverageMinimum: { percent: 20, perConditionPercent: 3 }\n')
  const file = join(folder, 'acme/interviews/ann.yaml')
  const before = readFileSync(file, 'utf8')
  const told = await about(folder, 'policy-coverage')
  expect(told.length).toBeGreaterThan(1)
  for (const found of [told.find(({ message }) => !message.includes(' on '))!, told.find(({ message }) => message.includes(' on '))!]) {
    const named = (found.notes ?? []).flatMap((note) => /\(([a-z-]+\.[a-z-]+)\)/.exec(note)?.[1] ?? [])
    expect(found.notes?.[0]).toContain(named.length === 1 ? 'this question' : `these ${named.length} questions`)
    const answered = (ids: readonly string[]) => writeFileSync(file, before + ids.map((id) => `  - question: ${id}\n    level: 3\n`).join(''))
    const same = async () => (await about(folder, 'policy-coverage')).some(({ message }) => message.replace(/^[\d.]+%/, '') === found.message.replace(/^[\d.]+%/, ''))
    answered(named)
    expect(await same(), found.message).toBe(false)
    answered(named.slice(1))
    expect(await same(), found.message).toBe(true)
    edit(folder, 'acme/interviews/ann.yaml', () => before)
  }
})
