// Protects: a form goes out, comes back filled in, and its answers are in the interview; what is broken or hostile is refused with its place, and nothing is written.
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Interview } from '../../../src/model/file-types.ts'
import { complaints } from '../../reporting/lint-report.ts'
import { filledForm, rowOf, withPart } from '../../support/questionnaire.ts'
import { runCommand } from '../../support/run-command.ts'
import { newEngagement } from '../engagement-for-test.ts'

const QUESTION = 'technology.erp-link'
const ABOUT = { name: '刘洋', date: '2026-11-20' }
const read = (folder: string, id: string) => parse(readFileSync(join(folder, `interviews/${id}.yaml`), 'utf8')) as Interview

async function importing(folder: string, content: Uint8Array | string, ...flags: string[]): Promise<{ stdout: string; stderr: string; exit: number }> {
  writeFileSync(join(folder, 'back.xlsx'), content)
  return runCommand('interview', folder, '--import', join(folder, 'back.xlsx'), '--today', '2026-11-22', '--lang', 'en', ...flags)
}

describe('the form', () => {
  test.each(['en', 'zh-CN', 'zh-TW'])('as XLSX in %s has a drop-down for every answer, hidden ids, a frozen head, and unlocked cells only for entries', async (language) => {
    const folder = await newEngagement()
    const ran = await runCommand('questionnaire', folder, '--role', 'it', '--to', 'xlsx', '--lang', language)
    expect(ran.exit).toBe(0)
    const bytes = readFileSync(join(folder, 'questionnaire-it.xlsx'))
    const parts = unzipSync(bytes)
    const sheet = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array())
    const rows = [...sheet.matchAll(/<row r="(\d+)"/g)].length
    expect(sheet).toMatch(new RegExp(`<dataValidation type="list" sqref="E3:E${rows}"[^>]*><formula1>"1,2,3,4,5,[^,]+,[^,"]+"`))
    expect(sheet).toContain('<sheetProtection sheet="1"')
    expect(sheet).toMatch(/<col min="1" max="1"[^>]*hidden="true"/)
    expect(sheet).toMatch(/<pane xSplit="3" ySplit="2"[^>]*state="frozen"/)
    expect(sheet).not.toContain('<f>')
    const again = await runCommand('questionnaire', folder, '--role', 'it', '--to', 'xlsx', '--lang', language, '--output', 'again.xlsx')
    expect(again.exit).toBe(0)
    expect(readFileSync(join(folder, 'again.xlsx')).equals(bytes), 'same files, same bytes').toBe(true)
    expect((await runCommand('questionnaire', folder, '--role', 'it', '--to', 'xlsx')).exit, 'nothing is overwritten').toBe(1)
  })

  test.each(['en', 'zh-CN', 'zh-TW'])('as Markdown in %s is well-formed, with a box for each level', async (language) => {
    const { stdout } = await runCommand('questionnaire', await newEngagement(), '--role', 'front-line', '--lang', language)
    expect(complaints(stdout)).toEqual([])
    expect(stdout.match(/☐/g)?.length).toBe(34 * 7)
  })

  test('for a respondent, only what is open', async () => {
    const folder = await newEngagement()
    const [file = ''] = readdirSync(join(folder, 'interviews'))
    const id = file.replace('.yaml', '')
    writeFileSync(join(folder, 'interviews', file), readFileSync(join(folder, 'interviews', file), 'utf8').replace(/^answers:[^]*/m, 'answers: [{ question: process.owners, level: 2 }]\n'))
    const { stdout } = await runCommand('questionnaire', folder, '--respondent', id, '--open', '--json')
    const { questions } = JSON.parse(stdout) as { questions: string[] }
    expect(questions).toHaveLength(59)
    expect(questions).not.toContain('process.owners')
  })

  test.each([[[], 'Say for whom'], [['--respondent', 'nobody'], 'no respondent nobody'], [['--role', 'it', '--output', '../out.md'], 'leads out']])('refused: %s', async (flags, words) => {
    const ran = await runCommand('questionnaire', await newEngagement(), ...flags, '--lang', 'en')
    expect([ran.exit, ran.stderr]).toEqual([2, expect.stringContaining(words)])
  })
})

