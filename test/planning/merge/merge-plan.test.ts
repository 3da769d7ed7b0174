// Protects: a plan can be regenerated for months without losing a word. Laws over random edits and random changes of the inputs, on plans of the real pack. LAWS=5000 tries that many edits.
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { Plan, Task } from '../../../src/model/file-types.ts'
import { sameValue } from '../../../src/model/same-value.ts'
import { type MergeKnowledge, type MergedPlan, mergePlan } from '../../../src/planning/merge/merge-plan.ts'
import { withKnownIds } from '../../../src/planning/merge/known-ids.ts'
import { findProblems } from '../../../src/validation/validate.ts'
import { knowledgeIdsOf } from '../../../src/validation/ids/knowledge-ids.ts'
import { packFiles } from '../../support/load-pack.ts'
import { type Edit, METHODS, company, edit, generated, named, tasksIn } from './engagements.ts'

vi.setConfig({ testTimeout: 1_200_000 })

const NOTHING: MergeKnowledge = { started: new Set(), commented: new Set(), takes: new Map(), reasonOf: () => undefined, today: '2027-03-01' }
const KNOWLEDGE = knowledgeIdsOf(packFiles())

async function errorsOf(plan: Plan): Promise<string[]> {
  const file = { path: 'plan.yaml', location: '/x/plan.yaml', kind: 'Plan' as const, value: JSON.parse(JSON.stringify(plan)) as unknown }
  const found = await findProblems([{ kind: 'lone', folder: '/x', files: [file], knowledge: KNOWLEDGE, packs: new Set(['crm-core']), digests: new Map(), digest: (text) => text, calendars: new Map() }])
  return found.filter(({ severity }) => severity === 'error').map(({ rule, path, values }) => `${rule} ${path.join('.')} ${JSON.stringify(values)}`)
}

const edits = fc.array(edit, { maxLength: 8 })
/** A plan as it was generated, and as it would be generated later. */
const change = fc.tuple(fc.constantFrom(...METHODS), company, company)
const plansOf = ([method, before, after]: readonly [string, number, number]) => [generated({ method, company: before }), generated({ method, company: after })] as const

const edited = (plan: Plan, done: readonly Edit[]): Plan => done.reduce((result, { apply }) => apply(result), plan)
const merge = (base: Plan | undefined, mine: Plan, theirs: Plan, more: Partial<MergeKnowledge> = {}): MergedPlan => mergePlan({ base, mine, generated: theirs }, { ...NOTHING, ...more })
const byId = (plan: Plan): Map<string, Task> => new Map(tasksIn(plan).map((task) => [task.id, task]))
const isTidy = (plan: Plan): boolean => tasksIn(plan).every((task) => (task.dependsOn ?? []).every((item) => byId(plan).has(named(item))))

describe('laws', () => {
  test('nobody has edited: the plan is what the generator writes', () => {
    fc.assert(fc.property(change, (inputs) => {
      const [before, after] = plansOf(inputs)
      expect(merge(before, before, after).plan).toEqual(withKnownIds(after, new Set([...byId(before).keys()])))
    }), { numRuns: 60 })
  })

  test('the inputs have not changed: the plan is what people have made of it, but for the note of what they struck out', () => {
    fc.assert(fc.property(change, edits, (inputs, done) => {
      const [before] = plansOf(inputs)
      const mine = edited(before, done)
      const { plan, changes: told } = merge(before, mine, before)
      const struck = done.some(({ name }) => name === 'task out')
      if (!struck) expect(told).toEqual([])
      if (!struck) expect(plan).toEqual(mine)
      expect(told.filter(({ kind }) => kind !== 'deleted')).toEqual([])
      expect(new Set(tasksIn(plan).map(({ id }) => id))).toEqual(new Set(tasksIn(mine).map(({ id }) => id)))
    }), { numRuns: 120 })
  })

  test('every edit is found again, whatever changes beneath; the result is valid; merging again changes nothing', async () => {
    await fc.assert(fc.asyncProperty(change, edits, async (inputs, done) => {
      const [before, after] = plansOf(inputs)
      const mine = edited(before, done)
      const { plan, base } = merge(before, mine, after)
      expect(await errorsOf(plan)).toEqual([])
      foundAgain(before, mine, after, plan)
      const again = merge(base, plan, after)
      expect(again.plan).toEqual(plan)
      expect(again.base).toEqual(base)
      expect(again.changes.filter(({ kind }) => kind !== 'conflict')).toEqual([])
    }), { numRuns: Number(process.env['LAWS'] ?? 250) })
  })

  test('what the generator wrote the last time is lost: everything different is an edit, nothing of it is touched', async () => {
    await fc.assert(fc.asyncProperty(change, edits, async (inputs, done) => {
      const [before, after] = plansOf(inputs)
      const mine = edited(before, done)
      const { plan, baseLost, changes: told } = merge(undefined, mine, after)
      expect(baseLost).toBe(true)
      expect(told.filter(({ kind }) => kind !== 'deleted')).toEqual([])
      expect(new Set(byId(plan).keys())).toEqual(new Set(byId(mine).keys()))
      if (isTidy(mine)) for (const [id, task] of byId(plan)) expect(task).toEqual(byId(mine).get(id))
    }), { numRuns: 60 })
  })

  test('months of it: edits and changes in turn; whatever anybody wrote is there in the end', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...METHODS), fc.array(fc.tuple(edits, company), { minLength: 3, maxLength: 6 }), async (method, months) => {
      let base = generated({ method, company: 0 })
      let mine = base
      const words = new Map<string, string>()
      for (const [done, next] of months) {
        mine = edited(mine, done)
        for (const task of tasksIn(mine)) for (const [key, value] of Object.entries(task)) if (/^Note /.test(String(value)) || key.startsWith('x-')) words.set(`${task.id} ${key}`, JSON.stringify(value))
        const there = new Set(tasksIn(mine).map(({ id }) => id))
        for (const word of words.keys()) if (!there.has(word.split(' ')[0] ?? '')) words.delete(word)
        const merged = merge(base, mine, generated({ method, company: next }))
        ;[mine, base] = [merged.plan, merged.base]
        expect(await errorsOf(mine)).toEqual([])
      }
      const tasks = byId(mine)
      for (const [word, value] of words) expect([word, JSON.stringify((tasks.get(word.split(' ')[0] ?? '') as unknown as Record<string, unknown> | undefined)?.[word.split(' ')[1] ?? ''])]).toEqual([word, value])
    }), { numRuns: 25 })
  })
})

