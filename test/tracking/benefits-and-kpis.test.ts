// Protects: how far measures are on their way, whether people use the system, what was promised against what came, and the business case reckoned anew.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Evaluation, KpiEvaluation, Measurement, Plan, PlanKpi, Progress } from '../../src/model/file-types.ts'
import { schedule } from '../../src/scheduling/schedule.ts'
import { evaluate } from '../../src/tracking/evaluate.ts'
import { isRoundedTo } from '../../src/tracking/kpis/measured-values.ts'
import { loadPack } from '../support/load-pack.ts'
import { planOf } from '../scheduling/plan-of.ts'

const KNOWLEDGE = loadPack()

/** 1,000 is spent in May 2026, live on 1 July 2026; 1,200 a year are promised for three years from then on. */
function planWith(more: Partial<Plan>): Plan {
  const plan = planOf([{ id: 'build', durationDays: 10, fixedCost: 1000, accrue: 'start' }, { id: 'live', durationDays: 1, mustStartOn: '2026-07-01', dependsOn: ['build'] }], { startDate: '2026-05-18' })
  return {
    ...plan, goals: [{ id: 'raise-sales', title: 'Raise sales' }],
    businessCase: { years: 3, discountRatePercent: 0, from: 'live', benefits: [{ id: 'saving', title: 'Saving', certainty: 'indirect', perYear: 1200 }] }, ...more,
  }
}

function evaluated(more: Partial<Plan>, progress: Partial<Progress>, asOf: string): Evaluation {
  const plan = planWith(more)
  const result = schedule(plan, undefined)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return evaluate({ asOf, plan, schedule: result.schedule, progress: { kind: 'Progress', schemaVersion: 1, ...progress }, knowledge: KNOWLEDGE, holidays: undefined })
}

const LIVE: Progress['status'] = [{ date: '2026-07-01', tasks: [{ task: 'build', percentComplete: 100, actualCost: 1100 }, { task: 'live', actualFinish: '2026-07-01' }] }]

type Told = Partial<Measurement> & { readonly date: string }

