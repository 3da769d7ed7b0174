// Sheets → the bytes of an XLSX file: wrapped texts, drop-downs, everything locked but what is to be filled in.
import stringWidth from 'string-width'
import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { type CellLook, type CellToWrite, MOST_CHARACTERS, type SheetToWrite, cellName } from '../../model/workbook.ts'

const LINE = { style: 'thin', color: { rgb: 'FFBFBFBF' } } as const
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE }
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const
const WRAPPED = { wrapText: true, vertical: 'top' } as const
const OPEN = { alignment: WRAPPED, border: BORDER, fill: fill('FFFFFBE6'), protection: { locked: false } }

/** How much of a line's width words fill before they break: Latin letters are narrower than the digit that widths are counted in. */
const FILLED = { latin: 1.05, chinese: 0.88 }
/** Points of a line of text, and the most a row may have. */
const LINE_HEIGHT = 14.5
const TALLEST = 400

// Text format (@) keeps what people type a text, even behind a leading =.
const FONT = { name: 'Calibri', size: 11 }
const BOLD = { ...FONT, bold: true }

const LOOKS: Readonly<Record<CellLook, CellStyle>> = {
  hidden: { numFmt: '@' },
  title: { font: { ...BOLD, size: 16 }, alignment: { vertical: 'top' } },
  text: { alignment: WRAPPED },
  head: { font: BOLD, alignment: WRAPPED, border: BORDER, fill: fill('FFD9E2EC') },
  section: { font: BOLD, alignment: WRAPPED, border: BORDER, fill: fill('FFEEF2F6') },
  fixed: { alignment: WRAPPED, border: BORDER },
  entry: { ...OPEN, numFmt: '@' },
  choice: { ...OPEN, alignment: { wrapText: true, vertical: 'top', horizontal: 'center' } },
  day: { ...OPEN, numFmt: 'yyyy-mm-dd' },
}

/** The XLSX file of the sheets; the same sheets give the same bytes. The title is that of the document. */
export async function workbookBytes(title: string, sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const epoch = new Date(0)
  return writeXlsx({ sheets: sheets.map(toSheet), defaultFont: FONT, properties: { title, created: epoch, modified: epoch } })
}

function toSheet(sheet: SheetToWrite): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  for (const [row, { cells: line }] of sheet.rows.entries()) {
    for (const [column, { look, value }] of line.entries()) {
      cells.set(`${row},${column}`, { value: typeof value === 'string' ? escaped(value) : (value ?? null), type: value === undefined ? 'empty' : typeof value === 'number' ? 'number' : 'string', style: LOOKS[look] })
    }
  }
  return {
    name: sheet.name, cells, rows: sheet.rows.map(({ cells: line }) => line.map(() => null)),
    columns: sheet.widths.map((width) => (width === 0 ? { width: 10, hidden: true } : { width })),
    rowDefs: new Map(sheet.rows.map((row, index) => [index, row.height === 0 ? { hidden: true } : { height: row.height ?? fullHeight(row.cells, sheet.widths) }])),
    freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns },
    protection: { sheet: true, formatColumns: true, formatRows: true },
    dataValidations: sheet.dropDowns.map(({ column, fromRow, toRow, values, hint }) => ({
      type: 'list', values: [...values], range: `${cellName(fromRow, column)}:${cellName(toRow, column)}`, allowBlank: true, showErrorMessage: true, errorMessage: hint, showInputMessage: true, inputMessage: hint,
    })),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, ...(sheet.frozenRows > 0 ? { printTitlesRow: `$1:$${sheet.frozenRows}` } : {}), margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 } },
    headerFooter: { oddFooter: '&C&P / &N' },
  }
}

// As high as its fullest cell: no spreadsheet program fits rows when it opens a file.
function fullHeight(cells: readonly CellToWrite[], widths: readonly number[]): number {
  const lines = cells.map(({ value }, index) => {
    const width = widths[index] ?? 0
    const isText = typeof value === 'string' && width > 0
    // More characters than fill the tallest row in any script need no measuring.
    return isText ? value.slice(0, Math.ceil((TALLEST / LINE_HEIGHT) * width * 2)).split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(stringWidth(line) / (width * (/\p{Script=Han}/u.test(line) ? FILLED.chinese : FILLED.latin)))), 0) : 1
  })
  return Math.min(TALLEST, Math.max(...lines) * LINE_HEIGHT + 4)
}

// In a workbook _x000D_ means a character by its number; a text that looks so says it of its first character.
function escaped(text: string): string {
  return shortened(text).replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_')
}

// Not between the two halves of a character.
function shortened(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text
  const kept = text.slice(0, MOST_CHARACTERS - 1)
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`
}
