// The fingerprint of a file's text, by which a derived file knows whether its inputs have changed.
import type { Hash } from 'node:crypto'

// Loaded when first needed: most runs need no digest, and it takes as long to load as a file to check.
function sha256(text: string): Hash {
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(text, 'utf8')
}

/** A digest in six characters, by which lines of one report are told apart: a line by hand is taken for one of a thousand others once in 70 million. */
export function shortDigestOf(text: string): string {
  return sha256(text).digest('base64url').slice(0, 6).replaceAll('-', '.')
}

/** SHA-256 of a text exactly as it stands, in 43 characters. */
export function exactDigestOf(text: string): string {
  return sha256(text).digest('base64url')
}

/** SHA-256 in hex of a text with its line ends made LF, so that a checkout on Windows gives the same. */
export function digestOf(text: string): string {
  return sha256(text.replaceAll('\r\n', '\n')).digest('hex')
}