describe('counterexamples that the laws have met', () => {
  test('the effort of a task is changed that the generator no longer gives to anybody: who did it does it, which is told until it is settled', async () => {
    const id = 'define-goals.partner-selection'
    const [before, after] = plansOf(['five-phase', 3, 0])
    expect([byId(before).get(id)?.assign, byId(after).get(id)?.assign]).toEqual([['procurement'], undefined])
    const merged = merge(before, onTask(id, (task) => ({ ...task, effortDays: 139 }))(before), after)
    expect(byId(merged.plan).get(id)).toMatchObject({ effortDays: 139, assign: ['procurement'] })
    expect(await errorsOf(merged.plan)).toEqual([])
    const told = ({ changes }: MergedPlan) => changes.filter((item) => item.id === id && item.field === 'assign').map(({ kind, mine, generated: wanted }) => [kind, mine, wanted])
    expect(told(merged)).toEqual([['conflict', ['procurement'], undefined]])
    const again = merge(merged.base, merged.plan, after)
    expect([again.plan, told(again)]).toEqual([merged.plan, told(merged)])
    const settled = merge(merged.base, merged.plan, after, { takes: new Map([[`${id}.effortDays`, 'generated'], [`${id}.assign`, 'generated']]) })
    expect(byId(settled.plan).get(id)).toEqual(byId(after).get(id))
  })

  const onTask = (id: string, change: (task: Task) => Task) => (plan: Plan): Plan => ({ ...plan, phases: plan.phases.map((phase) => ({ ...phase, tasks: phase.tasks.map((task) => (task.id === id ? change(task) : task)) })) })
  const strike = (id: string) => (plan: Plan): Plan => ({ ...plan, phases: plan.phases.map((phase) => ({ ...phase, tasks: phase.tasks.filter((task) => task.id !== id) })) })
  const links = (plan: Plan, id: string) => byId(plan).get(id)?.dependsOn

  test('a task is struck out, and the dependency on it too: the same as if its name were left behind; whoever waited for it is not edited, and may go', () => {
    const [before, after] = plansOf(['three-phase', 3, 0])
    const [struck, waits] = ['planning.name-sponsor', 'planning.plan-back-office-links']
    expect(links(before, waits)).toContain(struck)
    expect([byId(after).has(waits), links(before, struck)]).toEqual([false, undefined])
    const left = strike(struck)(before)
    const tidied = onTask(waits, (task) => ({ ...task, dependsOn: task.dependsOn!.filter((item) => named(item) !== struck) }))(left)
    for (const next of [before, after]) expect(merge(before, tidied, next).plan).toEqual(merge(before, left, next).plan)
    expect(byId(merge(before, tidied, after).plan).has(waits)).toBe(false)
    expect(byId(merge(before, onTask(waits, (task) => ({ ...task, note: 'Ours' }))(tidied), after).plan).get(waits)?.note).toBe('Ours')
    foundAgain(before, tidied, after, merge(before, tidied, after).plan)
  })

  test('a dependency is struck out, and a task between the two: only the wait that led through the task is left', () => {
    const [before, after] = plansOf(['five-phase', 2, 0])
    const [between, first, waits] = ['customisation.configure-modules', 'customisation.environments-setup', 'customisation.admin-guide']
    expect(links(before, waits)).toEqual(expect.arrayContaining([first, { task: between, type: 'FF', lagDays: 3 }]))
    const mine = onTask(waits, (task) => ({ ...task, dependsOn: task.dependsOn!.filter((item) => item !== first) }))(strike(between)(before))
    const { plan } = merge(before, mine, after)
    expect(links(plan, waits)?.filter((item) => named(item) === first)).toEqual([{ task: first, type: 'FF', lagDays: 3 }])
    foundAgain(before, mine, after, plan)
  })

  test('a waiting time is changed of a dependency that the generator no longer writes: it stays, and that is told', () => {
    const [before] = plansOf(['three-phase', 0, 0])
    const waits = tasksIn(before).find(({ dependsOn }) => (dependsOn?.length ?? 0) > 1)!
    const [first, ...others] = waits.dependsOn!
    const longer = { task: named(first!), lagDays: 7 }
    const mine = onTask(waits.id, (task) => ({ ...task, dependsOn: [longer, ...others] }))(before)
    const after = onTask(waits.id, (task) => ({ ...task, dependsOn: others }))(before)
    const { plan, base, changes: told } = merge(before, mine, after)
    expect([links(plan, waits.id), told]).toEqual([[longer, ...others], [expect.objectContaining({ kind: 'kept', id: waits.id, field: `dependsOn.${longer.task}`, why: 'edited' })]])
    expect(merge(base, plan, after)).toMatchObject({ plan, changes: [] })
    const takes = new Map([[`${waits.id}.dependsOn.${longer.task}`, 'generated' as const]])
    expect(links(merge(before, mine, after, { takes }).plan, waits.id)).toEqual(others)
  })

  test('a dependency is added, and what it names struck out: whoever waits keeps the wait', () => {
    const [before, after] = plansOf(['five-phase', 3, 0])
    const [struck, waits] = ['solution-design.relieve-it-department', 'solution-design.specify-information-analysis']
    expect([links(before, struck), byId(before).has(waits), byId(after).has(waits)]).toEqual([['define-goals.gate'], true, false])
    const mine = strike(struck)(onTask(waits, (task) => ({ ...task, dependsOn: [...task.dependsOn!, { task: struck, type: 'SS', lagDays: 19 }] }))(before))
    const { plan, base } = merge(before, mine, after)
    expect(links(plan, waits)).toEqual([{ task: 'define-goals.gate', lagDays: 19 }])
    foundAgain(before, mine, after, plan)
    expect(merge(base, plan, after).plan).toEqual(plan)
  })
})

