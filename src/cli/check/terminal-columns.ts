// How wide the terminal is that a result is printed to.
import { isatty } from 'node:tty'

/** Columns of the terminal; undefined where the result goes into a pipe or a file, which has no width. */
export function terminalColumns(): number | undefined {
  // Only then: opening the stream takes time.
  return isatty(1) ? process.stdout.columns : undefined
}
