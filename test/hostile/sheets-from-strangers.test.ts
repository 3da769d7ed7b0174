// Protects: a form that comes back is read in the encoding of any country, nothing in it is passed over in silence, and no small file takes long or much memory.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readStatusForm } from '../../src/cli/track/status-files.ts'
import { readCsv } from '../../src/files/workbook/csv.ts'
import { readWorkbook } from '../../src/files/workbook/read-workbook.ts'
import { workbookBytes } from '../../src/files/workbook/write-workbook.ts'
import { unsoundCells } from '../../src/model/unsound-cells.ts'
import type { FoundSheet, MergedBlock } from '../../src/model/workbook.ts'
import { isStatusSheet, readStatusSheet } from '../../src/tracking/read-status-sheet.ts'
import { numberOf } from '../../src/tracking/status-words.ts'
import type { SheetColumn } from '../../src/tracking/status-sheet.ts'
import { withPart } from '../support/questionnaire.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const HEADINGS = new Map<SheetColumn, readonly string[]>([['task', ['任务', '任務', 'Task']], ['title', ['标题', '標題', 'Title']], ['percent', ['完成百分比', 'Percent done']], ['remark', ['备注', '備註', 'Remark']]])
const KNOWN = [...HEADINGS.values()].flat()
const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readCsv(bytes(text), 'x', KNOWN)
const wide = (text: string, mark: boolean, little: boolean) => {
  const units = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le')
  return little ? units : units.swap16()
}

describe('CSV in the encoding of a country', () => {
  // 任务,完成百分比,备注 / a,60,没做 as mainland Excel saves it; 任務,完成百分比,備註 / a,60,沒做 as that of Taiwan does.
  const GBK = Buffer.from('c8cecef12ccdeab3c9b0d9b7d6b1c82cb1b8d7a20d0a612c36302cc3bbd7f60d0a', 'hex')
  const BIG5 = Buffer.from('a5f4b0c82ca7b9a6a8a6caa4c0a4f12cb3c6b5f90d0a612c36302ca853b0b50d0a', 'hex')
  const TEXT = '任务\t完成百分比\t备注\r\na\t60\t没做\r\n'
  test.each([
    ['GBK', GBK, '没做'], ['Big5', BIG5, '沒做'], ['UTF-16 as "Unicode text"', wide(TEXT, true, true), '没做'], ['UTF-16, big end first', wide(TEXT, true, false), '没做'], ['UTF-16 without a mark', wide(TEXT, false, true), '没做'], ['UTF-16 without a mark, big end first', wide(TEXT, false, false), '没做'], ['UTF-8 with a mark', bytes(`\ufeff${TEXT}`), '没做'],
  ])('%s', (_name, content, remark) => {
    const sheet = readCsv(content, 'x', KNOWN)
    expect(sheet && readStatusSheet(sheet, HEADINGS, ['a'])).toMatchObject({ tasks: [{ task: 'a', percentComplete: 60, remark }], unread: [], problems: [] })
  })

  test('what could be several is refused rather than garbled', () => {
    expect(readCsv(Buffer.from('Task,Remark\r\na,Gr\xf6\xdfe\r\n', 'latin1'), 'x', KNOWN)).toBeUndefined()
  })

  test('an ending that is never written is told, and so is a separator that Excel is told of', () => {
    expect(unsoundCells([read('Task,Remark\na,"b\nc,d\n')!])).toEqual([{ key: 'neverClosed', sheet: 'x', row: 2, column: 2, values: { words: 'b' } }])
    expect(unsoundCells([read('Task,Remark\na,"b\nc"\nd,6"\n')!])).toEqual([])
    expect(read('sep=;\r\nTask;Remark\r\na,b;c')?.cells.map(({ row, value }) => [row, value])).toEqual([[1, 'Task'], [1, 'Remark'], [2, 'a,b'], [2, 'c']])
  })

  test('a text of more than a million bytes is not read', async () => {
    const file = join(temporaryFolder(), 'status.csv')
    writeFileSync(file, '\n'.repeat(1_000_001))
    await expect(readStatusForm(file, { plan: { phases: [] } } as never, () => '')).rejects.toMatchObject({ key: 'notAForm', values: { reason: 'too_large' } })
  })

  test('rows are read however far down, columns however far out', () => {
    expect(read(`Task${',\n'.repeat(5000)}a`)?.cells.at(-1)).toMatchObject({ row: 5001, value: 'a' })
    expect(read(`${','.repeat(500)}a`)?.cells).toMatchObject([{ row: 1, column: 501, value: 'a' }])
  })
})

