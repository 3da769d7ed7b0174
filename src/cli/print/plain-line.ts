// Words of a file on one line of the terminal.

/** The text on one line, without characters that would move the cursor, colour the screen or turn the direction of writing. */
export function plainLine(text: string): string {
  return text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\s]+/gu, ' ').replace(/[\u202A-\u202E\u2066-\u2069]/gu, '').trim()
}
