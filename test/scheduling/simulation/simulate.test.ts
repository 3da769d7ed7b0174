// Protects the simulation as a whole: closed forms, same seed same bytes, honest P-values, no spread no change.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Plan, Simulation, ThreePointEstimate } from '../../../src/model/file-types.ts'
import { schedule } from '../../../src/scheduling/schedule.ts'
import type { Draws } from '../../../src/scheduling/simulation/run-chunk.ts'
import { CHUNK, chunkRunner, makeDraws } from '../../../src/scheduling/simulation/run-chunk.ts'
import { runDraws } from '../../../src/scheduling/simulation/run-draws.ts'
import type { SimulationModel } from '../../../src/scheduling/simulation/simulation-model.ts'
import { planOf, scheduled, type TaskParts } from '../plan-of.ts'

const estimate = (optimistic: number, likely: number, pessimistic: number): ThreePointEstimate => ({ optimistic, likely, pessimistic })

function simulated(plan: Plan, iterations = 10_000, seed = 1, run?: (model: SimulationModel, iterations: number, seed: number) => Draws): Simulation {
  const result = schedule(plan, undefined, { iterations, seed, run })
  if (!('schedule' in result) || !result.schedule.simulation) throw new Error('not simulated')
  return result.schedule.simulation
}

function withUncertainty(plan: Plan, uncertainty: Plan['uncertainty'], risks: Plan['risks'] = []): Plan {
  return { ...plan, uncertainty, risks }
}

describe('closed forms', () => {
  it('a chain of many tasks is normal with the sum of means and variances (central limit theorem)', () => {
    const count = 100
    const chain = Array.from({ length: count }, (_, place): TaskParts => ({ id: `t${place}`, durationDays: estimate(2, 4, 10), ...(place > 0 && { dependsOn: [`t${place - 1}`] }) }))
    const { durationDays } = simulated(planOf(chain), 40_000)
    const mean = (2 + 16 + 10) / 6
    const deviation = Math.sqrt((count * (mean - 2) * (10 - mean)) / 7)
    expect(durationDays.mean).toBeGreaterThan(count * mean - 0.3)
    expect(durationDays.mean).toBeLessThan(count * mean + 0.3)
    expect(durationDays.standardDeviation).toBeGreaterThan(deviation * 0.98)
    expect(durationDays.standardDeviation).toBeLessThan(deviation * 1.02)
    for (const [share, z] of [['p10', -1.2816], ['p50', 0], ['p80', 0.8416], ['p90', 1.2816], ['p95', 1.6449]] as const) {
      expect(Math.abs(durationDays[share] - count * mean - z * deviation)).toBeLessThan(0.06 * deviation)
    }
  })

  it('the latest of n parallel tasks has the n-th power of their distribution function', () => {
    const n = 8
    const parallel = Array.from({ length: n }, (_, place): TaskParts => ({ id: `t${place}`, distribution: 'triangular', durationDays: estimate(10, 10, 40) }))
    const { durationDays } = simulated(planOf(parallel), 40_000)
    for (const [share, p] of [['p10', 0.1], ['p50', 0.5], ['p80', 0.8], ['p90', 0.9], ['p95', 0.95]] as const) {
      expect(Math.abs(durationDays[share] - (40 - 30 * Math.sqrt(1 - p ** (1 / n))))).toBeLessThan(0.35)
    }
  })

  it('a single triangular task has the quantiles of its inverse distribution function', () => {
    const { durationDays } = simulated(planOf([{ id: 'a', distribution: 'triangular', durationDays: estimate(4, 10, 28) }]), 100_000)
    const inverse = (p: number): number => (p <= 0.25 ? 4 + Math.sqrt(p * 24 * 6) : 28 - Math.sqrt((1 - p) * 24 * 18))
    for (const [share, p] of [['p10', 0.1], ['p50', 0.5], ['p80', 0.8], ['p90', 0.9], ['p95', 0.95]] as const) expect(Math.abs(durationDays[share] - inverse(p))).toBeLessThan(0.2)
  })

  it('start-to-start and finish-to-finish links ask for the later of two ends', () => {
    const plan = planOf([{ id: 'a', durationDays: 10 }, { id: 'b', durationDays: estimate(1, 2, 3), dependsOn: [{ task: 'a', type: 'SS', lagDays: 2 }, { task: 'a', type: 'FF', lagDays: 1 }] }])
    // b starts on the third day at the earliest and ends a day after a: always 11 days.
    expect(simulated(plan, 1000).durationDays).toMatchObject({ mean: 11, standardDeviation: 0, p80: 11 })
  })

  it('a risk of 30 % that delays by 10 days shows in mean, P-values and cost', () => {
    const plan = withUncertainty(planOf([{ id: 'a', durationDays: 20 }]), {}, [{ id: 'r', title: 'R', probability: 3, impact: 3, probabilityPercent: 30, delayDays: 10, cost: 500, affects: ['a'] }])
    const { durationDays, cost, tornado, finishDate } = simulated(plan, 40_000)
    expect(durationDays).toMatchObject({ p50: 20, p80: 30 })
    expect(Math.abs(durationDays.mean - 23)).toBeLessThan(0.1)
    expect(Math.abs(cost.mean - 150)).toBeLessThan(5)
    expect(tornado?.[0]).toMatchObject({ kind: 'risk', id: 'r', swingDays: 10, swingCost: 500 })
    expect(finishDate).toMatchObject({ p50: '2026-06-26', p80: '2026-07-10' })
  })

  it('a driver makes its tasks long together: deviations add up instead of averaging out', () => {
    const parallelIds = Array.from({ length: 50 }, (_, place) => `t${place}`)
    const chain = planOf(parallelIds.map((id, place) => ({ id, durationDays: 4, ...(place > 0 && { dependsOn: [parallelIds[place - 1]!] }) })))
    const plan = withUncertainty(chain, { distribution: 'triangular', drivers: [{ id: 'd', title: 'D', factor: estimate(1, 1, 1.6), tasks: parallelIds }] })
    const { durationDays } = simulated(plan, 40_000)
    // 200 days × a triangular factor: P80 = 200 × (1.6 − 0.6 √0.2).
    expect(Math.abs(durationDays.p80 - 200 * (1.6 - 0.6 * Math.sqrt(0.2)))).toBeLessThan(1)
    expect(Math.abs(durationDays.mean - 240)).toBeLessThan(0.6)
  })

  it('a task in its slack is critical only when it is long', () => {
    const plan = planOf([{ id: 'short', distribution: 'triangular', durationDays: estimate(0, 10, 20) }, { id: 'long', durationDays: 10 }])
    const { tasks } = simulated(plan, 40_000)
    expect(Math.abs(tasks[0]!.criticalityPercent - 50)).toBeLessThan(1)
    expect(Math.abs(tasks[1]!.criticalityPercent - 50)).toBeLessThan(1)
    expect(tasks[0]!.cruciality).toBeGreaterThan(0.8)
    expect(tasks[1]!.cruciality).toBe(0)
  })
})

