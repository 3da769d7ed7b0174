// What every section of a report writes with: knowledge, language, sentences, formats.
import type { Language, LocalizedText } from '../model/file-types.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Say, SentenceValues } from '../knowledge/sentence.ts'
import { escapeMarkdown } from './markdown/escape-markdown.ts'
import { type LocaleFormat, localeFormat } from './locale-format.ts'

/** What a report is written with. */
export interface ReportContext {
  readonly knowledge: Knowledge
  readonly language: Language
  readonly say: Say
  readonly format: LocaleFormat
  /** A text of the packs in the report's language, safe in Markdown; nothing for no text. */
  readonly text: (text: LocalizedText | undefined) => string
  /** Items of a short enumeration: A, B, C. */
  readonly enumerate: (items: readonly string[]) => string
}

/** Puts the context of a report together. */
export function reportContext(knowledge: Knowledge, language: Language, say: Say, currency: string | undefined): ReportContext {
  return {
    knowledge, language, say: (key: string, values?: SentenceValues) => say(key, values), format: localeFormat(language, currency),
    text: (text) => (text === undefined ? '' : escapeMarkdown(text[language])),
    enumerate: (items) => items.join(say('reports.separator')),
  }
}
