// Protects: the laws of scheduling with calendar days, half days, changing availability, gates and tasks as late as possible, on random plans.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DependencyType, Plan, Schedule, ScheduledTask, TeamMember, TypedDependency } from '../../src/model/file-types.ts'
import { addDays } from '../../src/model/days/iso-date.ts'
import { planOf, scheduled, type TaskParts } from './plan-of.ts'

const RUNS = { numRuns: 300 }
const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
const date = fc.integer({ min: 0, max: 50 }).map((days) => addDays('2026-06-01', days))

const team: fc.Arbitrary<TeamMember[]> = fc.tuple(...['x', 'y'].map((id) => fc.record({
  id: fc.constant(id), role: fc.constant('it'), availabilityPercent: fc.constantFrom(50, 100), workweek: fc.subarray([...WEEK], { minLength: 1 }),
  availability: fc.array(fc.tuple(date, fc.nat(9), fc.constantFrom(0, 50, 200)).map(([from, length, percent]) => ({ from, to: addDays(from, length), percent })), { maxLength: 2 }),
}))) as fc.Arbitrary<TeamMember[]>

function task(number: number): fc.Arbitrary<TaskParts> {
  const lag = fc.oneof(fc.constant({}), fc.record({ lagDays: fc.integer({ min: -2, max: 4 }) }), fc.record({ lagCalendarDays: fc.integer({ min: -3, max: 9 }) }), fc.record({ lagPercent: fc.constantFrom(-50, 25, 100) }))
  const dependency = fc.tuple(fc.nat(Math.max(0, number - 1)), fc.constantFrom<DependencyType>('FS', 'SS', 'FF', 'SF'), lag).map(([before, type, own]): TypedDependency => ({ task: `t${before}`, type, ...own }))
  const work = fc.oneof(
    fc.record({ calendarDays: fc.integer({ min: 1, max: 12 }) }), fc.record({ durationDays: fc.integer({ min: 0, max: 6 }) }),
    fc.record({ effortDays: fc.integer({ min: 1, max: 5 }), assign: fc.subarray(['x', 'y'], { minLength: 1 }) }),
  )
  return fc.tuple(fc.uniqueArray(dependency, { maxLength: number === 0 ? 0 : 3, selector: (item) => item.task }), work, fc.boolean()).map(([dependsOn, own, isLate]) => ({ id: `t${number}`, dependsOn, ...own, ...(isLate && { 'x-late': true }) }) as TaskParts)
}

const plans: fc.Arbitrary<Plan> = fc.tuple(
  fc.integer({ min: 1, max: 10 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, number) => task(number)))), team,
  fc.record({ holidays: fc.array(date, { maxLength: 6 }), halfDays: fc.subarray<string>([...WEEK, '2026-06-10']) }),
).map(([tasks, members, calendar]) => planOf(tasks, { team: members, calendar, levelling: { off: true } }))

const byId = (result: Schedule): Map<string, ScheduledTask> => new Map(result.tasks.map((item) => [item.id, item]))
const isMilestone = ({ durationDays, calendarDays }: ScheduledTask): boolean => durationDays === 0 && calendarDays === undefined

test('nothing starts before the project, every lag in calendar days is kept to the day, waiting times take as long as they say', () => {
  fc.assert(fc.property(plans, (plan) => {
    const done = byId(scheduled(plan))
    for (const item of plan.phases[0]!.tasks) {
      const own = done.get(item.id)!
      expect(own.start >= plan.startDate).toBe(true)
      if (own.calendarDays !== undefined) expect(own.finish).toBe(addDays(own.start, own.calendarDays - 1))
      for (const { task: before, type, lagCalendarDays } of item.dependsOn as TypedDependency[]) {
        const other = done.get(before)!
        if (lagCalendarDays === undefined || isMilestone(own) || isMilestone(other)) continue
        const asked = addDays(type === 'FS' || type === 'FF' ? addDays(other.finish, 1) : other.start, lagCalendarDays)
        expect((type === 'FS' || type === 'SS' ? own.start : addDays(own.finish, 1)) >= asked).toBe(true)
      }
    }
  }), RUNS)
})

