// Protects: half days, changing availability, waiting times over weekends, lags of all kinds, gates, latest starts and tasks as late as possible; each by hand on the calendar of June 2026, whose 1st is a Monday.
import { expect, test } from 'vitest'
import type { Dependency, Phase, Plan, Task, TeamMember, TypedDependency } from '../../src/model/file-types.ts'
import { schedule } from '../../src/scheduling/schedule.ts'
import { lines, planOf, scheduled, type PlanParts, type TaskParts } from './plan-of.ts'

const A: TaskParts = { id: 'a', durationDays: 5 }

/** Start and finish of one task. */
function dates(tasks: readonly TaskParts[], id = 'b', parts: PlanParts = {}): string {
  const task = scheduled(planOf(tasks, parts)).tasks.find((item) => item.id === id)!
  return `${task.start.slice(5)} ${task.finish.slice(5)}`
}

test.each<[string, string[], Partial<TaskParts>, string]>([
  ['a duration', ['fri'], { durationDays: 5 }, '06-01 06-08'],
  ['effort', ['fri'], { effortDays: 5 }, '06-01 06-08'],
  ['half a day fits into half a day', ['fri'], { effortDays: 4.5 }, '06-01 06-05'],
  ['a date', ['2026-06-02'], { durationDays: 2 }, '06-01 06-03'],
  ['a half day that is a day off stays one', ['sat'], { durationDays: 6 }, '06-01 06-08'],
  ['waiting takes no notice', ['fri'], { calendarDays: 7 }, '06-01 06-07'],
])('half days: %s', (_, halfDays, work, expected) => {
  expect(dates([{ id: 'b', ...work }], 'b', { calendar: { halfDays } })).toBe(expected)
})

test('half days cost half', () => {
  const team = [{ id: 'pm', role: 'project-manager', costPerDay: 100 }]
  expect(scheduled(planOf([{ id: 'a', durationDays: 5, assign: ['pm'] }], { team, calendar: { halfDays: ['fri'] } })).cost.total).toBe(550)
})

const PM: TeamMember = { id: 'pm', role: 'project-manager' }

test.each<[string, Partial<TeamMember>, Partial<TaskParts>, string]>([
  ['a part-time week', { workweek: ['mon', 'tue'] }, { effortDays: 3 }, '06-01 06-08'],
  ['a part-time week delays the start', { workweek: ['wed'] }, { durationDays: 1 }, '06-03 06-03'],
  ['half of the time, then all of it', { availabilityPercent: 50, availability: [{ from: '2026-06-03', to: '2026-12-31', percent: 100 }] }, { effortDays: 3 }, '06-01 06-04'],
  ['away for a while', { availability: [{ from: '2026-06-02', to: '2026-06-05', percent: 0 }] }, { effortDays: 2 }, '06-01 06-08'],
  ['where times overlap the last counts', { availability: [{ from: '2026-06-01', to: '2026-06-30', percent: 0 }, { from: '2026-06-04', to: '2026-06-30', percent: 200 }] }, { effortDays: 4 }, '06-04 06-05'],
  ['an absence beats a time of more', { absences: [{ from: '2026-06-01', to: '2026-06-01' }], availability: [{ from: '2026-06-01', to: '2026-06-05', percent: 100 }] }, { effortDays: 1 }, '06-02 06-02'],
  ['working more than the project changes nothing', { workweek: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] }, { durationDays: 6 }, '06-01 06-08'],
])('availability: %s', (_, parts, work, expected) => {
  expect(dates([{ id: 'b', assign: ['pm'], ...work }], 'b', { team: [{ ...PM, ...parts }] })).toBe(expected)
})

test.each<[string, Omit<TypedDependency, 'task'>, Partial<TaskParts>, string]>([
  ['waits over the weekend', {}, { calendarDays: 2 }, '06-06 06-07'],
  ['a week', {}, { calendarDays: 7 }, '06-06 06-12'],
  ['from its start', { type: 'SS' }, { calendarDays: 7 }, '06-01 06-07'],
  ['to end with it', { type: 'FF' }, { calendarDays: 3 }, '06-03 06-05'],
  ['after two working days', { lagDays: 2 }, { calendarDays: 1 }, '06-10 06-10'],
  ['FS and calendar days', { lagCalendarDays: 3 }, { durationDays: 1 }, '06-09 06-09'],
  ['FS and calendar days that end on the weekend', { lagCalendarDays: 1 }, { durationDays: 1 }, '06-08 06-08'],
  ['FS and a lead in calendar days', { lagCalendarDays: -2 }, { durationDays: 1 }, '06-04 06-04'],
  ['SS and calendar days', { type: 'SS', lagCalendarDays: 5 }, { durationDays: 1 }, '06-08 06-08'],
  ['FF and calendar days', { type: 'FF', lagCalendarDays: 2 }, { durationDays: 2 }, '06-05 06-08'],
  ['SF and calendar days', { type: 'SF', lagCalendarDays: 3 }, { durationDays: 1 }, '06-03 06-03'],
  ['FS and percent', { lagPercent: 50 }, { durationDays: 1 }, '06-11 06-11'],
  ['SS and percent', { type: 'SS', lagPercent: 40 }, { durationDays: 1 }, '06-03 06-03'],
  ['a lead in percent', { lagPercent: -40 }, { durationDays: 1 }, '06-04 06-04'],
])('after a task from 06-01 to 06-05: %s', (_, link, work, expected) => {
  expect(dates([A, { id: 'b', dependsOn: [{ task: 'a', ...link }], ...work }])).toBe(expected)
})

