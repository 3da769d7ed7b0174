// Turns a text key and values into a sentence of one language (ICU MessageFormat).
import { IntlMessageFormat } from 'intl-messageformat'
import type { Language, LocalizedText, TextCatalogue, TextGroup } from '../model/file-types.ts'
import { shellWord } from '../model/printing/shell-word.ts'
import type { TextValues } from '../model/text-values.ts'

/** Values that fill a sentence; lists are told with the separator of the language, or that they are empty. */
export type SentenceValues = Readonly<Record<string, TextValues[string] | boolean | null | undefined>>

/** Says the sentence of a key; throws if the catalogue has no such key, since that is our own mistake. */
export type Say = (key: string, values?: SentenceValues) => string

/** A value right behind a command: somebody may copy the command. */
const OF_COMMAND = /(crmplan [a-z]+(?:-[a-z]+)*) \{(\w+)\}/g

/** A Say for one catalogue. Sentences are compiled once, when first said. What stands behind a command is said as one word of it. */
export function sayIn(catalogue: TextCatalogue): Say {
  const compiled = new Map<string, { readonly message: IntlMessageFormat; readonly hasCommand: boolean }>()
  return (key, values = {}) => {
    let known = compiled.get(key)
    if (!known) {
      const source = lookUp(catalogue.texts as Record<string, TextGroup>, key)
      if (source === undefined) throw new Error(`No sentence "${key}" in ${catalogue.language}`)
      // Markup in a sentence stays text: reports escape values themselves.
      const safe = source.replace(OF_COMMAND, '$1 {$2InCommand}')
      known = { message: new IntlMessageFormat(safe, catalogue.language, undefined, { ignoreTag: true }), hasCommand: safe !== source }
      compiled.set(key, known)
    }
    return String(known.message.format(enumerated(known.hasCommand ? inCommands(values) : values, (name) => lookUp(catalogue.texts as Record<string, TextGroup>, `reports.${name}`))))
  }
}

function inCommands(values: SentenceValues): SentenceValues {
  const words = Object.entries(values).map(([name, value]) => [`${name}InCommand`, typeof value === 'string' ? shellWord(value) : value] as const)
  return { ...values, ...Object.fromEntries(words) }
}

function enumerated(values: SentenceValues, word: (name: 'separator' | 'emptyList') => string | undefined): Record<string, string> {
  if (!Object.values(values).some(Array.isArray)) return values as Record<string, string>
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isList(value) ? value.join(word('separator') ?? ', ') || (word('emptyList') ?? '–') : value])) as Record<string, string>
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