test('floats are not negative, free float is not above total float, and starting at the late start does not delay the end', () => {
  fc.assert(fc.property(plans, fc.nat(), (plan, pick) => {
    const result = scheduled(plan)
    for (const { totalFloatDays, freeFloatDays, lateStart, earlyStart } of result.tasks) {
      expect(totalFloatDays).toBeGreaterThanOrEqual(0)
      expect(freeFloatDays).toBeGreaterThanOrEqual(0)
      expect(freeFloatDays).toBeLessThanOrEqual(totalFloatDays)
      expect(lateStart >= earlyStart).toBe(true)
    }
    const slipped = result.tasks.filter((item) => !isMilestone(item))[pick % Math.max(1, result.tasks.length)]
    if (!slipped) return
    const tasks = plan.phases[0]!.tasks.map((item) => (item.id === slipped.id ? { ...item, notBefore: slipped.lateStart } : item))
    expect(scheduled({ ...plan, phases: [{ id: 'p', tasks }] }).finishDate).toBe(result.finishDate)
  }), RUNS)
})

test('tasks as late as possible delay neither each other nor the end, and move nothing else', () => {
  fc.assert(fc.property(plans, (plan) => {
    const before = scheduled(plan)
    const tasks = plan.phases[0]!.tasks.map((item) => (item['x-late'] === true ? { ...item, asLateAsPossible: true } : item))
    const after = scheduled({ ...plan, phases: [{ id: 'p', tasks }] })
    expect(after.finishDate).toBe(before.finishDate)
    expect(after.criticalPath).toEqual(before.criticalPath)
    after.tasks.forEach((item, place) => {
      const other = before.tasks[place]!
      expect([item.earlyStart, item.earlyFinish, item.lateStart, item.lateFinish]).toEqual([other.earlyStart, other.earlyFinish, other.lateStart, other.lateFinish])
      expect(item.start >= other.start && item.start <= other.lateStart && item.totalFloatDays >= 0).toBe(true)
      if (tasks[place]!.asLateAsPossible !== true) expect(item.start).toBe(other.start)
    })
  }), RUNS)
})

test('a calendar of half days only takes twice as many days', () => {
  const durations = fc.integer({ min: 1, max: 12 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, number) => fc.tuple(fc.integer({ min: 1, max: 6 }), fc.subarray(Array.from({ length: number }, (_, before) => `t${before}`)))
    .map(([durationDays, dependsOn]): TaskParts => ({ id: `t${number}`, durationDays, dependsOn })))))
  fc.assert(fc.property(durations, (tasks) => {
    const [whole, half] = [scheduled(planOf(tasks)), scheduled(planOf(tasks, { calendar: { halfDays: [...WEEK] } }))]
    expect(half.workingDays).toBe(2 * whole.workingDays!)
    expect(half.tasks.map(({ durationDays, totalFloatDays, freeFloatDays }) => [durationDays, totalFloatDays, freeFloatDays])).toEqual(whole.tasks.map(({ durationDays, totalFloatDays, freeFloatDays }) => [2 * durationDays, 2 * totalFloatDays, 2 * freeFloatDays]))
  }), RUNS)
})

test('what a gate holds starts after it, or before it is waited for', () => {
  fc.assert(fc.property(plans, fc.array(fc.nat(9), { minLength: 1, maxLength: 3 }), (plan, milestones) => {
    const all = plan.phases[0]!.tasks
    const gates = [...new Set(milestones.map((number) => `t${number % all.length}`))]
    const phases = gates.map((milestone, index) => ({ id: `p${index}`, tasks: all.filter((_, number) => number % gates.length === index), gate: { id: `G${index}`, milestone, criteria: [] } }))
    const done = byId(scheduled({ ...plan, phases }))
    const awaited = (id: string, known = new Set([id])): Set<string> => {
      for (const before of (all.find((item) => item.id === id)!.dependsOn ?? []) as TypedDependency[]) if (!known.has(before.task)) awaited(before.task, known.add(before.task))
      return known
    }
    // Only the first gate: a later one may wait for the earlier, and what that waits for.
    const gate = done.get(gates[0]!)!
    for (const { id } of phases.slice(1).flatMap(({ tasks }) => tasks)) if (!awaited(gate.id).has(id) && !isMilestone(gate) && !isMilestone(done.get(id)!)) expect(done.get(id)!.start > gate.finish).toBe(true)
  }), RUNS)
})
