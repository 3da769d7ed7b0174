// Protects: fixed starts and deadlines, what is told when they cannot be kept, and plans that cannot be scheduled.
import { expect, test } from 'vitest'
import type { Plan } from '../../src/model/file-types.ts'
import { schedule } from '../../src/scheduling/schedule.ts'
import { lines, planOf, scheduled, type TaskParts } from './plan-of.ts'

test('notBefore and mustStartOn hold back, and mustStartOn takes the float', () => {
  const result = scheduled(planOf([
    { id: 'a', durationDays: 1, notBefore: '2026-06-07' },
    { id: 'b', durationDays: 2, mustStartOn: '2026-06-03' },
    { id: 'before', durationDays: 1, dependsOn: [] },
    { id: 'c', durationDays: 1, mustStartOn: '2026-06-03', dependsOn: ['before'] },
  ]))
  expect(lines(result)).toEqual(['a 06-08 06-08 0/0', 'b 06-03 06-04 0/0', 'before 06-01 06-01 1/1', 'c 06-03 06-03 0/0'])
  expect(result.tasks.map(({ drivenBy }) => drivenBy)).toEqual([['notBefore'], ['mustStartOn'], ['startDate'], ['mustStartOn']])
  expect(result.violations).toBeUndefined()
})

test('a fixed start that predecessors forbid: as early as possible, with days late and the chain', () => {
  const result = scheduled(planOf([
    { id: 'a', durationDays: 3 },
    { id: 'b', durationDays: 3, dependsOn: ['a'] },
    { id: 'c', durationDays: 2, dependsOn: ['b'], mustStartOn: '2026-06-05' },
    { id: 'other', durationDays: 8 },
  ]))
  expect(lines(result)).toEqual(['a 06-01 06-03 -2/0', 'b 06-04 06-08 -2/0', 'c 06-09 06-10 -2/0', 'other 06-01 06-10 0/0'])
  expect(result.tasks[2]).toMatchObject({ lateStart: '2026-06-05', lateFinish: '2026-06-08', critical: true })
  expect(result.violations).toEqual([{ task: 'c', constraint: 'mustStartOn', wanted: '2026-06-05', actual: '2026-06-09', days: 2, chain: ['a', 'b', 'c'] }])
})

test('deadlines of a task and of the plan', () => {
  const result = scheduled(planOf([
    { id: 'a', durationDays: 5, deadline: '2026-06-05' },
    { id: 'b', durationDays: 3, dependsOn: ['a'], deadline: '2026-06-07' },
    { id: 'c', durationDays: 1 },
  ], { deadline: '2026-06-09' }))
  expect(lines(result)).toEqual(['a 06-01 06-05 -3/0', 'b 06-08 06-10 -3/0', 'c 06-01 06-01 6/6'])
  expect(result.violations).toEqual([
    { task: 'b', constraint: 'deadline', wanted: '2026-06-07', actual: '2026-06-10', days: 3, chain: ['a', 'b'] },
    { task: 'project', constraint: 'projectDeadline', wanted: '2026-06-09', actual: '2026-06-10', days: 1, chain: ['a', 'b'] },
  ])
  expect(result.criticalPath).toEqual(['a', 'b'])
})

test('a deadline later than the end gives no float and no violation', () => {
  const result = scheduled(planOf([{ id: 'a', durationDays: 2, deadline: '2026-06-30' }], { deadline: '2026-07-31' }))
  expect([lines(result), result.violations]).toEqual([['a 06-01 06-02 0/0'], undefined])
})

test('a deadline before the project starts is counted back from it', () => {
  const result = scheduled(planOf([{ id: 'a', durationDays: 1 }], { deadline: '2026-05-27' }))
  expect(result.tasks[0]).toMatchObject({ lateFinish: '2026-05-27', totalFloatDays: -3 })
  expect(result.violations).toMatchObject([{ days: 3 }])
})

