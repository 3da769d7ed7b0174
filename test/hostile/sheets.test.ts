// Protects: whatever words stand in a form, no spreadsheet program computes them, calls the file damaged, or gives them back otherwise.
import { JSDOM } from 'jsdom'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { csvBytes, readCsv } from '../../src/files/workbook/csv.ts'
import { readWorkbook } from '../../src/files/workbook/read-workbook.ts'
import { workbookBytes } from '../../src/files/workbook/write-workbook.ts'
import type { CellLook } from '../../src/model/workbook.ts'

const FORMULAS = ['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '"=1+1', '＝1+1', '＋1', '－1', '＠x', '=cmd|\' /C calc\'!A0', 'x;=1+1', 'x|=1', 'x\t=HYPERLINK("http://e.example")', 'a\n=1', ';;＝1']
const WORDS = ['', '中文', 'a "b", c', "it's", 'a-b', '3 - 2', 'x = y', '_x0041_', '_x003D_1+1', '<f>1+1</f>', ']]>', '&amp;', '&#61;1', '{1;2}', '  spaces  ', 'one\ntwo']
const LOOKS: readonly CellLook[] = ['title', 'text', 'head', 'fixed', 'entry', 'choice', 'day']

test('CSV: no cell, nor what a computer of another country takes for one, begins as a formula', () => {
  const text = new TextDecoder().decode(csvBytes([...FORMULAS, ...WORDS].map((word) => [word, word])))
  const cells = text.replace(/^\ufeff/, '').split(/[,;|\t\r\n]/).map((cell) => cell.replace(/^["\s]+/, ''))
  expect(cells.filter((cell) => /^[=+\-@＝＋－＠]/.test(cell))).toEqual([])
})

test('CSV: words that are none come back as they were', () => {
  const words = WORDS.filter((word) => word !== '')
  expect(readCsv(csvBytes(words.map((word) => ['x', word])), 'x')?.cells.filter(({ column }) => column === 2).map(({ value }) => value)).toEqual(words)
})

test.each(LOOKS)('XLSX, cells that look like %s: texts, without any formula, link or outside part', async (look) => {
  const words = [...FORMULAS, ...WORDS]
  const bytes = await workbookBytes('=1+1 ]]> <x>', [{ name: 'A', widths: [10], rows: words.map((value) => ({ cells: [{ look, value }] })), frozenRows: 0, frozenColumns: 0, dropDowns: [] }])
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name))
  for (const [name, part] of parts) {
    const xml = new (new JSDOM('').window.DOMParser)().parseFromString(strFromU8(part), 'application/xml')
    expect([name, xml.querySelector('parsererror')?.textContent]).toEqual([name, undefined])
    expect([name, ...xml.querySelectorAll('f, hyperlink, ddeLink, [TargetMode=External]')]).toEqual([name])
  }
  const read = await readWorkbook(bytes)
  const cells = 'sheets' in read ? read.sheets[0]?.cells.map(({ kind, value }) => [kind, String(value).replaceAll('\r', '\n')]) : read
  expect(cells).toEqual(words.filter((word) => word !== '').map((word) => ['text', word.replaceAll('\r', '\n')]))
})

test('XLSX: a text longer than a cell can be is cut, not between the halves of a character', async () => {
  const long = (text: string) => workbookBytes('x', [{ name: 'A', widths: [10], rows: [{ cells: [{ look: 'text', value: text }] }], frozenRows: 0, frozenColumns: 0, dropDowns: [] }])
  for (const text of ['x'.repeat(40_000), '𠮷'.repeat(40_000), `x${'𠮷'.repeat(40_000)}`]) {
    const read = await readWorkbook(await long(text))
    const value = String('sheets' in read ? read.sheets[0]?.cells[0]?.value : '')
    expect(value.length).toBeGreaterThan(32_760)
    expect(value.length).toBeLessThanOrEqual(32_767)
    expect(Buffer.from(value).toString()).toBe(value)
  }
})
