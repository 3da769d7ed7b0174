// The fingerprint of a file's text, by which a derived file knows whether its inputs have changed.
import { createHash } from 'node:crypto'

/** A digest in six characters, by which lines of one report are told apart: a line by hand is taken for one of a thousand others once in 70 million. */
export function shortDigestOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64url').slice(0, 6).replaceAll('-', '.')
}

/** SHA-256 in hex of a text with its line ends made LF, so that a checkout on Windows gives the same. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n'), 'utf8').digest('hex')
}
