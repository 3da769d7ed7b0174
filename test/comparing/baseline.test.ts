// Protects: a baseline holds what was approved, to the cent and the day, and what it says of a later schedule is the difference, nothing else.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { compareBaseline } from '../../src/comparing/compare-baseline.ts'
import { freezeBaseline } from '../../src/comparing/freeze-baseline.ts'
import { likelyOf } from '../../src/model/estimate.ts'
import type { Plan, Schedule } from '../../src/model/file-types.ts'
import { sumOf } from '../../src/model/money/money.ts'
import { workingDaysLater } from '../../src/model/days/working-days-later.ts'
import { schedule } from '../../src/scheduling/schedule.ts'

const EXAMPLE = 'examples/lakeside-instruments'
const plan = parse(readFileSync(`${EXAMPLE}/plan.yaml`, 'utf8')) as Plan
const stored = parse(readFileSync(`${EXAMPLE}/schedule.yaml`, 'utf8')) as Schedule
const approval = { id: 'kick-off', date: '2026-11-22', approvedBy: 'A', why: 'W', planSha256: '0'.repeat(64) }
const baseline = freezeBaseline(approval, { plan, schedule: stored })

describe('freezing', () => {
  test('keeps dates and cost of every task; the sums by task, phase, month and category are the total', () => {
    expect(baseline.tasks.map(({ id, start, finish, cost }) => ({ id, start, finish, cost }))).toEqual(stored.tasks.map(({ id, start, finish, cost }) => ({ id, start, finish, cost })))
    const { total, byMonth, byCategory } = baseline.cost
    for (const part of [baseline.tasks, baseline.phases, byMonth, byCategory]) expect(sumOf(part.map(({ cost }) => cost))).toBe(total)
    expect(baseline.cost).toMatchObject({ total: stored.cost.total, oneOff: stored.cost.oneOff, contingency: stored.cost.reserve })
  })

  test('keeps effort, budget lines, certainty, and the verdict the plan was made with', () => {
    const efforts = plan.phases.flatMap((phase) => phase.tasks.flatMap(({ effortDays }) => (effortDays === undefined ? [] : [likelyOf(effortDays)])))
    expect(sumOf(baseline.phases.map(({ effortDays = 0 }) => effortDays))).toBe(sumOf(efforts))
    expect(baseline.budget?.map(({ id, amount }) => [id, amount])).toEqual(plan.budget?.map(({ id, amount }) => [id, amount]))
    expect(baseline.simulation).toMatchObject({ finishDate: { p80: stored.simulation?.finishDate.p80 }, cost: { p50: stored.simulation?.cost.p50 } })
    expect(baseline.verdict).toBe(plan.verdict)
  })
})

describe('comparing', () => {
  const later = workingDaysLater(plan, undefined)

  test('with the same schedule nothing differs', () => {
    expect(compareBaseline(baseline, stored, later)).toMatchObject({ startDays: 0, finishDays: 0, cost: 0, tasks: [] })
    expect(compareBaseline(baseline, stored, later)).not.toHaveProperty('added')
  })

  const days = fc.integer({ min: -30, max: 30 })
  const small: Plan = { kind: 'Plan', schemaVersion: 1, startDate: '2027-03-01', phases: [{ id: 'one', tasks: ['a', 'b', 'c', 'd', 'e'].map((name) => ({ id: `one.${name}`, title: name, durationDays: 5, fixedCost: 10, notBefore: '2027-05-03' })) }] }
  const dated = (it: Plan): Schedule => {
    const result = schedule(it, undefined)
    if (!('schedule' in result)) throw new Error('not schedulable')
    return result.schedule
  }
  const approvedSmall = freezeBaseline(approval, { plan: small, schedule: dated(small) })

  test('any changes of tasks are found again, with their size: moved, dearer, new, gone', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.constant('keep' as const), fc.constant('drop' as const), fc.record({ weeks: days, money: days })), { minLength: 5, maxLength: 5 }), fc.boolean(), (changes, isNew) => {
      const tasks = small.phases[0]!.tasks.flatMap((task, index) => {
        const change = changes[index]
        if (change === 'drop') return []
        if (change === 'keep' || !change) return [task]
        return [{ ...task, notBefore: new Date(Date.UTC(2027, 4, 3 + 7 * Math.max(change.weeks, -8))).toISOString().slice(0, 10), fixedCost: 10 + Math.abs(change.money) }]
      })
      const now = dated({ ...small, phases: [{ id: 'one', tasks: [...tasks, ...(isNew ? [{ id: 'one.new', title: 'N', durationDays: 1 }] : [])] }] })
      const found = compareBaseline(approvedSmall, now, workingDaysLater(small, undefined))
      const wanted = changes.flatMap((change, index) => {
        const [weeks, money] = typeof change === 'object' ? [Math.max(change.weeks, -8), Math.abs(change.money)] : [0, 0]
        return weeks === 0 && money === 0 ? [] : [{ id: approvedSmall.tasks[index]!.id, start: '2027-05-03', finish: '2027-05-07', startDays: 5 * weeks, finishDays: 5 * weeks, cost: money }]
      })
      expect(found.tasks).toEqual(wanted)
      expect(found.added ?? []).toEqual(isNew ? ['one.new'] : [])
      expect((found.removed ?? []).map(({ id }) => id)).toEqual(approvedSmall.tasks.filter((_, index) => changes[index] === 'drop').map(({ id }) => id))
    }), { numRuns: 200 })
  })
})
