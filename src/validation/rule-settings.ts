// Other severities for rules, as the profile of an engagement sets them.
import type { Severity } from '../model/diagnostic.ts'
import type { RuleSetting } from '../model/file-types.ts'
import { type Subject, filesOf, nameIn } from './file-group.ts'
import { hintOf } from './hint.ts'
import { type Finding, finding } from './rule.ts'
import { mapsAt } from './visit-values.ts'

const RULE = 'rule-settings'

/** The rules of a family as far as settings speak of them. */
export interface KnownRules {
  readonly family: string
  readonly rules: readonly { readonly id: string; readonly severity: Severity }[]
}

/** The settings of the profile of a group, as far as they have the right shape. */
export function settingsOf(subject: Subject): RuleSetting[] {
  return filesOf(subject, 'Profile').flatMap(({ value }) => mapsAt(value, 'settings.rules.*')).map(({ value }) => value as unknown as RuleSetting).filter(({ rule, severity }) => typeof rule === 'string' && typeof severity === 'string')
}

/** The findings with the severities of the settings: the last that fits counts. Errors stay errors, since other commands rely on them, but for those that only rules of packs call so. */
export function withSettings(findings: readonly Finding[], subject: Subject, settings: readonly Pick<RuleSetting, 'rule' | 'severity' | 'path'>[], catalogues: readonly KnownRules[]): Finding[] {
  const familyOf = new Map(catalogues.flatMap(({ family, rules }) => rules.map(({ id }) => [id, family] as const)))
  const names = new Map(subject.files.map((file) => [file.path, nameIn(subject, file)]))
  return findings.flatMap((item) => {
    const name = names.get(item.file)
    if ((item.severity === 'error' && !item.sentences) || name === undefined) return [item]
    const setting = settings.findLast(({ rule, path }) => (rule === item.rule || rule === familyOf.get(item.rule)) && (path === undefined || name === path || name.startsWith(path.endsWith('/') ? path : `${path}/`)))
    if (!setting) return [item]
    return setting.severity === 'off' ? [] : [{ ...item, severity: setting.severity }]
  })
}

/** What is wrong with the settings: names that no rule or family has, and errors that are to be less. */
export function settingProblems(subject: Subject, catalogues: readonly KnownRules[]): Finding[] {
  const rules = new Map(catalogues.flatMap((catalogue) => catalogue.rules.map((rule) => [rule.id, rule.severity] as const)))
  const names = [...rules.keys(), ...catalogues.map(({ family }) => family)]
  return filesOf(subject, 'Profile').flatMap((file) => mapsAt(file.value, 'settings.rules.*').flatMap(({ value: { rule, severity }, path }) => {
    if (typeof rule !== 'string') return []
    if (!names.includes(rule)) return [finding(RULE, file, [...path, 'rule'], { values: { name: rule, ...hintOf(rule, names) } })]
    return rules.get(rule) === 'error' && severity !== 'error' ? [finding(RULE, file, [...path, 'severity'], { text: `${RULE}-error`, values: { name: rule } })] : []
  }))
}
