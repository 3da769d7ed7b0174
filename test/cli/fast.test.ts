// Protects: the quick start says exactly what the whole program says, and its cache of code can never do harm.
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { PROGRAM, PROGRAM_FOLDER } from '../support/built-program.ts'

const ALL_CASES = join(import.meta.dirname, '../validation/cases')
const folder = mkdtempSync(join(tmpdir(), 'crmplan-package-'))
const cache = join(folder, 'cache')

// A pack with cases is planned anew at each check: once is enough for that.
const CASES = join(folder, 'cases')
for (const kind of ['ok', 'err']) cpSync(join(ALL_CASES, kind), join(CASES, kind), { recursive: true, filter: (path) => !path.includes('pack-cases') })
// All of them take seconds each time: once is enough for that too.
const FEW = ['engagement', ...readdirSync(join(ALL_CASES, 'err')).filter((name) => name.endsWith('.yaml')).sort().filter((_, index) => index % 8 === 0)]
for (const name of FEW) cpSync(join(ALL_CASES, 'err', name), join(CASES, 'few', name), { recursive: true })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(args: readonly string[], environment: Record<string, string> = {}, cwd = CASES) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { cwd, encoding: 'utf8', timeout: 60_000, env: { ...process.env, XDG_CACHE_HOME: cache, NO_COLOR: '1', ...environment } })
  return { status, stdout, stderr }
}

describe('the quick start and the whole program say the same', () => {
  test.each([
    'validate ok', 'validate err', 'validate few --strict', 'validate err/evidence-missing.yaml', 'validate err/evidence-missing.yaml --strict --json', 'validate ok few --json', 'validate --format json err/engagement',
    'validate --lang zh-TW err/unknown-pack.yaml', 'validate --lang=zh-CN ok', 'validate err/../ok/plan-full.yaml ./ok', 'validate nothing-here', 'validate nothing-here --json', 'validate --no-such-flag', 'validate --format xml', 'validate err/missing-estimate.yaml --max-warnings 3',
    'validate --lang fr', 'validate --help', '--version', '--help', '', 'no-such-command', 'validate ok --today 2026-12-01', 'validate -- ok', 'validate ok few --shard 2/3', 'validate ok/plan-full.yaml --shard 2/2', 'validate ok --shard 3/2', 'validate ok few --cache', 'validate ok --cache-file ok/plan-full.yaml',
  ])('crmplan %s', (line) => {
    const args = line.split(' ').filter(Boolean)
    const whole = run(args, { CRMPLAN_NO_FAST: '1' })
    expect(run(args)).toEqual(whole)
  })

  test.each([[], ['--cache']])('of a folder so large that a second thread is started at once %s', (...flags) => {
    const many = join(folder, 'many')
    for (let index = 0; index < 200; index++) cpSync(join(ALL_CASES, index % 20 === 0 ? 'err/schema-keys.yaml' : 'ok/other-country.yaml'), join(many, `${index}.yaml`))
    const whole = run(['validate', 'many', ...flags], { CRMPLAN_NO_FAST: '1' }, folder)
    expect(whole.status).toBe(1)
    expect(run(['validate', 'many', ...flags], {}, folder)).toEqual(whole)
  })

  test('of packs with cases', () => {
    const packs = ['ok/pack-cases', 'err/pack-cases'].map((name) => join(ALL_CASES, name))
    const whole = run(['validate', ...packs], { CRMPLAN_NO_FAST: '1' })
    expect(whole.status).toBe(1)
    expect(run(['validate', ...packs])).toEqual(whole)
  })

  test('in the language of the environment', () => {
    const quick = run(['validate', 'ok'], { LC_ALL: 'zh_CN.UTF-8' })
    expect(quick.stdout).toMatch(/^一切正常/)
    expect(quick).toEqual(run(['validate', 'ok'], { LC_ALL: 'zh_CN.UTF-8', CRMPLAN_NO_FAST: '1' }))
  })
})

describe('exit codes', () => {
  test.each([['validate ok', 0], ['validate few', 1], ['validate ok/plan-full.yaml --format sarif', 0], ['validate err/evidence-missing.yaml --format github', 0], ['validate err/evidence-missing.yaml --format github --fail-on warning', 1], ['validate err/evidence-missing.yaml --max-warnings 0', 1], ['validate ok/plan-full.yaml --format xml', 2], ['validate ok/plan-full.yaml --format sarif --format json', 2], ['validate ok/plan-full.yaml --strict --fail-on info', 2], ['validate --no-such-flag', 2], ['validate nothing-here', 2], ['validate ok/plan-full.yaml --shard 1/2', 0], ['validate ok/plan-full.yaml --shard 2/2', 0], ['validate err/evidence-missing.yaml --shard 2/2 --format sarif', 0], ['validate few --shard 1/2 --format markdown', 1], ['validate ok --shard 0/2', 2], ['validate few --cache', 1], ['validate ok --cache --format junit', 0], ['validate ok --cache-file ok/plan-full.yaml', 2], ['validate ok --shard 1/2 --write-known x.yaml', 2]] as const)('%s gives %i', (line, status) => {
    expect(run(line.split(' ')).status).toBe(status)
  })

  test('what cannot be read is told by both in a sentence, with 3', () => {
    const broken = mkdtempSync(join(folder, 'unreadable-'))
    writeFileSync(join(broken, 'file'), '')
    const told = run(['validate', 'file/below', '--lang', 'en'], {}, broken)
    expect(told).toMatchObject({ status: 3, stdout: '', stderr: expect.stringMatching(/below cannot be read: a part of its path is not a folder.*\n$/) })
    expect(run(['validate', 'file/below', '--lang', 'en'], { CRMPLAN_NO_FAST: '1' }, broken)).toEqual(told)
  })

  test('a folder without files of ours is no success', () => {
    const empty = mkdtempSync(join(folder, 'empty-'))
    expect(run(['validate'], {}, empty)).toMatchObject({ status: 2, stderr: '' })
  })
})

