// Protects: plans with people: nobody overbooked, everything kept that the plan fixes, the numbers about levelling, and the words for who waits for whom.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { candidatesOf } from '../../../src/model/assignment.ts'
import type { Plan, Schedule, ScheduledTask, Task, TeamMember } from '../../../src/model/file-types.ts'
import { addDays, dayNumber } from '../../../src/model/days/iso-date.ts'
import { planOf, scheduled, type TaskParts } from '../plan-of.ts'

const RUNS = { numRuns: 200 }
const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const tasksOf = (plan: Plan): Task[] => plan.phases.flatMap(({ tasks }) => tasks)
const byId = (result: Schedule): Map<string, ScheduledTask> => new Map(result.tasks.map((item) => [item.id, item]))
const days = (from: string, to: string): string[] => Array.from({ length: Math.max(0, dayNumber(to) - dayNumber(from) + 1) }, (_, more) => addDays(from, more))
const weekday = (day: string) => WEEK[(dayNumber(day) + 3) % 7]!

// The oracle: how much somebody works on a day, and how much a task takes of him, by dates and without the code under test.
function hours(plan: Plan, day: string): number {
  if ((dayNumber(day) + 3) % 7 > 4 || plan.calendar?.holidays?.includes(day)) return 0
  return plan.calendar?.halfDays?.some((half) => half === day || half === weekday(day)) ? 0.5 : 1
}

function there({ availabilityPercent = 100, availability = [], absences = [], workweek }: TeamMember, day: string): number {
  if (absences.some(({ from, to }) => from <= day && day <= to) || (workweek && !workweek.includes(weekday(day)))) return 0
  return (availability.findLast(({ from, to }) => from <= day && day <= to)?.percent ?? availabilityPercent) / 100
}

function crewOf(plan: Plan, task: Task, { assigned }: ScheduledTask): { member: TeamMember; share: number }[] {
  const team = plan.team ?? []
  const items = (task.assign ?? []).map(candidatesOf)
  const ids = assigned ?? (items.length > 0 ? items.map(({ ids: [id] }) => id!) : task.role === undefined ? [] : team.filter(({ role }) => role === task.role).slice(0, 1).map(({ id }) => id))
  return ids.map((id, place) => ({ member: team.find((member) => member.id === id)!, share: (items[place]?.percent ?? 100) / 100 }))
}

function overbooked(plan: Plan, result: Schedule): string[] {
  const dated = byId(result)
  const load = new Map<string, number>()
  for (const task of tasksOf(plan)) {
    const times = dated.get(task.id)!
    if (task.calendarDays !== undefined || times.durationDays === 0) continue
    const crew = crewOf(plan, task, times)
    const span = days(times.start, times.finish)
    const pace = (day: string): number => crew.reduce((sum, { member, share }) => sum + there(member, day) * share, 0) * hours(plan, day)
    const all = span.reduce((sum, day) => sum + pace(day), 0)
    for (const day of span) for (const { member, share } of crew) {
      const full = there(member, day) * share * hours(plan, day)
      const key = `${member.id} ${day}`
      load.set(key, (load.get(key) ?? 0) + (task.effortDays === undefined ? full : all === 0 ? 0 : full * ((task.effortDays as number) / all)))
    }
  }
  return [...load].flatMap(([key, taken]) => {
    const [id, day] = key.split(' ') as [string, string]
    const has = there(plan.team!.find((member) => member.id === id)!, day) * hours(plan, day)
    return taken > has + 1e-6 ? [`${key}: ${taken} of ${has}`] : []
  })
}

