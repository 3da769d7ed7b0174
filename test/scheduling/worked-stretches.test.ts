// Protects: an interrupted task says on which days somebody works, so that its planned value can be computed from the file alone.
import { expect, test } from 'vitest'
import { schedule } from '../../src/scheduling/schedule.ts'
import type { Plan } from '../../src/model/file-types.ts'

const plan = (team: NonNullable<Plan['team']>, assign: string[]): Plan => ({
  kind: 'Plan', schemaVersion: 1, startDate: '2026-12-07', team, phases: [{ id: 'one', tasks: [{ id: 'one.a', title: 'A', effortDays: 4, assign }] }],
})
const away = { from: '2026-12-09', to: '2026-12-10' }
const workedIn = (it: Plan) => {
  const result = schedule(it, undefined)
  return 'schedule' in result ? result.schedule.tasks[0]?.workedIn : result
}

test('the days on which everybody assigned is away are left out', () => {
  expect(workedIn(plan([{ id: 'ann', name: 'Ann', role: 'pm', absences: [away] }], ['ann']))).toEqual([{ from: '2026-12-07', to: '2026-12-08' }, { from: '2026-12-11', to: '2026-12-14' }])
  expect(workedIn(plan([{ id: 'ann', name: 'Ann', role: 'pm', workweek: ['mon', 'wed'] }], ['ann']))).toEqual(['2026-12-07', '2026-12-09', '2026-12-14', '2026-12-16'].map((day) => ({ from: day, to: day })))
})

test('nothing is said where somebody is there every day', () => {
  expect(workedIn(plan([{ id: 'ann', name: 'Ann', role: 'pm', absences: [away] }, { id: 'bob', name: 'Bob', role: 'pm' }], ['ann', 'bob']))).toBeUndefined()
  expect(workedIn(plan([{ id: 'ann', name: 'Ann', role: 'pm', absences: [{ from: '2027-01-04', to: '2027-01-05' }] }], ['ann']))).toBeUndefined()
})
