// Protects: whatever a manager does to the text of a plan, and whatever the generator writes next, is found again. Small plans, so that thousands run in seconds: LAWS=5000, npm run laws.
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import type { Plan, Task } from '../../../src/model/file-types.ts'
import { sameValue } from '../../../src/model/same-value.ts'
import { commentedThings } from '../../../src/files/rewrite/commented-things.ts'
import { CannotRewrite, rewriteYaml } from '../../../src/files/rewrite/rewrite-yaml.ts'
import { commentsOf, openYaml } from '../../../src/files/rewrite/source-lines.ts'
import { toYaml } from '../../../src/files/yaml/write-yaml.ts'
import { mergePlan } from '../../../src/planning/merge/merge-plan.ts'
import validators from '../../../src/validation/compiled/fast.js'

vi.setConfig({ testTimeout: 600_000 })

const RUNS = { numRuns: Number(process.env['LAWS'] ?? 60) }
const DESCRIPTION = 'What is done here, in a sentence that is long enough for the task to stand in lines of its own.'

/** What the generator goes by: which of nine tasks there are, and a number that moves estimates and titles. */
const inputs = fc.record({ tasks: fc.uniqueArray(fc.nat(8), { minLength: 3, maxLength: 9 }), seed: fc.nat(3) })

function generated({ tasks, seed }: { tasks: readonly number[]; seed: number }): Plan {
  const here = [...tasks].sort((a, b) => a - b)
  const id = (task: number) => `phase-${task % 3}.task-${task}`
  return {
    kind: 'Plan', schemaVersion: 1, company: 'Acme', method: 'small', startDate: '2027-01-04', team: [{ id: 'pm', name: 'PM', role: 'project-manager' }, { id: 'it', name: 'IT', role: 'it-owner' }],
    phases: [0, 1, 2].map((phase) => ({
      id: `phase-${phase}`, title: `Phase ${phase}`, steps: ['goals'],
      tasks: here.filter((task) => task % 3 === phase).map((task): Task => ({
        id: id(task), title: `Task ${task}${seed > 1 ? ' anew' : ''}`, description: DESCRIPTION, assign: ['pm'], effortDays: 2 + ((task + seed) % 4),
        // Only tasks of earlier numbers, so that there is no ring.
        ...(here.indexOf(task) > 0 ? { dependsOn: [id(here[Math.floor(here.indexOf(task) / 2)] ?? 0)].filter((other) => other !== id(task)) } : {}), because: [`profile.fact-${(task + seed) % 2}`],
      })),
    })),
  }
}
const write = (plan: Plan): string => toYaml(plan, { schema: 'plan.schema.json', comments: ['Ours to edit'] })

let serial = 0
/** Something a manager does in an editor. */
const edit = fc.tuple(fc.constantFrom('comment above', 'comment behind', 'blank line', 'double quotes', 'single quotes', 'title', 'effort', 'own field', 'note', 'order of keys', 'strike out', 'other phase', 'new task', 'hand on'), fc.nat(50), fc.nat(2))
type TextEdit = readonly [string, number, number]

