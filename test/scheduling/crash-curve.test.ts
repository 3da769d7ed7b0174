// Protects: the cheapest way to save days, against hand computation and against trying everything.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DependencyType, Plan } from '../../src/model/file-types.ts'
import { crashCurve } from '../../src/scheduling/crashing/crash-curve.ts'
import { FORBIDDEN, minimumCut } from '../../src/scheduling/crashing/minimum-cut.ts'
import { planOf, scheduled, type TaskParts } from './plan-of.ts'

function curveOf(plan: Plan, target?: string) {
  const result = crashCurve(plan, undefined, target)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.curve
}

const task = (id: string, durationDays: number, dependsOn: TaskParts['dependsOn'] = [], crash?: TaskParts['crash']): TaskParts => ({ id, durationDays, dependsOn, ...(crash ? { crash } : {}) })

/*
 * A bridge: A and B begin, D and E end, C leads from A to E.      A(4, 3/day)──D(6)
 * Paths A-C-E = 4+6+4 = 14, A-D = 10, B-E = 6+4 = 10.               └─C(6, 1/day)─┐
 * Days 1–4: C alone, 1 a day, until all three paths take 10.      B(6)────────E(4, 3/day)
 * Day 5: A and E by one day each save one on A-D and B-E but two on A-C-E, so C gets one day back: 3 + 3 − 1 = 5. So does day 6, and 7:
 * then A and E take one day each, and nothing can be shortened any more on A-D. Shortening alone, without giving back, would pay 6 for each.
 */
test('a bridge by hand: what has become needless is given back', () => {
  const { steps, heldBy } = curveOf(planOf([
    task('a', 4, [], { days: 3, costPerDay: 3 }), task('b', 6), task('c', 6, ['a'], { days: 4, costPerDay: 1 }), task('d', 6, ['a']), task('e', 4, ['b', 'c'], { days: 3, costPerDay: 3 }),
  ]))
  expect(steps.map(({ cost }) => cost)).toEqual([1, 1, 1, 1, 5, 5, 5])
  expect(steps.map(({ daysSaved }) => daysSaved)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(steps[3]!.shortened).toEqual([{ task: 'c', days: 4 }])
  expect(steps[4]!.shortened).toEqual([{ task: 'a', days: 1 }, { task: 'c', days: 3 }, { task: 'e', days: 1 }])
  expect(steps[6]).toMatchObject({ finishDate: '2026-06-09', cumulatedCost: 19 })
  expect(heldBy).toEqual(['a', 'b', 'c', 'd', 'e'])
})

/* Two parallel chains of 5: a(2)-b(3) and c(5). To save a day costs the cheaper of a and b, and c as well: 4 + 2 for the first, then a is at its end: 7 + 2. */
test('parallel critical paths are shortened together', () => {
  const { steps } = curveOf(planOf([task('a', 2, [], { days: 1, costPerDay: 4 }), task('b', 3, ['a'], { days: 2, costPerDay: 7 }), task('c', 5, [], { days: 4, costPerDay: 2 })]))
  expect(steps.map(({ cost, finishDate }) => [cost, finishDate])).toEqual([[6, '2026-06-04'], [9, '2026-06-03'], [9, '2026-06-02']])
})

test('of effort too, up to one task, and nothing where nobody offers days', () => {
  const plan = planOf([{ id: 'a', effortDays: 6, crash: { days: 9, costPerDay: 10 } }, { id: 'b', effortDays: 2, dependsOn: ['a'] }, { id: 'c', durationDays: 20 }])
  expect(curveOf(plan).steps).toEqual([])
  expect(curveOf(plan, 'b').steps.map(({ finishDate }) => finishDate)).toEqual(['2026-06-09', '2026-06-08', '2026-06-05', '2026-06-04', '2026-06-03'])
  expect(curveOf(planOf([{ id: 'a', durationDays: 3 }]))).toEqual({ network: 'precedence', finishDate: '2026-06-03', steps: [], heldBy: ['a'] })
})

test('a fixed date holds the end', () => {
  const plan = planOf([task('a', 5, [], { days: 4, costPerDay: 1 }), { ...task('b', 2, ['a'], { days: 1, costPerDay: 9 }), notBefore: '2026-06-04' }])
  expect(curveOf(plan).steps.map(({ cost }) => cost)).toEqual([1, 1, 9])
})

/* Li does a (3) and b (2) one after the other, c (4) needs nobody: levelled 5 days, by the dependencies 4. Levelled, a day off a or b saves a day until c holds the end as well. */
test('where people are levelled, what one person does is a chain', () => {
  const plan = planOf([{ ...task('a', 3, [], { days: 2, costPerDay: 3 }), assign: ['li'] }, { ...task('b', 2, [], { days: 1, costPerDay: 2 }), assign: ['li'] }, task('c', 4, [], { days: 1, costPerDay: 9 })], { team: [{ id: 'li', role: 'x' }] })
  const levelled = curveOf(plan)
  expect([levelled.network, levelled.finishDate, levelled.heldBy]).toEqual(['levelled', '2026-06-05', ['a', 'c', 'b']])
  expect(levelled.steps.map(({ daysSaved, cost }) => [daysSaved, cost])).toEqual([[1, 2], [2, 12]])
  const off = curveOf({ ...plan, levelling: { off: true } })
  expect([off.network, off.finishDate, ...off.steps.map(({ cost }) => cost)]).toEqual(['precedence', '2026-06-04', 9])
})

test('days that only bring the work to somebody who is away are paid until they help', () => {
  const away = { id: 'wu', role: 'x', absences: [{ from: '2026-06-03', to: '2026-06-05' }] }
  const plan = planOf([task('a', 4, [], { days: 3, costPerDay: 1 }), { ...task('b', 2, ['a'], { days: 1, costPerDay: 5 }), assign: ['wu'] }], { team: [away] })
  // Two days off a change nothing while Wu is away until Monday; with the third he does a day of b before he goes, and with one off b all of it.
  expect(curveOf(plan).steps.map(({ finishDate, cost }) => [finishDate, cost])).toEqual([['2026-06-08', 3], ['2026-06-02', 5]])
})

const crewed = fc.record({
  away: fc.boolean(), items: fc.array(fc.record({ days: fc.integer({ min: 1, max: 4 }), who: fc.constantFrom('li', 'wu', undefined), percent: fc.constantFrom(50, 100), crash: fc.integer({ min: 0, max: 2 }), price: fc.integer({ min: 1, max: 9 }), back: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }) }), { minLength: 2, maxLength: 8 }),
}).map(({ away, items }) => planOf(items.map(({ days, who, percent, crash, price, back }, place) => ({
  ...task(`t${place}`, days, back.filter((far) => far <= place).map((far) => `t${place - far}`), crash > 0 ? { days: crash, costPerDay: price } : undefined), ...(who && { assign: [{ id: who, percent }] }),
})), { team: [{ id: 'li', role: 'x', ...(away && { absences: [{ from: '2026-06-04', to: '2026-06-09' }] }) }, { id: 'wu', role: 'y', availabilityPercent: 50 }] }))

