// Protects: the laws of scheduling, on random plans.
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import ajvFormats from 'ajv-formats'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DependencyType, Plan, Schedule, ScheduledTask, Task, TeamMember, TypedDependency } from '../../src/model/file-types.ts'
import { addDays, dayNumber } from '../../src/model/days/iso-date.ts'
import { planOf, scheduled, type TaskParts } from './plan-of.ts'

const TYPES: readonly DependencyType[] = ['FS', 'SS', 'FF', 'SF']
const RUNS = { numRuns: 300 }

interface Shape { types: readonly DependencyType[]; minLag: number; minDays: number; people: boolean; dates: boolean }

const date = fc.integer({ min: -10, max: 60 }).map((days) => addDays('2026-06-01', days))
const team: fc.Arbitrary<TeamMember[]> = fc.tuple(...['x', 'y'].map((id) => fc.record({
  id: fc.constant(id), role: fc.constant(`role-${id}`), availabilityPercent: fc.constantFrom(30, 50, 100, 300), costPerDay: fc.constantFrom(0, 33.33, 1000),
  absences: fc.array(fc.tuple(date, fc.nat(9)).map(([from, length]) => ({ from, to: addDays(from, length) })), { maxLength: 2 }),
})))

function task(number: number, shape: Shape): fc.Arbitrary<TaskParts> {
  const dependency: fc.Arbitrary<TypedDependency> = fc.record({
    task: fc.nat(Math.max(0, number - 1)).map((before) => `t${before}`), type: fc.constantFrom(...shape.types), lagDays: fc.integer({ min: shape.minLag, max: 4 }),
  })
  const time = fc.integer({ min: shape.minDays, max: 7 }).map((durationDays) => ({ durationDays }))
  const effort = fc.record({ effortDays: fc.double({ min: 0, max: 8, noNaN: true }), assign: fc.subarray(['x', 'y']) })
  const busy = fc.record({ durationDays: fc.nat(5), assign: fc.subarray(['x', 'y']) })
  const parts = fc.record({
    dependsOn: number === 0 ? fc.constant([]) : fc.uniqueArray(dependency, { maxLength: 3, selector: (item) => `${item.task} ${item.type}` }),
    fixedCost: fc.double({ min: 0, max: 5000, noNaN: true }), accrue: fc.constantFrom('start', 'end', 'even'), category: fc.constantFrom('licence', 'training'),
  })
  const dates = shape.dates ? fc.record({ notBefore: date, mustStartOn: date, deadline: date }, { requiredKeys: [] }) : fc.constant({})
  return fc.tuple(parts, shape.people ? fc.oneof(time, effort, busy) : time, dates).map(([rest, work, fixed]) => ({ id: `t${number}`, ...rest, ...work, ...fixed }) as TaskParts)
}

function plans(shape: Partial<Shape> = {}): fc.Arbitrary<Plan> {
  const full: Shape = { types: TYPES, minLag: -4, minDays: 0, people: true, dates: false, ...shape }
  const tasks = fc.integer({ min: 1, max: 12 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, number) => task(number, full))))
  const shuffled = tasks.chain((list) => fc.shuffledSubarray(list, { minLength: list.length }))
  const parts = fc.record({ startDate: date, holidays: fc.array(date, { maxLength: 6 }), team: full.people ? team : fc.constant<TeamMember[]>([]), deadline: full.dates ? fc.option(date, { nil: undefined }) : fc.constant(undefined) })
  return fc.tuple(shuffled, parts).map(([list, { startDate, holidays, team: members, deadline }]) => planOf(list, { startDate, calendar: { holidays }, team: members, ...(deadline && { deadline }) }))
}

const anyPlan = fc.oneof(plans(), plans({ people: false }), plans({ dates: true }))

// The same question answered without the code under test: instants counted day by day on the calendar of the plan.
function isWorkday(plan: Plan, day: string): boolean {
  return (dayNumber(day) + 3) % 7 < 5 && !plan.calendar?.holidays?.includes(day)
}