describe('measures', () => {
  const winRate: PlanKpi = { id: 'win-rate', title: 'Win rate', goal: 'raise-sales', direction: 'up', baseline: 20, target: 30, by: '2027-07-01' }
  function kpi(parts: Partial<PlanKpi>, measurements: readonly Told[], asOf = '2027-01-01'): KpiEvaluation {
    const all = measurements.map((item) => ({ kpi: 'win-rate', ...item }) as Measurement)
    return evaluated({ kpis: [{ ...winRate, ...parts }] }, { status: LIVE, measurements: all }, asOf).kpis!.items[0]!
  }

  test.each<[string, Partial<PlanKpi>, readonly Told[], string, Partial<KpiEvaluation>]>([
    ['half way after half a year is on track', {}, [{ date: '2027-01-01', value: 25.1 }], '2027-01-01', { state: 'on-track', achievedPercent: 51, expected: 25.0411, change: 5.1 }],
    ['less is behind', {}, [{ date: '2027-01-01', value: 24 }], '2027-01-01', { state: 'behind', achievedPercent: 40 }],
    ['at the target', {}, [{ date: '2026-09-01', value: 30 }], '2027-01-01', { state: 'reached', achievedPercent: 100 }],
    ['beyond the target', {}, [{ date: '2026-09-01', value: 35 }], '2027-01-01', { state: 'reached', achievedPercent: 150 }],
    ['the wrong way', {}, [{ date: '2027-01-01', value: 18 }], '2027-01-01', { state: 'behind', achievedPercent: -20 }],
    ['its day is over', {}, [{ date: '2027-07-01', value: 28 }], '2027-07-02', { state: 'missed', achievedPercent: 80 }],
    ['before going live nothing is asked of it', {}, [{ date: '2026-06-01', value: 20 }], '2026-06-15', { state: 'on-track', expected: 20, achievedPercent: 0 }],
    ['less is better', { direction: 'down', baseline: 60, target: 40 }, [{ date: '2027-01-01', value: 48 }], '2027-01-01', { state: 'on-track', achievedPercent: 60, change: -12 }],
    ['nothing measured', {}, [], '2027-01-01', { state: 'not-measured' }],
    ['no target', { target: null }, [{ date: '2027-01-01', value: 48 }], '2027-01-01', { state: 'no-target', notDefined: [{ figure: 'achievedPercent', because: 'no-target' }, { figure: 'expected', because: 'no-target' }] }],
    ['no baseline', { baseline: null }, [{ date: '2027-01-01', value: 28 }], '2027-01-01', { state: 'under-way', notDefined: [{ figure: 'achievedPercent', because: 'no-baseline' }, { figure: 'expected', because: 'no-baseline' }] }],
    ['nowhere to go', { target: 20 }, [{ date: '2027-01-01', value: 19 }], '2027-01-01', { state: 'behind', notDefined: [{ figure: 'achievedPercent', because: 'target-is-baseline' }] }],
    ['due before going live', { by: '2026-06-01' }, [{ date: '2026-06-01', value: 21 }], '2026-06-01', { state: 'under-way', notDefined: [{ figure: 'expected', because: 'due-before-live' }] }],
    ['what was measured later does not count', {}, [{ date: '2027-01-01', value: 24 }, { date: '2027-03-01', value: 30 }], '2027-02-01', { state: 'behind', latest: { date: '2027-01-01', value: 24 } }],
    ['what was told last for a day counts', {}, [{ date: '2027-01-01', value: 24 }, { date: '2027-01-01', value: 30 }], '2027-02-01', { state: 'reached' }],
    ['an effect from outside is taken off', {}, [{ date: '2027-01-01', value: 28, externalEffect: 3 }], '2027-01-01', { change: 8, outside: 3, outsideFrom: 'estimate', ownChange: 5, achievedPercent: 80, ownAchievedPercent: 50 }],
    // (28 − 20) − (24 − 21) = 5.
    ['a control group: difference-in-differences', {}, [{ date: '2027-01-01', value: 28, externalEffect: 1, control: { before: 21, after: 24 } }], '2027-01-01', { outside: 3, outsideFrom: 'control-group', ownChange: 5, ownAchievedPercent: 50 }],
  ])('%s', (_, parts, measurements, asOf, expected) => {
    expect(kpi(parts, measurements, asOf)).toMatchObject(expected)
  })

  test('a value is computed from its inputs, and one told beside them is held against it', () => {
    expect(kpi({}, [{ date: '2027-01-01', inputs: { won: 30, lost: 70 } }])).toMatchObject({ latest: { value: 30 }, measurements: [{ value: 30, computed: true }] })
    expect(kpi({}, [{ date: '2027-01-01', value: 33.3, inputs: { won: 1, lost: 2 } }]).measurements[0]).toEqual({ date: '2027-01-01', value: 33.3333, computed: true })
    expect(kpi({}, [{ date: '2027-01-01', value: 40, inputs: { won: 1, lost: 2 } }]).measurements[0]).toMatchObject({ value: 33.3333, problems: [{ what: 'differs', told: 40 }] })
    expect(kpi({}, [{ date: '2027-01-01', inputs: { won: 0, lost: 0 } }])).toMatchObject({ state: 'not-measured', measurements: [{ problems: [{ what: 'zero-divisor', name: 'won, lost' }] }] })
    expect(kpi({ id: 'own' }, []).state).toBe('not-measured')
  })

  test('what neither plan nor packs know is told; what only packs know is shown', () => {
    const { items } = evaluated({ kpis: [] }, { measurements: [{ kpi: 'nonsense', date: '2026-08-01', inputs: { a: 1 } }, { kpi: 'active-use', date: '2026-08-01', value: 50 }] }, '2026-09-01').kpis!
    expect(items).toMatchObject([{ id: 'nonsense', measurements: [{ problems: [{ what: 'unknown-kpi' }, { what: 'no-formula' }] }] }, { id: 'active-use', unit: 'percent', state: 'no-target' }])
  })

  test('a goal is the mean of its measures, none counted beyond its target, unmeasured ones as 0', () => {
    const kpis = [winRate, { ...winRate, id: 'cross-sell' }, { ...winRate, id: 'average-deal' }]
    const { goals } = evaluated({ kpis }, { measurements: [{ kpi: 'win-rate', date: '2026-08-01', value: 50 }, { kpi: 'cross-sell', date: '2026-08-01', value: 25 }] }, '2026-09-01').kpis!
    expect(goals).toEqual([{ id: 'raise-sales', kpis: 3, measured: 2, reached: 1, achievedPercent: 50 }])
  })

  test('a number stands for what it is rounded from', () => {
    expect([isRoundedTo(33.3333, 33.3), isRoundedTo(33.3333, 33), isRoundedTo(33.3333, 33.34), isRoundedTo(33.3333, 34)]).toEqual([true, true, false, false])
  })
})

describe('adoption', () => {
  const uses = (values: readonly (readonly [string, number])[]): Progress['measurements'] => values.map(([date, value]) => ({ kpi: 'active-use', date, value }))
  test('30, 60 and 90 days after the day on which it really went live, each by the nearest measurement', () => {
    const late = [{ date: '2026-08-01', tasks: [{ task: 'live', actualFinish: '2026-08-01' }] }]
    const { live, items } = evaluated({}, { status: late, measurements: uses([['2026-08-29', 62], ['2026-10-02', 70]]) }, '2026-11-15').adoption!
    expect(live).toEqual({ date: '2026-08-01', actual: true })
    expect(items.find(({ kpi }) => kpi === 'active-use')?.checkpoints).toEqual([
      { afterDays: 30, date: '2026-08-31', expected: 60, measured: 62, measuredOn: '2026-08-29', state: 'reached' },
      { afterDays: 60, date: '2026-09-30', expected: 75, measured: 70, measuredOn: '2026-10-02', state: 'missed' },
      { afterDays: 90, date: '2026-10-30', expected: 85, state: 'not-measured' },
    ])
  })
  test('what is still to come', () => {
    const { items } = evaluated({}, { status: LIVE, measurements: uses([['2026-07-29', 50]]) }, '2026-07-29').adoption!
    expect(items[0]!.checkpoints.map(({ state }) => state)).toEqual(['coming', 'coming', 'coming'])
  })
})

