// Protects: what a cache gives is what a check gives, byte for byte, whatever has changed since; and no file of anybody's is taken for a cache.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openCache } from '../../src/cli/check/check-cache.ts'
import { type CheckTerms, checkPaths } from '../../src/cli/check/check-paths.ts'
import { exactDigestOf } from '../../src/files/digest.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const CASES = join(import.meta.dirname, '..', 'validation', 'cases')
/** An engagement with a pack of its own, one with reports, and files by themselves. */
const SOURCES = ['ok/own-pack', 'ok/report-words', 'err/engagement', 'err/evidence-missing.yaml', 'ok/plan-smallest.yaml', 'ok/people.yaml']

function place(): string {
  const folder = temporaryFolder()
  for (const source of SOURCES) cpSync(join(CASES, source), join(folder, source), { recursive: true })
  return folder
}

/** Everything that can be told of a check. */
async function told(folder: string, terms: CheckTerms, paths = ['.']) {
  const { diagnostics, files, packRules, lineText } = await checkPaths(paths, folder, terms)
  return JSON.stringify({ diagnostics, files, packRules, lines: diagnostics.map(({ file, line = 1 }) => lineText(file, line)) })
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile()).sort()
}

/** Changes that people make to a folder, each by the number of a file. */
const CHANGES: readonly ((folder: string, file: string) => void)[] = [
  (folder, file) => writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(/\d/, '7')),
  (folder, file) => writeFileSync(join(folder, file), `${readFileSync(join(folder, file), 'utf8')}\nx-more: 1\n`),
  (folder, file) => writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(/: (\w)/g, ': x$1')),
  (folder, file) => rmSync(join(folder, file)),
  (folder, file) => cpSync(join(folder, file), join(folder, `${file}.yaml`)),
  // A profile beside a file by itself says what packs it is read with, and makes an engagement of the folder.
  (folder) => writeFileSync(join(folder, 'ok', 'profile.yaml'), 'kind: Profile\nschemaVersion: 1\nsettings: { packs: [crm-core, ../own-pack/pack] }\n'),
  (folder) => writeFileSync(join(folder, 'profile.yaml'), 'kind: Profile\nschemaVersion: 1\nsettings: { rules: [{ rule: unassigned, severity: off, reason: later }] }\n'),
  (folder) => { mkdirSync(join(folder, 'ok/own-pack/reports'), { recursive: true }); writeFileSync(join(folder, 'ok/own-pack/reports/project.md'), '<!-- crmplan:verdict -->\n') },
]

test('after any changes, the same as without a cache, and the same again', async () => {
  const change = fc.record({ kind: fc.nat({ max: CHANGES.length - 1 }), at: fc.nat(), today: fc.constantFrom(undefined, '2026-12-01', '2027-06-01') })
  await fc.assert(fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
    const folder = place()
    const cache = { file: join(temporaryFolder(), 'kept'), build: '1' }
    await told(folder, { cache })
    for (const { kind, at, today } of changes) {
      const files = filesIn(folder)
      CHANGES[kind]?.(folder, files[at % files.length] ?? '')
      const expected = await told(folder, { today })
      expect(await told(folder, { today, cache })).toBe(expected)
      expect(await told(folder, { today, cache })).toBe(expected)
    }
  }), { numRuns: 8 })
}, 120_000)

