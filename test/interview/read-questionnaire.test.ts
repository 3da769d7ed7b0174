// Protects: what is written into a form comes out of it, in every language, whatever it is; and every mistake is told at its cell.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../src/files/workbook/read-workbook.ts'
import { dayOf } from '../../src/model/cell-value.ts'
import { type FormAnswers, readQuestionnaire } from '../../src/interview/read-questionnaire.ts'
import type { Answer, Language } from '../../src/model/file-types.ts'
import { cellName } from '../../src/model/workbook.ts'
import { questionsFor } from '../../src/interview/questions-for.ts'
import { knowledge, sampleProfile } from '../reporting/sample-engagement.ts'
import { loadSay } from '../support/load-pack.ts'
import { entriesOf, filledForm, rowOf, withCell, withPart } from '../support/questionnaire.ts'

const LANGUAGES: readonly Language[] = ['en', 'zh-CN', 'zh-TW']
const inAll = (key: string) => LANGUAGES.map((language) => loadSay(language)(key))
const words = { questions: knowledge.questions, unknown: inAll('questionnaire.answer.unknown'), notApplicable: inAll('questionnaire.answer.notApplicable') }
const ids = questionsFor('it', sampleProfile(), knowledge).map(({ id }) => id)
const [first = '', second = '', third = ''] = ids

async function answersIn(bytes: Uint8Array): Promise<FormAnswers> {
  const read = await readWorkbook(bytes)
  if ('refused' in read) throw new Error(read.refused)
  return readQuestionnaire(read.sheets, words)
}

const problemsIn = async (bytes: Uint8Array) => (await answersIn(bytes)).problems.map(({ key, sheet, row, column }) => `${key} ${sheet}!${cellName(row, column)}`)

// Control characters cannot stand in XML, nor can halves of surrogate pairs; spaces around a text mean nothing.
const sayable = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('=1+1', '+86 10', '-5', '@SUM(A1)', '=HYPERLINK("http://x","y")', '第一行\n第二行', '客户😀👩‍👩‍👧', '<b>&amp;"\'', "'=1", '007', '_x000D_', '1e5', 'TRUE'))
  .map((text) => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '').replace(/\p{Surrogate}/gu, '').trim()).filter((text) => text !== '')
const evidence = fc.record({ text: sayable, source: sayable, date: fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10)) }, { requiredKeys: ['text'] })
const choice = fc.oneof(fc.integer({ min: 1, max: 5 }).map((level) => ({ level })), fc.constant({ unknown: true as const }), fc.constant({ notApplicable: true as const }))
const answer = fc.tuple(choice, fc.record({ note: sayable, evidence: evidence.map((item) => [item]) }, { requiredKeys: [] })).map(([chosen, more]) => ({ ...chosen, ...('notApplicable' in chosen && more.note === undefined ? { ...more, note: 'n/a' } : more) }))

test('law: any answers written into a form are read from it, in any language', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...LANGUAGES), fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), answer), { maxLength: 12, selector: ([id]) => id }), async (language, given) => {
    const answers = given.map(([question, rest]): Answer => ({ question, ...rest }))
    const read = await answersIn(await filledForm(language, 'it', Object.fromEntries(answers.map((item) => [item.question, entriesOf(item, language)]))))
    expect(read.problems).toEqual([])
    expect(read.asked).toBe(ids.length)
    expect(new Map(read.answers.map((item) => [item.question, item]))).toEqual(new Map(answers.map((item) => [item.question, item])))
  }), { numRuns: 12 })
}, 120_000)

