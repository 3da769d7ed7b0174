// Protects the plan generator: pure, complete, nothing dropped silently, every gap a task in the right phase, every method schedulable.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { candidatesOf } from '../../src/model/assignment.ts'
import type { Plan, Profile, Task } from '../../src/model/file-types.ts'
import { assess } from '../../src/assessment/assess.ts'
import { driversOf } from '../../src/knowledge/drivers.ts'
import { estimateOf } from '../../src/knowledge/estimate-formula.ts'
import { generatePlan } from '../../src/planning/generate-plan.ts'
import { usesOf } from '../../src/planning/select-activities.ts'
import { schedule } from '../../src/scheduling/schedule.ts'
import { type ShortAnswer, allAnswers, anInterview } from '../support/interviews.ts'
import { loadPack, loadSay } from '../support/load-pack.ts'

const PACK = loadPack()
const SAY = { en: loadSay('en'), 'zh-CN': loadSay('zh-CN'), 'zh-TW': loadSay('zh-TW') }
const PROFILE: Profile = {
  kind: 'Profile', schemaVersion: 1, company: { name: 'Sample', country: 'CN' }, goals: [{ id: 'raise-sales', kpis: [{ id: 'win-rate', baseline: 20, target: 25 }] }],
  scope: { users: 100, sites: 2, modules: ['sales', 'service'] }, capability: { inHouseDevelopment: 'low', projectManager: 'full-time', partner: 'considered' }, constraints: { externalHelp: 'yes', funding: 'full' },
}

function planFor(answers: Record<string, ShortAnswer>, { method = 'five-phase', profile = PROFILE, language = 'en' as const } = {}): Plan {
  const assessment = assess(PACK, profile, [anInterview(answers)])
  return generatePlan({ knowledge: PACK, profile, assessment, method: PACK.methods.get(method)!, startDate: '2027-01-04', language, currency: 'CNY', say: SAY[language] })
}

const tasksOf = (plan: Plan): Task[] => plan.phases.flatMap((phase) => phase.tasks)
const predecessors = (task: Task) => (task.dependsOn ?? []).map((item) => (typeof item === 'string' ? item : item.task))

describe.each([...PACK.methods.keys()])('%s', (method) => {
  const plan = planFor(allAnswers(PACK, 2), { method })

  test('every activity of the method is planned or listed as tailored out with its reason', () => {
    const wanted = PACK.methods.get(method)!.phases.flatMap((phase) => usesOf(phase).map(({ use }) => `${phase.id}.${typeof use === 'string' ? use : use.id}`))
    const there = new Set([...tasksOf(plan).map(({ id }) => id), ...(plan.tailoredOut ?? []).map(({ id }) => id)])
    expect(wanted.filter((id) => !there.has(id))).toEqual([])
    for (const item of plan.tailoredOut ?? []) expect(item.reason.length, item.id).toBeGreaterThan(10)
  })

  test('ids are unique and start with their phase; predecessors exist and never lie in a later phase', () => {
    const ids = tasksOf(plan).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const phaseOf = new Map(plan.phases.flatMap((phase, index) => phase.tasks.map((task) => [task.id, index] as const)))
    for (const phase of plan.phases) for (const task of phase.tasks) {
      expect(task.id.startsWith(`${phase.id}.`)).toBe(true)
      for (const earlier of predecessors(task)) expect(phaseOf.get(earlier) ?? Infinity, `${task.id} ← ${earlier}`).toBeLessThanOrEqual(phaseOf.get(task.id) ?? -1)
    }
  })

  test('it can be scheduled, the gate of each phase comes after all its tasks, and the next phase after the gate', () => {
    const result = schedule(plan, undefined)
    if ('problems' in result) throw new Error(JSON.stringify(result.problems))
    const dates = new Map(result.schedule.tasks.map((task) => [task.id, task]))
    for (const [index, phase] of plan.phases.entries()) {
      const gate = dates.get(phase.gate?.milestone ?? '')!
      for (const task of phase.tasks) expect(dates.get(task.id)!.finish <= gate.finish, task.id).toBe(true)
      for (const task of plan.phases[index + 1]?.tasks ?? []) expect(dates.get(task.id)!.start >= gate.finish, task.id).toBe(true)
    }
  })

  test('everybody who works is in the team, and everything that takes time has somebody', () => {
    const team = new Set(plan.team?.map(({ id }) => id))
    for (const task of tasksOf(plan)) {
      for (const item of task.assign ?? []) expect(candidatesOf(item).ids.every((id) => team.has(id)), task.id).toBe(true)
      if (task.effortDays !== undefined) expect(task.assign?.length ?? 0, task.id).toBeGreaterThanOrEqual(1)
    }
  })
})

