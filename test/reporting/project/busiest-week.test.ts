// Protects: the busiest week adds up the work that falls into it, against the days that are there.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CalendarData, Plan, TeamMember } from '../../../src/model/file-types.ts'
import { addDays } from '../../../src/model/days/iso-date.ts'
import { busiestWeek } from '../../../src/reporting/project/busiest-week.ts'
import { projectContext } from '../../../src/reporting/project/project-input.ts'
import { loadSay } from '../../support/load-pack.ts'
import { knowledge, scheduleOf } from '../sample-engagement.ts'

const ANN: TeamMember = { id: 'ann', role: 'analyst', availabilityPercent: 50 }

// Monday 7 December 2026. Half a person: 5 days of effort last two weeks, 2 days last four days.
function planOf(member: TeamMember): Plan {
  return {
    kind: 'Plan', schemaVersion: 1, startDate: '2026-12-07', levelling: { off: true }, calendar: { country: 'CN' }, team: [member, { id: 'bob', role: 'architect', availabilityPercent: 50 }], phases: [{
      id: 'p', tasks: [
        { id: 'p.long', title: 'Long', effortDays: 5, assign: ['ann'] }, { id: 'p.short', title: 'Short', effortDays: { optimistic: 1, likely: 2, pessimistic: 4 }, assign: ['ann'], dependsOn: [{ task: 'p.long', type: 'SS', lagDays: 5 }] },
        { id: 'p.shared', title: 'Shared', effortDays: 4, assign: ['ann', 'bob'], dependsOn: [{ task: 'p.long', type: 'SS', lagDays: 5 }] }, { id: 'p.wait', title: 'Wait', durationDays: 20 },
      ],
    }],
  }
}

function busiest(member: TeamMember, holidays?: CalendarData, plan = planOf(member)) {
  return busiestWeek(member, projectContext({ plan, schedule: scheduleOf(plan), knowledge, language: 'en', say: loadSay('en'), holidays }))
}

test('the second week carries half of the long task, the short one and a share of the third', () => {
  expect(busiest(ANN)).toEqual({ monday: '2026-12-14', load: 6.5, capacity: 2.5 })
})

test('public holidays and days away leave fewer days', () => {
  const data: CalendarData = { kind: 'CalendarData', schemaVersion: 1, country: 'CN', title: 'China', knownFrom: '2026-01-01', knownUntil: '2026-12-31', holidays: ['2026-12-18'], workdays: [], source: 'test' }
  expect(busiest(ANN, data)?.capacity).toBe(2)
  expect(busiest({ ...ANN, absences: [{ from: '2026-12-18', to: '2026-12-18' }] })).toMatchObject({ monday: '2026-12-14', capacity: 2 })
  // Away from Wednesday on, more of the work lies in the week after.
  expect(busiest({ ...ANN, absences: [{ from: '2026-12-16', to: '2026-12-18' }] })).toMatchObject({ monday: '2026-12-21', capacity: 2.5 })
})

test('half days, part-time weeks and times with another availability leave less, and the work lies on the days that are left', () => {
  const halfFridays = { ...planOf(ANN), calendar: { country: 'CN', halfDays: ['fri'] as ['fri'] } }
  expect(busiest(ANN, undefined, halfFridays)?.capacity).toBe(2.25)
  expect(busiest({ ...ANN, workweek: ['mon', 'tue', 'wed'] })?.capacity).toBe(1.5)
  // Four days of 0.5, a fifth of 1.
  expect(busiest({ ...ANN, availability: [{ from: '2026-12-18', to: '2026-12-18', percent: 100 }] })).toMatchObject({ monday: '2026-12-14', capacity: 3 })
})

test('nobody who is levelled has more to do in a week than there is of him', () => {
  const when = fc.integer({ min: 0, max: 40 }).map((more) => addDays('2026-12-07', more))
  const member = fc.record({ availabilityPercent: fc.constantFrom(40, 100), workweek: fc.constantFrom<TeamMember['workweek']>(undefined, ['mon', 'wed', 'thu']), absences: fc.array(when.map((from) => ({ from, to: addDays(from, 3) })), { maxLength: 2 }), availability: fc.array(when.map((from) => ({ from, to: addDays(from, 9), percent: 30 })), { maxLength: 1 }) })
    .map(({ workweek, ...rest }): TeamMember => ({ id: 'ann', role: 'analyst', ...rest, ...(workweek && { workweek }) }))
  fc.assert(fc.property(member, fc.array(fc.record({ days: fc.integer({ min: 1, max: 6 }), effort: fc.boolean(), percent: fc.constantFrom(50, 100), both: fc.boolean() }), { minLength: 1, maxLength: 6 }), (ann, items) => {
    const tasks = items.map(({ days, effort, percent, both }, place) => ({ id: `p.t${place}`, title: 'T', [effort ? 'effortDays' : 'durationDays']: days, assign: [{ id: 'ann', percent }, ...(both ? ['bob'] : [])] }))
    const week = busiest(ann, undefined, { ...planOf(ann), levelling: {}, calendar: { halfDays: ['fri'] }, phases: [{ id: 'p', tasks }] })
    expect(week === undefined || week.load <= week.capacity + 1e-6).toBe(true)
  }), { numRuns: 30 })
})

test('nobody with nothing to do has a busiest week', () => {
  expect(busiest({ ...ANN, id: 'eve' }, undefined, planOf(ANN))).toBeUndefined()
})
