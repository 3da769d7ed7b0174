// Protects: rules that packs bring along find what they say and nothing else, wherever their values lie; they stop no other command; and settings, remarks, formats and `crmplan rules` know them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { applyPackRules } from '../../src/validation/pack-rules/apply-pack-rules.ts'
import type { ParsedFile, Subject } from '../../src/validation/file-group.ts'
import type { RuleClause } from '../../src/model/file-types.ts'
import { knowledgeIdsOf } from '../../src/validation/ids/knowledge-ids.ts'
import { edit, newEngagement } from '../cli/engagement-for-test.ts'
import { runCommand } from '../support/run-command.ts'

const same = (text: string) => ({ en: text, 'zh-CN': text, 'zh-TW': text })
const FILES: Readonly<Record<string, { kind: ParsedFile['kind'] } & Record<string, unknown>>> = {
  'profile.yaml': { kind: 'Profile', scope: { users: 80, channels: ['web', 'store'] }, constraints: { budget: 100, deadline: '2027-06-30' }, settings: {} },
  'plan.yaml': {
    kind: 'Plan', startDate: '2027-01-04', budget: [{ id: 'licence', amount: 60 }, { id: 'help', amount: 50 }],
    phases: [{ id: 'one', tasks: [{ id: 'one.a', title: 'Move', effortDays: 3, role: 'it', 'x-level': 2, '__proto__x': 1 }, { id: 'one.b', effortDays: 9, role: 'sponsor', deadline: '2027-07-01' }] }, { id: 'two', tasks: [] }],
  },
  'interviews/a.yaml': { kind: 'Interview', respondent: { id: 'a' }, answers: [{ question: 'q', level: 4 }] },
  'assessment.yaml': { kind: 'Assessment', questions: [{ id: 'q', state: 'answered', low: 3, high: 4 }, { id: 'none', state: 'not-applicable' }], conditions: [{ id: 'team', interval: { low: 20, high: 30 } }] },
}

function subjectWith(rule: object, { kind = 'engagement' as Subject['kind'], today = undefined as string | undefined } = {}): Subject {
  const files = Object.entries(FILES).map(([path, value]): ParsedFile => ({ path, location: `/e/${path}`, kind: value.kind, value }))
  const knowledge = knowledgeIdsOf([{ kind: 'RoleSet', roles: [{ id: 'it', title: same('IT') }] }, { kind: 'QuestionBank', questions: [{ id: 'q', title: same('Quality') }] }, { kind: 'ValidationRules', family: 'house', rules: [{ id: 'house.x', severity: 'warning', on: 'Plan', items: 'phases.*.tasks.*', text: same('-'), ...rule }] }])
  return { kind, folder: '/e', files, knowledge, packs: new Set(), digests: new Map(), digest: String, calendars: new Map(), today }
}
const found = (rule: object, options?: Parameters<typeof subjectWith>[1]) => applyPackRules(subjectWith(rule, options), new Set())
const tasks = (when: RuleClause, options?: Parameters<typeof subjectWith>[1]) => found({ when }, options).map(({ path }) => path.join('.'))
const A = 'phases.0.tasks.0'
const B = 'phases.0.tasks.1'

describe('a sentence', () => {
  const said = (text: string) => found({ items: 'phases.*.tasks.*', when: { value: 'item.role', is: 'it' }, text: same(text) }).map(({ sentences }) => sentences?.en)
  test.each([
    ['a value', '{item.effortDays}', '3'], ['what is taken of several', '{sum plan.budget.amount}', '110'], ['nothing stated', '{item.deadline}', '–'],
    ['what a thing of the plan is called', '{title item.id}', 'Move'], ['what a role is called', '{title item.role}', 'IT'], ['what a question is called', '{title interviews.answers.question}', 'Quality'],
    ['an id that nobody has called anything', '{title plan.budget.id}', 'licence, help'], ['what is no place for a value', '{question q}', '{question q}'],
  ])('with %s', (_, text, expected) => expect(said(text)).toEqual([expected]))
})

