// Protects: another method in the middle of a project keeps what is done, what it cost and what people wrote; there and back again loses nothing.
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { Plan, Task } from '../../../src/model/file-types.ts'
import { mergePlan } from '../../../src/planning/merge/merge-plan.ts'
import { type Edit, METHODS, company, edit, generated, named, tasksIn } from './engagements.ts'

vi.setConfig({ testTimeout: 240_000 })

const merge = (base: Plan, mine: Plan, theirs: Plan, started: ReadonlySet<string> = new Set()) =>
  mergePlan({ base, mine, generated: theirs }, { started, commented: new Set(), takes: new Map(), reasonOf: () => undefined, today: '2027-03-01' })
const byId = (plan: Plan): Map<string, Task> => new Map(tasksIn(plan).map((task) => [task.id, task]))
const activity = (id: string): string => id.slice(id.indexOf('.') + 1)
/** A task but for what it waits for, which follows what is there. */
const work = (task: Task | undefined): object => Object.fromEntries(Object.entries(task ?? {}).filter(([key]) => key !== 'dependsOn'))

/** Where a plan of one method goes, through others and back. */
function journey(mine: Plan, base: Plan, started: ReadonlySet<string>, methods: readonly string[], at: number): Plan[] {
  let now = { plan: mine, base }
  return methods.map((method) => {
    now = merge(now.base, now.plan, generated({ method, company: at }), started)
    return now.plan
  })
}

describe('5 → 3 → 6 → 5', () => {
  const five = generated({ method: 'five-phase', company: 0 })

  test('says what came, went and moved; the shared work keeps its ids', () => {
    const three = generated({ method: 'three-phase', company: 0 })
    const { plan, changes } = merge(five, five, three)
    const [before, after] = [new Set(byId(five).keys()), new Set(byId(plan).keys())]
    const shared = tasksIn(three).filter(({ id }) => activity(id) !== 'gate' && tasksIn(five).some((task) => activity(task.id) === activity(id)))
    expect(shared.length).toBeGreaterThan(30)
    for (const { id } of shared) expect([...after].filter((other) => activity(other) === activity(id))).toEqual([...before].filter((other) => activity(other) === activity(id)))
    const told = (kind: string) => changes.filter((change) => change.kind === kind && change.list === 'tasks').map(({ id }) => id).sort()
    expect(told('came')).toEqual([...after].filter((id) => !before.has(id)).sort())
    expect(told('went')).toEqual([...before].filter((id) => !after.has(id)).sort())
    expect(told('moved')).toEqual([...after].filter((id) => before.has(id)).sort())
    expect(plan.phases.map(({ id }) => id)).toEqual(three.phases.map(({ id }) => id))
  })

  test('what is finished or running is at the end what it was at the beginning, whatever the methods know of it', () => {
    fc.assert(fc.property(company, fc.uniqueArray(fc.nat(200), { maxLength: 25 }), fc.shuffledSubarray([...METHODS], { minLength: 2 }), (at, places, methods) => {
      const start = generated({ method: 'five-phase', company: at })
      const started = new Set(places.flatMap((place) => tasksIn(start)[place % tasksIn(start).length]?.id ?? []))
      for (const plan of journey(start, start, started, [...methods, 'five-phase'], at)) {
        for (const id of started) expect([id, work(byId(plan).get(id))]).toEqual([id, work(byId(start).get(id))])
        for (const task of tasksIn(plan)) for (const item of task.dependsOn ?? []) expect(byId(plan).has(named(item)), `${task.id} ← ${named(item)}`).toBe(true)
      }
    }), { numRuns: 40 })
  })

  test('every cost, estimate, title, note and task of people is there at the end', () => {
    const kinds = ['cost', 'estimate', 'title', 'note', 'own field', 'new task', 'not before', 'risk', 'own risk', 'person', 'target']
    const ours = fc.array(edit.filter(({ name }) => kinds.includes(name)), { minLength: 1, maxLength: 6 })
    fc.assert(fc.property(company, ours, (at, done: readonly Edit[]) => {
      const start = generated({ method: 'five-phase', company: at })
      const mine = done.reduce((plan, { apply }) => apply(plan), start)
      const end = journey(mine, start, new Set(), ['three-phase', 'six-phase', 'five-phase'], at).at(-1) ?? start
      const [was, now] = [byId(start), byId(end)] as unknown as [Map<string, Record<string, unknown>>, Map<string, Record<string, unknown>>]
      for (const task of tasksIn(mine)) {
        for (const [key, value] of Object.entries(task)) {
          if (JSON.stringify(value) !== JSON.stringify(was.get(task.id)?.[key])) expect([task.id, key, now.get(task.id)?.[key]]).toEqual([task.id, key, value])
        }
      }
    }), { numRuns: 60 })
  })

  test('a task that somebody has put into another phase, or added, is there again at the end, whether started or not', () => {
    const moves = fc.array(edit.filter(({ name }) => name === 'task to another phase' || name === 'new task'), { minLength: 1, maxLength: 5 })
    fc.assert(fc.property(company, moves, fc.boolean(), fc.shuffledSubarray(['three-phase', 'six-phase'], { minLength: 1 }), (at, done, isStarted, methods) => {
      const start = generated({ method: 'five-phase', company: at })
      const mine = done.reduce((plan, { apply }) => apply(plan), start)
      const phaseOf = (plan: Plan) => new Map(plan.phases.flatMap((phase) => phase.tasks.map(({ id }) => [id, phase.id] as const)))
      const [home, put] = [phaseOf(start), phaseOf(mine)]
      const moved = [...put].filter(([id, phase]) => home.get(id) !== phase)
      const plans = journey(mine, start, new Set(isStarted ? moved.map(([id]) => id) : []), [...methods, 'five-phase'], at)
      const end = phaseOf(plans.at(-1) ?? start)
      for (const [id, phase] of moved) expect([id, end.get(id)]).toEqual([id, phase])
      expect(plans.at(-1)?.methodChanges?.map(({ from, to }) => `${from} ${to}`)).toEqual([...methods, 'five-phase'].map((method, index) => `${['five-phase', ...methods][index]} ${method}`))
    }), { numRuns: 60 })
  })

  test('without progress or edits the plan is in the end what it was in the beginning, but for ids of work that was away', () => {
    const end = journey(five, five, new Set(), ['three-phase', 'six-phase', 'five-phase'], 0).at(-1) ?? five
    expect(end.phases.map((phase) => [phase.id, phase.title, phase.tasks.map(({ id }) => activity(id))])).toEqual(five.phases.map((phase) => [phase.id, phase.title, phase.tasks.map(({ id }) => activity(id))]))
  })
})
