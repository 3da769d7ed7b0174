// Protects: no task of a generated plan holds more work than its people can do in its time at the share of it they have for the project.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from '../../src/assessment/assess.ts'
import { driversOf } from '../../src/knowledge/drivers.ts'
import { estimateOf } from '../../src/knowledge/estimate-formula.ts'
import type { Estimate, Profile, Task, TeamMember } from '../../src/model/file-types.ts'
import { generatePlan } from '../../src/planning/generate-plan.ts'
import { withTimeForEffort } from '../../src/planning/time-for-effort.ts'
import { allAnswers, anInterview } from '../support/interviews.ts'
import { loadPack, loadSay } from '../support/load-pack.ts'

const PACK = loadPack()
const POINTS = ['optimistic', 'likely', 'pessimistic'] as const
const SUPPORT = { id: 'support', name: 'Support', role: 'support-lead' }
const task = { id: 'live.hyper-care', title: 'Hyper-care', effortDays: { optimistic: 7, likely: 9.5, pessimistic: 15 }, durationDays: { optimistic: 9, likely: 12, pessimistic: 19 } }

function profileOf(users: number, team: TeamMember[] = []): Profile {
  return { kind: 'Profile', schemaVersion: 1, company: { name: 'Sample', country: 'CN' }, goals: [], scope: { users, sites: 1, modules: ['sales'] }, team }
}

function excessOf({ effortDays = 0, durationDays = 0 }: Task, units: number): string[] {
  const at = (estimate: Estimate, point: typeof POINTS[number]) => (typeof estimate === 'number' ? estimate : estimate[point])
  return POINTS.filter((point) => at(effortDays, point) > at(durationDays, point) * units + 1e-9)
}

describe('a duration', () => {
  test.each([
    { share: 50, duration: { optimistic: 14, likely: 19, pessimistic: 30 } },
    { share: 40, duration: { optimistic: 17.5, likely: 24, pessimistic: 37.5 } },
    { share: 100, duration: task.durationDays },
  ])('becomes as long as the effort needs at $share % of one person, and no longer', ({ share, duration }) => {
    expect(withTimeForEffort(task, [{ ...SUPPORT, availabilityPercent: share }]).durationDays).toEqual(duration)
  })

  test('stays where several together have the time', () => {
    expect(withTimeForEffort(task, [{ ...SUPPORT, availabilityPercent: 50 }, { ...SUPPORT, id: 'second', availabilityPercent: 50 }])).toBe(task)
  })

  test('is not added where the effort alone says how long it takes', () => {
    const effortOnly = { id: task.id, title: task.title, effortDays: task.effortDays }
    expect(withTimeForEffort(effortOnly, [{ ...SUPPORT, availabilityPercent: 10 }])).toBe(effortOnly)
  })

  test('suffices for every activity of the library, whatever the size of the company and the shares', () => {
    const both = [...PACK.activities.values()].filter(({ effort, duration }) => effort && duration)
    expect(both.map(({ id }) => id)).toContain('hyper-care')
    fc.assert(fc.property(fc.integer({ min: 1, max: 9000 }), fc.constantFrom(...both), fc.array(fc.integer({ min: 5, max: 300 }), { minLength: 1, maxLength: 3 }), (users, activity, shares) => {
      const drivers = driversOf(profileOf(users), PACK)
      const made = withTimeForEffort({ ...task, effortDays: estimateOf(activity.effort!, drivers), durationDays: estimateOf(activity.duration!, drivers) }, shares.map((availabilityPercent) => ({ ...SUPPORT, availabilityPercent })))
      expect(excessOf(made, shares.reduce((sum, share) => sum + share, 0) / 100)).toEqual([])
    }))
  })
})

test('a generated plan asks no more of anybody than his share, proposed or named', () => {
  for (const team of [[], [{ ...SUPPORT, availabilityPercent: 20 }]]) {
    const profile = profileOf(60, team)
    const assessment = assess(PACK, profile, [anInterview(allAnswers(PACK, 3))])
    const plan = generatePlan({ knowledge: PACK, profile, assessment, method: PACK.methods.get('three-phase')!, startDate: '2027-01-04', language: 'en', currency: 'CNY', say: loadSay('en') })
    const share = new Map(plan.team?.map(({ id, availabilityPercent = 100 }) => [id, availabilityPercent / 100]))
    const both = plan.phases.flatMap(({ tasks }) => tasks).filter(({ effortDays, durationDays }) => effortDays !== undefined && durationDays !== undefined)
    expect(both.map(({ id }) => id)).toContain('deploying.hyper-care')
    for (const one of both) expect(excessOf(one, (one.assign ?? []).reduce((sum: number, id) => sum + (share.get(id as string) ?? 0), 0)), one.id).toEqual([])
  }
})
