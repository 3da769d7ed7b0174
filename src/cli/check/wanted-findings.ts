// Which findings people want to hear of: severities as profiles set them, without what remarks in the files pass over.
import { type Diagnostic, compareDiagnostics } from '../../model/diagnostic.ts'
import type { FoundFile, ReadText } from '../../files/read-tree.ts'
import type { Subject } from '../../validation/file-group.ts'
import type { Finding } from '../../validation/rule.ts'
import { settingProblems, settingsOf, withSettings } from '../../validation/rule-settings.ts'

/** The findings about some subjects with the severities that their profiles set, and what is wrong with those settings. */
export async function asProfilesSet(findings: readonly Finding[], subjects: readonly Subject[]): Promise<readonly Finding[]> {
  const setting = subjects.filter((subject) => settingsOf(subject).length > 0)
  if (setting.length === 0) return findings
  const { readRuleCatalogues } = await import('../../files/content.ts')
  const catalogues = readRuleCatalogues()
  return setting.reduce<readonly Finding[]>((all, subject) => [...withSettings(all, subject, settingsOf(subject), catalogues), ...settingProblems(subject, catalogues)], findings)
}

/** The findings that the remarks in some files leave over, and what is wrong with the remarks, in the order of output. */
export async function withoutRemarked(diagnostics: readonly Diagnostic[], remarked: readonly FoundFile[], read: ReadText): Promise<Diagnostic[]> {
  const { commentsIn } = await import('../../files/comments.ts')
  const { withoutIgnored } = await import('../../validation/ignores.ts')
  const paths = new Set(remarked.map(({ path }) => path))
  const kept = remarked.flatMap(({ path, location }) => {
    const text = read(location)
    return withoutIgnored(path, diagnostics.filter(({ file }) => file === path), commentsIn(text), text.split('\n').length)
  })
  return [...diagnostics.filter(({ file }) => !paths.has(file)), ...kept].sort(compareDiagnostics)
}
