// Protects: early dates, floats, drivers and the critical path, on networks small enough to check by hand.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { CalendarData, DependencyType } from '../../src/model/file-types.ts'
import { lines, planOf, scheduled } from './plan-of.ts'

test('a textbook network of eight tasks', () => {
  const result = scheduled(planOf([
    { id: 'a', durationDays: 3 },
    { id: 'b', durationDays: 4, dependsOn: ['a'] },
    { id: 'c', durationDays: 2, dependsOn: ['a'] },
    { id: 'd', durationDays: 5, dependsOn: ['b'] },
    { id: 'e', durationDays: 1, dependsOn: ['c'] },
    { id: 'f', durationDays: 2, dependsOn: ['c'] },
    { id: 'g', durationDays: 4, dependsOn: ['d', 'e'] },
    { id: 'h', durationDays: 3, dependsOn: ['f', 'g'] },
  ]))
  expect(lines(result)).toEqual([
    'a 06-01 06-03 0/0', 'b 06-04 06-09 0/0', 'c 06-04 06-05 6/0', 'd 06-10 06-16 0/0',
    'e 06-08 06-08 6/6', 'f 06-08 06-09 9/9', 'g 06-17 06-22 0/0', 'h 06-23 06-25 0/0',
  ])
  expect([result.startDate, result.finishDate, result.workingDays]).toEqual(['2026-06-01', '2026-06-25', 19])
  expect(result.criticalPath).toEqual(['a', 'b', 'd', 'g', 'h'])
  expect(result.tasks.map(({ drivenBy }) => drivenBy)).toEqual([['startDate'], ['a'], ['a'], ['b'], ['c'], ['c'], ['d'], ['g']])
  expect(result.tasks[2]).toEqual({
    id: 'c', start: '2026-06-04', finish: '2026-06-05', durationDays: 2, earlyStart: '2026-06-04', earlyFinish: '2026-06-05',
    lateStart: '2026-06-12', lateFinish: '2026-06-15', totalFloatDays: 6, freeFloatDays: 0, critical: false, cost: 0, drivenBy: ['a'],
  })
})

// The network of the Reliable Construction Company in F. S. Hillier and G. J. Lieberman, Introduction to Operations Research (chapter on PERT/CPM): 44 weeks, critical path A–B–C–E–F–J–L–N, slack of D, G, H, M 4, of I 2, of K 1.
test('a published network of fourteen activities', () => {
  const network: [string, number, string][] = [
    ['A', 2, ''], ['B', 4, 'A'], ['C', 10, 'B'], ['D', 6, 'C'], ['E', 4, 'C'], ['F', 5, 'E'], ['G', 7, 'D'], ['H', 9, 'EG'], ['I', 7, 'C'], ['J', 8, 'FI'], ['K', 4, 'J'], ['L', 5, 'J'], ['M', 2, 'H'], ['N', 6, 'KL'],
  ]
  const result = scheduled(planOf(network.map(([id, durationDays, before]) => ({ id, durationDays, dependsOn: [...before] }))))
  expect([result.workingDays, result.criticalPath.join('')]).toEqual([44, 'ABCEFJLN'])
  expect(Object.fromEntries(result.tasks.filter(({ critical }) => !critical).map(({ id, totalFloatDays }) => [id, totalFloatDays]))).toEqual({ D: 4, G: 4, H: 4, I: 2, K: 1, M: 4 })
})

// a takes 5 days (June 1 to 5), b 3 days.
test.each<[DependencyType, number, string]>([
  ['FS', 0, 'b 06-08 06-10'], ['FS', 2, 'b 06-10 06-12'], ['FS', -2, 'b 06-04 06-08'], ['FS', -9, 'b 06-01 06-03'],
  ['SS', 0, 'b 06-01 06-03'], ['SS', 2, 'b 06-03 06-05'], ['SS', -1, 'b 06-01 06-03'],
  ['FF', 0, 'b 06-03 06-05'], ['FF', 1, 'b 06-04 06-08'], ['FF', -1, 'b 06-02 06-04'],
  ['SF', 0, 'b 06-01 06-03'], ['SF', 5, 'b 06-03 06-05'], ['SF', 4, 'b 06-02 06-04'], ['SF', -2, 'b 06-01 06-03'],
  ['FS', 0.5, 'b 06-09 06-11'], ['FS', -1.5, 'b 06-05 06-09'],
])('%s with lag %d', (type, lagDays, expected) => {
  const result = scheduled(planOf([{ id: 'a', durationDays: 5 }, { id: 'b', durationDays: 3, dependsOn: [{ task: 'a', type, lagDays }] }]))
  expect(lines(result)[1]).toContain(expected)
  expect(result.tasks.every(({ totalFloatDays, freeFloatDays }) => totalFloatDays >= 0 && freeFloatDays >= 0)).toBe(true)
})

