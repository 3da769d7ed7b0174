// Protects: a comparison lists exactly what changed. Random change sets go into an engagement, and come out again, no more and no less; form is no change.
import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { diff } from '../../src/comparing/diff.ts'
import { type Side, compareSides } from '../../src/comparing/sides.ts'
import type { AnyFile, Interview, Plan, Profile } from '../../src/model/file-types.ts'

const FOLDER = 'examples/lakeside-instruments'
const NAMES = ['profile.yaml', 'reconciliation.yaml', 'plan.yaml', ...readdirSync(`${FOLDER}/interviews`).map((name) => `interviews/${name}`)]
const files = new Map(NAMES.map((name) => [name, parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as AnyFile]))
const original = () => structuredClone(files)
const plan = files.get('plan.yaml') as Plan
const tasks = plan.phases.flatMap((phase) => phase.tasks.map(({ id }) => ({ id, phase: phase.id })))
const answers = NAMES.filter((name) => name.startsWith('interviews/')).flatMap((file) => (files.get(file) as Interview).answers.map(({ question }) => ({ file, question })))

/** What a change should be found as. */
type Wanted = readonly [file: string, list: string, item: string, change: 'added' | 'removed' | 'changed', fields: readonly string[]]
/** A change by hand: what it touches, what it does, what should be found. */
interface Edit {
  readonly touches: string
  readonly apply: (all: Map<string, AnyFile>) => void
  readonly wanted: Wanted
}

const planIn = (all: Map<string, AnyFile>) => all.get('plan.yaml') as Plan
const phaseOf = (all: Map<string, AnyFile>, id: string) => planIn(all).phases.find((phase) => phase.id === id)!
const taskIn = (all: Map<string, AnyFile>, { id, phase }: (typeof tasks)[number]) => phaseOf(all, phase).tasks.find((task) => task.id === id)!
const edit = (touches: string, apply: Edit['apply'], ...wanted: Wanted): Edit => ({ touches, apply, wanted })

const anyTask = fc.constantFrom(...tasks)
const inPlan = (list: string, id: string, change: Wanted[3], fields: readonly string[]): [string, string, string, Wanted[3], readonly string[]] => ['plan.yaml', list, id, change, fields]
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.constantFrom(...answers).map(({ file, question }) => edit(`${file} ${question}`, (all) => {
    const answer = (all.get(file) as Interview).answers.find((each) => each.question === question)!
    answer.level = answer.level === 1 ? 2 : 1
  }, file, 'answers', question, 'changed', ['level'])),
  fc.constantFrom(...answers).map(({ file, question }) => edit(`${file} ${question}`, (all) => {
    const interview = all.get(file) as Interview
    interview.answers = interview.answers.filter((each) => each.question !== question)
  }, file, 'answers', question, 'removed', [])),
  fc.nat({ max: 50 }).map((users) => edit('scope.users', (all) => { (all.get('profile.yaml') as Profile).scope!.users = 1000 + users }, 'profile.yaml', '', 'scope.users', 'changed', ['scope.users'])),
  fc.constant(edit('goal', (all) => { (all.get('profile.yaml') as Profile).goals![0]!.kpis![0]!.target = 999 }, 'profile.yaml', 'goals.kpis', `${(files.get('profile.yaml') as Profile).goals![0]!.id}/${(files.get('profile.yaml') as Profile).goals![0]!.kpis![0]!.id}`, 'changed', ['target'])),
  anyTask.map((task) => edit(task.id, (all) => { taskIn(all, task).title = 'another name' }, ...inPlan('tasks', task.id, 'changed', ['title']))),
  anyTask.map((task) => edit(task.id, (all) => { taskIn(all, task).effortDays = { optimistic: 97, likely: 98, pessimistic: 99 } }, ...inPlan('tasks', task.id, 'changed', ['effortDays']))),
  anyTask.map((task) => edit(task.id, (all) => { taskIn(all, task).dependsOn = [...(taskIn(all, task).dependsOn ?? []), { task: 'somewhere.else', type: 'SS' }] }, ...inPlan('tasks', task.id, 'changed', ['dependsOn']))),
  fc.tuple(anyTask, fc.constantFrom(...plan.phases.map(({ id }) => id))).filter(([task, phase]) => task.phase !== phase).map(([task, phase]) => edit(task.id, (all) => {
    const found = taskIn(all, task)
    phaseOf(all, task.phase).tasks = phaseOf(all, task.phase).tasks.filter(({ id }) => id !== task.id)
    phaseOf(all, phase).tasks.push(found)
  }, ...inPlan('tasks', task.id, 'changed', ['phase']))),
  anyTask.map((task) => edit(task.id, (all) => { phaseOf(all, task.phase).tasks = phaseOf(all, task.phase).tasks.filter(({ id }) => id !== task.id) }, ...inPlan('tasks', task.id, 'removed', []))),
  fc.tuple(fc.nat({ max: 9 }), fc.constantFrom(...plan.phases.map(({ id }) => id))).map(([number, phase]) => edit(`new ${number}`, (all) => { phaseOf(all, phase).tasks.push({ id: `${phase}.new-${number}`, title: 'N', durationDays: 1 }) }, ...inPlan('tasks', `${phase}.new-${number}`, 'added', []))),
  fc.constantFrom(...plan.risks!).map(({ id }) => edit(`risk ${id}`, (all) => { const risk = planIn(all).risks!.find((each) => each.id === id)!; risk.impact = risk.impact === 5 ? 1 : 5 }, ...inPlan('risks', id, 'changed', ['impact']))),
  fc.constantFrom(...plan.budget!).map(({ id }) => edit(`budget ${id}`, (all) => { planIn(all).budget!.find((each) => each.id === id)!.amount += 1 }, ...inPlan('budget', id, 'changed', ['amount']))),
  fc.constantFrom(...plan.team!).map(({ id }) => edit(`team ${id}`, (all) => { planIn(all).team!.find((each) => each.id === id)!.absences = [{ from: '2030-01-01', to: '2030-01-02' }] }, ...inPlan('team', id, 'changed', ['absences']))),
  fc.constantFrom(...plan.phases.filter(({ gate }) => gate)).map(({ id, gate }) => edit(`gate ${id}`, (all) => { phaseOf(all, id).gate!.criteria[0]!.text = 'otherwise' }, ...inPlan('phases.gate.criteria', `${id}/${gate!.criteria[0]!.id}`, 'changed', ['text']))),
  fc.constantFrom(...NAMES.filter((name) => name.startsWith('interviews/'))).map((file) => edit(file, (all) => { all.delete(file) }, file, 'file', file, 'removed', [])),
)
// Every edit touches something else, and no answer of an interview that goes.
const sets = fc.uniqueArray(edits, { selector: ({ touches }) => touches, maxLength: 12 }).filter((all) => !all.some(({ touches }) => all.some((other) => other.touches !== touches && other.touches.startsWith(`${touches} `))))

