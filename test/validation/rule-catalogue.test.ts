// Protects: every rule is described in three languages, and its own examples prove it: the wrong one is told by this rule and no other, the right one by none.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { checkPaths } from '../../src/cli/check/check-paths.ts'
import { checkByPolicy } from '../../src/cli/policy/hold-to-policy.ts'
import { readPolicy } from '../../src/cli/policy/read-policy.ts'
import { FIXABLE } from '../../src/files/fix/fixable.ts'
import { readRuleCatalogues, readTexts } from '../../src/files/content.ts'
import { sayIn } from '../../src/knowledge/sentence.ts'
import { LANGUAGES } from '../../src/model/languages.ts'
import { rulesPage } from '../../src/reporting/rules-page.ts'

const catalogues = readRuleCatalogues()
const rules = catalogues.flatMap((catalogue) => catalogue.rules)
const folder = mkdtempSync(join(tmpdir(), 'crmplan-rules-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function writeAll(place: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(place, name)), { recursive: true })
    writeFileSync(join(place, name), text)
  }
}

// Rules that compare with a revision get one: the files of before, committed.
async function findingsIn(files: Readonly<Record<string, string>>, before?: Readonly<Record<string, string>>): Promise<string[]> {
  const place = mkdtempSync(join(folder, 'example-'))
  if (before) {
    writeAll(place, before)
    const git = (...words: string[]) => execFileSync('git', ['-C', place, '-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', '-c', 'commit.gpgsign=false', ...words], { stdio: 'ignore' })
    git('init', '-q')
    git('add', '-A')
    git('commit', '-q', '--no-verify', '-m', 'before')
    for (const name of Object.keys(before)) rmSync(join(place, name))
  }
  writeAll(place, files)
  const { diagnostics, files: checked } = await (files['policy.yaml'] === undefined ? checkPaths(['.'], place) : byPolicy(place))
  expect(checked.length + diagnostics.length).toBeGreaterThan(0)
  return diagnostics.map(({ rule, severity }) => `${severity} ${rule}`)
}

async function byPolicy(place: string) {
  const file = join(place, 'policy.yaml')
  const { checked } = await checkByPolicy(file, readPolicy(file), { paths: [place], since: undefined, today: '2026-11-23', language: 'en', say: sayIn(readTexts('en')) }, {})
  return checked
}

describe('the examples of a rule', () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))('%s', async (id, { severity, before, bad = {}, good = {} }) => {
    expect([...new Set(await findingsIn(bad, before))]).toEqual([`${severity} ${id}`])
    expect(await findingsIn(good, before)).toEqual([])
  })
})

test('every rule that the cases know is described, and none twice', () => {
  const cases = join(import.meta.dirname, 'cases/err')
  const told = readdirSync(cases).filter((name) => name.endsWith('.out')).flatMap((name) => [...readFileSync(join(cases, name), 'utf8').matchAll(/(?:error|warning|info): .* \[([a-z-]+)\]$/gm)].map((match) => match[1]))
  const ids = rules.map(({ id }) => id)
  expect([...new Set(told)].filter((id) => !ids.includes(id as string))).toEqual([])
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})

test.each(LANGUAGES)('the page of the documentation is made from the same data, in %s', async (language) => {
  const name = language === 'en' ? 'rules.md' : `rules.${language}.md`
  await expect(`${rulesPage(catalogues, language, sayIn(readTexts(language)))}\n`).toMatchFileSnapshot(join(import.meta.dirname, '../../docs', name))
})

test('a rule lies in the folder of its family', () => {
  const familyOf = new Map(catalogues.flatMap((catalogue) => catalogue.rules.map(({ id }) => [id, catalogue.family])))
  const files = readdirSync(join(import.meta.dirname, '../../src/validation/rules'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.filter(({ name, parentPath }) => familyOf.get(basename(name, '.ts')) !== basename(parentPath)).map(({ name }) => name)).toEqual([])
})

test('what --fix does is told of exactly those rules that it does something about', () => {
  expect(rules.filter(({ fixable }) => fixable).map(({ id }) => id).sort()).toEqual([...FIXABLE].sort())
})
