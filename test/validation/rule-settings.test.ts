// Protects: how much a finding matters can be set, remarked away and known beforehand, each with its reason; but never so that an error is overlooked.
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { pruneKnown, withoutKnown, writeKnown } from '../../src/cli/check/known-findings.ts'
import { checkPaths } from '../../src/cli/check/check-paths.ts'
import { commentsIn } from '../../src/files/yaml/comments.ts'
import { readTexts } from '../../src/files/content.ts'
import { sayIn } from '../../src/knowledge/sentence.ts'

const folder = mkdtempSync(join(tmpdir(), 'crmplan-settings-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function lay(files: Readonly<Record<string, string>>): string {
  const place = mkdtempSync(join(folder, 'case-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(place, name)), { recursive: true })
    writeFileSync(join(place, name), text)
  }
  return place
}
const told = async (place: string) => (await checkPaths(['.'], place)).diagnostics.map(({ severity, rule, file, line }) => `${file}:${line} ${severity} ${rule}`)

const interview = (id: string, answers: string) => `kind: Interview\nschemaVersion: 1\nrespondent: { id: ${id}, role: it }\nanswers:\n${answers}`
const HIGH = '  - { question: team.backfill, level: 4 }'
const profile = (rules: string) => `kind: Profile\nschemaVersion: 1\ncompany: { name: Acme }\nsettings:\n  rules:\n${rules}`

describe('severities of the profile', () => {
  test.each([
    ['a rule', '    - { rule: evidence-missing, severity: error, reason: r }', 'error'], ['its family', '    - { rule: interviews, severity: info, reason: r }', 'info'], ['off', '    - { rule: evidence-missing, severity: off, reason: r }', undefined],
    ['the later one', '    - { rule: evidence-missing, severity: off, reason: r }\n    - { rule: interviews, severity: info, reason: r }', 'info'],
    ['a folder', '    - { rule: evidence-missing, severity: off, path: interviews/, reason: r }', undefined], ['a file', '    - { rule: evidence-missing, severity: info, path: interviews/li.yaml, reason: r }', 'info'],
    ['another folder', '    - { rule: evidence-missing, severity: off, path: interview, reason: r }', 'warning'],
  ])('%s', async (_, rules, severity) => {
    const place = lay({ 'profile.yaml': profile(rules), 'interviews/li.yaml': interview('li', HIGH) })
    expect(await told(place)).toEqual(severity === undefined ? [] : [`interviews/li.yaml:5 ${severity} evidence-missing`])
  })

  test('an error stays one, and the attempt is told', async () => {
    const place = lay({ 'profile.yaml': profile('    - { rule: unknown-reference, severity: off, reason: r }'), 'interviews/li.yaml': interview('li', '  - { question: team.backfil, level: 1 }') })
    expect(await told(place)).toEqual(['interviews/li.yaml:5 error unknown-reference', 'profile.yaml:6 error rule-settings'])
  })

  test('a command that wants errors alone takes no notice of them: what profiles call an error does not hold it up', async () => {
    const place = lay({ 'profile.yaml': profile('    - { rule: evidence-missing, severity: error, reason: r }'), 'interviews/li.yaml': interview('li', HIGH) })
    expect((await checkPaths(['.'], place, { counts: ({ severity }) => severity === 'error' })).diagnostics).toEqual([])
  })
})

describe('remarks', () => {
  test.each([
    ['behind the line', `${HIGH} # crmplan-ignore evidence-missing: seen`, []],
    ['above the line', `  # crmplan-ignore evidence-missing: seen\n${HIGH}`, []],
    ['above another remark', `  # crmplan-ignore evidence-missing: seen\n  # crmplan-ignore duplicate-id: none\n${HIGH}`, ['li.yaml:6 warning unused-ignore']],
    ['with a Chinese colon', `${HIGH} # crmplan-ignore evidence-missing：当面看过`, []],
    ['without a reason', `${HIGH} # crmplan-ignore evidence-missing`, ['li.yaml:5 warning ignore-without-reason']],
    ['of another rule', `${HIGH} # crmplan-ignore day-off: seen`, ['li.yaml:5 warning evidence-missing', 'li.yaml:5 warning unused-ignore']],
    ['of no rule', `${HIGH} # crmplan-ignore`, ['li.yaml:5 warning evidence-missing', 'li.yaml:5 warning unused-ignore']],
    ['of an error', '  - { question: team.backfil, level: 1 } # crmplan-ignore unknown-reference: known', ['li.yaml:5 error unknown-reference', 'li.yaml:5 warning unused-ignore']],
    ['in a text, where it is none', '  - { question: team.backfill, level: 2, note: "# crmplan-ignore evidence-missing: x" }', []],
    ['where nothing else is wrong', '  - { question: team.backfill, level: 2 } # crmplan-ignore evidence-missing: seen', ['li.yaml:5 warning unused-ignore']],
  ])('%s', async (_, answers, expected) => {
    expect(await told(lay({ 'li.yaml': interview('li', answers) }))).toEqual(expected)
  })
})

test('comments are found where YAML has them, and nowhere else', () => {
  const text = ['# one', 'a: "# no" # two', "b: '# no'", 'c: |', '  # no', 'd: [1, # three', '  2]', 'e: x#no # four', '%bad', '\t# five'].join('\n')
  expect(commentsIn(text).map(({ line, column, text: words, alone }) => `${line}:${column}${words}${alone ? '!' : ''}`)).toEqual(['1:1 one!', '2:11 two', '6:8 three', '8:9 four', '10:2 five!'])
})

describe('known findings', () => {
  const say = sayIn(readTexts('en'))
  async function known(files: Readonly<Record<string, string>>) {
    const place = lay(files)
    const at = { file: join(place, 'known.yaml'), cwd: place }
    await writeKnown(await checkPaths(['.'], place), at, say)
    const left = async (paths = ['.'], cwd = place) => {
      const without = await withoutKnown(await checkPaths(paths, cwd), { ...at, cwd }, paths, 'en')
      return { told: without.checked.diagnostics.map(({ rule, file, line }) => `${file}:${line} ${rule}`), known: without.known, gone: without.gone }
    }
    const prune = async (paths = ['.']) => {
      const checked = await checkPaths(paths, place)
      await pruneKnown(checked, await withoutKnown(checked, at, paths, 'en'), at, say)
    }
    return { place, left, prune, file: at.file }
  }
  const ONE = 'evidence-missing'
  const spread = (...questions: string[]) => questions.map((question) => `  - question: ${question}\n    level: 4`).join('\n')

  test('only new ones are told, while lines move; what has gone is counted', async () => {
    const { place, left, file } = await known({ 'li.yaml': interview('li', HIGH), 'wang.yaml': interview('wang', HIGH) })
    expect(readFileSync(file, 'utf8')).toMatch(/^kind: KnownFindings/)
    writeFileSync(join(place, 'li.yaml'), interview('li', `  # moved\n${HIGH}\n  - { question: team.released-time, level: 5 }`))
    writeFileSync(join(place, 'wang.yaml'), interview('wang', '  - { question: team.backfill, level: 3 }'))
    expect(await left()).toEqual({ told: [`li.yaml:7 ${ONE}`], known: 1, gone: 1 })
  })
  test('a new one on a line that reads as that of a known one is told', async () => {
    const { place, left } = await known({ 'li.yaml': interview('li', spread('team.backfill')) })
    writeFileSync(join(place, 'li.yaml'), interview('li', `${spread('team.released-time')}\n  - { question: team.backfill, level: 3 }`))
    expect(await left()).toEqual({ told: [`li.yaml:6 ${ONE}`], known: 0, gone: 1 })
  })
  test('from any folder, of any part: what was not looked at is not gone', async () => {
    const { place, left } = await known({ 'a/li.yaml': interview('li', HIGH), 'b/wang.yaml': interview('wang', HIGH) })
    expect(await left(['.'], join(place, 'a'))).toEqual({ told: [], known: 1, gone: 0 })
    expect(await left(['a/li.yaml'])).toEqual({ told: [], known: 1, gone: 0 })
  })
  test.each([['a file', 'a/li.yaml', 'a/li-wei.yaml'], ['its folder', 'a', 'acme']])('%s gets another name', async (_, was, is) => {
    const { place, left, prune } = await known({ 'a/li.yaml': interview('li', spread('team.backfill', 'team.released-time')) })
    renameSync(join(place, was), join(place, is))
    expect((await left()).told.filter((line) => line.endsWith(ONE))).toEqual([])
    await prune()
    expect(await left()).toMatchObject({ known: 2, gone: 0 })
  })
  test('what is gone can be taken out, with nothing new let in', async () => {
    const { place, left, prune, file } = await known({ 'a/li.yaml': interview('li', HIGH), 'a/xu.yaml': interview('xu', HIGH), 'b/wang.yaml': interview('wang', HIGH) })
    writeFileSync(join(place, 'a/li.yaml'), interview('li', '  - { question: team.released-time, level: 5 }'))
    await prune(['a'])
    expect((readFileSync(file, 'utf8').match(/file: \S+/g) ?? []).sort()).toEqual(['file: a/xu.yaml', 'file: b/wang.yaml'])
    expect(await left()).toEqual({ told: [`a/li.yaml:5 ${ONE}`], known: 2, gone: 0 })
  })
})
