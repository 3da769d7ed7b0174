// What a report file is called.
import { FILES } from '../../files/engagement-folder.ts'
import type { Language } from '../../model/file-types.ts'
import { LANGUAGES } from '../../model/languages.ts'
import { REPORT_KINDS, type ReportKind } from './derive.ts'

/** Path of a report; the language stands in its name where it is not the engagement's own. */
export function reportFile(kind: ReportKind, language: Language, own: Language, prefix = ''): string {
  return `${FILES.reports}/${prefix}${kind}${language === own ? '' : `.${language}`}.md`
}

/** Which report a path is; undefined for somebody's own file. */
export function reportOf(path: string, own: Language): { kind: ReportKind; language: Language } | undefined {
  for (const kind of REPORT_KINDS) for (const language of LANGUAGES) if (reportFile(kind, language, own) === path) return { kind, language }
  return undefined
}
