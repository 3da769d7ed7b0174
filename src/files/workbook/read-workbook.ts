// An XLSX file from a stranger → its cells: bounded before anything is unpacked, nothing computed, nothing followed.
import { type Cell, type Sheet, readXlsx } from 'hucre/xlsx'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import type { FoundCell, FoundSheet } from '../../model/workbook.ts'

/** Files of more bytes are not read. */
const MAX_BYTES = 5_000_000
/** Nor those that would unpack to more, of it more beside the sheets (texts, styles, names), or consist of more parts. */
const MAX_UNPACKED = 40_000_000
const MAX_BESIDE = 5_000_000
const MAX_PARTS = 300
/** Sheets may share a part, and each is read for itself: no more is read in all. */
const MAX_READ = 10 * MAX_UNPACKED
const MAX_MERGED = 10_000
/** Cells outside are not read, only told. */
const LAST = { column: 'AZ', row: 3000 }
/** Cells told at most. */
const MOST_TOLD = 20

/** The sheets, with the names of filled cells too far out to be read; or why the file was refused, `detail` being the reader's own (English) sentence. */
export type WorkbookRead = { readonly sheets: readonly FoundSheet[]; readonly beyond: readonly string[] } | { readonly refused: 'too-large' | 'unpacks-too-large' | 'not-a-workbook' | 'encrypted' | 'forbidden-part'; readonly detail: string }

/** Reads the bytes of an XLSX file. */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookRead> {
  if (bytes.length > MAX_BYTES) return { refused: 'too-large', detail: `${bytes.length} bytes` }
  // Encrypted workbooks are OLE containers, not archives.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { refused: 'encrypted', detail: '' }
  try {
    const parts = unpacked(bytes)
    if (typeof parts === 'string') return { refused: 'unpacks-too-large', detail: parts }
    const forbidden = Object.entries(parts).find(([name, content]) => isForbidden(name, content))
    if (forbidden) return { refused: 'forbidden-part', detail: forbidden[0].slice(0, 100) }
    // Packed again without compression: what is read is exactly what was measured.
    const workbook = await readXlsx(zipSync(parts, { level: 0 }), { range: `A1:${LAST.column}${LAST.row}`, readStyles: true })
    const merged = workbook.sheets.reduce((sum, { merges = [] }) => sum + merges.length, 0)
    if (merged > MAX_MERGED) return { refused: 'unpacks-too-large', detail: `${merged} merged blocks` }
    return { sheets: workbook.sheets.map(toSheet), beyond: Object.entries(parts).filter(([name]) => isSheet(name)).flatMap(([, content]) => filledBeyond(strFromU8(content))).slice(0, MOST_TOLD) }
  } catch (error) {
    return { refused: 'not-a-workbook', detail: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) }
  }
}

// The parts as far as the cells need them, or what is too much of them. fflate unpacks no more of a part than it declares.
function unpacked(bytes: Uint8Array): Record<string, Uint8Array> | string {
  const size = { all: 0, beside: 0, largest: 0, parts: 0 }
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      size.parts += 1
      size.all += originalSize
      size.largest = Math.max(size.largest, originalSize)
      if (!isSheet(name)) size.beside += originalSize
      return size.all <= MAX_UNPACKED && size.beside <= MAX_BESIDE && size.parts <= MAX_PARTS && isNeeded(name)
    },
  })
  if (size.parts > MAX_PARTS) return `${size.parts} parts`
  if (size.all > MAX_UNPACKED || size.beside > MAX_BESIDE) return `${size.all} bytes`
  const sheets = Object.values(parts).reduce((sum, content) => sum + (strFromU8(content).match(/<(?:\w+:)?sheet\s/g) ?? []).length, 0)
  return sheets * size.largest > MAX_READ ? `${sheets} sheets` : parts
}

// What a sheet names beside its cells (drawings, charts, remarks) is not looked at.
function isNeeded(name: string): boolean {
  return /\.(xml|rels)$/i.test(name) && !/worksheets\/_rels\//i.test(name)
}

function isSheet(name: string): boolean {
  return /worksheets\/[^/]*\.xml$/i.test(name)
}

// Names of the filled cells outside of what is read, in the order of the file.
function filledBeyond(xml: string): string[] {
  return [...xml.matchAll(/<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*?(?<!\/)>(?!<\/)/g)].flatMap(([, column = '', row = '']) => {
    const isRead = Number(row) <= LAST.row && (column.length < LAST.column.length || (column.length === LAST.column.length && column <= LAST.column))
    return isRead ? [] : [`${column}${row}`]
  })
}

// No spreadsheet program writes a document type, and it is where entities are declared.
function isForbidden(name: string, content: Uint8Array): boolean {
  return name.startsWith('/') || name.split(/[\\/]/).includes('..') || /<!(DOCTYPE|ENTITY)/i.test(strFromU8(content))
}

function toSheet(sheet: Sheet): FoundSheet {
  const cells: FoundCell[] = []
  for (const [row, line] of sheet.rows.entries()) {
    for (const [column, value] of line.entries()) {
      const found = toCell(sheet.cells?.get(`${row},${column}`), value)
      if (found) cells.push({ row: row + 1, column: column + 1, ...found })
    }
  }
  return { name: sheet.name, cells, merged: (sheet.merges ?? []).map(({ startRow, endRow, startCol, endCol }) => ({ fromRow: startRow + 1, toRow: endRow + 1, fromColumn: startCol + 1, toColumn: endCol + 1 })) }
}

function toCell(cell: Cell | undefined, value: Sheet['rows'][number][number] | undefined): Pick<FoundCell, 'kind' | 'value'> | undefined {
  if (cell?.formula !== undefined) return { kind: 'formula', value: cell.formula }
  if (cell?.type === 'error') return { kind: 'error', value: String(value ?? '') }
  if (value === null || value === undefined || value === '') return undefined
  if (value instanceof Date) return { kind: 'date', value: value.toISOString().slice(0, 10) }
  // Who sees 60% has not told 0.6.
  if (typeof value === 'number' && cell?.style?.numFmt?.includes('%')) return { kind: 'text', value: `${Number((value * 100).toPrecision(12))}%` }
  return { kind: typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean', value }
}