/** Every field, task, risk, person, line and measure that differs between `before` and `mine` is in the result as in `mine`. */
function foundAgain(before: Plan, mine: Plan, after: Plan, plan: Plan): void {
  const [was, is, wants, result] = [before, mine, after, plan].map(byId) as [Map<string, Task>, Map<string, Task>, Map<string, Task>, Map<string, Task>]
  for (const id of was.keys()) if (!is.has(id)) expect([id, result.has(id)]).toEqual([id, false])
  for (const [id, task] of is) {
    const old = was.get(id)
    // Who stands in for a person that was replaced is no edit of the task; nor is it one to strike out a dependency together with the task it named.
    const own = (one: Task) => ({ ...one, assign: [], dependsOn: (one.dependsOn ?? []).filter((item) => is.has(named(item))) })
    if (old && !wants.has(id) && sameValue(own(old), own(task))) continue
    const kept = result.get(id)
    expect(kept, id).toBeDefined()
    for (const key of new Set([...Object.keys(task), ...Object.keys(old ?? {})])) {
      const [o, m, r] = [old, task, kept].map((item) => (item as unknown as Record<string, unknown> | undefined)?.[key])
      // Names in lists are merged one by one, and follow what they name.
      if (key === 'dependsOn' || key === 'assign' || key === 'because') continue
      if (!sameValue(o, m)) expect([id, key, r]).toEqual([id, key, m])
    }
    const struck = (old?.dependsOn ?? []).map(named).filter((name) => !(task.dependsOn ?? []).some((item) => named(item) === name) && is.has(name))
    // What a struck-out task waited for is inherited by whoever still names it.
    const inherited = new Set((task.dependsOn ?? []).map(named).filter((name) => !is.has(name)))
    for (const name of inherited) if (!is.has(name)) for (const item of was.get(name)?.dependsOn ?? []) inherited.add(named(item))
    for (const name of struck) if (!inherited.has(name)) expect([id, name, (kept?.dependsOn ?? []).some((item) => named(item) === name)]).toEqual([id, name, false])
    const added = (task.dependsOn ?? []).filter((item) => !(old?.dependsOn ?? []).some((other) => named(other) === named(item)) && result.has(named(item)))
    for (const item of added) expect(kept?.dependsOn?.map(named), id).toContain(named(item))
  }
  for (const list of ['risks', 'team', 'budget', 'kpis'] as const) {
    const [o, m, r] = [before, mine, plan].map((one) => new Map(((one[list] ?? []) as readonly { readonly id: string }[]).map((thing) => [thing.id, thing]))) as [Map<string, object>, Map<string, object>, Map<string, object>]
    for (const [id, thing] of m) for (const [key, value] of Object.entries(thing)) if (!sameValue(value, (o.get(id) as Record<string, unknown> | undefined)?.[key])) expect([list, id, key, (r.get(id) as Record<string, unknown> | undefined)?.[key]]).toEqual([list, id, key, value])
    if (list !== 'team') for (const id of o.keys()) if (!m.has(id)) expect([list, id, r.has(id)]).toEqual([list, id, false])
  }
}