describe('the cache of code', () => {
  const fine = run.bind(undefined, ['validate', 'ok'])

  test('is not needed', () => {
    const expected = fine({ CRMPLAN_NO_CACHE: '1' })
    expect(expected.status).toBe(0)
    expect(fine({ XDG_CACHE_HOME: '/proc/no-such-place' })).toEqual(expected)
  })

  test('may be broken', () => {
    const expected = fine()
    const own = join(cache, 'crmplan')
    mkdirSync(own, { recursive: true })
    for (const name of readdirSync(own).filter((entry) => entry.endsWith('.cache'))) {
      chmodSync(join(own, name), 0o644)
      writeFileSync(join(own, name), 'not code')
    }
    expect(fine()).toEqual(expected)
    expect(fine()).toEqual(expected)
  })

  test.runIf(process.versions.node.startsWith('20.'))('holds what is only loaded once something is wrong, and is not written again', () => {
    const own = join(mkdtempSync(join(tmpdir(), 'crmplan-')), 'crmplan')
    const found = run(['validate', 'err/schema-keys.yaml'], { XDG_CACHE_HOME: dirname(own) })
    const caches = () => readdirSync(own).map((name) => [name.split(' ')[0], statSync(join(own, name)).mtimeMs])
    const written = caches()
    expect(written.map(([name]) => name)).toEqual(['fast.cjs', 'lazy.cjs'])
    expect(run(['validate', 'err/schema-keys.yaml'], { XDG_CACHE_HOME: dirname(own) })).toEqual(found)
    expect(caches()).toEqual(written)
    rmSync(dirname(own), { recursive: true })
  })

  // Each build of each installation leaves about a megabyte.
  test('does not grow without end, and nothing but itself is cleared away', () => {
    const own = join(mkdtempSync(join(tmpdir(), 'crmplan-')), 'crmplan')
    mkdirSync(own)
    const old = Array.from({ length: 30 }, (_, index) => join(own, `fast.cjs 0.0.${index} of another build.cache`))
    for (const [index, path] of old.entries()) {
      writeFileSync(path, '')
      utimesSync(path, 1_700_000_000 + index, 1_700_000_000 + index)
    }
    writeFileSync(join(own, 'findings.json'), '')
    fine({ XDG_CACHE_HOME: dirname(own) })
    const left = old.filter((path) => existsSync(path))
    const caches = readdirSync(own).filter((name) => name.endsWith('.cache'))
    expect(caches.length).toBe(process.versions.node.startsWith('20.') ? 16 : old.length)
    expect(left).toEqual(old.slice(-left.length))
    expect(readdirSync(own)).toContain('findings.json')
    rmSync(dirname(own), { recursive: true })
  })
})

test.skipIf(!existsSync('/dev/full'))('an output that cannot be written is told in a sentence', () => {
  for (const extra of [{}, { CRMPLAN_NO_FAST: '1' }]) {
    const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${PROGRAM}" validate few >/dev/full`], { cwd: CASES, encoding: 'utf8', env: { ...process.env, ...extra } })
    expect([status, stderr]).toEqual([3, 'crmplan cannot write its output: ENOSPC.\n'])
  }
})

test('a program without its bundle says what to do', () => {
  const broken = mkdtempSync(join(folder, 'broken-'))
  cpSync(join(PROGRAM_FOLDER, 'bin'), join(broken, 'bin'), { recursive: true })
  cpSync(join(PROGRAM_FOLDER, 'package.json'), join(broken, 'package.json'))
  const { status, stderr } = spawnSync(process.execPath, [join(broken, 'bin/run.js'), 'packs'], { encoding: 'utf8', env: { ...process.env, XDG_CACHE_HOME: cache } })
  expect([status, stderr]).toEqual([3, expect.stringMatching(/^crmplan is not complete: .*npm run build.*\n$/)])
})

test('a reader that goes away is no failure', () => {
  const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${PROGRAM}" validate few | head -n 1 >/dev/null`], { cwd: CASES, encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})
