// Words of a file on one line, whatever they hold.
import { CONTROL, HIDDEN } from './visible-text.ts'

const ALL_HIDDEN = new RegExp(HIDDEN.source, 'g')
const BREAKS = new RegExp(`(?:[\\s\\u0085]|${CONTROL.source})+`, 'g')

/** The text on one line, without characters that would move the cursor, colour the screen, turn the direction of writing or hide. */
export function plainLine(text: string): string {
  return text.replace(ALL_HIDDEN, '').replace(BREAKS, ' ').trim()
}
