// Protects how readiness becomes uncertainty: which drivers a plan gets, whom they touch, what its risks may cost; and that each of them makes the plan later.
import { describe, expect, test } from 'vitest'
import type { Plan, Profile } from '../../src/model/file-types.ts'
import { assess } from '../../src/assessment/assess.ts'
import { generatePlan } from '../../src/planning/generate-plan.ts'
import { schedule } from '../../src/scheduling/schedule.ts'
import { type ShortAnswer, allAnswers, anInterview } from '../support/interviews.ts'
import { loadPack, loadSay } from '../support/load-pack.ts'

const PACK = loadPack()
const PROFILE: Profile = {
  kind: 'Profile', schemaVersion: 1, company: { name: 'Sample' }, goals: [{ id: 'raise-sales' }], scope: { users: 100, modules: ['sales', 'service'] },
  systems: [{ id: 'erp', title: 'ERP' }], data: { customerRecords: 50_000, quality: 'good' }, capability: { projectManager: 'full-time', crmExperience: 'much', partner: 'contracted' }, constraints: { externalHelp: 'yes', funding: 'full' },
}

function planFor(answers: Record<string, ShortAnswer>, profile: Profile = PROFILE): Plan {
  const assessment = assess(PACK, profile, [anInterview(answers)])
  return generatePlan({ knowledge: PACK, profile, assessment, method: PACK.methods.get('five-phase')!, startDate: '2027-01-04', language: 'en', currency: 'CNY', say: loadSay('en') })
}

const good = allAnswers(PACK, 4)
const driverIds = (plan: Plan): string[] => (plan.uncertainty?.drivers ?? []).map(({ id }) => id)

function p80(plan: Plan): number {
  const result = schedule(plan, undefined, { iterations: 1000 })
  return 'schedule' in result ? result.schedule.simulation!.durationDays.p80 : Number.NaN
}

describe('drivers', () => {
  test('a company that is ready has only the one that all estimates share', () => {
    expect(driverIds(planFor(good))).toEqual(['common-estimates'])
  })

  test.each([
    ['leadership.sponsor-time', 'slow-decisions'], ['team.backfill', 'people-not-freed'], ['integration.duplicates', 'poor-data'], ['integration.system-inventory', 'unknown-systems'],
    ['stepwise.scope-control', 'moving-scope'], ['team.staff-consensus', 'reluctant-staff'],
  ])('a low answer to %s brings %s, with the answer as its reason', (question, id) => {
    const plan = planFor({ ...good, [question]: 1 })
    const driver = plan.uncertainty?.drivers?.find((item) => item.id === id)
    expect(driver?.because).toContain(question)
    expect(driver?.tasks.length).toBeGreaterThan(3)
  })

  test('poor data touch the migration and nothing of the training; milestones are touched by nothing', () => {
    const plan = planFor({ ...good, 'integration.duplicates': 1 })
    const tasks = new Map(plan.phases.flatMap((phase) => phase.tasks.map((task) => [task.id, task] as const)))
    const driver = plan.uncertainty!.drivers!.find(({ id }) => id === 'poor-data')!
    expect(driver.tasks.some((id) => tasks.get(id)?.category === 'migration')).toBe(true)
    expect(driver.tasks.filter((id) => tasks.get(id)?.category === 'training')).toEqual([])
    for (const { tasks: touched } of plan.uncertainty!.drivers!) for (const id of touched) expect(tasks.get(id)?.durationDays).not.toBe(0)
  })

  test('the settings of the profile go into the plan', () => {
    expect(planFor(good, { ...PROFILE, settings: { simulation: { iterations: 500, seed: 9 } } }).uncertainty).toMatchObject({ distribution: 'beta-pert', iterations: 500, seed: 9 })
  })

  test('every driver of the pack makes a plan later, and one that only waits costs nothing', () => {
    const plan = planFor(good)
    const all = plan.phases.flatMap((phase) => phase.tasks).filter((task) => task.durationDays !== 0).map(({ id }) => id)
    const base = { ...plan, risks: [], uncertainty: { distribution: 'beta-pert' as const } }
    for (const { id, factor, effect } of PACK.uncertainty.values()) {
      const driven = { ...base, uncertainty: { ...base.uncertainty, drivers: [{ id, title: id, factor, ...(effect && { effect }), tasks: all }] } }
      expect(p80(driven), id).toBeGreaterThan(p80(base))
    }
    const costOf = (effect: 'time' | 'work'): number => {
      const result = schedule({ ...base, uncertainty: { drivers: [{ id: 'd', title: 'D', factor: { optimistic: 1, likely: 1.5, pessimistic: 2 }, effect, tasks: all }] } }, undefined, { iterations: 200 })
      return 'schedule' in result ? result.schedule.simulation!.cost.p50 : Number.NaN
    }
    expect(costOf('work')).toBeGreaterThan(1.3 * costOf('time'))
  })
})

describe('risks', () => {
  test('get likelihood, delay, cost and the task they delay from the pack; levels become percent by its table', () => {
    const plan = planFor({ ...good, 'leadership.sponsor-time': 2 })
    const risk = plan.risks!.find(({ id }) => id === 'sponsor-fades')!
    expect(risk).toMatchObject({ probability: 4, probabilityPercent: PACK.probabilityPercent[3], delayDays: { likely: 10 } })
    expect(plan.phases.flatMap((phase) => phase.tasks.map(({ id }) => id))).toContain(risk.affects![0])
    const costly = plan.risks!.find(({ id }) => id === 'cut-over-fails')!
    expect((costly.cost as { likely: number }).likely).toBeGreaterThan(0)
  })

  test('none delays a task that is not there, and what a driver covers has no delay of its own', () => {
    const plan = planFor(allAnswers(PACK, 1))
    const ids = new Set(plan.phases.flatMap((phase) => phase.tasks.map(({ id }) => id)))
    for (const { affects = [] } of plan.risks ?? []) for (const id of affects) expect(ids.has(id)).toBe(true)
    for (const id of ['key-people-not-released', 'poor-data-quality', 'legacy-integration', 'scope-creep', 'departmental-politics']) expect(PACK.risks.get(id)?.delayDays, id).toBeUndefined()
  })
})