describe('a mistake is told at its cell', () => {
  const row = rowOf('it', first)
  test.each<[string, Parameters<typeof filledForm>[2], string]>([
    ['a level that is none', { [first]: { answer: 7 } }, `badLevel Questions!E${row}`],
    ['half a level', { [first]: { answer: 2.5 } }, `badLevel Questions!E${row}`],
    ['a word', { [first]: { answer: 'maybe' } }, `badLevel Questions!E${row}`],
    ['not applicable without a reason', { [first]: { answer: 'Not applicable' } }, `whyMissing Questions!E${row}`],
    ['a note without an answer', { [first]: { note: 'later' } }, `noLevel Questions!E${row}`],
    ['evidence without a text', { [first]: { answer: 4, source: 'file server' } }, `evidenceMissing Questions!H${row}`],
    ['a date without evidence', { [first]: { answer: 4, date: '2026-01-05' } }, `evidenceMissing Questions!I${row}`],
    ['a day that is none', { [first]: { answer: 4, evidence: 'x', date: '2026-02-30' } }, `badDate Questions!I${row}`],
    ['a question that does not exist', { [first]: { question: 'team.nobody', answer: 3 } }, `unknownQuestion Questions!A${row}`],
    ['a question that stands there twice', { [second]: { question: first, answer: 3 } }, `repeatedQuestion Questions!A${rowOf('it', second)}`],
    ['an answer in a row without a question', { [first]: { question: ' ', answer: 3 } }, `noQuestion Questions!E${row}`],
  ])('%s', async (_what, entries, expected) => {
    expect(await problemsIn(await filledForm('en', 'it', entries))).toEqual([expected])
  })

  test('a formula, an error, a merged block, and all problems at once in the order of the cells', async () => {
    const form = await filledForm('en', 'it', { [first]: { answer: 3 }, [second]: { answer: 9 }, [third]: { answer: 2 } })
    expect(await problemsIn(withCell(form, `F${row}`, `<c r="F${row}"><f>1+1</f><v>2</v></c>`))).toEqual([`formula Questions!F${row}`, `badLevel Questions!E${rowOf('it', second)}`])
    expect(await problemsIn(withCell(form, `E${row}`, `<c r="E${row}" t="e"><v>#N/A</v></c>`))).toContain(`cellError Questions!E${row}`)
    const merged = withPart(form, 'xl/worksheets/sheet2.xml', (text) => text.replace(/(<\/sheetData>(?:<sheetProtection[^>]*>)?)/, `$1<mergeCells count="1"><mergeCell ref="E${row}:E${row + 1}"/></mergeCells>`))
    expect(await problemsIn(merged)).toContain(`merged Questions!E${row}`)
  })

  test('another file, a second sheet of questions, a column that is gone', async () => {
    const form = await filledForm('en', 'it', {})
    expect(await problemsIn(withPart(form, 'xl/sharedStrings.xml', (text) => text.replace('crmplan:questions:1', 'something')))).toEqual(['noQuestions Please read first!A1'])
    expect(await problemsIn(withPart(form, 'xl/sharedStrings.xml', (text) => text.replace('crmplan:respondent:1', 'crmplan:questions:1')))).toContain('twoSheets Questions!A1')
    expect(await problemsIn(withPart(form, 'xl/sharedStrings.xml', (text) => text.replace(/>note</, '>remarks<')))).toEqual(['noColumn Questions!F1'])
  })
})

test('a renamed sheet, full-width digits and a deleted row do no harm', async () => {
  const form = await filledForm('zh-CN', 'it', { [first]: { answer: '３' }, [second]: { answer: '不知道' } })
  const renamed = withPart(form, 'xl/workbook.xml', (text) => text.replace(/name="问题"/, 'name="张工 填好"'))
  const deleted = withPart(renamed, 'xl/worksheets/sheet2.xml', (text) => text.replace(new RegExp(`<row r="${rowOf('it', third)}".*?</row>`), ''))
  const { answers, problems, asked } = await answersIn(deleted)
  expect([answers, problems, asked]).toEqual([[{ question: first, level: 3 }, { question: second, unknown: true }], [], ids.length - 1])
})

test.each<[string | number, string | undefined]>([['2026-03-01', '2026-03-01'], ['2026/3/1', '2026-03-01'], ['2026年3月1日', '2026-03-01'], ['２０２６．３．１', '2026-03-01'], [46082, '2026-03-01'], [46082.75, '2026-03-01'], ['1.3.2026', undefined], ['soon', undefined], [3, undefined], [-1, undefined], [1e9, undefined], ['2026-13-01', undefined]])('the day %s', (value, day) => {
  expect(dayOf({ row: 1, column: 1, kind: typeof value === 'number' ? 'number' : 'text', value })).toBe(day)
})