test('the curve begins at the end that the schedule has, and every step is earlier', () => {
  fc.assert(fc.property(crewed, (plan) => {
    const { finishDate, steps } = curveOf(plan)
    expect(finishDate).toBe(scheduled(plan).finishDate)
    ;[finishDate, ...steps.map((step) => step.finishDate)].reduce((before, after) => {
      expect(after < before).toBe(true)
      return after
    })
  }), { numRuns: 100 })
})

test('a cut with refunds, by hand', () => {
  const arcs = [{ from: 0, to: 2, endMoves: 4, beginningMoves: -4 }, { from: 2, to: 1, endMoves: 7, beginningMoves: 0 }]
  expect(minimumCut(3, arcs, 0, 1)).toEqual({ moves: [false, true, true], cost: 4 })
  expect(minimumCut(2, [{ from: 0, to: 1, endMoves: FORBIDDEN, beginningMoves: 0 }], 0, 1)).toBeUndefined()
})

const link = fc.record({ back: fc.integer({ min: 1, max: 3 }), type: fc.constantFrom<DependencyType>('FS', 'FS', 'SS', 'FF'), lagDays: fc.integer({ min: 0, max: 1 }) })
const small = fc.array(fc.record({ days: fc.integer({ min: 1, max: 4 }), crash: fc.integer({ min: 0, max: 2 }), costPerDay: fc.integer({ min: 1, max: 9 }), links: fc.array(link, { maxLength: 2 }) }), { minLength: 2, maxLength: 5 })
  .map((parts) => planOf(parts.map(({ days, crash, costPerDay, links }, place) => ({
    ...task(`t${place}`, days, links.filter(({ back }) => back <= place).map(({ back, type, lagDays }) => ({ task: `t${place - back}`, type, lagDays }))), ...(crash > 0 ? { crash: { days: crash, costPerDay } } : {}),
  }))))

// The least cost for every finish that any choice of days gives.
function byTrying(plan: Plan): Map<string, number> {
  const { tasks } = plan.phases[0]!
  const choices = tasks.reduce<number[][]>((all, { crash, durationDays }) => all.flatMap((days) => Array.from({ length: 1 + Math.min(crash?.days ?? 0, Number(durationDays) - 1) }, (_, place) => [...days, place])), [[]])
  const best = new Map<string, number>()
  for (const choice of choices) {
    const tried: Plan = { ...plan, phases: [{ id: 'p', tasks: tasks.map((item, place) => ({ ...item, durationDays: Number(item.durationDays) - choice[place]! })) }] }
    const { finishDate } = scheduled(tried)
    const cost = choice.reduce((sum, days, place) => sum + days * (tasks[place]!.crash?.costPerDay ?? 0), 0)
    best.set(finishDate, Math.min(best.get(finishDate) ?? Infinity, cost))
  }
  return best
}

test('no way to any finish is cheaper, and no finish is earlier', () => {
  fc.assert(fc.property(small, (plan) => {
    const best = byTrying(plan)
    const { finishDate, steps } = curveOf(plan)
    const earliest = [...best.keys()].sort()[0]
    expect(steps.at(-1)?.finishDate ?? finishDate).toBe(earliest)
    for (const step of steps) {
      expect([step.finishDate, step.cumulatedCost]).toEqual([step.finishDate, Math.min(...[...best].filter(([day]) => day <= step.finishDate).map(([, cost]) => cost))])
    }
    steps.forEach((step, place) => expect(step.cost).toBeGreaterThanOrEqual(steps[place - 1]?.cost ?? 0))
  }), { numRuns: 300 })
})
