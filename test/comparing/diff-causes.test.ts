// Protects: every effect is told with the causes that the links between tasks and the reasons in the files lead to, and what they do not lead to is told as unexplained.
import { describe, expect, test } from 'vitest'
import { diff } from '../../src/comparing/diff.ts'
import type { Side } from '../../src/comparing/sides.ts'
import type { AnyFile, Assessment, Interview, Plan, Profile, Schedule } from '../../src/model/file-types.ts'
import { workingDaysLater } from '../../src/model/days/working-days-later.ts'
import { schedule } from '../../src/scheduling/schedule.ts'

const base: Plan = {
  kind: 'Plan', schemaVersion: 1, startDate: '2027-03-01', team: [{ id: 'ann', name: 'Ann', role: 'pm', costPerDay: 100 }],
  phases: [{ id: 'one', tasks: [
    { id: 'one.a', title: 'A', effortDays: 5, assign: ['ann'] }, { id: 'one.b', title: 'B', durationDays: 5, dependsOn: ['one.a'] }, { id: 'one.c', title: 'C', durationDays: 5, dependsOn: ['one.b'] },
    { id: 'one.d', title: 'D', effortDays: 2, assign: ['ann'], dependsOn: ['one.a'] }, { id: 'one.e', title: 'E', durationDays: 1 },
  ] }],
}
const scheduled = (plan: Plan): Schedule => {
  const made = schedule(plan, undefined)
  if (!('schedule' in made)) throw new Error('not schedulable')
  return made.schedule
}
const side = (plan: Plan, others: readonly (readonly [string, AnyFile])[] = [], generated: Plan = base): Side & { name: { name: string; what: 'folder'; outOfDate: string[] } } => ({
  name: { name: 'x', what: 'folder', outOfDate: [] }, generated, files: new Map<string, AnyFile>([['plan.yaml', plan], ['schedule.yaml', scheduled(plan)], ...others]),
})
const changedPlan = (change: (plan: Plan) => void): Plan => {
  const plan = structuredClone(base)
  change(plan)
  return plan
}
const task = (plan: Plan, id: string) => plan.phases[0]!.tasks.find((each) => each.id === id)!
const knowledge = { later: workingDaysLater(base, undefined), conditionOf: () => 'team', driversOf: () => [] }
/** Effects by what they are about, with the ids of their causes; unexplained ones with none. */
const told = (before: ReturnType<typeof side>, after: ReturnType<typeof side>) => Object.fromEntries(diff(before, after, knowledge).changes.filter(({ role }) => role === 'effect' || role === 'unexplained')
  .map(({ kind, list, item, because = [] }) => [`${kind} ${list === undefined ? '' : `${list} `}${item}`, because]))