const after = (changes: readonly Edit[], from: Map<string, AnyFile> = original()) => {
  for (const { apply } of changes) apply(from)
  return from
}
const key = (parts: Wanted) => JSON.stringify(parts)
const found = (a: Side, b: Side) => compareSides(a, b).map(({ file, list, item, change, fields }) => key([file, list, item, change, fields.map(({ field }) => field)])).sort()

describe('what is found', () => {
  test('is exactly the set of changes, also none, and backwards', () => {
    fc.assert(fc.property(sets, (changes) => {
      const [a, b] = [{ files }, { files: after(changes) }]
      expect(found(a, b)).toEqual(changes.map(({ wanted }) => key(wanted)).sort())
      const back = { added: 'removed', removed: 'added', changed: 'changed' } as const
      expect(found(b, a)).toEqual(changes.map(({ wanted: [file, list, item, change, fields] }) => key([file, list, item, back[change], fields])).sort())
    }), { numRuns: 150 })
  })

  test('is nothing where only order and form differ', () => {
    fc.assert(fc.property(fc.nat(), (seed) => {
      const shuffled = (value: unknown, field = ''): unknown => {
        if (Array.isArray(value)) {
          const items = value.map((item) => shuffled(item))
          const keeps = ['phases', 'criticalPath', 'chain', 'packs', 'activities'].includes(field) || value.some((item) => typeof item === 'object' && !['id', 'task', 'question', 'gate', 'kpi'].some((name) => name in (item as object)))
          return keeps ? items : items.map((item, index) => [(index * 7919 + seed) % 101, index, item] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(([, , item]) => item)
        }
        if (typeof value !== 'object' || value === null) return value
        const entries = Object.entries(value).map(([name, child]) => [name, shuffled(child, name)] as const)
        return Object.fromEntries(seed % 2 === 0 ? entries.reverse() : entries)
      }
      expect(found({ files }, { files: new Map([...files].map(([name, file]) => [name, shuffled(file) as AnyFile])) })).toEqual([])
    }), { numRuns: 30 })
  })

  test('tells another order of phases, in which a gate holds back others', () => {
    expect(found({ files }, { files: after([edit('', (all) => { planIn(all).phases.reverse() }, '', '', '', 'changed', [])]) })).toEqual([key(['plan.yaml', '', 'phases.order', 'changed', ['phases.order']])])
  })
})

describe('who changed it', () => {
  const knowledge = { later: () => 0, conditionOf: () => undefined, driversOf: () => [] }
  const named = (side: Side) => ({ ...side, name: { name: 'x', what: 'folder' as const, outOfDate: [] } })
  const roles = (a: Side, b: Side) => diff(named(a), named(b), knowledge).changes.map(({ role }) => role)
  const ofPlan = sets.map((changes) => changes.filter(({ wanted: [file] }) => file === 'plan.yaml'))

  test('what the generator did not write is an edit of the manager, every time', () => {
    fc.assert(fc.property(ofPlan, (changes) => {
      expect(roles({ files, generated: plan }, { files: after(changes), generated: plan })).toEqual(changes.map(() => 'cause'))
    }), { numRuns: 50 })
  })

  test('what the generator wrote is never taken for an edit, though nothing may explain it', () => {
    fc.assert(fc.property(ofPlan, (changes) => {
      const now = after(changes)
      expect(roles({ files, generated: plan }, { files: now, generated: now.get('plan.yaml') as Plan })).toEqual(changes.map(() => 'unexplained'))
    }), { numRuns: 50 })
  })
})
