// Whether the bytes of a file are the text they are taken for.
import { isUtf8 } from 'node:buffer'
import { MAX_BYTES } from './yaml/parse-yaml-limits.ts'
import { isFile, readBytes } from './read-file.ts'

/** Where a file is no UTF-8, and what it seems to be; lines and columns count from 1. */
export interface EncodingProblem {
  readonly code: 'NOT_UTF8' | 'UTF_16'
  readonly line: number
  readonly column: number
}

/** What is wrong with the encoding of a file, by the text it was read as; undefined where that is all right. The bytes are looked at only where the text holds U+FFFD, which stands for what could not be read. */
export function encodingProblem(path: string, text: string): EncodingProblem | undefined {
  if (!text.includes('\ufffd') || !isFile(path)) return undefined
  const bytes = readBytes(path, MAX_BYTES)
  if (isUtf8(bytes) || bytes.length > MAX_BYTES) return undefined
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return { code: 'UTF_16', line: 1, column: 1 }
  const before = text.slice(0, placeOf(bytes, text))
  return { code: 'NOT_UTF8', line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') }
}

// The first U+FFFD that is not in the bytes themselves.
function placeOf(bytes: Buffer, text: string): number {
  let offset = 0
  for (let at = text.indexOf('\ufffd'), from = 0; at >= 0; from = at + 1, at = text.indexOf('\ufffd', from)) {
    offset += Buffer.byteLength(text.slice(from, at))
    if (!(bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd)) return at
    offset += 3
  }
  return 0
}
