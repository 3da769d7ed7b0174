// Protects: the chart shows each phase by its share, nothing twice, and the timetable says what is nearly critical and what the calendar does not know.
import { describe, expect, test } from 'vitest'
import type { Plan, Schedule, Task } from '../../../src/model/file-types.ts'
import { chartView } from '../../../src/reporting/project/gantt-chart.ts'
import { type ProjectContext, projectContext } from '../../../src/reporting/project/project-input.ts'
import { timetableView } from '../../../src/reporting/project/timetable.ts'
import { loadSay } from '../../support/load-pack.ts'
import { knowledge, sampleEngagement, scheduleOf } from '../sample-engagement.ts'

function contextOf(plan: Plan, schedule: Partial<Schedule> = {}): ProjectContext {
  return projectContext({ plan, schedule: { ...scheduleOf(plan), ...schedule }, knowledge, language: 'en', say: loadSay('en') })
}

/** A phase of tasks one after another, beside them as many short ones, a milestone after the last and the gate on the same day. */
function phase(id: string, count: number): Plan['phases'][number] {
  const chain = Array.from({ length: count }, (_, index): Task => ({ id: `${id}.chain-${index}`, title: `Chain ${index}`, effortDays: 2, ...(index > 0 ? { dependsOn: [`${id}.chain-${index - 1}`] } : {}) }))
  const beside = Array.from({ length: count }, (_, index): Task => ({ id: `${id}.beside-${index}`, title: `Beside ${index}`, effortDays: 1 }))
  const last = `${id}.chain-${count - 1}`
  return {
    id, title: id, tasks: [...chain, ...beside, { id: `${id}.done`, title: 'Done', durationDays: 0, dependsOn: [last] }, { id: `${id}.gate`, title: 'Gate', durationDays: 0, dependsOn: [`${id}.done`, ...beside.map((task) => task.id)] }],
    gate: { id: 'G', milestone: `${id}.gate`, criteria: [] },
  }
}

const plan: Plan = { kind: 'Plan', schemaVersion: 1, startDate: '2026-12-01', phases: [phase('large', 30), phase('small', 5)] }

describe('the chart of a large plan', () => {
  const { text, note } = chartView(contextOf(plan))
  const bars = (section: string) => (text.split('    section ').find((part) => part.includes(section)) ?? '').split('\n').filter((line) => line.includes(' :'))

  test('gives each phase its share, gate and critical path first', () => {
    expect([bars('1 large').length, bars('2 small').length]).toEqual([34, 6])
    expect(bars('1 large').filter((line) => line.includes('Chain'))).toHaveLength(30)
    expect(bars('2 small').some((line) => line.includes('Gate') && line.includes('milestone'))).toBe(true)
    expect(note).toContain('The chart shows 40 of 74 tasks')
  })

  test('leaves out a milestone on the day of its gate, and so do the milestones', () => {
    expect(text).not.toContain('Done')
    expect(note).toContain('A milestone that falls on the day of its phase’s gate is left out.')
    expect(timetableView(contextOf(plan)).milestones).not.toContain('Done')
  })
})

test('the milestones tell when everybody is live', () => {
  const sample = sampleEngagement('en')
  const { milestones } = timetableView(projectContext({ ...sample, knowledge, language: 'en', say: loadSay('en') }))
  expect(milestones.split('\n').filter((line) => line.includes('(finished)'))).toHaveLength(1)
})

test('the phases add up in a last row', () => {
  const halves: Plan = { ...plan, phases: [{ id: 'a', title: 'A', tasks: [{ id: 'a.x', title: 'X', effortDays: 1.5 }] }, { id: 'b', title: 'B', tasks: [{ id: 'b.x', title: 'X', effortDays: 2 }] }] }
  const rows = timetableView(contextOf(halves)).phases.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
  expect(rows.at(-1)?.slice(1, -1)).toEqual(['**Total**', '2026-12-01', '2026-12-02', '2', '3.5'])
})

test('nearly critical tasks are named; critical ones without float are not among them', () => {
  const near: Plan = {
    ...plan, phases: [{ id: 'a', tasks: [
      { id: 'a.long', title: 'Long', effortDays: 10 }, { id: 'a.same', title: 'Same', effortDays: 10 }, { id: 'a.near', title: 'Near', effortDays: 7 }, { id: 'a.far', title: 'Far', effortDays: 1 },
    ] }],
  }
  expect(timetableView(contextOf(near)).nearly).toBe('One more task has less than 5 days of float and should be watched as well: 1.3 Near.')
})

test.each([['CN', ', not even Spring Festival,'], ['DE', '']])('holidays of %s that are unknown from the start on', (country, festival) => {
  const { calendar } = timetableView(contextOf({ ...plan, calendar: { country } }, { holidayDataUntil: '2026-11-30' }))
  expect(calendar).toContain(`${festival} is taken into account (known only until 30 November 2026); real dates will be later than shown.`)
})