const date = fc.integer({ min: 0, max: 40 }).map((more) => addDays('2026-06-01', more))
const span = (most: number) => fc.tuple(date, fc.nat(most)).map(([from, more]) => ({ from, to: addDays(from, more) }))
const team = fc.tuple(...['x', 'y', 'z'].map((id) => fc.record({
  id: fc.constant(id), role: fc.constantFrom('builder', 'tester'), availabilityPercent: fc.constantFrom(40, 100, 250), absences: fc.array(span(6), { maxLength: 2 }),
  availability: fc.array(span(8).chain((period) => fc.constantFrom(0, 30, 100).map((percent) => ({ ...period, percent }))), { maxLength: 1 }),
  workweek: fc.option(fc.constant<('mon' | 'tue' | 'thu')[]>(['mon', 'tue', 'thu']), { nil: undefined, freq: 4 }),
}, { requiredKeys: ['id', 'role'] }))) as fc.Arbitrary<TeamMember[]>
const percent = fc.constantFrom(20, 50, 100)
const people = fc.oneof(
  fc.subarray(['x', 'y', 'z']).map((assign) => ({ assign })), fc.constantFrom('builder', 'tester').map((role) => ({ role })),
  fc.tuple(fc.constantFrom('x', 'y'), percent).map(([id, share]) => ({ assign: [{ id, percent: share }] })),
  fc.tuple(fc.subarray(['x', 'y', 'z'], { minLength: 1 }), percent).map(([anyOf, share]) => ({ assign: [{ anyOf, percent: share }] })),
)
const work = fc.oneof(fc.constantFrom(0.25, 0.5, 1, 2.5, 4).map((effortDays) => ({ effortDays })), fc.integer({ min: 0, max: 4 }).map((durationDays) => ({ durationDays })), fc.integer({ min: 0, max: 5 }).map((calendarDays) => ({ calendarDays })))
const task = (number: number) => fc.tuple(
  work, people,
  fc.oneof(fc.constant({}), fc.record({ notBefore: date }), fc.record({ mustStartOn: date }), fc.record({ deadline: date }), fc.record({ priority: fc.constantFrom(0, 900) }), fc.constant({ asLateAsPossible: true })),
  number === 0 ? fc.constant([]) : fc.array(fc.record({ task: fc.nat(number - 1).map((before) => `t${before}`), type: fc.constantFrom('FS', 'SS', 'FF', 'SF'), lagDays: fc.integer({ min: -2, max: 3 }) }), { maxLength: 2 }),
).map(([time, who, rest, dependsOn]) => ({ id: `t${number}`, ...time, ...who, ...rest, dependsOn }) as TaskParts)
const plan: fc.Arbitrary<Plan> = fc.tuple(
  fc.integer({ min: 1, max: 10 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, number) => task(number)))),
  team, fc.array(date, { maxLength: 3 }), fc.array(fc.constantFrom('fri', '2026-06-03'), { maxLength: 1 }), fc.integer({ min: 1, max: 60 }),
).map(([tasks, members, holidays, halfDays, schedules]) => planOf(tasks, { team: members, calendar: { holidays, halfDays }, levelling: { schedules } }))

test('nobody has more to do on a day than he can, with absences, half days, part-time, shares and choices', () => {
  fc.assert(fc.property(plan, (one) => { expect(overbooked(one, scheduled(one))).toEqual([]) }), RUNS)
})

test('no task starts before the network lets it, none ends before its own early finish; the end is not before that of the network and says by how much', () => {
  fc.assert(fc.property(plan, (one) => {
    const result = scheduled(one)
    for (const { id, start, finish, earlyStart, earlyFinish } of result.tasks) expect([id, start >= earlyStart, finish >= earlyFinish]).toEqual([id, true, true])
    const { delayDays = 0, networkFinishDate = result.finishDate } = result.levelling ?? {}
    const between = days(addDays(networkFinishDate, 1), result.finishDate).filter((day) => hours(one, day) > 0).length
    expect(delayDays).toBe(between)
  }), RUNS)
})

