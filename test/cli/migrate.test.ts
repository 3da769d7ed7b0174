// Protects: files of earlier versions are lifted step by step with every comment kept, all or none, and back again; later versions are refused everywhere. The product has one version yet, so a third one is made up here.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { migrateText } from '../../src/files/migrate/migrate-text.ts'
import { type Fields, type Migration, currentVersion } from '../../src/files/migrate/migrations.ts'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { newEngagement } from './engagement-for-test.ts'

/** Version 2 calls the cost of a day otherwise; version 3 keeps dates together and tells town and company apart. */
const STEPS = vi.hoisted((): Migration[] => [
  { kind: 'Plan', from: 1, renames: [{ at: 'team[]', key: 'costPerDay', to: 'dailyRate' }, { at: 'phases[].tasks[]', key: 'deliverable', to: 'gives' }] },
  {
    kind: 'Plan', from: 2, change: ({ deadline, company, startDate, ...rest }: Fields) => {
      const [name, town] = String(company).split(', ')
      return { ...rest, company: { name, town }, dates: { start: startDate, ...(deadline === undefined ? {} : { end: deadline }) } }
    },
  },
])

vi.mock('../../src/files/migrate/migrations.ts', async (original) => ({ ...(await original<object>()), MIGRATIONS: STEPS }))
for (const name of ['fast', 'full']) {
  vi.doMock(`../../src/validation/compiled/${name}.js`, async (original) => {
    const { default: validators } = await original<{ default: object }>()
    return { default: { ...validators, Plan: new Ajv2020({ verbose: true, allErrors: true }).compile({ properties: { schemaVersion: { const: 3 } } }) } }
  })
}

const OLD = `# Agreed with the board
kind: Plan   # ours
schemaVersion: 1
company: "Acme, Bremen"   # as in the register
startDate: 2026-12-01

# Trade fair
deadline: "2027-05-01"
team:
  - { id: pm, costPerDay: 1000 } # 王芳
  - id: it
    # without travel
    costPerDay: 800   # from March
phases:
  - id: one
    tasks:
      - id: one.a
        title: 'Kick-off'
        deliverable: Minutes # signed
        durationDays: 1
x-own: { keep:  [a,   b] }
`
const NEW = `# Agreed with the board
kind: Plan   # ours
schemaVersion: 3
company: { name: Acme, town: Bremen }   # as in the register
dates: { start: "2026-12-01", end: "2027-05-01" }

# Trade fair
team:
  - { id: pm, dailyRate: 1000 } # 王芳
  - id: it
    # without travel
    dailyRate: 800   # from March
phases:
  - id: one
    tasks:
      - id: one.a
        title: 'Kick-off'
        gives: Minutes # signed
        durationDays: 1
x-own: { keep:  [a,   b] }
`

const crmplan = async (command: string, ...argv: string[]) => runCommand(command, ...argv, '--lang', 'en')

function put(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}

const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8')
const engagement = async () => {
  const folder = await newEngagement()
  for (const file of ['plan.yaml', '.crmplan/plan.yaml', 'variants/other.yaml']) put(folder, file, OLD)
  return folder
}

describe('one text', () => {
  test('is renamed, moved and split; every comment and untouched line stays', () => {
    const result = migrateText(OLD, STEPS)
    expect(result).toMatchObject({ state: 'migrated', from: 1, to: 3 })
    expect(result.state === 'migrated' ? parse(result.text) : {}).toEqual(parse(NEW))
    expect(result).toMatchObject({ text: NEW })
  })

  test('from any version on, step by step, gives the same', () => {
    const second = migrateText(OLD, STEPS.slice(0, 1))
    expect(second).toMatchObject({ state: 'migrated', to: 2, text: expect.stringContaining('schemaVersion: 2') })
    expect(migrateText(second.state === 'migrated' ? second.text : '', STEPS)).toMatchObject({ from: 2, to: 3, text: NEW })
    expect(migrateText(NEW, STEPS)).toEqual({ state: 'current' })
  })

  test('with CRLF keeps CRLF', () => {
    expect(migrateText(OLD.replaceAll('\n', '\r\n'), STEPS)).toMatchObject({ text: NEW.replaceAll('\n', '\r\n') })
  })

  test('comments survive wherever they stand', () => {
    const lines = OLD.split('\n')
    fc.assert(fc.property(fc.uniqueArray(fc.nat(lines.length - 2), { minLength: 1, maxLength: 6 }), (places) => {
      const commented = lines.flatMap((line, index) => (places.includes(index) && !line.includes('#') ? [`${line}  # c${index}.`] : [line])).join('\n')
      const wanted = places.filter((index) => commented.includes(`# c${index}.`))
      const result = migrateText(commented, STEPS)
      expect(wanted.filter((index) => result.state !== 'migrated' || !result.text.includes(`# c${index}.`))).toEqual([])
    }), { numRuns: 200 })
  })

  test.each([['a: [', 'refused'], ['- a', 'refused'], ['kind: Plan\nschemaVersion: x', 'refused'], ['kind: Plan\nschemaVersion: 4', 'newer'], ['kind: Plan\nschemaVersion: 1\nteam: [{ costPerDay: 1, dailyRate: 2 }]', 'refused'], ['kind: Profile\nschemaVersion: 1', 'current'], ['kind: Profile\nschemaVersion: 2', 'newer']])('%j is %s', (text, state) => {
    expect(migrateText(text, STEPS)).toMatchObject({ state })
  })
})

