// Protects: planned value grows as the schedule's cost does, work is earned by its rule, and earned schedule tells days.
import { describe, expect, test } from 'vitest'
import type { Plan, Task } from '../../src/model/file-types.ts'
import { planOf, scheduled } from '../scheduling/plan-of.ts'
import { evaluated, progressOf } from './evaluation-of.ts'

const TEAM = [{ id: 'pm', role: 'project-manager', costPerDay: 100 }]

/** Two weeks of one person at 100 a day, then one week, from Monday 2026-06-01 on: BAC 1,500. */
function plan(first: Partial<Task> = {}, parts: Partial<Plan> = {}): Plan {
  return { ...planOf([{ id: 'a', effortDays: 10, assign: ['pm'], ...first }, { id: 'b', effortDays: 5, assign: ['pm'], dependsOn: ['a'] }], { team: TEAM }), ...parts }
}

describe('planned value', () => {
  test.each<[string, string, number, Partial<Task>]>([
    ['before the start', '2026-05-29', 0, {}], ['the end of the first day', '2026-06-01', 100, {}], ['a weekend has nothing', '2026-06-07', 500, {}],
    ['the end', '2026-06-19', 1500, {}], ['long after', '2027-06-19', 1500, {}], ['fixed cost at the start', '2026-06-01', 800, { fixedCost: 700, accrue: 'start' }],
    ['fixed cost at the end, before it', '2026-06-11', 900, { fixedCost: 700, accrue: 'end' }], ['fixed cost at the end', '2026-06-12', 1700, { fixedCost: 700, accrue: 'end' }],
    ['fixed cost evenly', '2026-06-05', 850, { fixedCost: 700 }],
  ])('%s', (_name, day, value, first) => {
    expect(evaluated(plan(first), progressOf({}), day).earnedValue.plannedValue).toBe(value)
  })

  test('months are those of the schedule', () => {
    const long = planOf([{ id: 'a', effortDays: 30, assign: ['pm'], fixedCost: 901, accrue: 'end' }, { id: 'b', effortDays: 33, assign: ['pm'], dependsOn: ['a'], fixedCost: 77 }], { team: TEAM })
    const { earnedValue: { series } } = evaluated(long, progressOf({}), '2026-06-01')
    let before = 0
    const months = scheduled(long).cost.byMonth.map(({ month, cost }) => {
      const end = series.filter(({ date }) => date.startsWith(month)).at(-1)?.plannedValue ?? 0
      const grown = end - before
      before = end
      return Math.abs(grown - cost)
    })
    expect(months.length).toBe(3)
    // The schedule rounds by month and task, this by day and task.
    expect(Math.max(...months)).toBeLessThanOrEqual(0.02)
  })

  test('what is bought counts on its day, reserve and running cost do not', () => {
    const bought = plan({}, {
      budget: [
        { id: 'once', amount: 300, from: '2026-06-10', category: 'training' }, { id: 'at-start', amount: 40 }, { id: 'with-a', amount: 60, from: 'a' }, { id: 'reserve', amount: 900, category: 'contingency' },
        { id: 'people', amount: 1500, inTasks: true }, { id: 'licence', amount: 500, recurring: true }, { id: 'test-system', amount: 50, period: 'month', from: '2026-06-02' },
      ],
    })
    const { earnedValue, baseline } = evaluated(bought, progressOf({}, { status: [{ date: '2026-06-10', tasks: [], costs: [{ line: 'licence', actualCost: 500 }, { line: 'reserve', actualCost: 10 }, { line: 'people', actualCost: 20 }, { line: 'nobody', actualCost: 1 }, { line: 'at-start', actualCost: 45 }] }] }), '2026-06-10')
    expect(baseline).toMatchObject({ budgetAtCompletion: 1500 + 300 + 40 + 60 + 50, reserve: 900 })
    expect(earnedValue).toMatchObject({ plannedValue: 800 + 40 + 50 + 300, earnedValue: 40, actualCost: 45, withoutCost: ['once', 'test-system'] })
    expect(earnedValue.outside).toEqual([{ line: 'licence', actualCost: 500, why: 'running' }, { line: 'reserve', actualCost: 10, why: 'reserve' }, { line: 'people', actualCost: 20, why: 'in-tasks' }, { line: 'nobody', actualCost: 1, why: 'unknown-line' }])
  })
})