test('what follows a waiting time starts on the next working day, milestones lie on it, and percent is of calendar days', () => {
  const after = (days: number, ...tasks: TaskParts[]): string => dates([A, { id: 'wait', calendarDays: days, dependsOn: ['a'] }, ...tasks])
  expect(after(2, { id: 'b', durationDays: 1, dependsOn: ['wait'] })).toBe('06-08 06-08')
  expect(after(7, { id: 'b', durationDays: 1, dependsOn: ['wait'] })).toBe('06-15 06-15')
  expect(after(2, { id: 'b', durationDays: 0, dependsOn: ['wait'] })).toBe('06-08 06-08')
  expect(after(7, { id: 'b', durationDays: 0, dependsOn: ['wait'] })).toBe('06-12 06-12')
  expect(after(2, { id: 'c', calendarDays: 3, dependsOn: ['wait'] }, { id: 'b', durationDays: 1, dependsOn: ['c'] })).toBe('06-11 06-11')
  expect(after(4, { id: 'b', durationDays: 1, dependsOn: [{ task: 'wait', lagPercent: 50 }] })).toBe('06-12 06-12')
  expect(after(2, { id: 'b', durationDays: 1, dependsOn: [{ task: 'wait', lagDays: 1 }] })).toBe('06-09 06-09')
  expect(dates([{ id: 'm', durationDays: 0, notBefore: '2026-06-03' }, { id: 'b', calendarDays: 2, dependsOn: [{ task: 'm', lagDays: 3 }] }])).toBe('06-06 06-07')
  expect(after(0, { id: 'b', durationDays: 1, dependsOn: ['wait'] })).toBe('06-08 06-08')
})

test('waiting times have dates on weekends, floats in working days, and no cost of people', () => {
  const team = [{ id: 'pm', role: 'project-manager', costPerDay: 100 }]
  const result = scheduled(planOf([A, { id: 'wait', calendarDays: 2, dependsOn: ['a'], assign: ['pm'] }, { id: 'b', durationDays: 3, dependsOn: ['a'] }, { id: 'end', durationDays: 1, dependsOn: ['wait', 'b'] }], { team }))
  expect(lines(result)).toEqual(['a 06-01 06-05 0/0', 'wait 06-06 06-07 1/1', 'b 06-08 06-10 0/0', 'end 06-11 06-11 0/0'])
  expect(result.tasks[1]).toMatchObject({ durationDays: 0, calendarDays: 2, lateStart: '2026-06-09', lateFinish: '2026-06-10', cost: 0 })
  const last = scheduled(planOf([A, { id: 'wait', calendarDays: 2, dependsOn: ['a'] }], { deadline: '2026-06-06' }))
  expect([last.finishDate, last.violations]).toEqual(['2026-06-07', [{ task: 'project', constraint: 'projectDeadline', wanted: '2026-06-06', actual: '2026-06-07', days: 0, chain: ['a', 'wait'] }]])
})

test('a waiting time starts and ends on the very day', () => {
  expect(dates([{ id: 'b', calendarDays: 3, notBefore: '2026-06-06' }])).toBe('06-06 06-08')
  expect(scheduled(planOf([{ id: 'b', calendarDays: 3, mustStartOn: '2026-06-06', deadline: '2026-06-08' }])).violations).toBeUndefined()
})

const twoPhases = (milestone: Dependency[], second: TaskParts[], holds?: 'next-phase' | 'none', third: TaskParts[] = []): Plan => {
  const plan = planOf([A, { id: 'gate', durationDays: 0, dependsOn: milestone }])
  plan.phases[0]!.gate = { id: 'G1', milestone: 'gate', criteria: [], ...(holds && { holds }) }
  const phase = (id: string, tasks: TaskParts[]): Phase => ({ id, tasks: tasks.map((task) => ({ title: task.id, ...task }) as Task) })
  plan.phases.push(phase('q', second), phase('r', third))
  return plan
}

test('a gate holds the phases after it, unless it says that it does not', () => {
  const later = [{ id: 'b', durationDays: 1 }]
  expect(lines(scheduled(twoPhases(['a'], later, undefined, [{ id: 'c', durationDays: 2 }])))).toEqual(['a 06-01 06-05 0/0', 'gate 06-05 06-05 0/0', 'b 06-08 06-08 1/1', 'c 06-08 06-09 0/0'])
  expect(lines(scheduled(twoPhases(['a'], later, 'next-phase')))[2]).toBe('b 06-08 06-08 0/0')
  expect(lines(scheduled(twoPhases(['a'], later, 'none')))[2]).toBe('b 06-01 06-01 4/4')
  expect(scheduled(twoPhases(['a'], later)).tasks[2]!.drivenBy).toEqual(['gate'])
})