test('a schema says the version that the steps lead to', async () => {
  const { MIGRATIONS } = await vi.importActual<{ MIGRATIONS: readonly Migration[] }>('../../src/files/migrate/migrations.ts')
  for (const name of readdirSync('schemas')) {
    const { properties } = JSON.parse(read('schemas', name)) as { properties?: { kind?: { const: string }; schemaVersion?: { const: number } } }
    if (properties?.kind) expect([name, properties.schemaVersion?.const]).toEqual([name, currentVersion(properties.kind.const, MIGRATIONS)])
  }
})

describe('migrate', () => {
  test('lifts everything below the folder, what the generator wrote last included; --undo gives the bytes back', async () => {
    const folder = await engagement()
    const profile = read(folder, 'profile.yaml')
    const { exit, stdout } = await crmplan('migrate', folder)
    expect([exit, stdout.split('\n').length]).toEqual([0, 4])
    for (const file of ['plan.yaml', '.crmplan/plan.yaml', 'variants/other.yaml']) expect(read(folder, file)).toBe(NEW)
    expect(read(folder, 'profile.yaml')).toBe(profile)
    expect(await crmplan('migrate', folder)).toMatchObject({ exit: 0, stdout: '', stderr: expect.stringContaining('Nothing to do') })
    expect((await crmplan('migrate', folder, '--undo')).exit).toBe(0)
    for (const file of ['plan.yaml', '.crmplan/plan.yaml', 'variants/other.yaml']) expect(read(folder, file)).toBe(OLD)
    expect(await crmplan('migrate', folder, '--undo')).toMatchObject({ exit: 1, stderr: expect.stringContaining('was not crmplan migrate') })
  })

  test('--dry-run shows the difference and writes nothing', async () => {
    const folder = await engagement()
    const { exit, stdout } = await crmplan('migrate', join(folder, 'plan.yaml'), '--dry-run')
    expect(exit).toBe(0)
    for (const line of ['-schemaVersion: 1', '+schemaVersion: 3', '-    costPerDay: 800   # from March', '+    dailyRate: 800   # from March']) expect(stdout).toContain(line)
    expect([read(folder, 'plan.yaml'), existsSync(join(folder, '.crmplan/undo/2.json'))]).toEqual([OLD, false])
  })

  test('a file that is no YAML, and one of a later version, are named; nothing is written', async () => {
    const folder = await engagement()
    put(folder, 'broken.yaml', 'kind: Plan\nschemaVersion: 1\nphases: [')
    put(folder, 'later.yaml', 'kind: Plan\nschemaVersion: 9\n')
    const { exit, stderr } = await crmplan('migrate', folder)
    expect([exit, stderr]).toEqual([1, expect.stringMatching(/2 files stand in the way[^]*broken\.yaml[^]*later\.yaml: it is of version 9/)])
    expect(read(folder, 'plan.yaml')).toBe(OLD)
  })

  test('files edited since are not taken back', async () => {
    const folder = await engagement()
    await crmplan('migrate', folder)
    put(folder, 'plan.yaml', `${NEW}# mine\n`)
    expect(await crmplan('migrate', folder, '--undo')).toMatchObject({ exit: 1, stderr: expect.stringContaining('plan.yaml has been edited') })
    expect(read(folder, 'plan.yaml')).toContain('# mine')
  })

  test('a lone plan outside any engagement', async () => {
    const folder = temporaryFolder()
    put(folder, 'my.yaml', OLD)
    expect((await crmplan('migrate', join(folder, 'my.yaml'))).exit).toBe(0)
    expect(read(folder, 'my.yaml')).toBe(NEW)
    expect((await crmplan('migrate', join(folder, 'my.yaml'), '--undo')).exit).toBe(0)
    expect(read(folder, 'my.yaml')).toBe(OLD)
  })
})

describe('other versions', () => {
  const later = OLD.replace('schemaVersion: 1', 'schemaVersion: 8')

  test.each(['plan', 'schedule', 'report', 'build', 'assess', 'explain', 'what-if'])('%s refuses a later one, and says so only', async (command) => {
    const folder = await engagement()
    put(folder, 'plan.yaml', later)
    const { exit, stderr } = await crmplan(command, folder, ...(command === 'explain' ? ['score'] : command === 'what-if' ? ['--start', '2027-01-04'] : []))
    expect([exit, stderr]).toEqual([1, expect.stringMatching(/plan\.yaml:3:16: error: This file is of version 8; this crmplan knows version 3\.[^]* 1 error/)])
    expect(read(folder, 'plan.yaml')).toBe(later)
  })

  test('of an earlier one validate says how to bring it up to date', async () => {
    const folder = temporaryFolder()
    put(folder, 'my.yaml', OLD)
    expect(await crmplan('validate', join(folder, 'my.yaml'))).toMatchObject({ exit: 1, stdout: expect.stringMatching(/version 1; now it is version 3\..*crmplan migrate .*my\.yaml \[schema-version\]/) })
  })
})
