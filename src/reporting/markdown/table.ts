// Markdown tables: lined up where the whole line fits, compact where cells hold sentences.
import { markdownTable } from 'markdown-table'
import stringWidth from 'string-width'

/** A column's heading; numbers stand to the right. */
export interface Column {
  readonly title: string
  readonly align?: 'right'
}

/** Widest line that is still read as a table in a text editor. */
const READABLE = 110

/** A table of cells that are already safe in Markdown; columns with nothing in them are left out, and without rows there is no table. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const filled = columns.map((_, index) => rows.some((row) => row[index] !== ''))
  const kept = columns.filter((_, index) => filled[index])
  const cells = [kept.map(({ title }) => title), ...rows.map((row) => row.filter((_, index) => filled[index]))]
  const align = kept.map((column) => (column.align === 'right' ? 'r' : ''))
  const alignedTable = markdownTable(cells, { align, stringLength: stringWidth })
  const fits = stringWidth(alignedTable.slice(0, alignedTable.indexOf('\n'))) <= READABLE
  return fits ? alignedTable : markdownTable(cells, { align, alignDelimiters: false })
}
