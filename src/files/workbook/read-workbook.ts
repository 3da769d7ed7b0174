// An XLSX file from a stranger → its cells: bounded before anything is unpacked, nothing computed, nothing followed.
import { type Cell, type Sheet, readXlsx } from 'hucre/xlsx'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import type { FoundCell, FoundSheet } from '../../model/workbook.ts'

/** Files of more bytes are not read. */
const MAX_BYTES = 5_000_000
/** Nor those that would unpack to more, or consist of more parts. */
const MAX_UNPACKED = 40_000_000
const MAX_PARTS = 300
/** Cells outside are not looked at. */
const RANGE = 'A1:AZ3000'

/** The sheets, or why the file was refused; `detail` is the reader's own (English) sentence. */
export type WorkbookRead = { readonly sheets: readonly FoundSheet[] } | { readonly refused: 'too-large' | 'unpacks-too-large' | 'not-a-workbook' | 'encrypted' | 'forbidden-part'; readonly detail: string }

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
    const workbook = await readXlsx(zipSync(parts, { level: 0 }), { range: RANGE })
    return { sheets: workbook.sheets.map(toSheet) }
  } catch (error) {
    return { refused: 'not-a-workbook', detail: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) }
  }
}

// The parts as far as the cells need them, or what is too much of them. fflate unpacks no more of a part than it declares.
function unpacked(bytes: Uint8Array): Record<string, Uint8Array> | string {
  let total = 0
  let count = 0
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      count += 1
      total += originalSize
      return total <= MAX_UNPACKED && count <= MAX_PARTS && /\.(xml|rels)$/i.test(name)
    },
  })
  if (count > MAX_PARTS) return `${count} parts`
  return total > MAX_UNPACKED ? `${total} bytes` : parts
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
  return { kind: typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean', value }
}
