// Protects the identities of earned value on any plan and any progress: sums, bounds, order, and that nothing is ever not a number.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Evaluation, LineCost, Plan, Progress, TaskStatus } from '../../src/model/file-types.ts'
import { addDays } from '../../src/model/days/iso-date.ts'
import { earnedScheduleDays } from '../../src/tracking/earned-value/earned-schedule.ts'
import { approvedWork } from '../../src/tracking/approved-work.ts'
import { planOf, scheduled } from '../scheduling/plan-of.ts'
import { evaluated, progressOf } from './evaluation-of.ts'

const START = '2026-06-01'
const money = fc.integer({ min: 0, max: 2_000_000 }).map((cents) => cents / 100)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 })
const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays(START, days))
const clean = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T

const tasks = fc.array(fc.record({
  effortDays: fc.integer({ min: 0, max: 12 }), fixedCost: maybe(money), accrue: maybe(fc.constantFrom('start' as const, 'end' as const, 'even' as const)), after: fc.boolean(),
  category: maybe(fc.constantFrom('training', 'migration')), rule: maybe(fc.constantFrom('percent' as const, '0-100' as const, '50-50' as const)),
}), { minLength: 1, maxLength: 8 })
const lines = fc.array(fc.record({ amount: money, period: maybe(fc.constantFrom('month' as const, 'year' as const)), from: maybe(day), category: maybe(fc.constantFrom('licence' as const, 'contingency' as const)) }), { maxLength: 4 })

const plans = fc.tuple(tasks, lines, fc.integer({ min: 0, max: 90_000 })).map(([all, budget, rate]): Plan => ({
  ...planOf(all.map(({ after, rule, ...task }, place) => clean({ id: `t${place}`, assign: ['pm'], ...task, ...(after && place > 0 && { dependsOn: [`t${place - 1}`] }), ...(rule && { earning: { rule } }) })), { team: [{ id: 'pm', role: 'pm', costPerDay: rate / 100 }] }),
  budget: budget.map((line, place) => clean({ id: `l${place}`, ...line })),
}))

const status = fc.record({
  task: fc.integer({ min: 0, max: 9 }).map((place) => `t${place}`), percentComplete: maybe(fc.integer({ min: 0, max: 100 })), actualStart: maybe(day), actualFinish: maybe(day), actualCost: maybe(money),
  actualEffortDays: maybe(fc.integer({ min: 0, max: 40 })), remainingCost: maybe(money), remainingEffortDays: maybe(fc.integer({ min: 0, max: 20 })),
  costCauses: maybe(fc.array(fc.record({ cause: fc.constantFrom('scope-change' as const, 'rate' as const, 'decision' as const), amount: fc.integer({ min: -500_000, max: 500_000 }).map((cents) => cents / 100) }), { maxLength: 2 })),
}).map((item) => clean(item) as TaskStatus)
const cost = fc.record({ line: fc.integer({ min: 0, max: 5 }).map((place) => `l${place}`), actualCost: money, remainingCost: maybe(money) }).map((item) => clean(item) as LineCost)
const progresses = fc.record({
  entries: fc.array(fc.tuple(day, fc.array(status, { maxLength: 6 }), fc.array(cost, { maxLength: 3 })), { maxLength: 5 }),
  impediments: fc.array(fc.record({ task: fc.integer({ min: 0, max: 7 }), cost: money, opened: day, kind: fc.constantFrom('rule' as const, 'external' as const, 'scope' as const) }), { maxLength: 2 }),
  finished: maybe(fc.record({ date: day, reason: fc.constantFrom('delivered' as const, 'stopped' as const) })),
}).map(({ entries, impediments, finished }): Progress => ({
  ...progressOf({}), status: entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, told, costs]) => ({ date, tasks: told, costs })),
  impediments: impediments.map(({ task, cost: lost, opened, kind }, place) => ({ id: `i${place}`, opened, kind, title: 'x', tasks: [{ task: `t${task}`, cost: lost }] })), ...(finished && { finished }),
}))

/** A plan, the plan that was approved (the same or another), what was told, and a day. */
const cases = fc.tuple(plans, maybe(plans), progresses, day)
const cents = (amount: number) => Math.round(amount * 100)
const sum = <T>(items: readonly T[], of: (item: T) => number) => items.reduce((total, item) => total + cents(of(item)), 0)