const tasksArbitrary = fc.array(fc.record({
  days: fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 8 })), effort: fc.boolean(), percent: fc.constantFrom(50, 100),
  links: fc.array(fc.record({ back: fc.integer({ min: 1, max: 6 }), type: fc.constantFrom('FS' as const, 'SS' as const, 'FF' as const, 'SF' as const), lag: fc.integer({ min: -3, max: 4 }) }), { maxLength: 3 }),
  notBefore: fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined }), cost: fc.integer({ min: 0, max: 900 }),
}), { minLength: 1, maxLength: 12 })

const planArbitrary = fc.record({ items: tasksArbitrary, away: fc.boolean() }).map(({ items, away }): Plan => {
  const team = [{ id: 'li', role: 'x', costPerDay: 300, ...(away && { absences: [{ from: '2026-06-09', to: '2026-06-11' }, { from: '2026-06-18', to: '2026-06-18' }] }) }, { id: 'wu', role: 'y', availabilityPercent: 50 }]
  return planOf(items.map(({ days: [base, up, further], effort, percent, links, notBefore, cost }, place): TaskParts => ({
    id: `t${place}`, [effort ? 'effortDays' : 'durationDays']: estimate(base, base + up, base + up + further), fixedCost: cost, assign: [{ id: place % 2 === 0 ? 'li' : 'wu', percent }, ...(place % 3 === 0 ? [place % 2 === 0 ? 'wu' : 'li'] : [])],
    ...(place > 0 && { dependsOn: links.filter(({ back }) => back <= place).map(({ back, type, lag }) => ({ task: `t${place - back}`, type, lagDays: lag })) }),
    ...(notBefore !== undefined && { notBefore: `2026-06-${String(notBefore).padStart(2, '0')}` }),
  })), { team })
})

