// Names in a policy that nothing bears.
import { hintOf } from '../hint.ts'
import type { KnownRules } from '../rule-settings.ts'
import { type Finding, finding } from '../rule.ts'
import { textsAt } from '../visit-values.ts'
import { ALL_GATES } from './gate-lost.ts'
import type { PolicyFile } from './judged-engagement.ts'

const RULE = 'policy-unknown-name'
/** The family of the rules that a policy itself has. */
export const POLICY_FAMILY = 'policy'

/** What the engagements know between them. */
export interface KnownNames {
  readonly conditions: readonly string[]
  /** Gates of readiness. */
  readonly gates: readonly string[]
  /** Gates of phases, of all plans; undefined where there is no plan. */
  readonly phaseGates: readonly string[] | undefined
}

/** Reports names of rules, families, conditions and gates in a policy that nobody knows, each at its place. */
export function unknownNames(policy: PolicyFile, catalogues: readonly KnownRules[], known: KnownNames | undefined): Finding[] {
  const rules = catalogues.flatMap((catalogue) => [...catalogue.rules.map(({ id }) => id), catalogue.family])
  const own = catalogues.filter(({ family }) => family === POLICY_FAMILY).flatMap((catalogue) => catalogue.rules.map(({ id }) => id))
  const places: readonly (readonly [pattern: string, what: string, names: readonly string[] | undefined])[] = [
    ['rules.severities.*.rule', 'rules-or-families', rules], ['rules.notIgnorable.*', 'rules-or-families', rules], ['waivers.*.rule', 'policy-rules', own],
    ['readinessMayNotFall.conditions.only.*', 'conditions', known?.conditions],
    ['gatesMustHold.readiness.*', 'gates', known && [...known.gates, ALL_GATES]], ['gatesMustHold.phases.*', 'phase-gates', known?.phaseGates && [...known.phaseGates, ALL_GATES]],
  ]
  return places.flatMap(([pattern, what, names]) => (names === undefined ? [] : textsAt(policy.value, pattern).filter(({ value }) => !names.includes(value)).map(({ value, path }) => finding(RULE, policy, path, { values: { what, name: value, ...hintOf(value, names) } }))))
}