describe('gaps', () => {
  test('a low answer gives its remedy, because of it, before the gate of the phase with its step', () => {
    const plan = planFor({ ...allAnswers(PACK, 4), 'leadership.coalition': 2 })
    const remedies = tasksOf(plan).filter((task) => task.remedy)
    const question = PACK.questions.get('leadership.coalition')!
    expect(remedies.map(({ id }) => id.split('.')[1])).toEqual([question.remedy.id])
    expect(remedies[0]).toMatchObject({ because: ['leadership.coalition'], effortDays: estimateOf(question.remedy.effort, driversOf(PROFILE, PACK)) })
    expect(plan.phases.find((phase) => phase.tasks.includes(remedies[0]!))?.steps).toContain(question.remedy.step)
  })

  test('where an activity of the method closes the gap already, it carries the effort and the reason, and there is no second task', () => {
    const before = planFor(allAnswers(PACK, 4))
    const after = planFor({ ...allAnswers(PACK, 4), 'integration.duplicates': 2 })
    const cleansing = (plan: Plan) => tasksOf(plan).find(({ id }) => id === 'customisation.cleanse-customer-data')!
    const likely = (task: Task) => (typeof task.effortDays === 'object' ? task.effortDays.likely : 0)
    expect(cleansing(after).because).toEqual(['integration.duplicates', 'five-phase.cleanse-customer-data'])
    expect(likely(cleansing(after)) - likely(cleansing(before))).toBe(estimateOf(PACK.questions.get('integration.duplicates')!.remedy.effort, driversOf(PROFILE, PACK)).likely)
    expect(tasksOf(after).length).toBe(tasksOf(before).length)
  })

  test('no gap is lost: every recommendation is a task or a reason of one', () => {
    for (const method of PACK.methods.keys()) {
      const plan = planFor(allAnswers(PACK, 1), { method })
      const reasons = new Set(tasksOf(plan).flatMap((task) => task.because ?? []))
      expect([...PACK.questions.keys()].filter((id) => !reasons.has(id)), method).toEqual([])
    }
  })

  test('what a remedy prepares waits for it', () => {
    const plan = planFor({ ...allAnswers(PACK, 4), 'team.data-steward': 1 }, { method: 'three-phase' })
    const remedy = tasksOf(plan).find(({ id }) => id.endsWith('.appoint-data-steward'))!
    const audit = tasksOf(plan).find(({ id }) => id.endsWith('.data-audit'))!
    expect(predecessors(audit)).toContain(remedy.id)
  })

  test('a company that is not ready looks again before it signs; a ready one does not', () => {
    const weak = planFor(allAnswers(PACK, 2))
    const again = tasksOf(weak).find(({ id }) => id.endsWith('.reassess-readiness'))!
    expect(predecessors(tasksOf(weak).find(({ id }) => id.endsWith('.partner-contract'))!)).toContain(again.id)
    expect(predecessors(again).length).toBeGreaterThan(3)
    expect(tasksOf(planFor(allAnswers(PACK, 5))).some(({ id }) => id.endsWith('.reassess-readiness'))).toBe(false)
  })

  test('one low answer more gives one task more and changes no other id', () => {
    const before = planFor(allAnswers(PACK, 4))
    const after = planFor({ ...allAnswers(PACK, 4), 'leadership.coalition': 1 })
    const ids = (plan: Plan) => new Set(tasksOf(plan).map(({ id }) => id))
    expect([...ids(after)].filter((id) => !ids(before).has(id)).map((id) => id.split('.')[1])).toEqual([PACK.questions.get('leadership.coalition')!.remedy.id])
    expect([...ids(before)].filter((id) => !ids(after).has(id))).toEqual([])
  })

  test('where the start is forbidden, the remedies of that gate come before everything else', () => {
    const plan = planFor({ ...allAnswers(PACK, 4), 'leadership.sponsor-named': 1 })
    const remedy = tasksOf(plan)[0]!
    expect(remedy).toMatchObject({ remedy: true, because: ['leadership.sponsor-named', 'sponsor-with-authority'] })
    expect(predecessors(tasksOf(plan).find(({ id }) => id.endsWith('.kick-off'))!)).toContain(remedy.id)
    expect(plan.readinessGates?.map(({ id, state }) => [id, state])).toEqual([['sponsor-with-authority', 'fails']])
  })

  test('a gate that rests on unknown answers gives a task to find out', () => {
    const plan = planFor({ ...allAnswers(PACK, 4), 'leadership.funding': 'unknown' })
    expect(tasksOf(plan).filter((task) => task.remedy).map(({ id, because }) => ({ id, because }))).toEqual([{ id: 'define-goals.clarify-funding-secured', because: ['leadership.funding', 'funding-secured'] }])
  })
})