describe('benefits ledger', () => {
  test('promised against measured, and the case anew: 100 more cost, half of the promise in the first half-year', () => {
    const { benefits } = evaluated({}, { status: LIVE, benefits: [{ benefit: 'saving', from: '2026-07-01', to: '2026-12-30', amount: 300, reason: 'low-adoption' }] }, '2027-01-01')
    expect(benefits).toMatchObject({
      live: { date: '2026-07-01', actual: true }, plannedLive: '2026-07-01', measuredUntil: '2026-12-30', measured: 300, costBasis: 'actual',
      byReason: [{ reason: 'low-adoption' }], promise: { netPresentValue: 800, costs: 1000, benefits: 1800 },
    })
    // 183 of 365.25 days.
    expect(benefits!.promised).toBeCloseTo((1200 * 183) / 365.25, 2)
    expect(benefits!.realisationPercent).toBe(49.9)
    expect(benefits!.items[0]).toMatchObject({ total: 3600, realisationPercent: 49.9, weightPercent: 50 })
    // 300 in full, the rest of 3,600 at 50 percent, cost 1,100.
    const rest = 3600 - (1200 * 183) / 365.25
    expect(benefits!.asPromised.netPresentValue).toBeCloseTo(300 + rest / 2 - 1100, 1)
    expect(benefits!.asMeasured!.netPresentValue).toBeCloseTo(300 + (rest / 2) * 0.499 - 1100, 1)
    expect(benefits!.sensitivity).toEqual([
      { what: 'benefits', percent: 20, low: expect.closeTo(benefits!.asPromised.netPresentValue - 0.1 * rest, 1) as number, high: expect.closeTo(benefits!.asPromised.netPresentValue + 0.1 * rest, 1) as number },
      { what: 'costs', percent: 20, low: benefits!.asPromised.netPresentValue, high: benefits!.asPromised.netPresentValue },
    ])
    expect(benefits!.reviews).toEqual([
      { afterDays: 30, date: '2026-07-31', state: 'missed' }, { afterDays: 90, date: '2026-09-29', state: 'missed' }, { afterDays: 180, date: '2026-12-28', state: 'done' }, { afterDays: 365, date: '2027-07-01', state: 'coming' },
    ])
  })

  test('before anything is known it is worth what was promised', () => {
    const { benefits } = evaluated({}, {}, '2026-05-20')
    expect(benefits!.asPromised).toEqual(benefits!.promise)
    expect(benefits!).toMatchObject({ costBasis: 'planned', promised: 0, measured: 0 })
    expect(benefits).not.toHaveProperty('realisationPercent')
    expect(benefits).not.toHaveProperty('asMeasured')
  })

  test('half a year late: half a year of benefits is lost', () => {
    const { benefits } = evaluated({}, { status: [{ date: '2026-12-31', tasks: [{ task: 'live', actualFinish: '2026-12-31' }] }] }, '2026-12-31')
    expect(benefits!.asPromised.benefits).toBeCloseTo(600 * (3 - 183 / 365.25), 1)
  })

  test('spans that overlap are marked; entries for the future do not count', () => {
    const entry = (from: string, to: string, amount: number) => ({ benefit: 'saving', from, to, amount })
    const { benefits } = evaluated({}, { status: LIVE, benefits: [entry('2026-07-01', '2026-07-31', 100), entry('2026-07-31', '2026-08-31', 100), entry('2026-09-01', '2026-12-31', 900)] }, '2026-10-01')
    expect(benefits!.items[0]).toMatchObject({ overlaps: true, measured: 200 })
    expect(benefits!.items[0]!.periods).toHaveLength(2)
  })

  test('what was measured is never lost nor counted twice, wherever it lies', () => {
    const span = fc.record({ start: fc.integer({ min: -40, max: 1000 }), length: fc.integer({ min: 0, max: 400 }), amount: fc.integer({ min: 0, max: 5000 }) })
    const day = (days: number): string => new Date(Date.UTC(2026, 6, 1) + days * 86_400_000).toISOString().slice(0, 10)
    fc.assert(fc.property(fc.array(span, { maxLength: 4 }), (spans) => {
      const entries = spans.map(({ start, length, amount }) => ({ benefit: 'saving', from: day(start), to: day(Math.min(1090, start + length)), amount }))
      const benefits = evaluated({}, { benefits: entries }, '2029-12-31').benefits!
      const last = entries.reduce((latest, { to }) => (to > latest ? to : latest), '')
      const sum = entries.reduce((total, { amount }) => total + amount, 0)
      expect(benefits.measured).toBe(sum)
      // Going live is not told, so as late as the day of the evaluation: nothing of the promise is left.
      expect(benefits.asPromised.benefits).toBeCloseTo(sum, 1)
      expect(benefits.measuredUntil).toBe(last === '' ? undefined : last)
    }), { numRuns: 40 })
  })
})
