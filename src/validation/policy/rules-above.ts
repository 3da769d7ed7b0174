// What a policy says of the findings of `crmplan validate`, above what profiles and remarks say.
import type { Policy, PolicySeverity } from '../../model/file-types.ts'
import { SEVERITIES } from '../../model/diagnostic.ts'
import { type Subject, filesOf } from '../file-group.ts'
import type { KnownRules } from '../rule-settings.ts'
import { type Finding, finding } from '../rule.ts'
import { mapsAt } from '../visit-values.ts'

const RULE = 'policy-silenced-rule'

/** Severities that win over those of profiles, and rules that nothing in an engagement may silence or lower. */
export interface RulesAbove {
  readonly severities: readonly PolicySeverity[]
  readonly isKept: (rule: string) => boolean
  /** All that it rests on, as text: where it is the same, so are the findings. */
  readonly restsOn: string
  /** Settings of profiles that would make a rule matter less which is kept. */
  readonly silencedIn: (subject: Subject, known: readonly KnownRules[]) => Finding[]
}

/** What the policy says of rules; names of families stand for all of their rules. */
export function rulesAbove({ rules }: Policy, catalogues: readonly KnownRules[]): RulesAbove {
  const kept = new Set((rules?.notIgnorable ?? []).flatMap((name) => rulesOf(name, catalogues)))
  const isKept = (rule: string) => kept.has(rule)
  return { severities: rules?.severities ?? [], isKept, restsOn: JSON.stringify([rules?.severities ?? [], rules?.notIgnorable ?? []]), silencedIn: (subject, known) => silencedInProfile(subject, isKept, known) }
}

function silencedInProfile(subject: Subject, isKept: RulesAbove['isKept'], catalogues: readonly KnownRules[]): Finding[] {
  const defaults = new Map(catalogues.flatMap((catalogue) => catalogue.rules.map(({ id, severity }) => [id, severity] as const)))
  const isLess = (rule: string, severity: unknown) => severity === 'off' || SEVERITIES.findIndex((known) => known === severity) > SEVERITIES.indexOf(defaults.get(rule) ?? 'info')
  return filesOf(subject, 'Profile').flatMap((file) => mapsAt(file.value, 'settings.rules.*').flatMap(({ value: { rule, severity }, path }) => {
    if (typeof rule !== 'string') return []
    const silenced = rulesOf(rule, catalogues).filter((name) => isKept(name) && isLess(name, severity))
    return silenced.length === 0 ? [] : [finding(RULE, file, [...path, 'severity'], { text: `${RULE}.profile`, values: { name: silenced } })]
  }))
}

function rulesOf(name: string, catalogues: readonly KnownRules[]): string[] {
  return [name, ...catalogues.filter(({ family }) => family === name).flatMap((catalogue) => catalogue.rules.map(({ id }) => id))]
}
