// Comma-separated values from and for a spreadsheet program.
import { parseCsv, writeCsv } from 'hucre/csv'
import type { FoundCell, FoundSheet } from '../../model/workbook.ts'
import { decodeText } from './decode-text.ts'

/** What begins a formula in a cell, full-width forms too, behind spaces and quotation marks or at once as a tab or line break; also behind what separates cells on computers of other countries. */
const FORMULA = /(?<=^|[;|\t\r\n])(?=[\s"']*[=+\-@\uff0b\uff0d\uff1d\uff20]|[\t\r\n])/g
/** Tells Excel by which character the cells are separated; it is no row. */
const SEPARATOR_LINE = /^\ufeff?"?sep=(.)"?(?:\r\n|\r|\n)/i

/** The rows as the bytes of a CSV file that Excel opens as UTF-8; a cell that would be a formula there, or of which a part would be one, is made a text by an apostrophe. */
export function csvBytes(rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(writeCsv(rows.map((row) => row.map((cell) => cell.replace(FORMULA, "'"))), { bom: true, headers: false }))
}

/** The cells of a CSV file, its delimiter and its encoding found out, all of them texts; `known` are words that may stand in it. Undefined where the encoding can't be told. */
export function readCsv(bytes: Uint8Array, name: string, known: readonly string[] = []): FoundSheet | undefined {
  const text = decodeText(bytes, known)
  if (text === undefined) return undefined
  const [line = '', delimiter] = SEPARATOR_LINE.exec(text) ?? []
  const rows = parseCsv(text.slice(line.length), { unescapeFormulae: true, ...(delimiter === undefined ? {} : { delimiter }) })
  const cells = rows.flatMap((row, index) => row.flatMap((value, column): FoundCell[] => (value === null || value === '' ? [] : [{ row: index + 1, column: column + 1, kind: 'text', value: String(value) }])))
  const last = cells.at(-1)
  // A quotation mark that nothing closes makes all the rest one cell.
  const isOpen = last !== undefined && /[\r\n]/.test(String(last.value)) && (text.match(/"/g) ?? []).length % 2 === 1
  return { name, cells: isOpen ? [...cells.slice(0, -1), { ...last, kind: 'open' }] : cells, merged: [] }
}