describe('a condition', () => {
  test.each<[string, RuleClause, string[]]>([
    ['equal to a text', { value: 'item.role', is: 'it' }, [A]], ['equal to a number', { value: 'item.effortDays', is: 9 }, [B]],
    ['equal to a number that lies elsewhere', { value: 'item.effortDays', is: { value: 'plan.phases.tasks.effortDays', take: 'greatest' } }, [B]],
    ['one of several', { value: 'item.role', in: ['it', 'nobody'] }, [A]], ['characters in a text', { value: 'item.role', contains: 'SPON' }, [B]],
    ['no characters in a number', { value: 'item.effortDays', contains: '9' }, []],
    ['a field of one\'s own', { value: 'item.x-level', is: 2 }, [A]], ['more', { value: 'item.effortDays', above: 3 }, [B]], ['this or more', { value: 'item.effortDays', atLeast: 3 }, [A, B]],
    ['less', { value: 'item.effortDays', below: 9 }, [A]], ['this or less', { value: 'item.effortDays', atMost: 9 }, [A, B]], ['both ends', { value: 'item.effortDays', above: 3, below: 9 }, []],
    ['a later day', { value: 'item.deadline', above: { value: 'profile.constraints.deadline' } }, [B]], ['a day and a number cannot be compared', { value: 'item.deadline', above: 3 }, []],
    ['stated', { value: 'item.deadline', known: true }, [B]], ['not stated', { value: 'item.deadline', known: false }, [A]],
    ['what is not stated is not less', { value: 'item.deadline', below: '2099-01-01' }, [B]], ['nor not less', { not: { value: 'item.deadline', below: '2000-01-01' } }, [B]],
    ['any of a list', { value: 'profile.scope.channels', is: 'store' }, [A, B]], ['how many', { value: 'plan.phases.tasks.id', take: 'count', is: 2 }, [A, B]],
    ['none are counted too', { value: 'progress.status.date', take: 'count', is: 0 }, []], ['of interviews', { value: 'interviews.respondent.id', take: 'count', below: 2 }, [A, B]],
    ['a sum against a limit elsewhere', { value: 'plan.budget.amount', take: 'sum', above: { value: 'profile.constraints.budget' } }, [A, B]],
    ['a multiple of it', { value: 'plan.budget.amount', take: 'sum', above: { value: 'profile.constraints.budget', times: 1.2 } }, []],
    ['more than one of several', { value: 'item.effortDays', above: { value: 'plan.phases.tasks.effortDays' } }, [B]],
    ['a file that is not there', { value: 'progress.status', known: false }, [A, B]], ['of its values nothing is known', { not: { value: 'progress.status.date', is: '2027-01-04' } }, []],
    ['the day of a check without one', { value: 'today', above: '2000-01-01' }, []], ['its file', { value: 'file.startDate', is: '2027-01-04' }, [A, B]],
    ['a fact of the profile', { profile: 'scope.users', atLeast: 80 }, [A, B]], ['a level of the assessment', { question: 'q', atLeast: 3 }, [A, B]], ['a level that may be either', { question: 'q', atLeast: 4 }, []],
    ['a question left out', { question: 'none', atLeast: 1 }, []], ['a score', { condition: 'team', below: 40 }, [A, B]],
    ['all', { all: [{ value: 'item.role', is: 'it' }, { value: 'item.effortDays', above: 1 }] }, [A]], ['any', { any: [{ value: 'item.role', is: 'it' }, { value: 'item.effortDays', above: 5 }] }, [A, B]],
    ['inherited keys are no values', { value: 'item.constructor', known: true }, []],
  ])('%s', (_, when, expected) => expect(tasks(when)).toEqual(expected))

  test('the day of the check', () => expect(tasks({ value: 'today', above: { value: 'profile.constraints.deadline' } }, { today: '2027-07-01' })).toEqual([A, B]))

  test('a file checked by itself says nothing of the files around it', () => {
    expect(tasks({ value: 'progress.status', known: false }, { kind: 'lone' })).toEqual([])
    expect(tasks({ value: 'item.role', is: 'it' }, { kind: 'lone' })).toEqual([A])
  })
})

test('a finding stands at the thing or at the key named, with its values in the sentence', () => {
  const text = same('{item.id}: {item.effortDays} of {sum plan.phases.tasks.effortDays}, {item.deadline}, {constructor}, {plan.phases.tasks.id}')
  const [first, second] = found({ text, at: 'deadline', when: { value: 'item.effortDays', above: 1 } })
  expect(first).toMatchObject({ rule: 'house.x', file: 'plan.yaml', path: ['phases', 0, 'tasks', 0], sentences: { en: 'one.a: 3 of 12, –, {constructor}, one.a, one.b' } })
  expect(second).toMatchObject({ path: ['phases', 0, 'tasks', 1, 'deadline'], sentences: { 'zh-TW': 'one.b: 9 of 12, 2027-07-01, {constructor}, one.a、one.b' } })
  expect(found({ items: undefined, at: 'budget', when: { value: 'item.startDate', known: true } })).toMatchObject([{ path: ['budget'], at: 'key' }])
})

test('values in a sentence are not looked through for further places, and long ones are cut', () => {
  const task = (FILES['plan.yaml'] as { phases?: { tasks: Record<string, unknown>[] }[] }).phases?.[0]?.tasks[0] as Record<string, unknown>
  Object.assign(task, { title: `{profile.scope.users}\n${'x'.repeat(500)}` })
  const [first] = found({ text: same('{item.title}'), when: { value: 'item.role', is: 'it' } })
  expect(first?.sentences?.en).toBe(`{profile.scope.users} ${'x'.repeat(58)}…`)
})