test('with what levelling found written into the plan as starts, the network gives the same dates: every relation holds', () => {
  fc.assert(fc.property(plan, (one) => {
    const result = byId(scheduled(one))
    const fixed = tasksOf(one).map((task) => {
      const rest = { ...task, asLateAsPossible: false }
      const { assigned, start } = result.get(rest.id)!
      return { ...rest, ...(assigned && { assign: assigned.map((id, place) => ({ id, percent: candidatesOf((rest.assign ?? [])[place] ?? id).percent })) }), ...(rest.calendarDays === undefined && rest.durationDays !== 0 && { notBefore: start }) }
    })
    for (const item of scheduled({ ...one, phases: [{ id: 'p', tasks: fixed }], levelling: { off: true } }).tasks) {
      const task = fixed.find(({ id }) => id === item.id)!
      // Points in time and waiting times have nobody whose order could move them.
      if (task.calendarDays === undefined && task.durationDays !== 0) expect([item.id, item.start]).toEqual([item.id, result.get(item.id)!.start])
    }
  }), RUNS)
})

test('the same plan gives the same schedule', () => {
  fc.assert(fc.property(plan, (one) => { expect(JSON.stringify(scheduled(one))).toBe(JSON.stringify(scheduled(one))) }), { numRuns: 60 })
})

test('without people, or where everybody has time for everything, the dates are those of the network', () => {
  fc.assert(fc.property(plan, (one) => {
    const nobody = { ...one, team: undefined, phases: [{ id: 'p', tasks: tasksOf(one).map((task) => ({ ...task, assign: undefined, role: undefined }) as unknown as Task) }] }
    const result = scheduled(nobody)
    expect(result.levelling).toBeUndefined()
    expect(result.tasks).toEqual(scheduled({ ...nobody, levelling: { off: true } }).tasks)
  }), { numRuns: 60 })
})

const MEMBER: TeamMember = { id: 'wang', role: 'analyst', name: '王芳' }
const starts = (result: Schedule): string[] => result.tasks.map(({ id, start, finish }) => `${id} ${start.slice(5)} ${finish.slice(5)}`)

