// Cells of a filled-in form that say nothing a file could hold, wherever they stand.
import { CONTROL, visible } from './printing/visible-text.ts'
import { type FoundCell, type FoundSheet, MOST_CHARACTERS } from './workbook.ts'

/** What is wrong with a cell; `key` names the sentence. */
export interface UnsoundCell {
  readonly key: 'control' | 'tooLong' | 'neverClosed'
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly values: { readonly character?: string; readonly count?: number; readonly most?: number; readonly words?: string }
}

/** The cells that hold a control character, more characters than a cell of a spreadsheet can, or all the rest of the file. */
export function unsoundCells(sheets: readonly FoundSheet[]): UnsoundCell[] {
  return sheets.flatMap(({ name, cells }) => cells.flatMap((cell) => {
    const wrong = wrongWith(cell)
    return wrong ? [{ ...wrong, sheet: name, row: cell.row, column: cell.column }] : []
  }))
}

function wrongWith({ kind, value }: FoundCell): Pick<UnsoundCell, 'key' | 'values'> | undefined {
  const text = String(value)
  if (kind === 'open') return { key: 'neverClosed', values: { words: text.split(/[\r\n]/)[0]?.slice(0, 40) ?? '' } }
  if (text.length > MOST_CHARACTERS) return { key: 'tooLong', values: { count: text.length, most: MOST_CHARACTERS } }
  const character = CONTROL.exec(text)?.[0]
  return character === undefined ? undefined : { key: 'control', values: { character: visible(character) } }
}
