// Comma-separated values from and for a spreadsheet program.
import { parseCsv, writeCsv } from 'hucre/csv'
import type { FoundSheet } from '../../model/workbook.ts'

/** More rows are not read. */
const MOST_ROWS = 3000

/** What begins a formula in a cell, full-width forms too, behind spaces and quotation marks or at once as a tab or line break; also behind what separates cells on computers of other countries. */
const FORMULA = /(?<=^|[;|\t\r\n])(?=[\s"']*[=+\-@\uff0b\uff0d\uff1d\uff20]|[\t\r\n])/g

/** The rows as the bytes of a CSV file that Excel opens as UTF-8; a cell that would be a formula there, or of which a part would be one, is made a text by an apostrophe. */
export function csvBytes(rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(writeCsv(rows.map((row) => row.map((cell) => cell.replace(FORMULA, "'"))), { bom: true, headers: false }))
}

/** The cells of a CSV file, its delimiter found out, all of them texts; undefined where it is not UTF-8. */
export function readCsv(bytes: Uint8Array, name: string): FoundSheet | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const rows = parseCsv(text, { unescapeFormulae: true, maxRows: MOST_ROWS })
    const cells = rows.flatMap((row, index) => row.flatMap((value, column) => (value === null || value === '' ? [] : [{ row: index + 1, column: column + 1, kind: 'text' as const, value: String(value) }])))
    return { name, cells, merged: [] }
  } catch {
    return undefined
  }
}
