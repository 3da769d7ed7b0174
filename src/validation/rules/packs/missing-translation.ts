// Texts of packs are said in every language.
import type { ValuePath } from '../../../model/diagnostic.ts'
import { type ParsedFile, type Subject } from '../../file-group.ts'
import { type Finding, finding } from '../../rule.ts'

const RULE = 'missing-translation'
const CHINESE = ['zh-CN', 'zh-TW'] as const
/** Names of the languages for the sentence. */
const NAMES: Readonly<Record<string, string>> = { en: 'english', 'zh-CN': 'simplified', 'zh-TW': 'traditional' }
/** Shorter texts may well be the same everywhere: a name, an abbreviation. */
const WORDS = /[a-z]{2,}\s+\S*[a-z]{2,}/

/** Reports texts that are empty in a language, and Chinese ones that are still the English sentence. */
export function missingTranslation(subject: Subject): Finding[] {
  return subject.kind === 'engagement' ? [] : subject.files.filter(({ kind }) => !['Plan', 'Interview', 'Assessment', 'Schedule', 'Profile'].includes(kind)).flatMap((file) => textsIn(file, file.value, []))
}

function textsIn(file: ParsedFile, node: unknown, path: ValuePath): Finding[] {
  if (typeof node !== 'object' || node === null) return []
  const { en } = node as { en?: unknown }
  if (typeof en !== 'string') {
    return Object.entries(node).flatMap(([key, value]) => (typeof value === 'object' ? textsIn(file, value, [...path, Array.isArray(node) ? Number(key) : key]) : []))
  }
  const text = node as Record<string, unknown>
  const empty = ['en', ...CHINESE].filter((language) => typeof text[language] === 'string' && text[language].trim() === '')
  const same = WORDS.test(en) ? CHINESE.filter((language) => text[language] === en) : []
  return [
    ...empty.map((language) => finding(RULE, file, [...path, language], { text: 'missing-translation.empty', values: { language: NAMES[language] ?? language } })),
    ...same.map((language) => finding(RULE, file, [...path, language], { text: 'missing-translation.same', values: { language: NAMES[language] ?? language }, other: { file: file.path, path: [...path, 'en'] } })),
  ]
}