describe('dates', () => {
  test('a longer task makes later what waits for it, through tasks and through the person, and nothing else', () => {
    const found = told(side(base), side(changedPlan((plan) => { task(plan, 'one.a').effortDays = 8 })))
    const cause = ['plan.yaml#tasks/one.a']
    expect(found).toEqual({
      'Schedule tasks one.a': cause, 'Schedule tasks one.b': cause, 'Schedule tasks one.c': cause, 'Schedule tasks one.d': cause, 'Schedule finishDate': cause, 'Schedule cost.total': cause, 'Schedule phases one': cause,
    })
  })

  test('a date of its own, another dependency, an absence: each task with its own cause', () => {
    const found = told(side(base), side(changedPlan((plan) => {
      task(plan, 'one.e').notBefore = '2027-03-03'
      task(plan, 'one.b').dependsOn = [{ task: 'one.a', lagDays: 2 }]
      plan.team![0]!.absences = [{ from: '2027-03-08', to: '2027-03-08' }]
    })))
    expect(found['Schedule tasks one.e']).toEqual(['plan.yaml#tasks/one.e'])
    expect(found['Schedule tasks one.b']).toEqual(['plan.yaml#tasks/one.b'])
    expect(found['Schedule tasks one.d']).toEqual(['plan.yaml#team/ann'])
    expect(found['Schedule tasks one.c']).toEqual(['plan.yaml#tasks/one.b'])
  })

  test('two causes are told together, where both lead there', () => {
    const found = told(side(base), side(changedPlan((plan) => {
      task(plan, 'one.a').effortDays = 8
      task(plan, 'one.b').durationDays = 7
    })))
    expect(found['Schedule tasks one.d']).toEqual(['plan.yaml#tasks/one.a'])
    expect(found['Schedule tasks one.c']).toEqual(['plan.yaml#tasks/one.a', 'plan.yaml#tasks/one.b'])
  })

  test('a task that came or went explains those that hang on it', () => {
    const after = changedPlan((plan) => {
      plan.phases[0]!.tasks.push({ id: 'one.new', title: 'N', durationDays: 9 })
      task(plan, 'one.c').dependsOn = ['one.b', 'one.new']
      task(plan, 'one.e').dependsOn = ['one.new']
    })
    expect(told(side(base), side(after))['Schedule tasks one.e']).toEqual(['plan.yaml#tasks/one.e', 'plan.yaml#tasks/one.new'])
    expect(told(side(after), side(base))['Schedule tasks one.e']).toEqual(['plan.yaml#tasks/one.e', 'plan.yaml#tasks/one.new'])
  })

  test('what no link leads to is unexplained: another order of work, other flags', () => {
    const [before, after] = [side(base), side(base)]
    const moved = structuredClone(after.files.get('schedule.yaml')) as Schedule
    const [, b] = moved.tasks
    Object.assign(b!, { start: '2027-03-15', finish: '2027-03-19', drivenBy: ['person:ann'], waitsFor: [{ member: 'ann', task: 'one.e' }] })
    const found = told(before, { ...after, files: new Map([...after.files, ['schedule.yaml', moved]]) })
    expect(found).toEqual({ 'Schedule tasks one.b': [] })
  })

  test('what ends earlier is no reason for a later start', () => {
    const [before, after] = [side(base), side(changedPlan((plan) => { task(plan, 'one.a').effortDays = 3 }))]
    const moved = structuredClone(after.files.get('schedule.yaml')) as Schedule
    Object.assign(moved.tasks[1]!, { start: '2027-03-15', finish: '2027-03-19' })
    const found = told(before, { ...after, files: new Map([...after.files, ['schedule.yaml', moved]]) })
    expect(found['Schedule tasks one.b']).toEqual([])
    expect(found['Schedule tasks one.a']).toEqual(['plan.yaml#tasks/one.a'])
  })
})

describe('the thread from an answer to a date', () => {
  const interview = (level: number): Interview => ({ kind: 'Interview', schemaVersion: 1, respondent: { id: 'li', name: 'Li', role: 'it', date: '2026-11-01' }, answers: [{ question: 'team.backfill', level, note: `note ${level}` }] })
  const assessment = (score: number): Assessment => ({
    kind: 'Assessment', schemaVersion: 1, score, interval: { low: score, high: score }, coveragePercent: 100, verdict: 'not-yet', gates: [], methods: [], recommendations: [],
    conditions: [{ id: 'team', weight: 1, score, interval: { low: score, high: score }, coveragePercent: 100, because: ['team.backfill'] }], questions: [{ id: 'team.backfill', state: 'answered', level: score / 25 + 1 }],
  } as unknown as Assessment)
  const profile: Profile = { kind: 'Profile', schemaVersion: 1, company: { name: 'X' } } as Profile
  const withRemedy = changedPlan((plan) => {
    plan.phases[0]!.tasks.unshift({ id: 'one.backfill', title: 'Backfill', durationDays: 5, remedy: true, because: ['team.backfill'] })
    task(plan, 'one.a').dependsOn = ['one.backfill']
  })
  const engagement = (level: number, score: number, plan: Plan, generated: Plan) => side(plan, [['profile.yaml', profile], ['interviews/li.yaml', interview(level)], ['assessment.yaml', assessment(score)]], generated)

  test('an answer that fell: score, new task, and everything later, because of that answer', () => {
    const found = told(engagement(4, 75, base, base), engagement(2, 25, withRemedy, withRemedy))
    const cause = ['interviews/li.yaml#answers/team.backfill']
    for (const what of ['Assessment score', 'Assessment conditions team', 'Assessment questions team.backfill', 'Plan tasks one.backfill', 'Plan tasks one.a', 'Schedule tasks one.a', 'Schedule tasks one.c', 'Schedule finishDate']) expect([what, found[what]]).toEqual([what, cause])
    expect(found).not.toHaveProperty('Schedule tasks one.e')
  })

  test('a note changes nothing but itself', () => {
    const [before, after] = [engagement(4, 75, base, base), engagement(4, 50, base, base)]
    ;(after.files as Map<string, AnyFile>).set('interviews/li.yaml', { ...interview(4), answers: [{ question: 'team.backfill', level: 4, note: 'otherwise' }] })
    expect(told(before, after)['Assessment score']).toEqual([])
  })
})
