// Colours and tables of the terminal; the only user of chalk.
import { Chalk } from 'chalk'
import stringWidth from 'string-width'

// chalk itself knows FORCE_COLOR, dumb terminals and what is no terminal, but not NO_COLOR (no-color.org); FORCE_COLOR wins, as in Node.
const chalk = new Chalk(process.env['NO_COLOR'] && process.env['FORCE_COLOR'] === undefined ? { level: 0 } : {})

/** Emphasis by meaning; plain where the terminal has no colour (NO_COLOR, not a terminal). */
export const style = {
  strong: (text: string) => chalk.bold(text),
  quiet: (text: string) => chalk.dim(text),
  good: (text: string) => chalk.green(text),
  caution: (text: string) => chalk.yellow(text),
  bad: (text: string) => chalk.red(text),
}

/** Rows as aligned columns, two spaces apart; Chinese characters count two columns wide. A cell is one line, whatever words it holds. */
export function columns(table: readonly (readonly string[])[]): string {
  const rows = table.map((row) => row.map(onOneLine))
  const widths = rows.reduce<number[]>((widest, row) => row.map((cell, index) => Math.max(widest[index] ?? 0, stringWidth(cell))), [])
  return rows.map((row) => row.map((cell, index) => (index === row.length - 1 ? cell : cell + ' '.repeat((widths[index] ?? 0) - stringWidth(cell)))).join('  ').trimEnd()).join('\n')
}

/** The text with a space for each line break and tab; colours stay. */
export function onOneLine(text: string): string {
  return text.replace(/[ ]*[\t\n\r\u0085\u2028\u2029]+[ ]*/g, ' ')
}

/** A bar of ten cells for 0–100. */
export function bar(points: number | null): string {
  if (points === null) return '··········'
  const full = Math.round(points / 10)
  return '█'.repeat(full) + '░'.repeat(10 - full)
}