const risky = (plan: Plan): Plan => withUncertainty(plan, { drivers: [{ id: 'd', title: 'D', factor: estimate(0.9, 1, 1.5), tasks: ['t0', 't2', 't3'] }, { id: 'e', title: 'E', factor: estimate(1, 1.1, 1.3), tasks: ['t2'] }] },
  [{ id: 'r', title: 'R', probability: 2, impact: 2, probabilityPercent: 40, delayDays: estimate(1, 2, 6), cost: 900, affects: ['t1', 't2'] }])

describe('counterexamples that the laws have met', () => {
  it('a lead that stands against the order of work of one takes nothing from the order of work of another', () => {
    const team = [{ id: 'li', role: 'x', costPerDay: 300 }, { id: 'wu', role: 'y', availabilityPercent: 50 }]
    const plan = planOf([
      { id: 'after', durationDays: 1, assign: [{ id: 'li', percent: 50 }, 'wu'], notBefore: '2026-06-18' },
      { id: 'ahead', durationDays: 1, assign: [{ id: 'wu', percent: 50 }], dependsOn: [{ task: 'after', type: 'FS', lagDays: -2 }] },
      { id: 'waits', durationDays: 1, assign: [{ id: 'li', percent: 100 }], notBefore: '2026-06-18' },
    ], { team })
    const drawn = withUncertainty(plan, { drivers: [{ id: 'd', title: 'D', factor: estimate(1, 1, 1), tasks: ['after'] }] })
    expect([scheduled(plan).finishDate, simulated(drawn, 64).finishDate.p50]).toEqual(['2026-06-19', '2026-06-19'])
  })
})

describe('laws', () => {
  it('without spread every draw is the schedule, whatever links, dates and absences', () => {
    fc.assert(fc.property(planArbitrary, (plan) => {
      const certain = planOf(plan.phases[0]!.tasks.map((task) => ({ ...task, effortDays: likely(task.effortDays), durationDays: likely(task.durationDays) }) as TaskParts), { team: plan.team ?? [] })
      // A driver that changes nothing makes the plan one that is drawn.
      const drawn = withUncertainty(certain, { drivers: [{ id: 'd', title: 'D', factor: estimate(1, 1, 1), tasks: ['t0'] }] })
      const fixed = scheduled(certain)
      const { durationDays, finishDate, cost, tasks } = simulated(drawn, 64)
      expect(finishDate).toEqual({ p10: fixed.finishDate, p50: fixed.finishDate, p80: fixed.finishDate, p90: fixed.finishDate, p95: fixed.finishDate })
      expect(durationDays.standardDeviation).toBe(0)
      expect(cost).toMatchObject({ mean: fixed.cost.total, p95: fixed.cost.total })
      expect(tasks.every(({ criticalityPercent }) => criticalityPercent === 0 || criticalityPercent === 100)).toBe(true)
    }), { numRuns: 300 })
  })

  it('gives the same bytes for the same seed, whatever the size of the blocks and the order of the chunks', () => {
    fc.assert(fc.property(planArbitrary, fc.constantFrom(1, 7, 32, 100, 1000), (plan, size) => {
      const backwards = (model: SimulationModel, iterations: number, seed: number): Draws => {
        const draws = makeDraws(model, iterations, seed)
        const run = chunkRunner(model, draws, size)
        for (let chunk = Math.ceil(iterations / CHUNK) - 1; chunk >= 0; chunk--) run(chunk)
        return draws
      }
      const expected = simulated(risky(plan), 2300, 5, runDraws)
      expect(simulated(risky(plan), 2300, 5, backwards)).toEqual(expected)
    }), { numRuns: 30 })
  })

  it('never has an earlier P-value when a driver, a risk or an estimate gets worse', () => {
    // Without SF and FF links: there a longer task may start others earlier.
    fc.assert(fc.property(planArbitrary, (plan) => {
      const forward = { ...plan, phases: plan.phases.map((phase) => ({ ...phase, tasks: phase.tasks.map((task) => ({ ...task, dependsOn: (task.dependsOn ?? []).filter((item) => typeof item !== 'string' && (item.type === 'FS' || item.type === 'SS')) })) })) }
      const base = risky(forward)
      const before = simulated(base, 500)
      const worseDriver = { ...base, uncertainty: { drivers: base.uncertainty!.drivers!.map((driver) => ({ ...driver, factor: estimate(driver.factor.optimistic * 1.2, driver.factor.likely * 1.2, driver.factor.pessimistic * 1.2) })) } }
      const worseRisk = { ...base, risks: base.risks!.map((risk) => ({ ...risk, probabilityPercent: 80, delayDays: estimate(2, 4, 12) })) }
      for (const worse of [worseDriver, worseRisk]) {
        const after = simulated(worse, 500)
        for (const share of ['p10', 'p50', 'p80', 'p90', 'p95'] as const) expect(after.durationDays[share]).toBeGreaterThanOrEqual(before.durationDays[share])
      }
    }), { numRuns: 60 })
  })
})

