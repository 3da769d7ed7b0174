// Which findings people want to hear of: severities as profiles set them, without what remarks in the files pass over.
import { type Diagnostic, compareDiagnostics } from '../../model/diagnostic.ts'
import type { FoundFile, ReadText } from '../../files/read-tree.ts'
import { plainComments } from '../../files/plain-yaml/plain-comments.ts'
import { readPlainYaml } from '../../files/plain-yaml/read-plain-yaml.ts'
import type { Subject } from '../../validation/file-group.ts'
import type { PackRule } from '../../validation/pack-rules/pack-rule.ts'
import type { RulesAbove } from '../../validation/policy/rules-above.ts'
import type { Finding } from '../../validation/rule.ts'
import { type KnownRules, settingProblems, settingsOf, withSettings } from '../../validation/rule-settings.ts'

/** The findings about some subjects with the severities that their profiles set, and what is wrong with those settings; what a policy says of rules stands above them. */
export async function asProfilesSet(findings: readonly Finding[], subjects: readonly Subject[], above?: RulesAbove): Promise<readonly Finding[]> {
  const told = findings.map((item) => (item.told ? { ...item, severity: item.told } : item))
  const setting = above ? subjects : subjects.filter((subject) => settingsOf(subject).length > 0)
  if (setting.length === 0) return told
  const { readRuleCatalogues } = await import('../../files/content.ts')
  const own = readRuleCatalogues([])
  return setting.reduce<readonly Finding[]>((all, subject) => {
    const known = [...own, ...subject.knowledge.packRules.map(ofPack)]
    const set = above ? asPolicySets(all, subject, above, known) : withSettings(all, subject, settingsOf(subject), known)
    return [...set, ...settingProblems(subject, known)]
  }, told)
}

function asPolicySets(findings: readonly Finding[], subject: Subject, above: RulesAbove, known: readonly KnownRules[]): readonly Finding[] {
  const kept = findings.filter(({ rule }) => above.isKept(rule))
  const free = findings.filter(({ rule }) => !above.isKept(rule))
  return [...withSettings(kept, subject, above.severities, known), ...withSettings(free, subject, [...settingsOf(subject), ...above.severities], known), ...above.silencedIn(subject, known)]
}

// No command rests on what a pack calls an error, so a profile may call it less.
function ofPack({ id, family, severity }: PackRule): KnownRules {
  return { family, rules: [{ id, severity: severity === 'error' ? 'warning' : severity }] }
}

/** The findings that the remarks in some files leave over, and what is wrong with the remarks, in the order of output. */
export async function withoutRemarked(diagnostics: readonly Diagnostic[], remarked: readonly FoundFile[], read: ReadText, above?: RulesAbove): Promise<Diagnostic[]> {
  const { withoutIgnored } = await import('../../validation/ignores.ts')
  const paths = new Set(remarked.map(({ path }) => path))
  const kept: Diagnostic[] = []
  for (const { path, location } of remarked) {
    const text = read(location)
    const comments = readPlainYaml(text) === undefined ? (await import('../../files/yaml/comments.ts')).commentsIn(text) : plainComments(text)
    kept.push(...withoutIgnored(path, diagnostics.filter(({ file }) => file === path), { comments, lineCount: text.split('\n').length, isKept: above?.isKept }))
  }
  return [...diagnostics.filter(({ file }) => !paths.has(file)), ...kept].sort(compareDiagnostics)
}