function check(law: (evaluation: Evaluation) => void): void {
  fc.assert(fc.property(cases, ([plan, other, progress, asOf]) => law(evaluated(plan, progress, asOf, other ? { baseline: { id: 'b', ...approvedWork(other, scheduled(other)) } } : {}))), { numRuns: 150 })
}

test('every figure is a number or has a reason', { timeout: 60_000 }, () => check((evaluation) => {
  expect(JSON.stringify(evaluation, (_, value: unknown) => (typeof value === 'number' && !Number.isFinite(value) ? 'NOT A NUMBER' : value))).not.toMatch(/null|NOT A NUMBER/)
  const { earnedValue } = evaluation
  const named = ['schedulePerformanceIndex', 'costPerformanceIndex', 'percentComplete', 'estimateAtCompletion', 'estimateToComplete', 'varianceAtCompletion', 'toCompletePerformanceIndex', 'earnedScheduleDays', 'timePerformanceIndex'] as const
  const reasons = (earnedValue.notDefined ?? []).map(({ figure }) => figure)
  for (const name of named) expect(Number(earnedValue[name] !== undefined) + reasons.filter((reason) => reason === name).length, name).toBe(1)
}))

test('EV within BAC, EAC = AC + ETC, VAC = BAC − EAC, phases and items add up', { timeout: 60_000 }, () => check(({ earnedValue: e }) => {
  expect(e.earnedValue).toBeGreaterThanOrEqual(0)
  expect(e.earnedValue).toBeLessThanOrEqual(e.budgetAtCompletion)
  if (e.estimateAtCompletion !== undefined) {
    expect(cents(e.actualCost) + cents(e.estimateToComplete!)).toBe(cents(e.estimateAtCompletion))
    expect(cents(e.budgetAtCompletion) - cents(e.varianceAtCompletion!)).toBe(cents(e.estimateAtCompletion))
  }
  for (const name of ['budgetAtCompletion', 'plannedValue', 'earnedValue', 'actualCost', 'costVariance', 'scheduleVariance'] as const) expect(sum(e.phases, (phase) => phase[name])).toBe(cents(e[name]))
  for (const name of ['budgetAtCompletion', 'plannedValue', 'earnedValue', 'actualCost'] as const) expect(sum(e.items, (item) => item[name])).toBe(cents(e[name]))
}))

test('planned value never falls and ends at BAC; earned schedule stays within the planned duration', { timeout: 60_000 }, () => check(({ earnedValue: e, baseline }) => {
  const planned = e.series.map(({ plannedValue }) => plannedValue)
  expect(planned).toEqual([...planned].sort((a, b) => a - b))
  expect(e.series.find(({ date }) => date === baseline.finishDate)?.plannedValue).toBe(e.budgetAtCompletion)
  for (const { earnedScheduleDays } of e.series) if (earnedScheduleDays !== undefined) {
    expect(earnedScheduleDays).toBeGreaterThanOrEqual(0)
    expect(earnedScheduleDays).toBeLessThanOrEqual(e.plannedDurationDays)
  }
}))

test('every split of the overrun adds up to it', { timeout: 60_000 }, () => check(({ costOverrun: overrun }) => {
  if (!overrun) return
  expect(cents(overrun.expectedCost) - cents(overrun.baselineCost)).toBe(cents(overrun.overrun))
  const rest = cents(overrun.overrun) - cents(overrun.projection ?? 0)
  for (const split of [sum(overrun.byPhase, (part) => part.overrun), sum(overrun.byCategory, (part) => part.overrun), sum(overrun.byCause, ({ amount }) => amount), sum(overrun.items, ({ amount }) => amount)]) expect(split).toBe(rest)
  if (overrun.basis === 'final') expect(overrun.projection).toBeUndefined()
}))

test('earned schedule lies between the days whose planned values are around EV', () => {
  const curves = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 30 }).map((growth) => growth.reduce<number[]>((curve, cents) => [...curve, (curve.at(-1) ?? 0) + cents], [0]))
  fc.assert(fc.property(curves, fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 40 }), (curve, share, actualTime) => {
    const earned = Math.round(share * curve.at(-1)!)
    const days = earnedScheduleDays({ curve, earned, actualTime, isDone: false })
    expect(curve[Math.floor(days)]).toBeLessThanOrEqual(earned)
    expect(curve[Math.ceil(days)]).toBeGreaterThanOrEqual(earned)
  }))
})
