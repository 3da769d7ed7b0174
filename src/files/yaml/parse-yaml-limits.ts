// Limits on what is read, apart from any parser so that checking them loads none.

/** Files with more bytes than this are not read. */
export const MAX_BYTES = 5_000_000

/** Whether a text is longer than a file may be. */
export function isTooLarge(text: string): boolean {
  // A character takes three bytes at most, so most texts need no counting.
  return text.length * 3 > MAX_BYTES && Buffer.byteLength(text) > MAX_BYTES
}

/** Maps and lists within one another that a file may have. */
export const MAX_DEPTH = 100