function instant(plan: Plan, day: string): number {
  let count = 0
  for (let at = plan.startDate; at < day; at = addDays(at, 1)) if (isWorkday(plan, at)) count++
  return count
}

function ends(plan: Plan, { start, finish, durationDays }: ScheduledTask): { start: number; finish: number } {
  return { start: instant(plan, start), finish: instant(plan, finish) + (durationDays > 0 ? 1 : 0) }
}

const tasksOf = (plan: Plan): Task[] => plan.phases.flatMap(({ tasks }) => tasks)
const byId = (result: Schedule): Map<string, ScheduledTask> => new Map(result.tasks.map((item) => [item.id, item]))

test('the result is a valid schedule, the same every time', () => {
  const ajv = new Ajv2020({ strict: false })
  ajvFormats.default(ajv)
  ajv.addSchema(JSON.parse(readFileSync('schemas/common.schema.json', 'utf8')))
  const valid = ajv.compile(JSON.parse(readFileSync('schemas/schedule.schema.json', 'utf8')))
  fc.assert(fc.property(anyPlan, (plan) => {
    const before = JSON.stringify(plan)
    const result = scheduled(plan)
    expect(valid(result), ajv.errorsText(valid.errors)).toBe(true)
    expect(JSON.stringify(scheduled(plan))).toBe(JSON.stringify(result))
    expect(JSON.stringify(plan)).toBe(before)
  }), RUNS)
})

test('no task starts before its predecessors, its notBefore and the start of the project allow', () => {
  fc.assert(fc.property(anyPlan, (plan) => {
    const done = byId(scheduled(plan))
    for (const item of tasksOf(plan)) {
      const { start } = done.get(item.id)!
      expect(start >= plan.startDate && start >= (item.notBefore ?? '') && isWorkday(plan, start)).toBe(true)
      const own = ends(plan, done.get(item.id)!)
      for (const link of item.dependsOn as TypedDependency[]) {
        const before = done.get(link.task)!
        // A milestone is dated, not timed: it lies at the beginning or at the end of its day.
        if (before.durationDays === 0 || done.get(item.id)!.durationDays === 0) continue
        const from = ends(plan, before)
        const asked = (['FS', 'FF'].includes(link.type!) ? from.finish : from.start) + link.lagDays!
        expect(['FS', 'SS'].includes(link.type!) ? own.start : own.finish).toBeGreaterThanOrEqual(asked)
      }
    }
  }), RUNS)
})

test('without fixed dates floats are not negative, and free float is not above total float', () => {
  fc.assert(fc.property(fc.oneof(plans(), plans({ people: false })), (plan) => {
    for (const { totalFloatDays, freeFloatDays, lateStart, earlyStart, lateFinish, earlyFinish } of scheduled(plan).tasks) {
      expect(totalFloatDays).toBeGreaterThanOrEqual(0)
      expect(freeFloatDays).toBeGreaterThanOrEqual(0)
      expect(freeFloatDays).toBeLessThanOrEqual(totalFloatDays)
      expect(lateStart >= earlyStart && lateFinish >= earlyFinish).toBe(true)
    }
  }), RUNS)
})

test('there is a critical path: it ends with the project, its tasks have no float, each drives the next', () => {
  fc.assert(fc.property(anyPlan, (plan) => {
    const result = scheduled(plan)
    const done = byId(result)
    const path = result.criticalPath.map((id) => done.get(id)!)
    expect(path.length).toBeGreaterThan(0)
    expect(path.at(-1)!.finish).toBe(result.finishDate)
    for (const item of path) expect(item).toMatchObject({ critical: true })
    for (const item of path) expect(item.levelledFloatDays ?? item.totalFloatDays).toBeLessThanOrEqual(0)
    path.slice(1).forEach((item, place) => expect([...item.drivenBy!, ...(item.waitsFor ?? []).map(({ task }) => task)]).toContain(path[place]!.id))
  }), RUNS)
})

