// The text of a file that is to be written back.
import { readFileSync, statSync } from 'node:fs'

/** The text of a file; undefined where nothing can be written back to it whole: its bytes are no UTF-8, it cannot be read, or it is a pipe or device, which could be waited for for ever. */
export function exactText(location: string): string | undefined {
  const bytes = bytesOf(location)
  if (bytes === undefined) return undefined
  const text = bytes.toString('utf8')
  return text.includes('\ufffd') && !Buffer.from(text).equals(bytes) ? undefined : text
}

function bytesOf(location: string): Buffer | undefined {
  try {
    return statSync(location).isFile() ? readFileSync(location) : undefined
  } catch {
    return undefined
  }
}
