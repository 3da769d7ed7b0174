// Spaces that are none for YAML, at the beginning of lines: it reads them as letters of a key.

const AT_START = /^[\u00a0\u2000-\u200b\u202f\u3000]/u
const AT_START_OF_LINE = new RegExp(AT_START, 'mu')

/** Whether a word begins with such a space. */
export function beginsWithOddSpace(word: string): boolean {
  return AT_START.test(word)
}

/** Whether a line of a text does. */
export function hasLineWithOddSpace(text: string): boolean {
  return AT_START_OF_LINE.test(text)
}

/** Whether a key at the top of a value does. */
export function hasOddKey(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).some(beginsWithOddSpace)
}