describe('numbers', () => {
  test('what the profile does not state is assumed and said', () => {
    const plan = planFor(allAnswers(PACK, 3))
    expect(plan.assumptions?.filter(({ id }) => id.startsWith('assumed.')).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['assumed.channels', 'assumed.integrations', 'assumed.recordsThousand', 'assumed.processes', 'assumed.languages', 'assumed.dataSources', 'assumed.rates']))
    expect(plan.assumptions?.some(({ id }) => id === 'assumed.users')).toBe(false)
  })

  test('every budget line is quantity × rate, people\'s days are those of the tasks, and the reserve is a share of the rest', () => {
    const plan = planFor(allAnswers(PACK, 3))
    const lines = plan.budget ?? []
    for (const line of lines.filter(({ id }) => id !== 'contingency')) expect(line.amount, line.id).toBeCloseTo((line.quantity ?? 0) * (line.rate ?? 0), 2)
    const days = lines.filter(({ unit }) => unit === 'person-days').reduce((sum, { quantity }) => sum + (quantity ?? 0), 0)
    const effort = tasksOf(plan).reduce((sum, task) => sum + (typeof task.effortDays === 'object' ? task.effortDays.likely : (task.effortDays ?? 0)), 0)
    expect(days).toBeCloseTo(effort, 5)
    const contingency = lines.find(({ id }) => id === 'contingency')!
    const rest = lines.filter(({ id }) => id !== 'contingency').reduce((sum, { amount }) => sum + amount, 0)
    expect(contingency.amount).toBeCloseTo((rest * (contingency.quantity ?? 0)) / 100, 1)
  })

  test('measures named in the profile bring their numbers, the others are to be measured', () => {
    const kpis = planFor(allAnswers(PACK, 3)).kpis ?? []
    expect(kpis.filter(({ goal }) => goal === 'raise-sales')).toMatchObject([{ id: 'win-rate', baseline: 20, target: 25 }])
    expect(kpis.find(({ id }) => id === 'active-use')).toMatchObject({ baseline: null, target: null })
  })

  test('more users never mean less effort', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), fc.constantFrom(...PACK.activities.values()), (a, b, activity) => {
      const at = (users: number) => estimateOf((activity.effort ?? activity.duration)!, driversOf({ ...PROFILE, scope: { users } }, PACK))
      const [few, many] = [at(Math.min(a, b)), at(Math.max(a, b))]
      expect(many.likely).toBeGreaterThanOrEqual(few.likely)
      expect(few.optimistic <= few.likely && few.likely <= few.pessimistic).toBe(true)
    }), { numRuns: 500 })
  })
})

test('generation is a pure function of its inputs', () => {
  const answer = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant('unknown' as const))
  fc.assert(fc.property(fc.array(answer, { minLength: PACK.questions.size, maxLength: PACK.questions.size }), fc.constantFrom(...PACK.methods.keys()), (levels, method) => {
    const answers = Object.fromEntries([...PACK.questions.keys()].map((id, index) => [id, levels[index] ?? 'unknown']))
    const profile = structuredClone(PROFILE)
    expect(planFor(answers, { method, profile })).toEqual(planFor(answers, { method }))
    expect(profile).toEqual(PROFILE)
  }), { numRuns: 6 })
})
