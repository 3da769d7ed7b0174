// Protects: the checks of how soundly a plan is built, each on a plan that just holds and one that just does not.
import { expect, test } from 'vitest'
import type { LintLimits, Plan } from '../../src/model/file-types.ts'
import { LINT_LIMITS, lintLogic, type LogicTask } from '../../src/model/plan-logic.ts'
import { lintSchedule } from '../../src/scheduling/lint-schedule.ts'
import { planOf, type TaskParts } from './plan-of.ts'

const chain = (count: number): LogicTask[] => Array.from({ length: count }, (_, place) => ({ id: `t${place}`, deliverable: 'x', role: 'pm', ...(place > 0 ? { dependsOn: [`t${place - 1}`] } : {}) }))
const logic = (tasks: LogicTask[], limits: Partial<LintLimits> = {}) => lintLogic(tasks, { ...LINT_LIMITS, ...limits }).filter(({ passed }) => !passed).map(({ check, value, tasks: ids }) => [check, value, ids])

test('a chain of twenty tasks passes; one loose task of twenty is 5 percent, two are too many', () => {
  expect(logic(chain(20))).toEqual([])
  expect(logic([...chain(19), { id: 'x', deliverable: 'x', role: 'pm', dependsOn: ['t0'] }])).toEqual([])
  expect(logic([...chain(18), { id: 'x', deliverable: 'x', role: 'pm' }, { id: 'y', deliverable: 'x', role: 'pm', dependsOn: ['t0'] }])).toEqual([['missing-logic', 10, ['x', 't17']]])
})

test.each<[string, Partial<LogicTask>, unknown[][]]>([
  ['a lead', { dependsOn: [{ task: 't0', lagDays: -1 }] }, [['leads', 1, ['t1']]]],
  ['a lead in percent', { dependsOn: [{ task: 't0', lagPercent: -20 }] }, [['leads', 1, ['t1']]]],
  ['a fixed start of one in ten', { mustStartOn: '2027-01-04' }, [['hard-constraints', 10, ['t1']]]],
  ['one in nine without result', { deliverable: undefined }, [['no-deliverable', 10, ['t1']]]],
  ['nobody', { role: undefined }, [['no-owner', 10, ['t1']]]],
  ['accountable is enough', { role: undefined, raci: { accountable: 'sponsor' } }, []],
  ['a milestone needs neither', { role: undefined, deliverable: undefined, durationDays: 0 }, []],
  ['a lag of a week', { dependsOn: [{ task: 't0', lagDays: 5 }] }, []],
  ['a lag of more', { dependsOn: [{ task: 't0', lagDays: 6 }] }, [['lags', 11.1, ['t1']]]],
  ['seven calendar days are five working days', { dependsOn: [{ task: 't0', lagCalendarDays: 7 }] }, []],
  ['one SS of nine', { dependsOn: [{ task: 't0', type: 'SS' }] }, [['relationship-types', 88.9, ['t1']]]],
])('%s', (_, change, found) => {
  expect(logic(chain(10).map((task, place) => (place === 1 ? { ...task, ...change } : task)))).toEqual(found)
})

test('the limits are the profile\'s', () => {
  const tasks = chain(10).map((task, place) => (place === 1 ? { ...task, dependsOn: [{ task: 't0', type: 'SS', lagDays: 2 }] } : task))
  expect(logic(tasks, { finishToStartPercent: 80, longLagDays: 0 }).map(([check]) => check)).toEqual(['lags'])
})

const dated = (tasks: TaskParts[], parts: Partial<Plan> = {}, limits: Partial<LintLimits> = {}) =>
  Object.fromEntries(lintSchedule({ ...planOf(tasks), ...parts }, undefined, { ...LINT_LIMITS, ...limits }).checks.map(({ check, value, passed, tasks: ids }) => [check, [value, passed, ids]]))

test('float, long tasks, the critical path test', () => {
  const result = dated([{ id: 'a', durationDays: 45 }, { id: 'b', durationDays: 1 }, { id: 'c', durationDays: 1, dependsOn: ['a'] }])
  expect(result).toMatchObject({ 'high-float': [33.3, false, ['b']], 'long-tasks': [33.3, false, ['a']], 'negative-float': [0, true, []], 'critical-path-test': [600, true, ['a']], overbooked: [0, true, []] })
  expect(dated([{ id: 'a', durationDays: 5, deadline: '2026-06-04' }])).toMatchObject({ 'negative-float': [1, false, ['a']] })
  // A fixed start behind the critical task would swallow part of the delay.
  expect(dated([{ id: 'a', durationDays: 2 }, { id: 'b', durationDays: 3, dependsOn: ['a'], mustStartOn: '2026-06-03' }])).toMatchObject({ 'critical-path-test': [600, true, ['a']] })
  expect(dated([{ id: 'a', durationDays: 2 }, { id: 'b', durationDays: 3, notBefore: '2027-06-01', dependsOn: ['a'] }])['critical-path-test']![1]).toBe(true)
})

test('who is wanted twice on a day is overbooked, by half each is not', () => {
  const team = [{ id: 'pm', role: 'project-manager' }]
  expect(dated([{ id: 'a', durationDays: 3, assign: ['pm'] }, { id: 'b', durationDays: 2, assign: ['pm'] }], { team }).overbooked).toEqual([2, false, ['pm']])
  expect(dated([{ id: 'a', durationDays: 3, assign: [{ id: 'pm', percent: 50 }] }, { id: 'b', durationDays: 2, assign: [{ id: 'pm', percent: 50 }] }], { team }).overbooked).toEqual([0, true, []])
})

test('a plan that cannot be scheduled has no checks', () => {
  expect(lintSchedule(planOf([{ id: 'a' }]), undefined, LINT_LIMITS).checks).toEqual([])
})

test('floats and the critical path are those of the levelled schedule, unless levelling is off', () => {
  const plan: Plan = { ...planOf([{ id: 'a', durationDays: 3, assign: ['pm'] }, { id: 'b', durationDays: 2, assign: ['pm'] }]), team: [{ id: 'pm', role: 'x' }], deadline: '2026-06-04' }
  const found = (of: Plan) => {
    const { network, checks } = lintSchedule(of, undefined, LINT_LIMITS)
    return [network, ...checks.filter(({ check }) => check === 'negative-float' || check === 'critical-path-test').map(({ value }) => value)]
  }
  // One after the other they take five days, a day more than the deadline allows; side by side three would do.
  expect(found(plan)).toEqual(['levelled', 2, 600])
  expect(found({ ...plan, levelling: { off: true } })).toEqual(['precedence', 0, 600])
})