test('early starts are the longest paths of a network of FS dependencies', () => {
  fc.assert(fc.property(plans({ types: ['FS'], people: false, minLag: 0 }), (plan) => {
    const tasks = new Map(tasksOf(plan).map((item) => [item.id, item]))
    const longest = (id: string): number => Math.max(0, ...(tasks.get(id)!.dependsOn as TypedDependency[])
      .map((link) => longest(link.task) + (tasks.get(link.task)!.durationDays as number) + link.lagDays!))
    const end = Math.max(...[...tasks.keys()].map((id) => longest(id) + (tasks.get(id)!.durationDays as number)))
    const result = scheduled(plan)
    for (const item of result.tasks.filter(({ durationDays }) => durationDays > 0)) expect(instant(plan, item.start)).toBe(longest(item.id))
    expect(result.workingDays === Math.max(end, 1) || result.tasks.some(({ durationDays }) => durationDays === 0)).toBe(true)
  }), RUNS)
})

test('a task that slips by its total float does not delay the end, by one day more it does', () => {
  // Without milestones: they are dated a day, at its beginning or its end, so the last date of a plan may hide half a step.
  fc.assert(fc.property(plans({ people: false, minDays: 1 }), fc.nat(), (plan, pick) => {
    const result = scheduled(plan)
    const item = result.tasks[pick % result.tasks.length]!
    const delayed = (start: string): string => {
      const tasks = tasksOf(plan).map((task) => (task.id === item.id ? { ...task, notBefore: start } : task))
      return scheduled({ ...plan, phases: [{ id: 'p', tasks }] }).finishDate
    }
    expect(delayed(item.lateStart)).toBe(result.finishDate)
    expect(delayed(addDays(item.lateStart, 1)) > result.finishDate).toBe(true)
  }), RUNS)
})

test('the parts of the cost add up to the total, to the cent', () => {
  const cents = (list: readonly { cost?: number }[]): number => list.reduce((sum, { cost }) => sum + Math.round((cost ?? 0) * 100), 0)
  fc.assert(fc.property(anyPlan, (plan) => {
    const { cost, tasks, phases } = scheduled(plan)
    const total = Math.round(cost.total * 100)
    expect([cost.byPhase, cost.byMonth, cost.byCategory ?? [], tasks, phases ?? []].map(cents)).toEqual(Array(5).fill(total))
  }), RUNS)
})

test('one more holiday never makes the end earlier', () => {
  // A lead or an FF dependency counts back over the holiday, so with fixed days (absences) it may start a task earlier.
  const forward = fc.oneof(plans({ people: false }), plans({ types: ['FS', 'SS'], minLag: 0 }))
  fc.assert(fc.property(forward, date, (plan, holiday) => {
    // By the network, as below.
    const network: Plan = { ...plan, levelling: { off: true } }
    const more = { ...network, calendar: { holidays: [...(plan.calendar?.holidays ?? []), holiday] } }
    expect(scheduled(more).finishDate >= scheduled(network).finishDate).toBe(true)
  }), RUNS)
})

test('one dependency less never makes a finish later', () => {
  fc.assert(fc.property(anyPlan, fc.nat(), fc.nat(), (plan, pick, which) => {
    const tasks = tasksOf(plan).map((item, number) => {
      if (number !== pick % tasksOf(plan).length) return item
      return { ...item, dependsOn: item.dependsOn!.filter((_, place) => place !== which % item.dependsOn!.length) }
    })
    // By the network: with people, which order is found is another matter (Graham's anomalies, 1966).
    const network: Plan = { ...plan, levelling: { off: true } }
    const [less, before] = [scheduled({ ...network, phases: [{ id: 'p', tasks }] }), byId(scheduled(network))]
    for (const item of less.tasks) expect(item.finish <= before.get(item.id)!.finish).toBe(true)
  }), RUNS)
})
