// Protects: a deadline is only called out of reach if no schedule can meet it; and a plan generated in the right order is never said to be in the wrong one.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Plan, Task } from '../../src/model/file-types.ts'
import { schedule } from '../../src/scheduling/schedule.ts'
import type { Subject } from '../../src/validation/file-group.ts'
import { knowledgeIdsOf } from '../../src/validation/ids/knowledge-ids.ts'
import { deadlineOutOfReach } from '../../src/validation/rules/network/deadline-out-of-reach.ts'
import { orderAgainstLibrary } from '../../src/validation/rules/network/order-against-library.ts'

const estimate = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 9 }).map((likely) => ({ optimistic: likely / 2, likely, pessimistic: likely * 3 })))

const work: fc.Arbitrary<Partial<Task>> = fc.oneof(
  fc.record({ effortDays: estimate, assign: fc.constantFrom<NonNullable<Task['assign']>>(['half'], ['half', 'pair'], [{ id: 'pair', percent: 50 }], [{ anyOf: ['half', 'later'] }], ['later']) }),
  fc.record({ effortDays: estimate, role: fc.constantFrom('analyst', 'nobody') }),
  fc.record({ durationDays: estimate }),
  fc.record({ calendarDays: estimate }),
)

const plans: fc.Arbitrary<Plan> = fc.array(fc.tuple(work, fc.array(fc.tuple(fc.nat(), fc.constantFrom('FS', 'SS', 'FF'), fc.integer({ min: -2, max: 4 })), { maxLength: 3 })), { minLength: 1, maxLength: 12 }).map((drafts): Plan => ({
  kind: 'Plan', schemaVersion: 1, startDate: '2027-01-06', calendar: { workweek: ['mon', 'tue', 'wed', 'thu', 'sat'], holidays: ['2027-01-14'], extraWorkdays: ['2027-01-15', '2027-01-31'] },
  team: [
    { id: 'half', role: 'analyst', availabilityPercent: 50 }, { id: 'pair', role: 'analyst', availabilityPercent: 200 },
    { id: 'later', role: 'trainer', availabilityPercent: 20, availability: [{ from: '2027-01-18', to: '2027-12-31', percent: 90 }] },
  ],
  phases: [{
    id: 'one', tasks: drafts.map(([task, links], number): Task => ({
      id: `one.t${number}`, title: 'T', ...task,
      ...(number > 0 && links.length > 0 ? { dependsOn: [...new Map(links.map(([place, type, lagDays]) => [place % number, { task: `one.t${place % number}`, type: type as 'FS', lagDays }])).values()] } : {}),
    })),
  }],
}))

function subjectOf(plan: Plan, knowledge = knowledgeIdsOf([])): Subject {
  return { kind: 'lone', folder: '/x', files: [{ path: 'plan.yaml', location: '/x/plan.yaml', kind: 'Plan', value: plan }], knowledge, packs: new Set(), digests: new Map(), digest: () => '', calendars: new Map() }
}

test('a deadline that the schedule meets is never called out of reach', () => {
  fc.assert(fc.property(plans, (plan) => {
    const result = schedule(plan, undefined)
    if (!('schedule' in result)) return
    const phases = plan.phases.map((phase) => ({ ...phase, tasks: phase.tasks.map((task) => ({ ...task, deadline: result.schedule.tasks.find(({ id }) => id === task.id)?.finish ?? plan.startDate })) }))
    expect(deadlineOutOfReach(subjectOf({ ...plan, phases, deadline: result.schedule.finishDate }))).toEqual([])
  }), { numRuns: 300 })
})

test('tasks that wait for one another as the library says are never in the wrong order, and told as soon as one link is turned', () => {
  const activities = Array.from({ length: 8 }, (_, number) => ({ id: `a${number}`, dependsOn: number === 0 ? [] : [`a${number - 1}`] }))
  const knowledge = knowledgeIdsOf([{ kind: 'ActivityLibrary', activities }])
  fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 2 }), fc.nat(), (shuffled, at) => {
    const tasks = shuffled.map((number): Task => ({ id: `one.a${number}`, title: 'T', durationDays: 1, ...(shuffled.includes(number - 1) ? { dependsOn: [`one.a${number - 1}`] } : {}) }))
    const plan: Plan = { kind: 'Plan', schemaVersion: 1, startDate: '2027-01-04', phases: [{ id: 'one', tasks }] }
    expect(orderAgainstLibrary(subjectOf(plan, knowledge))).toEqual([])
    const linked = tasks.filter(({ dependsOn }) => dependsOn)
    const turned = linked[at % Math.max(1, linked.length)]
    if (!turned) return
    const before = String(turned.dependsOn?.[0])
    const wrong = tasks.map((task): Task => (task === turned ? { id: task.id, title: 'T', durationDays: 1 } : task.id === before ? { ...task, dependsOn: [turned.id] } : task))
    expect(orderAgainstLibrary(subjectOf({ ...plan, phases: [{ id: 'one', tasks: wrong }] }, knowledge)).map(({ values }) => [values['earlier'], values['later']])).toEqual([[before, turned.id]])
  }), { numRuns: 100 })
})
