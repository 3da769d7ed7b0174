// Changes of a text, by offsets.

/** Text that takes the place of what stands from `start` to `end`. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A part of the text with the edits that lie in it made. */
export function withEdits(text: string, start: number, end: number, edits: readonly Edit[]): string {
  const parts: string[] = []
  let at = start
  for (const edit of [...edits].sort((a, b) => a.start - b.start || Number(a.end > a.start) - Number(b.end > b.start))) {
    parts.push(text.slice(at, edit.start), edit.text)
    at = edit.end
  }
  parts.push(text.slice(at, end))
  return parts.join('')
}
