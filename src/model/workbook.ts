// A spreadsheet file as plain values: what is written into one, and what is found in one.

/** More characters of a cell no spreadsheet program reads or keeps (ECMA-376 leaves it open; Excel calls such a file damaged). */
export const MOST_CHARACTERS = 32_767

/** How a cell looks, and whether it is for filling in. */
export type CellLook = 'hidden' | 'title' | 'text' | 'head' | 'section' | 'fixed' | 'entry' | 'choice' | 'day'

/** A cell to be written. Texts stay texts, whatever they begin with. */
export interface CellToWrite {
  readonly look: CellLook
  readonly value?: string | number
}

/** A drop-down for the cells of one column, rows counted from 1; `hint` is shown when the cell is chosen. */
export interface DropDown {
  readonly column: number
  readonly fromRow: number
  readonly toRow: number
  readonly values: readonly string[]
  readonly hint: string
}

/** A sheet to be written; a column of width 0 and a row of height 0 are hidden; a row without a height is as high as its texts need. */
export interface SheetToWrite {
  readonly name: string
  /** In characters. */
  readonly widths: readonly number[]
  readonly rows: readonly { readonly height?: number; readonly cells: readonly CellToWrite[] }[]
  readonly frozenRows: number
  readonly frozenColumns: number
  readonly dropDowns: readonly DropDown[]
}

/** A cell that was found, row and column from 1. `formula` and `error` have no value of their own; the quotation mark of an `open` one is never closed. */
export interface FoundCell {
  readonly row: number
  readonly column: number
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error' | 'open'
  readonly value: string | number | boolean
}

/** A block of cells made one, rows and columns from 1, both ends included. */
export interface MergedBlock {
  readonly fromRow: number
  readonly toRow: number
  readonly fromColumn: number
  readonly toColumn: number
}

/** A sheet that was found; dates are YYYY-MM-DD. */
export interface FoundSheet {
  readonly name: string
  readonly cells: readonly FoundCell[]
  readonly merged: readonly MergedBlock[]
}

/** The name of a cell as spreadsheets show it: row 12 in column 8 is H12. Columns from 1. */
export function cellName(row: number, column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${row}`
}
