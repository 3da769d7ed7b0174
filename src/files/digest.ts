// The fingerprint of a file's text, by which a derived file knows whether its inputs have changed.
import { createHash } from 'node:crypto'

/** SHA-256 in hex of a text with its line ends made LF, so that a checkout on Windows gives the same. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n'), 'utf8').digest('hex')
}
