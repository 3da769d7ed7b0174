// Protects: a text takes another value with everything else kept — bytes, comments, order of keys, quotation marks, line ends.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { commentsOf } from '../../src/files/rewrite/source-lines.ts'
import { CannotRewrite, rewriteYaml } from '../../src/files/rewrite/rewrite-yaml.ts'

const PLAN = `# Ours since Monday
kind: Plan
"startDate": '2027-01-04'   # agreed with 王芳

calendar: { country: CN, holidays: ["2027-02-01"] }
phases:
  # the first weeks
  - id: begin   # short
    title: "Begin"
    x-colour: red
    tasks:
    # before anything else
    - id: begin.charter
      title: Charter
      effortDays: 3        # not 5!
      dependsOn: [begin.kick-off, begin.team]

    # heart of it
    - {id: begin.team, title: Team, effortDays: 2}
    - title: Kick-off
      id: begin.kick-off
      note: |
        two
        lines
      durationDays: 1
  - id: go
    tasks:
      - id: go.live
        title: Go live
        durationDays: 0
# the end
`
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a tree of anything
type Tree = any
const valueOf = () => parse(PLAN) as Tree

function after(change: (value: Tree) => void, text = PLAN): string {
  const value = parse(text) as Tree
  change(value)
  return rewriteYaml(text, value)
}

/** What differs between two texts: lines only in the first, lines only in the second. */
function difference(a: string, b: string): { gone: string[]; new: string[] } {
  const [one, two] = [a.split('\n'), b.split('\n')]
  const left = [...two]
  const gone = one.filter((line) => { const at = left.indexOf(line); if (at >= 0) left.splice(at, 1); return at < 0 })
  return { gone, new: left }
}

const tasks = (value: Tree, phase: number): Tree[] => value['phases'][phase]['tasks']

