// Protects: how effort becomes whole working days, with shares, groups, roles and absences.
import { expect, test } from 'vitest'
import type { TeamMember } from '../../src/model/file-types.ts'
import { lines, planOf, scheduled, type TaskParts } from './plan-of.ts'

const TEAM: TeamMember[] = [
  { id: 'pm', role: 'project-manager', costPerDay: 100 },
  { id: 'half', role: 'it', availabilityPercent: 50, costPerDay: 200 },
  { id: 'testers', role: 'front-line', availabilityPercent: 300, costPerDay: 50 },
  { id: 'away', role: 'executive', costPerDay: 100, absences: [{ from: '2026-06-02', to: '2026-06-03' }] },
  { id: 'late', role: 'executive', costPerDay: 100, absences: [{ from: '2026-05-01', to: '2026-06-03' }] },
]

test.each<[string, Omit<TaskParts, 'id'>, number, number]>([
  ['one person', { effortDays: 4, assign: ['pm'] }, 4, 400],
  ['a part of a day is a day', { effortDays: 3.1, assign: ['pm'] }, 4, 310],
  ['half a person', { effortDays: 4, assign: ['half'] }, 8, 800],
  ['half of half a person', { effortDays: 1, assign: [{ id: 'half', percent: 50 }] }, 4, 200],
  ['a group of three', { effortDays: 6, assign: ['testers'] }, 2, 300],
  ['two share in proportion to their units', { effortDays: 3, assign: ['pm', 'half'] }, 2, 2 * 100 + 200],
  ['a tenth of a person three times', { effortDays: 0.3, assign: [{ id: 'pm', percent: 10 }] }, 3, 30],
  ['the first of a role', { effortDays: 2, role: 'it' }, 4, 400],
  ['a role nobody has', { effortDays: 2, role: 'partner' }, 2, 0],
  ['nobody', { effortDays: 2 }, 2, 0],
  ['the likely value', { effortDays: { optimistic: 1, likely: 2, pessimistic: 9 }, assign: ['pm'] }, 2, 200],
  ['a duration keeps people busy', { durationDays: 4.5, assign: ['pm', 'half'] }, 5, 5 * 100 + 5 * 0.5 * 200],
  ['duration for the time, effort for the cost', { durationDays: 10, effortDays: 2, assign: ['pm'] }, 10, 200],
  ['no effort is a day still', { effortDays: 0, assign: ['pm'] }, 1, 0],
  ['absence in the midst', { effortDays: 3, assign: ['away'] }, 5, 300],
  ['absence at the start', { effortDays: 2, assign: ['late'] }, 2, 200],
  ['the other goes on alone', { effortDays: 4, assign: ['pm', 'away'] }, 3, 400],
  ['a duration waits for somebody', { durationDays: 2, assign: ['away'] }, 4, 200],
  ['a duration goes on with one of two, who is paid', { durationDays: 2, assign: ['pm', 'away'] }, 2, 300],
])('%s', (_, task, days, cost) => {
  const [result] = scheduled(planOf([{ id: 'a', ...task }], { team: TEAM })).tasks
  expect([result?.durationDays, result?.cost]).toEqual([days, cost])
})

test('an absence delays the start, gives float to what comes before, and is named as driver', () => {
  const result = scheduled(planOf([{ id: 'a', durationDays: 1 }, { id: 'b', effortDays: 2, assign: ['late'], dependsOn: ['a'] }], { team: TEAM }))
  expect(lines(result)).toEqual(['a 06-01 06-01 2/2', 'b 06-04 06-05 0/0'])
  expect(result.tasks.map(({ drivenBy }) => drivenBy)).toEqual([['startDate'], ['absence']])
  expect(result.criticalPath).toEqual(['b'])
})

test('the latest start is found over an absence', () => {
  const result = scheduled(planOf([{ id: 'a', effortDays: 2, assign: ['away'] }, { id: 'b', durationDays: 6 }], { team: TEAM }))
  expect(result.tasks[0]).toMatchObject({ start: '2026-06-01', finish: '2026-06-04', lateStart: '2026-06-05', lateFinish: '2026-06-08', totalFloatDays: 2 })
})
