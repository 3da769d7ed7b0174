// The bytes of a text that a spreadsheet program has saved in the encoding of its country → the text.

/** Encodings of computers that save no UTF-8: mainland China, Taiwan and Hong Kong, Western Europe. */
const OF_COUNTRIES = ['gb18030', 'big5', 'windows-1252'] as const
/** So many bytes are looked at to see whether every other one is 0. */
const SAMPLE = 200

/**
 * The text: by its byte order mark, as UTF-8, as UTF-16 without a mark, else in the encoding of a country in which most of the known words are found.
 * Many bytes are sound in several of those, so without any known word beyond ASCII there is no telling: undefined.
 */
export function decodeText(bytes: Uint8Array, known: readonly string[]): string | undefined {
  const wide = utf16Of(bytes)
  if (wide) return decoded(bytes, wide)
  const plain = decoded(bytes, 'utf-8')
  if (plain !== undefined) return plain
  const telling = [...new Set(known)].filter((word) => /[^\u0000-\u007f]/.test(word))
  const read = OF_COUNTRIES.flatMap((encoding) => {
    const text = decoded(bytes, encoding)
    return text === undefined ? [] : [{ text, found: telling.filter((word) => text.includes(word)).length }]
  })
  const [best] = read.toSorted((a, b) => b.found - a.found)
  return best && best.found > 0 ? best.text : undefined
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  // Separators and line ends are ASCII, so one byte of them is 0 in any language.
  const zeros = [0, 0]
  for (const [index, byte] of bytes.subarray(0, SAMPLE).entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (bytes.length % 2 === 1 || even + odd < Math.min(bytes.length, SAMPLE) / 20 || (even > 0 && odd > 0)) return undefined
  return odd > 0 ? 'utf-16le' : 'utf-16be'
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