describe('only what differs is touched', () => {
  test.each<[string, (value: Tree) => void, string[], string[]]>([
    ['a number keeps the comment behind it', (value) => { tasks(value, 0)[0]['effortDays'] = 8 }, ['      effortDays: 3        # not 5!'], ['      effortDays: 8        # not 5!']],
    ['quotation marks stay as they were', (value) => { value['startDate'] = '2027-02-01'; value['phases'][0]['title'] = 'Start' }, ['"startDate": \'2027-01-04\'   # agreed with 王芳', '    title: "Begin"'], ['"startDate": \'2027-02-01\'   # agreed with 王芳', '    title: "Start"']],
    ['a word more in brackets', (value) => { tasks(value, 0)[0]['dependsOn'].push('begin.a') }, ['      dependsOn: [begin.kick-off, begin.team]'], ['      dependsOn: [begin.kick-off, begin.team, begin.a]']],
    ['a word less in brackets', (value) => { tasks(value, 0)[0]['dependsOn'].shift() }, ['      dependsOn: [begin.kick-off, begin.team]'], ['      dependsOn: [begin.team]']],
    ['within a map in brackets', (value) => { tasks(value, 0)[1]['effortDays'] = { likely: 3, optimistic: 1 } }, ['    - {id: begin.team, title: Team, effortDays: 2}'], ['    - {id: begin.team, title: Team, effortDays: { likely: 3, optimistic: 1 }}']],
    ['a new field goes behind the one before it', (value) => { value['phases'][1] = { id: 'go', title: 'Go', tasks: value['phases'][1]['tasks'] } }, [], ['    title: Go']],
    ['a field less', (value) => { delete value['phases'][0]['x-colour'] }, ['    x-colour: red'], []],
    ['a field less leaves its comment', (value) => { delete tasks(value, 0)[0]['effortDays'] }, ['      effortDays: 3        # not 5!'], ['      # not 5!']],
    ['a task less leaves the comment above it', (value) => { tasks(value, 0).splice(1, 1) }, ['    - {id: begin.team, title: Team, effortDays: 2}'], []],
    ['a new task stands where it belongs, as its neighbours are indented', (value) => { tasks(value, 0).splice(2, 0, { id: 'begin.x', title: 'X', durationDays: 1, assign: ['pm'] }) }, [], ['    - { id: begin.x, title: X, durationDays: 1, assign: [ pm ] }']],
    ['a text block becomes a line', (value) => { tasks(value, 0)[2]['note'] = 'one' }, ['      note: |', '        two', '        lines'], ['      note: one']],
    ['a line becomes a text block', (value) => { tasks(value, 0)[0]['effortDays'] = 'a\nb' }, ['      effortDays: 3        # not 5!'], ['      # not 5!', '      effortDays: |-', '        a', '        b']],
    ['an emptied list stays a list', (value) => { value['phases'][1]['tasks'] = [] }, ['    tasks:', '      - id: go.live', '        title: Go live', '        durationDays: 0'], ['    tasks: []']],
  ])('%s', (_, change, gone, added) => {
    const text = after(change)
    expect(difference(PLAN, text)).toEqual({ gone, new: added })
    expect(commentsOf(text).map(({ text: words }) => words).sort()).toEqual(commentsOf(PLAN).map(({ text: words }) => words).sort())
  })

  test('a task moved within its phase takes its lines and the comment above it along', () => {
    const text = after((value) => { const list = tasks(value, 0); list.unshift(list.splice(1, 1)[0]) })
    expect(difference(PLAN, text)).toEqual({ gone: [], new: [] })
    expect(text).toContain('    tasks:\n\n    # heart of it\n    - {id: begin.team, title: Team, effortDays: 2}\n    # before anything else\n    - id: begin.charter')
  })

  test('a task moved to another phase takes its lines along, indented as its new neighbours', () => {
    const text = after((value) => { tasks(value, 1).unshift(tasks(value, 0).splice(0, 1)[0]) })
    expect(text).toContain('  - id: go\n    tasks:\n      # before anything else\n      - id: begin.charter\n        title: Charter\n        effortDays: 3        # not 5!\n        dependsOn: [begin.kick-off, begin.team]\n      - id: go.live')
  })

  test('a phase that is new takes the tasks that move into it as they stand', () => {
    const text = after((value) => { value['phases'].push({ id: 'later', tasks: tasks(value, 0).splice(0, 1), gate: { id: 'G', criteria: [] } }) })
    expect(text).toContain('  - id: later\n    tasks:\n      # before anything else\n      - id: begin.charter\n        title: Charter\n        effortDays: 3        # not 5!\n        dependsOn: [begin.kick-off, begin.team]\n    gate: { id: G, criteria: [] }\n# the end\n')
  })

  test('the same value gives the same bytes, and a text without a last line feed stays so', () => {
    expect(rewriteYaml(PLAN, valueOf())).toBe(PLAN)
    const open = PLAN.replace(/\n# the end\n$/, '')
    expect(after((value) => { tasks(value, 1).push({ id: 'go.x', title: 'X', durationDays: 1 }) }, open)).toBe(`${open}\n      - { id: go.x, title: X, durationDays: 1 }`)
  })

  test('line ends stay those of the file', () => {
    const text = after((value) => { tasks(value, 0)[0]['effortDays'] = 8; tasks(value, 1).push({ id: 'go.x', title: 'X', description: 'a\nb', durationDays: 1 }) }, PLAN.replaceAll('\n', '\r\n'))
    expect(text.replaceAll('\r\n', '')).not.toContain('\n')
    expect(text).toContain('effortDays: 8        # not 5!\r\n')
  })
})

test.each([['what an anchor shares', 'a: &x { b: 1 }\nc: *x\n', { a: { b: 2 }, c: { b: 1 } }], ['no YAML', 'a: [', { a: 1 }], ['no map', '- a\n', { a: 1 }]])('%s is refused, not written', (_, text, wanted) => {
  expect(() => rewriteYaml(text, wanted)).toThrow(CannotRewrite)
})

describe('any value in any writing', () => {
  const word = fc.oneof(fc.constantFrom('a', 'b', '客户', 'x y', "it's", '"q"', '# no', '- x', 'a: b', '2027-01-04', '12', 'yes', 'null', '', 'x,y', '[z', 'long '.repeat(40).trim()), fc.string({ maxLength: 6 }).filter((text) => !/[\p{C}\p{Z}]/u.test(text)))
  const leaf = fc.oneof(word, fc.integer({ min: -9, max: 999 }), fc.boolean(), fc.constant(null), fc.constant('one\ntwo\n'), fc.constant('a\n\n  b'))
  const key = fc.constantFrom('title', 'note', 'effortDays', 'x-mine', 'because', 'assign')
  const map = fc.dictionary(key, fc.oneof({ maxDepth: 2 }, leaf, fc.array(leaf, { maxLength: 3 }), fc.dictionary(key, leaf, { maxKeys: 3 })), { maxKeys: 4 })
  const thing = fc.tuple(fc.constantFrom('t1', 't2', 't3', 't4', 't5', 't6'), map).map(([id, rest]) => ({ id, ...rest }))
  const things = fc.uniqueArray(thing, { selector: ({ id }) => id, maxLength: 5 })
  const phase = fc.tuple(fc.constantFrom('p', 'q', 'r'), things, map).map(([id, list, rest]) => ({ id, ...rest, tasks: list }))
  const file = fc.record({ kind: fc.constant('Plan'), phases: fc.uniqueArray(phase, { selector: ({ id }) => id, maxLength: 3 }), risks: things, more: map }, { requiredKeys: ['kind'] })

  /** Writes a value by hand: styles, comments, blank lines and indents as the numbers say. */
  function handWritten(value: unknown, numbers: readonly number[]): string {
    let turn = 0
    let comment = 0
    const pick = (of: number): number => (numbers[turn++ % numbers.length] ?? 0) % of
    const lead = (indent: string): string => ['', '', '', '\n', `${indent}# c${comment++}\n`, `\n${indent}#c${comment++}\n`][pick(6)] ?? ''
    const tail = (): string => (pick(5) === 0 ? `  # e${comment++}` : '')
    const scalar = (item: unknown): string => (typeof item !== 'string' ? JSON.stringify(item) : /^[a-z]+$/.test(item) && !/^(yes|no|on|off|null|true|false|y|n)$/.test(item) && pick(2) ? item : pick(3) && !item.includes('\n') ? `'${item.replaceAll("'", "''")}'` : JSON.stringify(item))
    const flow = (item: unknown): string => (Array.isArray(item) ? `[${item.map(flow).join(pick(2) ? ', ' : ',')}]` : typeof item === 'object' && item !== null ? `{ ${Object.entries(item).map(([name, inner]) => `${name}: ${flow(inner)}`).join(', ')} }` : scalar(item))
    const isEmpty = (item: object): boolean => Object.keys(item).length === 0
    const block = (item: unknown, indent: string): string => {
      if (typeof item !== 'object' || item === null) return typeof item === 'string' && /^\w+\n\w+\n$/.test(item) && pick(2) ? ` |\n${item.replace(/^(?=.)/gm, `${indent} `)}` : ` ${scalar(item)}${tail()}\n`
      if (isEmpty(item) || pick(5) === 0) return ` ${flow(item)}${tail()}\n`
      if (Array.isArray(item)) {
        const inner = pick(2) || indent === '' ? indent : `${indent}  `
        return `${tail()}\n${item.map((part) => `${lead(inner)}${inner}-${dash(part, `${inner}  `)}`).join('')}`
      }
      return `${tail()}\n${pairs(item, `${indent}${' '.repeat(1 + pick(3))}`)}`
    }
    const pairs = (item: object, indent: string, first = lead(indent) + indent): string => Object.entries(item).map(([name, inner], index) => `${index === 0 ? first : lead(indent) + indent}${name}:${block(inner, indent)}`).join('')
    const dash = (item: unknown, indent: string): string => (typeof item === 'object' && item !== null && !Array.isArray(item) && !isEmpty(item) && pick(5) ? ` ${pairs(item, indent, '')}` : typeof item === 'object' && item !== null ? ` ${flow(item)}${tail()}\n` : ` ${scalar(item)}${tail()}\n`)
    return pairs(value as object, '')
  }

  const written = fc.tuple(file, fc.array(fc.nat(59), { minLength: 20, maxLength: 60 })).map(([value, numbers]) => ({ value, text: handWritten(value, numbers) }))

  test('the text of any value takes any other value, and keeps every comment', () => {
    fc.assert(fc.property(written, file, ({ value, text }, wanted) => {
      expect(parse(text)).toEqual(value)
      expect(rewriteYaml(text, value)).toBe(text)
      const result = rewriteYaml(text, wanted)
      expect(parse(result)).toEqual(wanted)
      const words = (source: string): string[] => commentsOf(source).map(({ text: comment }) => comment).sort()
      expect(words(result)).toEqual(words(text))
      expect(rewriteYaml(result, wanted)).toBe(result)
    }), { numRuns: 1000 })
  }, 180_000)
})