describe('what is kept', () => {
  test('is found again for files named otherwise only if they were named so', async () => {
    const folder = place()
    const cache = { file: join(folder, 'kept'), build: '1' }
    for (const paths of [['.'], ['ok', 'err'], ['err/engagement/profile.yaml'], ['ok/plan-smallest.yaml', '.']]) {
      const expected = await told(folder, {}, paths)
      expect(await told(folder, { cache }, paths)).toBe(expected)
      expect(await told(folder, { cache }, paths)).toBe(expected)
    }
  })

  test('is used: a finding put into it by hand is told', async () => {
    const { folder, file, invent } = await withFinding()
    invent((items) => items.replace('"rule":"evidence-missing"', '"rule":"unassigned"'))
    expect(await told(folder, { cache: { file, build: '1' } })).toContain('"rule":"unassigned"')
  })

  test.each([['another build', { build: '2' }, undefined], ['another day', { build: '1' }, '2030-01-01']] as const)('is not used by %s', async (_, { build }, today) => {
    const { folder, file, invent } = await withFinding()
    invent((items) => items.replace('"rule":"evidence-missing"', '"rule":"unassigned"'))
    expect(await told(folder, { today, cache: { file, build } })).toBe(await told(folder, { today }))
  })

  test.each<[string, (items: string) => string]>([
    ['cut off', (items) => items.slice(0, items.length / 2)], ['no list', () => '{}'], ['a list of anything', () => '[null, 1, "x", [], {}]'],
    ['a finding without a file', (items) => items.replace(/"file":"[^"]*",/, '')], ['a severity there is none of', (items) => items.replace('"severity":"', '"severity":"very-')],
    ['a line that is none', (items) => items.replace(/"line":\d+/, '"line":-1')], ['values that are none', (items) => items.replace(/"values":\{/, '"values":{"x":{"y":1},')],
    ['more than there is', (items) => items.replace(/"checked":\{/, '"checked":{"__proto__":{"files":[]},')], ['looks of no kind', (items) => items.replaceAll('["text",', '["read",')],
    ['a look at a folder', (items) => items.replaceAll(/\["text","[^"]*"/g, '["text","ok"')],
  ])('broken on purpose is as good as nothing: %s', async (_, change) => {
    const { folder, file, invent } = await withFinding()
    const expected = await told(folder, {})
    invent(change)
    expect(await told(folder, { cache: { file, build: '1' } })).toBe(expected)
    expect(await told(folder, { cache: { file, build: '1' } })).toBe(expected)
  })

  test('broken by accident too', async () => {
    const { folder, file } = await withFinding()
    const expected = await told(folder, {})
    const whole = readFileSync(file, 'utf8')
    for (const text of ['', whole.slice(0, 100), whole.slice(0, -9), whole.replace('"error"', '"info"')]) {
      writeFileSync(file, text)
      expect(await told(folder, { cache: { file, build: '1' } })).toBe(expected)
      expect(readFileSync(file, 'utf8')).toBe(whole)
    }
  })

  test('is nothing of a file that is somebody\'s own', async () => {
    const folder = place()
    const file = join(folder, 'ok/plan-smallest.yaml')
    const before = readFileSync(file, 'utf8')
    await expect(checkPaths(['.'], folder, { cache: { file, build: '1' } })).rejects.toMatchObject({ key: 'notACache', exit: 2 })
    await expect(checkPaths(['.'], folder, { cache: { file: folder, build: '1' } })).rejects.toMatchObject({ key: 'notACache' })
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  test('is lost where nothing can be written', async () => {
    const folder = place()
    expect(await told(folder, { cache: { file: '/proc/none/kept', build: '1' } })).toBe(await told(folder, {}))
    expect(existsSync('/proc/none')).toBe(false)
  })

  test('stays when other files are checked, and the folder may move', async () => {
    const folder = place()
    const file = join(temporaryFolder(), 'kept')
    await told(folder, { cache: { file, build: '1' } })
    await told(folder, { cache: { file, build: '1' } }, ['ok/people.yaml'])
    const moved = temporaryFolder(folder)
    const cache = openCache({ file, build: '1' }, moved, undefined)
    const lone = [{ path: 'ok/people.yaml', location: join(moved, 'ok/people.yaml'), explicit: false }]
    expect(cache.find(lone)?.files).toEqual(['ok/people.yaml'])
    writeFileSync(join(moved, 'ok/people.yaml'), 'kind: Plan\n')
    expect(openCache({ file, build: '1' }, moved, undefined).find(lone)).toBeUndefined()
  })
})

/** A folder with one finding, kept; `invent` rewrites what is kept as somebody would who knows how it is made. */
async function withFinding() {
  const folder = place()
  for (const other of ['ok', 'err/engagement']) rmSync(join(folder, other), { recursive: true })
  const file = join(temporaryFolder(), 'kept')
  await told(folder, { cache: { file, build: '1' } })
  const invent = (change: (items: string) => string) => {
    const text = readFileSync(file, 'utf8')
    const end = text.indexOf('\n')
    const body = change(text.slice(end + 1))
    expect(body).not.toBe(text.slice(end + 1))
    writeFileSync(file, `${text.slice(0, text.lastIndexOf(' ', end))} ${exactDigestOf(body)}\n${body}`)
  }
  return { folder, file, invent }
}
