// Protects: what-if changes of a plan do what they say, keep the order of the rest, and tell every name that leads nowhere.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DependencyType, Plan, Scenario } from '../../src/model/file-types.ts'
import { changePlan } from '../../src/planning/change-plan.ts'
import { compareSchedules } from '../../src/comparing/compare-schedules.ts'
import { planOf, scheduled, type TaskParts } from '../scheduling/plan-of.ts'

function changed(plan: Plan, scenario: Partial<Scenario>): Plan {
  const result = changePlan(plan, { id: 's', ...scenario })
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.plan
}

const team = [{ id: 'wang', role: 'consultant', costPerDay: 800, external: true }, { id: 'pm', role: 'project-manager', availabilityPercent: 50 }]

test('somebody joins all work of a role, at the rate of the first who has it', () => {
  const plan = changed(planOf([
    { id: 'a', effortDays: 4, assign: ['wang'] }, { id: 'b', effortDays: 4, assign: [{ id: 'wang', percent: 50 }, 'pm'] }, { id: 'c', effortDays: 2, role: 'consultant' }, { id: 'd', effortDays: 2, assign: ['pm'] },
  ], { team }), { addPeople: [{ role: 'consultant', percent: 50 }] })
  expect(plan.team?.[2]).toEqual({ id: 'consultant-2', role: 'consultant', availabilityPercent: 50, costPerDay: 800, external: true })
  expect(plan.phases[0]!.tasks.map(({ assign }) => assign)).toEqual([['wang', 'consultant-2'], [{ id: 'wang', percent: 50 }, 'pm', 'consultant-2'], ['wang', 'consultant-2'], ['pm']])
})

test('a task that is left out hands its predecessors on, with both lags', () => {
  const plan = planOf([{ id: 'a', durationDays: 3 }, { id: 'b', durationDays: 2, dependsOn: [{ task: 'a', lagDays: 1 }] }, { id: 'c', durationDays: 1, dependsOn: [{ task: 'b', type: 'FF', lagDays: 2 }, 'a'] }])
  const without = changed({ ...plan, budget: [{ id: 'x', amount: 1, from: 'b' }] }, { drop: ['b'] })
  expect(without.phases[0]!.tasks.map(({ id, dependsOn }) => [id, dependsOn])).toEqual([['a', undefined], ['c', [{ task: 'a', type: 'FF', lagDays: 3 }, 'a']]])
  expect(without.budget).toEqual([{ id: 'x', amount: 1 }])
})

test('an activity is dropped in every phase that has it', () => {
  expect(changed(planOf([{ id: 'one.demo', durationDays: 1 }, { id: 'two.demo', durationDays: 1 }, { id: 'two.rest', durationDays: 1 }]), { drop: ['demo'] }).phases[0]!.tasks.map(({ id }) => id)).toEqual(['two.rest'])
})

test('estimates keep their proportions; days without effort are durations', () => {
  const plan = changed(planOf([{ id: 'a', effortDays: { optimistic: 2, likely: 4, pessimistic: 8 } }, { id: 'b', durationDays: 3 }, { id: 'c', calendarDays: 9 }]), { effort: { a: 6, b: 5, c: 7 }, startDate: '2026-07-01' })
  expect(plan.phases[0]!.tasks).toMatchObject([{ effortDays: { optimistic: 3, likely: 6, pessimistic: 12 } }, { durationDays: 5 }, { calendarDays: 7 }])
  expect(plan.startDate).toBe('2026-07-01')
})

test('all names that lead nowhere are told, with what there is', () => {
  const result = changePlan(planOf([{ id: 'x.a', effortDays: 1 }], { team }), { id: 's', drop: ['b'], effort: { c: 1 }, availability: { nobody: 50 }, addPeople: [{ role: 'pilot' }] })
  expect(result).toMatchObject({ problems: [
    { path: ['drop', 0], what: 'tasks', name: 'b', known: ['x.a', 'a'] }, { path: ['effort', 'c'], what: 'tasks' }, { path: ['availability', 'nobody'], what: 'team', known: ['wang', 'pm'] },
    { path: ['addPeople', 0, 'role'], what: 'roles', name: 'pilot', known: ['consultant', 'project-manager'] },
  ] })
})