describe('earning rules', () => {
  const milestones = { rule: 'weighted-milestones' as const, milestones: [{ id: 'draft', weight: 3 }, { id: 'final', weight: 1 }] }
  test.each<[string, Partial<Task>, object, number]>([
    ['percent', {}, { percentComplete: 30 }, 300], ['0-100, running', { earning: { rule: '0-100' } }, { percentComplete: 90 }, 0], ['0-100, finished', { earning: { rule: '0-100' } }, { percentComplete: 100 }, 1000],
    ['50-50, begun', { earning: { rule: '50-50' } }, { actualStart: '2026-06-01' }, 500], ['50-50, finished', { earning: { rule: '50-50' } }, { actualFinish: '2026-06-05' }, 1000],
    ['milestones', { earning: milestones }, { reached: ['draft'] }, 750], ['no milestone reached', { earning: milestones }, { percentComplete: 99 }, 0], ['finished', { earning: milestones }, { actualFinish: '2026-06-05' }, 1000],
    ['a milestone nobody knows', { earning: milestones }, { reached: ['other'] }, 0],
  ])('%s', (_name, first, status, earned) => {
    expect(evaluated(plan(first), progressOf({ '2026-06-05': [{ task: 'a', ...status }] }), '2026-06-05').earnedValue.earnedValue).toBe(earned)
  })

  test('the rule of the plan, unless a task has its own', () => {
    const halves = plan({}, { earnedValue: { rule: '50-50' } })
    expect(evaluated(halves, progressOf({ '2026-06-05': [{ task: 'a', percentComplete: 10 }] }), '2026-06-05').earnedValue.earnedValue).toBe(500)
  })
})

describe('actual cost', () => {
  test('is as told; effort without cost is priced as planned, and marked', () => {
    const { earnedValue } = evaluated(plan(), progressOf({ '2026-06-05': [{ task: 'a', percentComplete: 50, actualEffortDays: 6 }] }), '2026-06-05')
    expect(earnedValue).toMatchObject({ actualCost: 600, assumedCost: { amount: 600, tasks: ['a'] } })
    expect(evaluated(plan(), progressOf({ '2026-06-05': [{ task: 'a', percentComplete: 50, actualEffortDays: 6, actualCost: 700 }] }), '2026-06-05').earnedValue).toMatchObject({ actualCost: 700 })
  })

  test('work of which nobody told the cost is listed', () => {
    const { earnedValue } = evaluated(plan(), progressOf({ '2026-06-05': [{ task: 'a', percentComplete: 50 }] }), '2026-06-05')
    expect(earnedValue.withoutCost).toEqual(['a'])
    expect(earnedValue.notDefined).toContainEqual({ figure: 'costPerformanceIndex', because: 'no-actual-cost' })
    expect(earnedValue).not.toHaveProperty('costPerformanceIndex')
  })
})

// Hand-computed: 15 working days at 100 a day.
describe('earned schedule', () => {
  const on = (day: string, percent: number) => evaluated(plan(), progressOf({ [day]: [{ task: 'a', percentComplete: percent, actualCost: 1 }] }), day).earnedValue
  test('half of ten days after ten days', () => {
    expect(on('2026-06-12', 45)).toMatchObject({ earnedScheduleDays: 4.5, actualTimeDays: 10, scheduleVarianceDays: -5.5, timePerformanceIndex: 0.45, plannedDurationDays: 15, timeLight: 'red' })
  })

  test('on the day before the start there is no index', () => {
    expect(on('2026-05-29', 0).notDefined).toContainEqual({ figure: 'timePerformanceIndex', because: 'not-begun' })
  })

  test('at the end it still tells that it was late, where SPI does not', () => {
    const done = progressOf({ '2026-06-26': [{ task: 'a', actualFinish: '2026-06-19' }, { task: 'b', actualFinish: '2026-06-26', actualCost: 1 }] }, { finished: { date: '2026-07-31', reason: 'delivered' } })
    expect(evaluated(plan(), done, '2026-07-31').earnedValue).toMatchObject({ schedulePerformanceIndex: 1, earnedScheduleDays: 15, actualTimeDays: 20, timePerformanceIndex: 0.75, estimateAtCompletion: 1, estimateToComplete: 0 })
  })

  test('waiting as planned is neither early nor late', () => {
    const waiting = planOf([{ id: 'a', effortDays: 5, assign: ['pm'] }, { id: 'wait', durationDays: 10, dependsOn: ['a'] }, { id: 'b', effortDays: 5, assign: ['pm'], dependsOn: ['wait'] }], { team: TEAM })
    const at = (day: string) => evaluated(waiting, progressOf({ '2026-06-05': [{ task: 'a', percentComplete: 100, actualCost: 500 }] }), day).earnedValue.scheduleVarianceDays
    expect(['2026-06-05', '2026-06-12', '2026-06-19', '2026-06-23'].map(at)).toEqual([0, 0, 0, -2])
  })
})

