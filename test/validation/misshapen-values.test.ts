// Protects: nothing of the wrong shape passes in silence, and rules of packs that are of the wrong shape are told rather than applied.
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { valueOrNothing } from '../../src/files/yaml/parse-yaml.ts'
import { checkSchema } from '../../src/validation/shape/check-schema.ts'
import validators from '../../src/validation/compiled/fast.js'
import type { FileKind } from '../../src/validation/file-group.ts'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const ROOT = join(import.meta.dirname, '../..')
const SAMPLES = ['templates/packs/crm-core/rules/consistency.yaml', 'templates/packs/crm-core/rules/facts.yaml', 'examples/fennwick-fastenings/progress.yaml', 'templates/packs/crm-core/activities/build.yaml']
const WRONG: readonly unknown[] = [null, true, 'text', -3.5, [], [null], {}]

function told(kind: FileKind, value: unknown): string[] {
  return checkSchema({ path: 'a.yaml', location: '/a.yaml', kind, value }).map(({ rule, path, values }) => `${rule} ${path.join('.')} ${String(values['wanted'] ?? '')}`.trim())
}

describe('a value that may have one of several types', () => {
  const rules = (when: object) => ({ kind: 'ValidationRules', schemaVersion: 1, family: 'own', rules: [{ when: { value: 'item.x', ...when } }] })
  const measured = (input: unknown) => ({ kind: 'Progress', schemaVersion: 1, measurements: [{ inputs: { asked: input } }] })
  test.each<[string, FileKind, unknown, string]>([
    ['nothing for a limit', 'ValidationRules', rules({ atMost: null }), 'wrong-type rules.0.when.atMost number'],
    ['a list for a limit', 'ValidationRules', rules({ above: [1] }), 'wrong-type rules.0.when.above number'],
    ['a text that is no day for a limit', 'ValidationRules', rules({ below: 'soon' }), 'wrong-form rules.0.when.below'],
    ['nothing to be equal to', 'ValidationRules', rules({ is: null }), 'wrong-type rules.0.when.is string'],
    ['a text among what was measured', 'Progress', measured('many'), 'wrong-type measurements.0.inputs.asked number'],
    ['a map among what was measured', 'Progress', measured({}), 'wrong-type measurements.0.inputs.asked number'],
    ['a text in a list of what was measured', 'Progress', measured(['many']), 'wrong-type measurements.0.inputs.asked.0 number'],
  ])('%s is told once', (_, kind, value, expected) => expect(told(kind, value).filter((line) => /when\.|inputs/.test(line))).toEqual([expected]))
})

test.each(SAMPLES)('whatever is put in the place of a value of %s, it is told if it is wrong', (path) => {
  const value = valueOrNothing(readFileSync(join(ROOT, path), 'utf8')) as { kind: FileKind }
  const silent: string[] = []
  eachField(value, '', new Set(), (field, put) => {
    for (const wrong of WRONG) {
      put(wrong)
      if (!validators[value.kind]?.(value) && checkSchema({ path, location: `/${path}`, kind: value.kind, value }).length === 0) silent.push(`${field}: ${JSON.stringify(wrong)}`)
    }
  })
  expect(silent).toEqual([])
})

// Each field once: what lies below the first item of a list that has it.
function eachField(node: unknown, name: string, seen: Set<string>, use: (name: string, put: (value: unknown) => void) => void): void {
  if (typeof node !== 'object' || node === null) return
  for (const [key, value] of Object.entries(node)) {
    const field = `${name}.${Array.isArray(node) ? '*' : key}`
    eachField(value, field, seen, use)
    if (seen.has(field) || field === '.kind') continue
    seen.add(field)
    const holder = node as Record<string, unknown>
    use(field, (wrong) => (holder[key] = wrong))
    holder[key] = value
  }
}

test('a key behind a space that is no ordinary one is told as that, and no other key is offered', () => {
  const found = checkSchema({ path: 'a.yaml', location: '/a.yaml', kind: 'Progress', value: { kind: 'Progress', schemaVersion: 1, '\u3000whatever': 1, '\u3000status': { date: '2027-01-04' } } })
  expect(found.map(({ text, values: { hint, nearest } }) => [text, hint, nearest])).toEqual([['unknown-key-other-letters', 'no', 'whatever'], ['unknown-key-other-letters', 'yes', 'status']])
})

describe('a pack whose rules have the wrong shape', () => {
  test.each([
    ['nothing for a limit', /in: \[six-phase, six-phase-engineering\]/, 'is: null', /15:33: error: .*"is".* \[wrong-type\]/],
    ['a number for the rules', /\nrules:[^]*/, '\nrules: 3\n', /6:8: error: .*"rules".* \[wrong-type\]/],
  ])('%s', async (_, from, to, expected) => {
    const folder = join(temporaryFolder(), 'house')
    cpSync(join(ROOT, 'templates/packs/crm-core'), folder, { recursive: true })
    const file = join(folder, 'rules/consistency.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
    const { exit, stdout, stderr } = await runCommand('validate', folder)
    expect(stderr).toBe('')
    expect(stdout).toMatch(expected)
    expect(exit).toBe(1)
  })
})
