// Figures in columns.
import stringWidth from 'string-width'

/** The cells padded on the left to the width of their column; Chinese characters count two. All rows have as many cells as the first. */
export function alignedRight(rows: readonly (readonly string[])[]): string[][] {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => stringWidth(row[index] ?? ''))))
  return rows.map((row) => row.map((cell, index) => ' '.repeat((widths[index] ?? 0) - stringWidth(cell)) + cell))
}