function likely(value: unknown): number | undefined {
  return value === undefined ? undefined : typeof value === 'number' ? value : (value as ThreePointEstimate).likely
}

describe('accuracy', () => {
  const plan = planOf(Array.from({ length: 30 }, (_, place): TaskParts => ({ id: `t${place}`, durationDays: estimate(2, 4, 12), ...(place > 2 && { dependsOn: [`t${place - 3}`, `t${place - 2}`] }) })))

  it('the half-width covers the true P80 in about 95 of 100 seeds', () => {
    const truth = simulated(plan, 200_000, 1).durationDays.p80
    const hits = Array.from({ length: 100 }, (_, seed) => simulated(plan, 2000, seed + 100)).filter(({ durationDays, convergence }) => Math.abs(durationDays.p80 - truth) <= convergence!.p80HalfWidthDays + 0.1).length
    expect(hits).toBeGreaterThanOrEqual(90)
  })

  it('the half-width shrinks as 1 ÷ √n', () => {
    const mean = (iterations: number): number => Array.from({ length: 10 }, (_, seed) => simulated(plan, iterations, seed).convergence!.p80HalfWidthDays).reduce((sum, width) => sum + width, 0)
    const ratio = mean(1000) / mean(16_000)
    expect(ratio).toBeGreaterThan(3.2)
    expect(ratio).toBeLessThan(4.8)
  })
})

describe('refusals and edges', () => {
  it('simulates nothing where nothing is uncertain, and nothing with 0 draws', () => {
    const certain = schedule(planOf([{ id: 'a', durationDays: 3 }]), undefined, {})
    const off = schedule(planOf([{ id: 'a', durationDays: estimate(1, 2, 3) }]), undefined, { iterations: 0 })
    for (const result of [certain, off]) expect('schedule' in result && result.schedule.simulation).toBeUndefined()
  })

  it('survives estimates as long as files of strangers may have them', () => {
    const { durationDays } = simulated(planOf([{ id: 'a', durationDays: estimate(1, 2, 1e9) }, { id: 'b', durationDays: estimate(1, 2, 1e9), dependsOn: ['a'] }]), 1000)
    expect(durationDays.p50).toBeGreaterThan(1e6)
    expect(durationDays.p95).toBeLessThan(2e9)
  })

  it('counts a deadline, a milestone and the budget', () => {
    const plan = withUncertainty(planOf([{ id: 'a', effortDays: estimate(5, 10, 15), assign: ['li'], deadline: '2026-06-12' }, { id: 'm', durationDays: 0, dependsOn: ['a'] }], { team: [{ id: 'li', role: 'x', costPerDay: 100 }], deadline: '2026-06-19' }), {})
    const { chances, milestones } = simulated({ ...plan, budget: [{ id: 'people', amount: 1000, inTasks: true }, { id: 'licence', amount: 400, category: 'licence' }, { id: 'reserve', amount: 50, category: 'contingency' }] })
    expect(chances?.deadlines).toMatchObject([{ task: 'project', date: '2026-06-19', percent: 100 }, { task: 'a', date: '2026-06-12' }])
    expect(Math.abs(chances!.deadlines![1]!.percent - 50)).toBeLessThan(2)
    expect(chances?.budget).toMatchObject({ amount: 1450, beside: 400 })
    expect(milestones?.map(({ id }) => id)).toEqual(['a', 'm'])
    expect(milestones?.[1]?.finishDate).toMatchObject({ p50: milestones?.[0]?.finishDate.p50 })
  })
})
