// Protects: laws of validation that hold for any plan.
import { readFileSync, readdirSync } from 'node:fs'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { validatePaths } from '../../src/cli/check/validate-paths.ts'
import { valueOrNothing } from '../../src/files/yaml/parse-yaml.ts'
import fast from '../../src/validation/compiled/fast.js'
import full from '../../src/validation/compiled/full.js'

const folder = mkdtempSync(join(tmpdir(), 'crmplan-test-'))

async function check(lines: readonly string[]) {
  writeFileSync(join(folder, 'plan.yaml'), `${lines.join('\n')}\n`)
  return (await validatePaths(['plan.yaml'], { cwd: folder, language: 'en', failOn: 'warning' })).json.diagnostics
}

function planLines(tasks: readonly string[]): string[] {
  return ['kind: Plan', 'schemaVersion: 1', 'startDate: "2026-12-01"', 'phases:', '  - id: one', '    tasks:', ...tasks.flatMap((id) => [`      - id: ${id}`, '        title: T', '        durationDays: 1'])]
}

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}(-[a-z]{1,4})?$/), { minLength: 2, maxLength: 9 }).filter((names) => !names.some((name) => ['null', 'true', 'false'].includes(name)))

test('a task that depends on nothing known is always told, at its line', async () => {
  await fc.assert(fc.asyncProperty(ids, fc.nat(), async (names, seed) => {
    const [unknown, ...tasks] = names as [string, ...string[]]
    const lines = planLines(tasks)
    expect(await check(lines)).toEqual([])
    const at = 9 + 3 * (seed % tasks.length)
    const changed = [...lines.slice(0, at), `        dependsOn: [${unknown}]`, ...lines.slice(at)]
    expect((await check(changed)).map(({ rule, line, column }) => ({ rule, line, column }))).toEqual([{ rule: 'unknown-reference', line: at + 1, column: 21 }])
  }), { numRuns: 60 })
})

test('a surplus key is always told, at its line', async () => {
  await fc.assert(fc.asyncProperty(ids, fc.nat(), async (tasks, seed) => {
    const lines = planLines(tasks)
    const at = 9 + 3 * (seed % tasks.length)
    const found = await check([...lines.slice(0, at), '        surplus: 1', ...lines.slice(at)])
    expect(found.map(({ rule, line, column }) => ({ rule, line, column }))).toEqual([{ rule: 'unknown-key', line: at + 1, column: 9 }])
  }), { numRuns: 20 })
})

/** Values with one part replaced by something else. */
function mutated(value: unknown, random: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  if (typeof value !== 'object' || value === null) return random
  const keys = Object.keys(value)
  if (keys.length === 0) return random
  const inner = fc.constantFrom(...keys).chain((key) => mutated((value as Record<string, unknown>)[key], random).map((part) => (Array.isArray(value) ? value.map((item, index) => (String(index) === key ? part : (item as unknown))) : { ...value, [key]: part })))
  return fc.oneof({ weight: 1, arbitrary: random }, { weight: 6, arbitrary: inner })
}

test('the validators that explain accept exactly what the fast ones accept', () => {
  const cases = join(import.meta.dirname, 'cases')
  const files = (readdirSync(cases, { recursive: true }) as string[]).filter((name) => name.endsWith('.yaml')).map((name) => valueOrNothing(readFileSync(join(cases, name), 'utf8')))
  const packs = (readdirSync('templates/packs/crm-core', { recursive: true }) as string[]).filter((name) => name.endsWith('.yaml')).map((name) => valueOrNothing(readFileSync(join('templates/packs/crm-core', name), 'utf8')))
  const known = [...files, ...packs].filter((value): value is { kind: string } => Object.hasOwn(fast, String((value as { kind?: string } | null)?.kind)))
  const random = fc.oneof(fc.constantFrom<unknown>(null, 0, -1, 2.5, '', 'x', 'two words', true, [], {}, ['a'], { id: 'a' }, { task: 'a' }, { optimistic: 1, likely: 2, pessimistic: 3 }, { all: [] }, { question: 'a' }), fc.jsonValue({ maxDepth: 2 }))
  for (const value of known) {
    fc.assert(fc.property(fc.oneof(fc.constant<unknown>(value), mutated(value, random)), (changed) => {
      expect(fast[value.kind]?.(changed)).toBe(full[value.kind]?.(changed))
    }), { numRuns: 40 })
  }
})