describe('rules without end', () => {
  const rule = (id: string, when: RuleClause) => ({ id: `house.${id}`, severity: 'error', on: 'Plan', items: 'phases.*.tasks.*', text: same('-'), when })
  const quick = rule('quick', { value: 'item.role', is: 'it' })
  const judged = (rules: readonly object[], mostSteps: number, without: readonly string[] = []) => {
    const subject = subjectWith({})
    const files = subject.files.filter(({ path }) => !without.includes(path)).map((file) => (file.path === 'profile.yaml' ? { ...file, value: { kind: 'Profile', settings: { packs: ['house'] } } } : file))
    return applyPackRules({ ...subject, files, knowledge: knowledgeIdsOf([{ kind: 'ValidationRules', family: 'house', rules }]) }, new Set(), mostSteps)
  }
  /** Each takes long in its own way. */
  const SLOW: readonly (readonly [string, RuleClause])[] = [
    ['many conditions', { any: Array.from({ length: 200 }, () => ({ any: Array.from({ length: 100 }, () => ({ value: 'item.role', is: 'x' })) })) }],
    ['many values to be equal to', { any: Array.from({ length: 40 }, () => ({ value: 'item.role', in: Array.from({ length: 500 }, String) })) }],
    ['the whole file for each thing', { any: Array.from({ length: 2000 }, () => ({ value: 'plan.phases.tasks.effortDays', is: { value: 'item.role' } })) }],
    ['long texts', { any: Array.from({ length: 20 }, () => ({ value: 'item.role', contains: 'x'.repeat(100_000) })) }],
  ]

  test.each(SLOW)('%s: what comes before is judged, what comes after is told not to be, where the packs are named', (_, when) => {
    const found = judged([quick, rule('slow', when), rule('late', { value: 'item.role', known: true })], 10_000)
    expect(found.map(({ rule: id, file, path }) => [id, file, path.join('.')])).toEqual([['house.quick', 'plan.yaml', A], ['wrong-size', 'profile.yaml', 'settings.packs']])
    expect(found[1]).toMatchObject({ severity: 'warning', told: 'error', text: 'wrong-size.packRules', values: { name: 'house.slow', limit: 10_000, file: 'plan.yaml' } })
    expect(judged([quick, rule('slow', when)], 1_000_000).map(({ rule: id }) => id)).not.toContain('wrong-size')
  })

  test('findings are work, too; without a profile it is told at the file', () => {
    const many = Array.from({ length: 100 }, (_, index) => rule(`r${index}`, { value: 'item.role', known: true }))
    const found = judged(many, 1000, ['profile.yaml'])
    expect(found.length).toBeLessThan(20)
    expect(found.at(-1)).toMatchObject({ rule: 'wrong-size', file: 'plan.yaml', path: [] })
  })
})

const RULES = readFileSync(join(import.meta.dirname, 'cases/ok/pack-rules/packs/house/rules.yaml'), 'utf8')

/** An engagement with a pack of its own, one of whose rules calls every plan an error. */
async function withRules(): Promise<string> {
  const folder = await newEngagement()
  const pack = join(folder, 'packs/house')
  mkdirSync(pack, { recursive: true })
  writeFileSync(join(pack, 'pack.yaml'), readFileSync(join(import.meta.dirname, 'cases/ok/pack-rules/packs/house/pack.yaml')))
  writeFileSync(join(pack, 'rules.yaml'), RULES.replace(/on: Plan\n {4}items: .*\n {4}at: role\n {4}when:\n(?: {6}.*\n)+/, 'on: Profile\n    when: { value: item.company.name, known: true }\n').replaceAll(/item\.(?:title|effortDays|role)\}/g, 'item.company.name}'))
  edit(folder, 'profile.yaml', (text) => text.replace(/^settings:\n/m, 'settings:\n  packs: [crm-core, packs/house]\n'))
  return folder
}

test('an error of a pack fails the check and stops no other command; all forms and `rules` know it', async () => {
  const folder = await withRules()
  const sarif = join(dirname(folder), 'out.sarif')
  const checked = await runCommand('validate', folder, '--lang', 'en', '--format', 'text', '--format', `sarif=${sarif}`)
  expect([checked.exit, checked.stdout]).toEqual([1, expect.stringMatching(/profile\.yaml:\d+:\d+: error: The task "[^"–]+" .* \[house\.migration-steward\]/)])
  expect(JSON.parse(readFileSync(sarif, 'utf8')).runs[0].tool.driver.rules).toContainEqual(expect.objectContaining({ id: 'house.migration-steward', fullDescription: { text: 'Nobody else may change records here' }, defaultConfiguration: { level: 'error' } }))
  expect((await runCommand('assess', folder, '--lang', 'en')).exit).toBe(0)
  const one = await runCommand('rules', 'house.migration-steward', '--dir', folder, '--lang', 'zh-CN')
  expect([one.exit, one.stdout], one.stderr).toEqual([0, expect.stringContaining('本公司只有数据专员可以改数据')])
  expect((await runCommand('rules', '--dir', folder, '--lang', 'en')).stdout).toContain('house.unsure')
  expect((await runCommand('rules', 'house.unsure', '--lang', 'en')).exit).toBe(2)
})