describe('a form for a status', () => {
  const sheet = (rows: readonly (readonly string[])[], merged: readonly MergedBlock[] = []): FoundSheet => ({ name: 'S', merged, cells: rows.flatMap((row, at) => row.flatMap((value, column) => (value === '' ? [] : [{ row: at + 1, column: column + 1, kind: 'text' as const, value }]))) })
  test('words beside its columns are named', () => {
    const { tasks, unread } = readStatusSheet(sheet([['Task', 'Percent done', 'Comment'], ['a', '60', 'two missing', 'x']]), HEADINGS, ['a'])
    expect([tasks.length, unread.map(({ column }) => column)]).toEqual([1, [3, 4]])
  })
  test('a value for several rows is no value of the first', () => {
    const rows = [['Task', 'Percent done'], ['a', '60'], ['b', '']]
    const told = (block: MergedBlock) => readStatusSheet(sheet(rows, [block]), HEADINGS, ['a', 'b']).problems.map(({ key, row, column }) => `${key} ${row},${column}`)
    expect(told({ fromRow: 2, toRow: 3, fromColumn: 2, toColumn: 2 })).toEqual(['merged 2,2'])
    expect(told({ fromRow: 1, toRow: 1, fromColumn: 1, toColumn: 2 })).toEqual([])
  })
  test('less than one percent is a share, and told', () => {
    expect(readStatusSheet(sheet([['Task', 'Percent done'], ['a', '0.6']]), HEADINGS, ['a']).problems).toMatchObject([{ key: 'fraction', row: 2, column: 2, values: { meant: 60 } }])
  })
  test('is known by its headings', () => expect([isStatusSheet(sheet([['Cover']]), HEADINGS), isStatusSheet(sheet([['TASK ', '完成百分比']]), HEADINGS)]).toEqual([false, true]))
})

test.each([['12,000', 12_000], ['1,234,567.5', 1_234_567.5], ['12 000', 12_000], ['１２，０００', 12_000], ['1.2万', 12_000], ['1.200,50', undefined], ['12,5', undefined], ['1,2000', undefined], ['1e3', undefined], ['-5', undefined]])('a number written as %j', (text, number) => {
  expect(numberOf(text)).toBe(number)
})

describe('XLSX', () => {
  const form = () => workbookBytes('x', [{ name: 'A', widths: [10], rows: [{ cells: [{ look: 'text', value: 'a' }, { look: 'text', value: 7 }] }], frozenRows: 0, frozenColumns: 0, dropDowns: [] }])
  const changed = async (part: string, change: (text: string) => string) => readWorkbook(withPart(await form(), part, change))
  test('cells too far out are named, empty ones are not', async () => {
    const found = await changed('xl/worksheets/sheet1.xml', (text) => text.replace('</sheetData>', '<row r="4000"><c r="A4000"><v>1</v></c><c r="B4000" s="1"/><c r="C4000"></c></row><row r="5"><c r="AZ5"><v>1</v></c><c s="0" r="BA5"><v>1</v></c></row></sheetData>'))
    expect(found).toMatchObject({ beyond: ['A4000', 'BA5'] })
  })
  test('a share shown as a percentage is the percentage', async () => {
    const styled = withPart(await form(), 'xl/styles.xml', (text) => text.replace(/(<cellXfs[^>]*>).*<\/cellXfs>/s, '$1<xf numFmtId="0"/><xf numFmtId="9"/></cellXfs>'))
    const found = await readWorkbook(withPart(styled, 'xl/worksheets/sheet1.xml', (text) => text.replace(/<c r="B1"[^>]*><v>7<\/v>/, '<c r="B1" s="1"><v>0.07</v>')))
    expect('sheets' in found ? found.sheets[0]?.cells[1] : found).toMatchObject({ kind: 'text', value: '7%' })
  })
  test.each([
    ['a hundred thousand sheets', 'xl/workbook.xml', (text: string) => text.replace(/<sheet [^>]*\/>/, (sheet) => sheet.repeat(60_000))],
    ['a million texts', 'xl/sharedStrings.xml', (text: string) => text.replace('</sst>', `${'<si><t>a</t></si>'.repeat(300_000)}</sst>`)],
    ['thousands of merged blocks', 'xl/worksheets/sheet1.xml', (text: string) => text.replace('</sheetData>', `</sheetData><mergeCells>${Array.from({ length: 10_001 }, (_, index) => `<mergeCell ref="A${index + 9}:B${index + 9}"/>`).join('')}</mergeCells>`)],
  ])('%s are no form', async (_name, part, change) => {
    expect(await changed(part, change)).toMatchObject({ refused: 'unpacks-too-large' })
  })
  test('what stands beside the cells (drawings, remarks) is not read, sound or not', async () => {
    const relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>'
    expect(await readWorkbook(withPart(withPart(await form(), 'xl/worksheets/_rels/sheet1.xml.rels', () => relations), 'xl/drawings/drawing1.xml', () => '<broken'))).toMatchObject({ sheets: [{ name: 'A' }] })
  })
  test('an archive of something else is told', async () => expect(await readWorkbook(zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }))).toMatchObject({ refused: 'not-a-workbook' }))
})
