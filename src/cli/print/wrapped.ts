// A paragraph for the terminal.
import wrapAnsi from 'wrap-ansi'
import { onOneLine } from './style.ts'

/** Columns of a terminal that all text must fit. */
export const WIDTH = 80

/** The text broken into lines of 80 columns, all indented as the first; no line of Chinese begins with a closing mark. */
export function wrapped(text: string): string {
  const indent = /^ */.exec(text)?.[0] ?? ''
  const lines = wrapAnsi(onOneLine(text.trim()), WIDTH - indent.length - 2, { hard: true }).split('\n')
  for (let place = 1; place < lines.length; place += 1) {
    const [before = '', line = ''] = [lines[place - 1], lines[place]]
    if (!/^[、，。；：）」”]/u.test(line)) continue
    lines[place - 1] = before.slice(0, -1)
    lines[place] = before.slice(-1) + line
  }
  return lines.map((line) => indent + line).join('\n')
}