test('a plan without cost has no figures, and says so', () => {
  const free = planOf([{ id: 'a', durationDays: 5 }])
  const { earnedValue } = evaluated(free, progressOf({ '2026-06-03': [{ task: 'a', percentComplete: 50 }] }), '2026-06-03')
  expect(new Set(earnedValue.notDefined?.map(({ because }) => because))).toEqual(new Set(['no-budget']))
  expect(JSON.stringify(earnedValue)).not.toMatch(/null|NaN|Infinity/)
})

// One purchase of 1,000 beside 1,500 of work, due at the start.
describe('a purchase', () => {
  const bought = plan({}, { budget: [{ id: 'events', amount: 1000 }] })
  const told = (costs: object[], more: object = {}) => evaluated(bought, progressOf({}, { status: [{ date: '2026-06-05', tasks: [], costs: costs as never }], ...more }), '2026-06-10').earnedValue
  test.each<[string, object[], number, number]>([
    ['of which nobody told anything earns nothing', [], 0, 0], ['with a first payment earns that', [{ line: 'events', actualCost: 240 }], 240, 240], ['of which all is told earns all', [{ line: 'events', actualCost: 240, remainingCost: 0 }], 1000, 240],
    ['with a rest earns its share', [{ line: 'events', actualCost: 300, remainingCost: 900 }], 250, 300], ['that is dearer earns no more than planned', [{ line: 'events', actualCost: 1300 }], 1000, 1300],
  ])('%s', (_name, costs, earned, actual) => {
    expect(told(costs)).toMatchObject({ earnedValue: earned, actualCost: actual })
  })
  test('nobody told is listed', () => expect(told([]).withoutCost).toEqual(['events']))
  test('of a delivered project is bought; of a stopped one what was paid', () => {
    expect(told([{ line: 'events', actualCost: 240 }], { finished: { date: '2026-06-10', reason: 'delivered' } })).toMatchObject({ earnedValue: 1000, actualCost: 240 })
    expect(told([{ line: 'events', actualCost: 240 }], { finished: { date: '2026-06-10', reason: 'stopped' } })).toMatchObject({ earnedValue: 240, actualCost: 240 })
  })
})

describe('the duration in the grade', () => {
  const timeOf = (statuses: Parameters<typeof progressOf>[0], day: string, more = {}) => evaluated(plan(), progressOf(statuses, more), day).grade?.dimensions.find(({ id }) => id === 'cost-and-schedule')
  test('a pace of almost nothing is not judged', () => {
    const early = timeOf({ '2026-06-12': [{ task: 'a', percentComplete: 1, actualCost: 10 }] }, '2026-06-12')
    expect(early).toMatchObject({ timeNotJudged: 'too-early' })
    expect(early?.parts.map(({ id }) => id)).not.toContain('time')
    expect(timeOf({ '2026-06-12': [{ task: 'a', percentComplete: 50, actualCost: 10 }] }, '2026-06-12')?.parts).toContainEqual({ id: 'time', value: 0, measured: 100 })
  })
  test('a delivered project needs its first and last day', () => {
    const more = { finished: { date: '2026-07-31', reason: 'delivered' } }
    expect(timeOf({ '2026-07-31': [{ task: 'b', percentComplete: 100, actualFinish: '2026-07-31' }] }, '2026-07-31', more)).toMatchObject({ timeNotJudged: 'no-actual-days' })
    expect(timeOf({ '2026-07-31': [{ task: 'a', actualStart: '2026-06-01', percentComplete: 100 }, { task: 'b', actualFinish: '2026-06-19' }] }, '2026-07-31', more)?.parts).toContainEqual({ id: 'time', value: 100, measured: 0 })
  })
})