describe('coming back', () => {
  test('a new respondent gets a file; newer answers replace, older ones do not; a dry run writes nothing', async () => {
    const folder = await newEngagement()
    const first = await filledForm('zh-CN', 'it', { [QUESTION]: { answer: 2, note: '刚起步' }, 'technology.security-privacy': { answer: 4, evidence: '权限表', source: '文件柜' } }, ABOUT)
    expect((await importing(folder, first, '--dry-run')).stderr).toContain('Nothing was written')
    expect(readdirSync(join(folder, 'interviews'))).not.toContain('liu-yang.yaml')
    const ran = await importing(folder, first)
    expect([ran.exit, ran.stderr]).toEqual([0, expect.stringContaining('2 new answers, 0 changed, 0 as before, 38 left open')])
    expect(read(folder, 'liu-yang')).toMatchObject({ respondent: { id: 'liu-yang', name: '刘洋', role: 'it', date: '2026-11-20' }, answers: [{ question: QUESTION, level: 2, note: '刚起步' }, { question: 'technology.security-privacy', level: 4, evidence: [{ text: '权限表', source: '文件柜' }] }] })
    const second = await importing(folder, await filledForm('en', 'it', { [QUESTION]: { answer: 3 }, 'technology.security-privacy': { answer: 4 } }, { ...ABOUT, date: '2026-11-25' }))
    expect(second.stderr).toContain('level 2')
    expect(second.stderr).toContain('no new answer, 1 changed, 1 as before')
    const kept = read(folder, 'liu-yang').answers
    expect(kept.find(({ question }) => question === QUESTION)).toEqual({ question: QUESTION, level: 3, date: '2026-11-25' })
    expect(kept.find(({ question }) => question === 'technology.security-privacy')?.evidence).toHaveLength(1)
    const late = await importing(folder, await filledForm('en', 'it', { [QUESTION]: { answer: 1 } }, { ...ABOUT, date: '2026-11-21' }))
    expect(late.stderr).toContain('stays, because it is newer')
    expect(read(folder, 'liu-yang').answers).toEqual(kept)
    expect((await runCommand('validate', folder)).exit).toBe(0)
  })

  test('a file saved by LibreOffice', async () => {
    const folder = await newEngagement()
    expect((await importing(folder, readFileSync(join(import.meta.dirname, 'saved-by-libreoffice.xlsx')))).exit).toBe(0)
    const { respondent, answers } = read(folder, 'liu-yang')
    expect(respondent).toEqual({ id: 'liu-yang', name: '刘洋', role: 'it', position: 'IT主管', date: '2026-11-20' })
    expect(new Map(answers.map((answer) => [answer.question, answer]))).toEqual(new Map([
      { question: 'technology.security-privacy', level: 4, note: '=SUM(1)是公式名\n第二行', evidence: [{ text: '权限矩阵V3', source: '+文件柜 A', date: '2026-10-08' }] },
      { question: QUESTION, unknown: true }, { question: 'integration.duplicates', notApplicable: true, note: '没有重复 😀' }, { question: 'technology.customising-restraint', level: 2 },
    ].map((answer) => [answer.question, answer])))
  })

  test('an interview file as YAML, with its problems at their lines', async () => {
    const folder = await newEngagement()
    const file = join(folder, 'back.yaml')
    writeFileSync(file, 'kind: Interview\nschemaVersion: 1\nrespondent: { id: wu, role: it }\nanswers:\n  - { question: technology.erp-link, level: 7 }\n  - { question: technology.erp-lnk, level: 3 }\n')
    const bad = await runCommand('interview', folder, '--import', file, '--lang', 'en')
    expect([bad.exit, bad.stderr]).toEqual([1, expect.stringMatching(/back\.yaml:5:45:[^]*back\.yaml:6:17:/)])
    writeFileSync(file, 'kind: Interview\nschemaVersion: 1\nrespondent: { id: wu, role: it }\nanswers: [{ question: technology.erp-link, level: 3 }]\n')
    expect((await runCommand('interview', folder, '--import', file, '--respondent', 'other', '--lang', 'en')).stderr).toContain('holds the answers of wu')
    expect((await runCommand('interview', folder, '--import', file, '--today', '2026-11-22', '--lang', 'en')).exit).toBe(0)
    expect(read(folder, 'wu').answers).toEqual([{ question: 'technology.erp-link', level: 3 }])
  })
})

