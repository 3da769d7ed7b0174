// Turns a text key and values into a sentence of one language (ICU MessageFormat).
import { IntlMessageFormat } from 'intl-messageformat'
import type { Language, LocalizedText, TextCatalogue, TextGroup } from '../model/file-types.ts'

/** Values that fill a sentence. */
export type SentenceValues = Readonly<Record<string, string | number | boolean | null | undefined>>

/** Says the sentence of a key; throws if the catalogue has no such key, since that is our own mistake. */
export type Say = (key: string, values?: SentenceValues) => string

/** A Say for one catalogue. Sentences are compiled once, when first said. */
export function sayIn(catalogue: TextCatalogue): Say {
  const compiled = new Map<string, IntlMessageFormat>()
  return (key, values = {}) => {
    let message = compiled.get(key)
    if (!message) {
      const source = lookUp(catalogue.texts as Record<string, TextGroup>, key)
      if (source === undefined) throw new Error(`No sentence "${key}" in ${catalogue.language}`)
      // Markup in a sentence stays text: reports escape values themselves.
      message = new IntlMessageFormat(source, catalogue.language, undefined, { ignoreTag: true })
      compiled.set(key, message)
    }
    return String(message.format(values as Record<string, string>))
  }
}

function lookUp(texts: Record<string, TextGroup>, key: string): string | undefined {
  let node: TextGroup | undefined = texts
  for (const part of key.split('.')) {
    if (typeof node !== 'object' || !Object.hasOwn(node, part)) return undefined
    node = node[part]
  }
  return typeof node === 'string' ? node : undefined
}

/** The text in the language asked for. */
export function inLanguage(text: LocalizedText, language: Language): string {
  return text[language]
}