test('a milestone keeps the date of the day on which the work before it ends', () => {
  const dated = (task: Omit<TaskParts, 'id'>) => scheduled(planOf([{ id: 'a', durationDays: 5 }, { id: 'm', durationDays: 0, dependsOn: ['a'], ...task }, { id: 'z', durationDays: 9 }]))
  expect(dated({ mustStartOn: '2026-06-05' }).violations).toBeUndefined()
  expect(dated({ deadline: '2026-06-05' }).violations).toBeUndefined()
  expect(lines(dated({ deadline: '2026-06-05' }))[1]).toBe('m 06-05 06-05 0/0')
  expect(lines(dated({ mustStartOn: '2026-06-08' }))[1]).toBe('m 06-08 06-08 0/0')
  expect(dated({ deadline: '2026-06-04' }).violations).toMatchObject([{ task: 'm', days: 1, chain: ['a', 'm'] }])
})

test.each<[string, Plan, unknown[]]>([
  ['cycles, one finding for each', planOf([
    { id: 'a', durationDays: 1, dependsOn: ['c'] }, { id: 'b', durationDays: 1, dependsOn: ['a'] }, { id: 'c', durationDays: 1, dependsOn: ['b', 'x'] },
    { id: 'd', durationDays: 1, dependsOn: ['c'] }, { id: 'x', durationDays: 1, dependsOn: ['x'] },
  ]), [
    { rule: 'dependency-cycle', severity: 'error', path: ['phases', 0, 'tasks', 0, 'dependsOn'], values: { cycle: 'a → b → c → a', task: 'a' } },
    { rule: 'dependency-cycle', severity: 'error', path: ['phases', 0, 'tasks', 4, 'dependsOn'], values: { cycle: 'x → x', task: 'x' } },
  ]],
  ['unknown names', planOf([{ id: 'a', durationDays: 1, dependsOn: ['nix', '__proto__'], assign: [{ id: 'who', percent: 50 }] }]), [
    { rule: 'unknown-reference', severity: 'error', path: ['phases', 0, 'tasks', 0, 'dependsOn', 0], values: { name: 'nix', task: 'a', expected: 'task' } },
    { rule: 'unknown-reference', severity: 'error', path: ['phases', 0, 'tasks', 0, 'dependsOn', 1], values: { name: '__proto__', task: 'a', expected: 'task' } },
    { rule: 'unknown-reference', severity: 'error', path: ['phases', 0, 'tasks', 0, 'assign', 0], values: { name: 'who', task: 'a', expected: 'team member' } },
  ]],
  ['an id twice, and no estimate', planOf([{ id: 'a', durationDays: 1 }, { id: 'a' }]), [
    { rule: 'duplicate-id', severity: 'error', path: ['phases', 0, 'tasks', 1, 'id'], values: { id: 'a' } },
    { rule: 'missing-estimate', severity: 'error', path: ['phases', 0, 'tasks', 1], values: { task: 'a' } },
  ]],
  ['nobody ever works', planOf([{ id: 'a', durationDays: 1 }], { calendar: { workweek: [] as unknown as ['mon'] } }), [
    { rule: 'no-working-days', severity: 'error', path: ['calendar'], values: { from: '2026-06-01' } },
  ]],
  ['a task that never ends', planOf([{ id: 'a', durationDays: 1e9 }]), [
    { rule: 'beyond-horizon', severity: 'error', path: ['phases', 0, 'tasks', 0], values: { task: 'a', days: 36525 } },
  ]],
  ['somebody who never comes back', planOf([{ id: 'a', effortDays: 1, assign: ['x'] }, { id: 'b', durationDays: 1, dependsOn: ['a'] }], {
    team: [{ id: 'x', role: 'it', absences: [{ from: '2000-01-01', to: '9999-12-31' }] }],
  }), [{ rule: 'beyond-horizon', severity: 'error', path: ['phases', 0, 'tasks', 0], values: { task: 'a', days: 36525 } }]],
])('%s', (_, plan, problems) => {
  expect(schedule(plan, undefined)).toEqual({ problems })
})
