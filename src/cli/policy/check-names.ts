// Names in a policy that no engagement knows.
import type { Language } from '../../model/file-types.ts'
import { readRuleCatalogues } from '../../files/content.ts'
import type { PolicyFile } from '../../validation/policy/judged-engagement.ts'
import { type KnownNames, unknownNames } from '../../validation/policy/unknown-names.ts'
import type { Finding } from '../../validation/rule.ts'
import { type Engagement, loadEngagement } from '../load/load-engagement.ts'
import type { EngagementAt } from './engagements-at.ts'

/** What none of the engagements knows, of those that have been loaded and those that have not; the others are read only where the first do not know every name. */
export async function checkNames(policy: PolicyFile, loaded: readonly Engagement[], others: readonly EngagementAt[], language: Language): Promise<Finding[]> {
  const catalogues = readRuleCatalogues()
  const found = unknownNames(policy, catalogues, knownNames(loaded))
  if (others.length === 0 || (found.length === 0 && loaded.length > 0)) return found
  const more: Engagement[] = []
  // What keeps one of them from being read is told where it is judged.
  for (const { folder } of others) more.push(...await loadEngagement(folder, language, { mending: true }).then((one) => [one], () => []))
  return unknownNames(policy, catalogues, knownNames([...loaded, ...more]))
}

function knownNames(loaded: readonly Engagement[]): KnownNames | undefined {
  if (loaded.length === 0) return undefined
  const plans = loaded.flatMap(({ plan }) => plan ?? [])
  return {
    conditions: loaded.flatMap(({ knowledge }) => [...knowledge.conditions.keys()]), gates: loaded.flatMap(({ knowledge }) => [...knowledge.gates.keys()]),
    phaseGates: plans.length === 0 ? undefined : plans.flatMap(({ phases }) => phases.flatMap(({ gate }) => gate?.id ?? [])),
  }
}