const lastOf = ({ tasks }: ReturnType<typeof scheduled>): string => tasks.map(({ earlyFinish }) => earlyFinish).sort().at(-1)!

const link = fc.record({ back: fc.integer({ min: 1, max: 4 }), type: fc.constantFrom<DependencyType>('FS', 'SS', 'FF', 'SF'), lagDays: fc.integer({ min: -2, max: 3 }) })
const network = fc.array(fc.record({ effortDays: fc.integer({ min: 1, max: 6 }), links: fc.array(link, { maxLength: 2 }) }), { minLength: 2, maxLength: 12 }).map((parts) =>
  planOf(parts.map(({ effortDays, links }, place): TaskParts => ({
    id: `t${place}`, effortDays, assign: ['wang'], dependsOn: links.filter(({ back }) => back <= place).map(({ back, type, lagDays }) => ({ task: `t${place - back}`, type, lagDays })),
  })), { team, levelling: { off: true } }))

test('dropping a task never makes another start later, as far as the order of work decides it', () => {
  fc.assert(fc.property(network, fc.nat(), (plan, seed) => {
    const { tasks } = plan.phases[0]!
    const id = tasks[seed % tasks.length]!.id
    const before = new Map(scheduled(plan).tasks.map(({ id: task, earlyStart }) => [task, earlyStart]))
    for (const task of scheduled(changed(plan, { drop: [id] })).tasks) expect(task.earlyStart <= before.get(task.id)!).toBe(true)
  }), { numRuns: 400 })
})

test('one person more never makes the end later, as far as the order of work decides it', () => {
  fc.assert(fc.property(network.filter((plan) => plan.phases[0]!.tasks.every(({ dependsOn = [] }) => dependsOn.every((item) => typeof item === 'object' && item.type !== 'SF'))), fc.integer({ min: 1, max: 200 }), (plan, percent) => {
    const more = scheduled(changed(plan, { addPeople: [{ role: 'consultant', percent }] }))
    expect(lastOf(more) <= lastOf(scheduled(plan))).toBe(true)
  }))
})

test('no change, no difference', () => {
  fc.assert(fc.property(network, (plan) => {
    expect(compareSchedules(scheduled(plan), scheduled(changed(plan, {})))).toEqual({ earlier: 0, later: 0, added: 0, removed: 0, causes: [] })
  }))
})

test('causes: what is longer, new or gone on the critical paths, else what waits for something else', () => {
  const base = planOf([{ id: 'a', durationDays: 5 }, { id: 'b', durationDays: 3, dependsOn: ['a'] }, { id: 'c', durationDays: 1, dependsOn: ['b'] }, { id: 'd', durationDays: 7 }])
  const causes = (scenario: Partial<Scenario>) => compareSchedules(scheduled(base), scheduled(changed(base, scenario))).causes
  expect(causes({ effort: { a: 7, d: 6 } })).toEqual([{ kind: 'duration', task: 'a', from: 5, to: 7 }])
  expect(causes({ drop: ['b'], startDate: '2026-06-08' })).toEqual([{ kind: 'start', from: '2026-06-01', to: '2026-06-08' }, { kind: 'removed', task: 'b', days: 3 }])
  expect(causes({ effort: { d: 8 } })).toEqual([])
})

test('a task or a member by the name of something that every object of JavaScript has stays as it is', () => {
  const plan = planOf([{ id: 'constructor', effortDays: 4, assign: ['constructor'] }, { id: 'b', effortDays: 2, assign: ['pm'] }], { team: [...team, { id: 'constructor', role: 'consultant' }] })
  const other = changed(plan, { effort: { b: 3 }, availability: { pm: 40 } })
  expect(other.phases[0]!.tasks[0]).toEqual(plan.phases[0]!.tasks[0])
  expect(other.team?.[2]).toEqual(plan.team?.[2])
})