describe('refused, with the place told and nothing written', () => {
  const row = rowOf('it', QUESTION)
  const wrong: [string, () => Promise<Uint8Array | string>, string[], RegExp][] = [
    ['answers', () => filledForm('en', 'it', { [QUESTION]: { answer: 7 }, 'team.project-manager': { answer: 'no idea' } }, ABOUT), [], new RegExp(`back\\.xlsx \\[Questions!E${row}\\]: "7" is no answer`)],
    ['no name', () => filledForm('en', 'it', { [QUESTION]: { answer: 2 } }), [], /\[Please read first!C13\]: Whose answers/],
    ['a role that is none', () => filledForm('en', 'it', { [QUESTION]: { answer: 2 } }, { ...ABOUT, role: 'boss' }), [], /C14\]: "boss" is no role\. Choose one of: Executive/],
    ['a day that is none', () => filledForm('en', 'it', { [QUESTION]: { answer: 2 } }, { ...ABOUT, date: 'Monday' }), [], /C16\]: "Monday" is not a day/],
    ['somebody else', () => filledForm('en', 'it', { [QUESTION]: { answer: 2 } }, { ...ABOUT, id: 'wang' }), ['--respondent', 'wu'], /answers of "刘洋", but --respondent says "wu"/],
    ['no sheet about the respondent', async () => withPart(await filledForm('en', 'it', { [QUESTION]: { answer: 2 } }, ABOUT), 'xl/sharedStrings.xml', (text) => text.replace('crmplan:respondent:1', 'x')), [], /sheet about the respondent is missing/],
    ['a text', async () => 'question,level\na,3\n', [], /not a readable XLSX file/],
    ['an empty file', async () => '', [], /not a readable XLSX file/],
    ['half a file', async () => (await filledForm('en', 'it', {}, ABOUT)).slice(0, 6000), [], /not a readable XLSX file/],
    ['an old or encrypted file', async () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), [], /password or is in the old \.xls/],
    ['a bomb', async () => zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000) }), [], /far more than a questionnaire/],
    ['thousands of parts', async () => zipSync(Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`p${index}.xml`, new Uint8Array(1)]))), [], /far more than a questionnaire/],
    ['a bomb that lies about its size', async () => lying(zipSync({ 'xl/workbook.xml': new Uint8Array(30_000_000) })), [], /not a readable XLSX file/],
    ['entities', async () => withPart(await filledForm('en', 'it', {}, ABOUT), 'xl/sharedStrings.xml', (text) => text.replace('<sst', '<!DOCTYPE sst [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst')), [], /holds a part that no spreadsheet program writes/],
    ['a part outside', async () => withPart(await filledForm('en', 'it', {}, ABOUT), '../../evil.xml', () => '<a/>'), [], /holds a part that no spreadsheet program writes/],
    ['more than five megabytes', async () => new Uint8Array(5_000_001).fill(0x50), [], /larger than 5 MB/],
  ]
  test.each(wrong)('%s', async (_what, content, flags, told) => {
    const folder = await newEngagement()
    const before = readdirSync(join(folder, 'interviews'))
    const { exit, stderr } = await importing(folder, await content(), ...flags)
    expect([exit, stderr]).toEqual([1, expect.stringMatching(told)])
    expect(stderr).not.toMatch(/\n\s+at |bug of crmplan/)
    expect(readdirSync(join(folder, 'interviews'))).toEqual(before)
  })

  test('a cell at the far corner costs nothing', async () => {
    const folder = await newEngagement()
    const form = await filledForm('en', 'it', { [QUESTION]: { answer: 2 } }, ABOUT)
    const { exit } = await importing(folder, withPart(form, 'xl/worksheets/sheet2.xml', (text) => text.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')))
    expect(exit).toBe(0)
    expect(statSync(join(folder, 'interviews/liu-yang.yaml')).size).toBeLessThan(600)
  })
})

// Says in both of its headers that the part is small.
function lying(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  for (let at = 0; at < zip.length - 46; at++) {
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 100, true)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true)
  }
  return zip
}