describe('worked by hand', () => {
  test('two tasks of one person: one waits, and says for whom, how long and why', () => {
    const result = scheduled(planOf([{ id: 'a', durationDays: 3, assign: ['wang'] }, { id: 'b', effortDays: 2, assign: ['wang'] }], { team: [MEMBER] }))
    expect(starts(result)).toEqual(['a 06-01 06-03', 'b 06-04 06-05'])
    expect(result.tasks[1]).toMatchObject({ earlyStart: '2026-06-01', levellingDelayDays: 3, waitsFor: [{ member: 'wang', task: 'a' }], drivenBy: ['person:wang'], critical: true, levelledFloatDays: 0, totalFloatDays: 1 })
    expect(result.criticalPath).toEqual(['a', 'b'])
    expect(result.levelling).toEqual({ delayDays: 2, networkFinishDate: '2026-06-03', schedules: expect.any(Number), seed: 1, rule: 'latest-finish-time', lowerBoundDays: 5, bottleneck: [{ member: 'wang', loadPercent: 100, delayDays: 2 }] })
  })

  test('two half-day tasks of one person fit one day, a third does not', () => {
    const half = (id: string): TaskParts => ({ id, effortDays: 0.5, assign: ['wang'] })
    expect(starts(scheduled(planOf([half('a'), half('b'), half('c')], { team: [MEMBER] })))).toEqual(['a 06-01 06-01', 'b 06-01 06-01', 'c 06-02 06-02'])
  })

  test('a group of three does three tasks of one person each, and the fourth afterwards', () => {
    const one = (id: string): TaskParts => ({ id, durationDays: 2, assign: [{ id: 'testers', percent: 100 / 3 }] })
    const result = scheduled(planOf(['a', 'b', 'c', 'd'].map(one), { team: [{ id: 'testers', role: 'tester', availabilityPercent: 300 }] }))
    expect(starts(result)).toEqual(['a 06-01 06-02', 'b 06-01 06-02', 'c 06-01 06-02', 'd 06-03 06-04'])
  })

  test('of two members with the role the one who is done first does it; anyOf likewise', () => {
    const members: TeamMember[] = [{ id: 'slow', role: 'analyst', availabilityPercent: 50 }, { id: 'quick', role: 'analyst' }]
    const result = scheduled(planOf([{ id: 'a', effortDays: 4, role: 'analyst' }, { id: 'b', effortDays: 1, assign: [{ anyOf: ['slow', 'quick'] }] }], { team: members }))
    expect(result.tasks.map(({ id, assigned, start, finish }) => [id, assigned, start, finish])).toEqual([['a', ['quick'], '2026-06-01', '2026-06-04'], ['b', ['slow'], '2026-06-01', '2026-06-02']])
    expect(result.levelling).toMatchObject({ delayDays: 0, bottleneck: [] })
  })

  test('a higher priority goes first, and so does what it waits for', () => {
    const tasks: TaskParts[] = [{ id: 'long', durationDays: 5, assign: ['wang'] }, { id: 'before', durationDays: 1, assign: ['wang'] }, { id: 'urgent', durationDays: 1, assign: ['wang'], dependsOn: ['before'], priority: 900 }]
    expect(starts(scheduled(planOf(tasks, { team: [MEMBER] })))).toEqual(['long 06-03 06-09', 'before 06-01 06-01', 'urgent 06-02 06-02'])
  })

  test('a fixed start is booked before anything else; others go round it', () => {
    const result = scheduled(planOf([{ id: 'long', durationDays: 3, assign: ['wang'] }, { id: 'workshop', durationDays: 1, assign: ['wang'], mustStartOn: '2026-06-02' }], { team: [MEMBER] }))
    expect(starts(result)).toEqual(['long 06-03 06-05', 'workshop 06-02 06-02'])
    expect(result.violations).toBeUndefined()
  })

  test('of two fixed starts on one day the second one slips, and that is told', () => {
    const fixed = (id: string): TaskParts => ({ id, durationDays: 1, assign: ['wang'], mustStartOn: '2026-06-02' })
    const result = scheduled(planOf([fixed('a'), fixed('b')], { team: [MEMBER] }))
    expect(starts(result)).toEqual(['a 06-02 06-02', 'b 06-03 06-03'])
    expect(result.violations).toEqual([{ task: 'b', constraint: 'mustStartOn', wanted: '2026-06-02', actual: '2026-06-03', days: 1, chain: ['a', 'b'] }])
  })

  test('a deadline decides who goes first', () => {
    const tasks: TaskParts[] = [{ id: 'a', durationDays: 3, assign: ['wang'] }, { id: 'after', durationDays: 2, dependsOn: ['a'] }, { id: 'b', durationDays: 2, assign: ['wang'], deadline: '2026-06-02' }]
    const result = scheduled(planOf(tasks, { team: [MEMBER] }))
    expect(starts(result)).toEqual(['a 06-03 06-05', 'after 06-08 06-09', 'b 06-01 06-02'])
    expect(result.violations).toBeUndefined()
  })

  test('as late as possible, but not on days when its people are busy', () => {
    const tasks: TaskParts[] = [{ id: 'late', durationDays: 1, assign: ['wang'], asLateAsPossible: true }, { id: 'long', durationDays: 4 }, { id: 'end', durationDays: 2, assign: ['wang'], dependsOn: ['long', 'late'] }]
    expect(starts(scheduled(planOf(tasks, { team: [MEMBER] })))).toEqual(['late 06-04 06-04', 'long 06-01 06-04', 'end 06-05 06-08'])
  })

  test('levelling off leaves the dates of the network, and nothing is said about levelling', () => {
    const result = scheduled(planOf([{ id: 'a', durationDays: 3, assign: ['wang'] }, { id: 'b', durationDays: 2, assign: ['wang'] }], { team: [MEMBER], levelling: { off: true } }))
    expect(starts(result)).toEqual(['a 06-01 06-03', 'b 06-01 06-02'])
    expect(result.levelling).toBeUndefined()
    expect(result.tasks[1]).not.toHaveProperty('levelledFloatDays')
  })
})
