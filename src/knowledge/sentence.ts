// Turns a text key and values into a sentence of one language (ICU MessageFormat).
import { IntlMessageFormat } from 'intl-messageformat'
import type { Language, LocalizedText, TextCatalogue, TextGroup } from '../model/file-types.ts'
import type { TextValues } from '../model/text-values.ts'

/** Values that fill a sentence; lists are told with the separator of the language. */
export type SentenceValues = Readonly<Record<string, TextValues[string] | boolean | null | undefined>>

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
    return String(message.format(enumerated(values, () => lookUp(catalogue.texts as Record<string, TextGroup>, 'reports.separator') ?? ', ')))
  }
}

function enumerated(values: SentenceValues, separator: () => string): Record<string, string> {
  if (!Object.values(values).some(Array.isArray)) return values as Record<string, string>
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isList(value) ? value.join(separator()) || '–' : value])) as Record<string, string>
}

function isList(value: SentenceValues[string]): value is readonly string[] {
  return Array.isArray(value)
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