function edited(text: string, [kind, at, to]: TextEdit): string {
  const blocks = [...text.matchAll(/^ {6}- id: .*\n(?: {8}.*\n|\n(?= {8}))*/gm)]
  const block = blocks[at % Math.max(1, blocks.length)]
  if (!block) return text
  const [lines, start] = [block[0], block.index]
  const put = (replaced: string): string => text.slice(0, start) + replaced + text.slice(start + lines.length)
  const n = serial++
  switch (kind) {
    case 'comment above': return put(`      # above ${n}\n${lines}`)
    case 'comment behind': return put(lines.replace(/^( {8}effortDays: [\d.]+)$/m, `$1   # behind ${n}`))
    case 'blank line': return put(`\n${lines}`)
    case 'double quotes': return put(lines.replace(/^( {8}title: )([^"'\n#]+)$/m, '$1"$2"'))
    case 'single quotes': return put(lines.replace(/^( {8}title: )([^"'\n#]+)$/m, "$1'$2'"))
    case 'title': return put(lines.replace(/^( {8}title: ).*$/m, `$1Ours ${n}`))
    case 'effort': return put(lines.replace(/^( {8}effortDays: )[\d.]+/m, `$1${20 + n % 50}`))
    case 'own field': return put(`${lines.trimEnd()}\n        x-mine-${n}: ${n}\n`)
    case 'note': return put(`${lines.trimEnd()}\n        note: |\n          note ${n}\n          in two lines\n`.replace(/^ {8}note: (?!\|\n {10}note \d+\n)[^]*?(?=^ {8}\w)/m, ''))
    case 'order of keys': return put(lines.replace(/^( {8}title: .*\n)( {8}description: .*\n)/m, '$2$1'))
    case 'strike out': return put('')
    case 'hand on': return put(lines.replace('assign: [ pm ]', 'assign: [ it ]'))
    case 'new task': return put(`${lines}      - id: own.task-${n}\n        title: Own ${n}\n        description: ${DESCRIPTION}\n        assign: [ it ]\n        durationDays: 2\n`)
    default: {
      const rest = put('')
      const heads = [...rest.matchAll(/^ {4}tasks:\n/gm)]
      const head = heads[to % Math.max(1, heads.length)]
      return head ? rest.slice(0, head.index + head[0].length) + lines + rest.slice(head.index + head[0].length) : text
    }
  }
}

/** A manager's text that is still a plan; a phase without tasks, or a key twice, is his own mistake and told elsewhere. */
function manage(text: string, edits: readonly TextEdit[]): string {
  return edits.reduce((before, one) => {
    const after = edited(before, one)
    const opened = openYaml(after)
    return opened.doc.errors.length === 0 && validators.Plan?.(opened.doc.toJS()) ? after : before
  }, text)
}

interface Run { readonly text: string; readonly base: Plan; readonly plan: Plan }
function regenerate(base: Plan, text: string, theirs: Plan): Run {
  const opened = openYaml(text)
  const merged = mergePlan({ base, mine: parse(text) as Plan, generated: theirs }, { started: new Set(), commented: commentedThings(opened), takes: new Map(), reasonOf: () => undefined, today: '2027-01-04' })
  return { text: rewriteYaml(text, merged.plan, opened), base: merged.base, plan: merged.plan }
}
const tasksOf = (plan: Plan): Map<string, Task & Record<string, unknown>> => new Map(plan.phases.flatMap((phase) => phase.tasks.map((task) => [task.id, { ...task, phase: phase.id } as never])))
const words = (text: string): string[] => commentsOf(text).map((comment) => comment.text).sort()

/** Every field, task and place that differs between what was generated and what the manager has is in the result as he has it. */
function everyEdit(base: Plan, mine: Plan, theirs: Plan, result: Plan): void {
  const [was, is, wants, now] = [base, mine, theirs, result].map(tasksOf) as [ReturnType<typeof tasksOf>, ReturnType<typeof tasksOf>, ReturnType<typeof tasksOf>, ReturnType<typeof tasksOf>]
  for (const id of was.keys()) if (!is.has(id)) expect([id, now.has(id)]).toEqual([id, false])
  for (const [id, task] of is) {
    const old = was.get(id)
    if (old && sameValue(old, task) && !wants.has(id)) continue
    const kept = now.get(id)
    for (const key of new Set([...Object.keys(task), ...Object.keys(old ?? {})])) {
      if (key === 'dependsOn' || key === 'because' || sameValue(task[key], old?.[key])) continue
      expect([id, key, kept?.[key]]).toEqual([id, key, task[key]])
    }
  }
}

test('months of edits and changes: every edit and comment is there, the result is valid, and doing it twice is doing it once', () => {
  fc.assert(fc.property(inputs, fc.array(fc.tuple(fc.array(edit, { maxLength: 5 }), inputs), { minLength: 1, maxLength: 4 }), (first, months) => {
    let base = generated(first)
    let text = write(base)
    for (const [edits, next] of months) {
      const mine = manage(text, edits)
      const theirs = generated(next)
      const run = regenerate(base, mine, theirs)
      expect(validators.Plan?.(parse(run.text))).toBe(true)
      everyEdit(base, parse(mine) as Plan, theirs, run.plan)
      expect(words(run.text)).toEqual(words(mine))
      const ids = tasksOf(run.plan)
      for (const task of ids.values()) for (const item of task.dependsOn ?? []) expect(ids.has(typeof item === 'string' ? item : item.task)).toBe(true)
      const again = regenerate(run.base, run.text, theirs)
      expect(again.text).toBe(run.text)
      expect(again.base).toEqual(run.base)
      ;({ text, base } = run)
    }
  }), RUNS)
})

test('unchanged inputs leave every byte of an edited plan, its quotation marks, blank lines and order of keys included', () => {
  fc.assert(fc.property(inputs, fc.array(edit.filter(([kind]) => kind !== 'strike out'), { maxLength: 8 }), (first, edits) => {
    const base = generated(first)
    const mine = manage(write(base), edits)
    expect(regenerate(base, mine, base).text).toBe(mine)
  }), RUNS)
})

test('lines that neither side has changed stay as they are when others change', () => {
  fc.assert(fc.property(inputs, fc.array(edit.filter(([kind]) => ['double quotes', 'single quotes', 'order of keys', 'comment behind', 'own field'].includes(kind)), { maxLength: 6 }), fc.nat(3), (first, edits, seed) => {
    const base = generated(first)
    const mine = manage(write(base), edits)
    const { text } = regenerate(base, mine, generated({ ...first, seed }))
    const left = text.split('\n')
    // Titles, estimates and reasons are what the generator moves; every other line of his is still there.
    for (const line of mine.split('\n').filter((one) => !/^ {8}(title|effortDays|because):/.test(one))) expect(left).toContain(line)
  }), RUNS)
})

test('a text that is no plan any more is never written', () => {
  fc.assert(fc.property(inputs, fc.nat(2000), fc.constantFrom('\t', '[', '"', '{ a: ', '- -\n  b', ': :\n'), inputs, (first, at, garbage, next) => {
    const text = write(generated(first))
    const broken = text.slice(0, at % text.length) + garbage + text.slice(at % text.length)
    if (openYaml(broken).doc.errors.length === 0) return
    expect(() => rewriteYaml(broken, generated(next))).toThrow(CannotRewrite)
  }), RUNS)
})