test('a gate does not hold what it waits for', () => {
  const result = scheduled(twoPhases(['a', 'early'], [{ id: 'early', durationDays: 7 }, { id: 'b', durationDays: 1, dependsOn: [{ task: 'early', type: 'SS' }] }]))
  expect(lines(result)).toEqual(['a 06-01 06-05 2/2', 'gate 06-09 06-09 0/0', 'early 06-01 06-09 0/0', 'b 06-10 06-10 0/0'])
})

test('a latest start that is missed', () => {
  const result = scheduled(planOf([A, { id: 'b', durationDays: 2, dependsOn: ['a'], notAfter: '2026-06-04' }]))
  expect(lines(result)).toEqual(['a 06-01 06-05 -2/0', 'b 06-08 06-09 -2/0'])
  expect(result.violations).toEqual([{ task: 'b', constraint: 'notAfter', wanted: '2026-06-04', actual: '2026-06-08', days: 2, chain: ['a', 'b'] }])
  expect(scheduled(planOf([A, { id: 'b', durationDays: 2, notAfter: '2026-06-02' }])).tasks[1]).toMatchObject({ start: '2026-06-01', totalFloatDays: 1, lateStart: '2026-06-02' })
})

test('a fixed start on a day off is said', () => {
  const result = scheduled(planOf([{ id: 'b', durationDays: 2, mustStartOn: '2026-06-06' }]))
  expect(lines(result)).toEqual(['b 06-08 06-09 0/0'])
  expect(result.violations).toEqual([{ task: 'b', constraint: 'mustStartOn', wanted: '2026-06-06', actual: '2026-06-08', days: 0, chain: ['b'] }])
})

test('as late as possible: right before what comes after, with what it was', () => {
  const result = scheduled(planOf([
    A, { id: 'prepare', durationDays: 1, asLateAsPossible: true }, { id: 'first', durationDays: 1, asLateAsPossible: true },
    { id: 'b', durationDays: 2, dependsOn: ['a', 'prepare'] }, { id: 'free', durationDays: 3, asLateAsPossible: true }, { id: 'wanted', durationDays: 3, asLateAsPossible: true, deadline: '2026-06-04' },
  ].map((task) => (task.id === 'prepare' ? { ...task, dependsOn: ['first'] } : task))))
  expect(lines(result)).toEqual(['a 06-01 06-05 0/0', 'prepare 06-05 06-05 0/0', 'first 06-04 06-04 0/0', 'b 06-08 06-09 0/0', 'free 06-05 06-09 0/0', 'wanted 06-02 06-04 0/0'])
  expect(result.tasks[1]).toMatchObject({ earlyStart: '2026-06-02', earlyFinish: '2026-06-02', lateStart: '2026-06-05', drivenBy: ['asLateAsPossible'], critical: true })
  expect(result.criticalPath).toEqual(['a', 'b'])
})

test('holidays that are only assumed are told from their first day on', () => {
  const days = (finish: number, known?: string) => {
    const data = known ? { kind: 'CalendarData' as const, schemaVersion: 1 as const, country: 'DE', title: 'Germany', knownFrom: '2024-01-01', knownUntil: known, holidays: ['2026-06-04'], workdays: [], regions: { HH: { title: 'Hamburg', notHolidays: ['2026-06-04'] } }, source: 's' } : undefined
    const result = schedule(planOf([{ id: 'a', durationDays: finish }], { calendar: { country: 'DE', region: 'HH' } }), data)
    return 'schedule' in result ? result.schedule.assumedFrom : 'none'
  }
  expect([days(5, '2026-06-05'), days(5, '2026-06-04'), days(5, '2026-05-01'), days(5)]).toEqual([undefined, '2026-06-05', '2026-06-01', '2026-06-01'])
})

test.each<[string, DependencyPair]>([
  ['plain', [{ task: 'b' }, { task: 'a' }]],
  ['together from start to finish, which could be kept', [{ task: 'b', type: 'FF' }, { task: 'a', type: 'SS' }]],
  ['with leads that could be kept', [{ task: 'b', lagDays: -9 }, { task: 'a', lagDays: -9 }]],
])('a ring is refused whatever its types and lags: %s', (_, [ofA, ofB]) => {
  expect(schedule(planOf([{ ...A, dependsOn: [ofA] }, { id: 'b', durationDays: 5, dependsOn: [ofB] }]), undefined)).toMatchObject({ problems: [{ rule: 'dependency-cycle', values: { cycle: 'a → b → a' } }] })
})

type DependencyPair = [TypedDependency, TypedDependency]