test('floats through all four types', () => {
  const result = scheduled(planOf([
    { id: 'a', durationDays: 4 },
    { id: 'b', durationDays: 6, dependsOn: [{ task: 'a', type: 'SS', lagDays: 2 }] },
    { id: 'c', durationDays: 2, dependsOn: [{ task: 'b', type: 'FF', lagDays: 1 }] },
    { id: 'd', durationDays: 3, dependsOn: [{ task: 'a', lagDays: 1 }] },
    { id: 'e', durationDays: 1, dependsOn: [{ task: 'd', type: 'SF', lagDays: 3 }] },
  ]))
  expect(lines(result)).toEqual(['a 06-01 06-04 0/0', 'b 06-03 06-10 0/0', 'c 06-10 06-11 0/0', 'd 06-08 06-10 1/0', 'e 06-10 06-10 1/1'])
  expect(result.criticalPath).toEqual(['a', 'b', 'c'])
})

test('milestones consume no day', () => {
  const result = scheduled(planOf([
    { id: 'kick-off', durationDays: 0 },
    { id: 'a', durationDays: 5, dependsOn: ['kick-off'] },
    { id: 'done', durationDays: 0, dependsOn: ['a'] },
    { id: 'seen', durationDays: 0, dependsOn: ['done'] },
    { id: 'b', durationDays: 2, dependsOn: ['seen'] },
    { id: 'begun', durationDays: 0, dependsOn: [{ task: 'b', type: 'SS' }] },
    { id: 'delivery', durationDays: 0, notBefore: '2026-06-06' },
    { id: 'c', durationDays: 1, dependsOn: ['delivery'] },
    { id: 'end', durationDays: 0, dependsOn: ['b', 'c'] },
  ]))
  expect(lines(result)).toEqual([
    'kick-off 06-01 06-01 0/0', 'a 06-01 06-05 0/0', 'done 06-05 06-05 0/0', 'seen 06-05 06-05 0/0', 'b 06-08 06-09 0/0',
    'begun 06-08 06-08 1/1', 'delivery 06-08 06-08 1/0', 'c 06-08 06-08 1/1', 'end 06-09 06-09 0/0',
  ])
  expect(result.criticalPath).toEqual(['kick-off', 'a', 'done', 'seen', 'b', 'end'])
  expect(result.tasks.map(({ drivenBy }) => drivenBy?.join())).toEqual(['startDate', 'kick-off', 'a', 'done', 'seen', 'b', 'notBefore', 'delivery', 'b'])
})

test('a plan that starts on a weekend starts on Monday; an empty one has no days', () => {
  expect(lines(scheduled(planOf([{ id: 'a', durationDays: 1 }], { startDate: '2026-06-06' })))).toEqual(['a 06-08 06-08 0/0'])
  expect(scheduled(planOf([], { startDate: '2026-06-06' }))).toMatchObject({ startDate: '2026-06-08', finishDate: '2026-06-08', workingDays: 0, criticalPath: [], cost: { total: 0 } })
})

test('across Chinese New Year 2026 and its worked weekends', () => {
  const china = JSON.parse(readFileSync('templates/calendars/CN.json', 'utf8')) as CalendarData
  const result = scheduled(planOf([{ id: 'a', durationDays: 6 }, { id: 'b', durationDays: 5, dependsOn: ['a'] }], { startDate: '2026-02-09', calendar: { country: 'CN' } }), china)
  expect(lines(result)).toEqual(['a 02-09 02-14 0/0', 'b 02-24 02-28 0/0'])
  expect(result.holidayDataUntil).toBe('2026-12-31')
})

test('tasks and phases keep the order of the plan, whatever the order of work', () => {
  const result = scheduled(planOf([{ id: 'late', durationDays: 1, dependsOn: ['soon'] }, { id: 'soon', durationDays: 2 }]))
  expect(lines(result)).toEqual(['late 06-03 06-03 0/0', 'soon 06-01 06-02 0/0'])
  expect(result.phases).toEqual([{ id: 'p', start: '2026-06-01', finish: '2026-06-03', totalFloatDays: 0, cost: 0 }])
})

test('a chain of 20,000 tasks', () => {
  const tasks = Array.from({ length: 20_000 }, (_, index) => ({ id: `t${index}`, durationDays: 1, dependsOn: index ? [`t${index - 1}`] : [] }))
  expect(scheduled(planOf(tasks)).workingDays).toBe(20_000)
})
