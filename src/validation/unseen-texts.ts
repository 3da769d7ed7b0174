// Finds texts and keys of a file in which some characters stand; only in files that were found to hold such characters at all.
import type { ValuePath } from '../model/diagnostic.ts'
import type { ParsedFile } from './file-group.ts'

/** A text in which a character was found. */
export interface UnseenText {
  readonly path: ValuePath
  readonly at: 'key' | 'value'
  /** The character. */
  readonly character: string
}

/** The first such character of each text and key. */
export function unseenTexts(file: ParsedFile, characters: RegExp): UnseenText[] {
  const found: UnseenText[] = []
  if (file.hasUnseen !== true) return found
  const walk = (value: unknown, path: ValuePath): void => {
    const here = typeof value === 'string' ? characters.exec(value) : null
    if (here) found.push({ path, at: 'value', character: here[0] })
    if (typeof value !== 'object' || value === null) return
    for (const [key, item] of Object.entries(value)) {
      const below = [...path, Array.isArray(value) ? Number(key) : key]
      const inKey = characters.exec(key)
      if (inKey) found.push({ path: below, at: 'key', character: inKey[0] })
      walk(item, below)
    }
  }
  walk(file.value, [])
  return found
}
