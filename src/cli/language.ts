// Which language a command speaks.
import type { Language } from '../model/file-types.ts'
import { LANGUAGES } from '../model/languages.ts'

/** The language of files whose profile or plan names none: the same on every machine. */
export const FILE_LANGUAGE: Language = 'en'

/** What --lang says among the words of a command, known language or not; undefined where it is not given. */
export function languageFlag(argv: readonly string[]): string | undefined {
  const place = argv.indexOf('--lang')
  return place >= 0 ? argv[place + 1] : argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length)
}

/** The language asked for by flag, else the engagement's, else that of the environment's locale (LC_ALL, LC_MESSAGES, LANG), else English. */
export function chooseLanguage(flag: string | undefined, engagement: Language | undefined, environment: Readonly<Record<string, string | undefined>>): Language {
  const asked = LANGUAGES.find((language) => language === flag)
  if (asked) return asked
  if (engagement) return engagement
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  if (/^zh[_-](TW|HK|MO|Hant)/i.test(locale)) return 'zh-TW'
  return /^zh/i.test(locale) ? 'zh-CN' : 'en'
}
